/** "No deaths have been reported" in a text that counts three dead. */
import { byParagraph } from "../../analysis/by-paragraph.ts";
import type { Analysis, Prose, Sentence, Span, Value } from "../../analysis/model.ts";
import { moved } from "../../text/span.ts";
import { countedTolls } from "./tolls.ts";

/** A sentence that says nobody was, and a count of those who were. */
export interface Denial {
  readonly words: Span;
  readonly count: Value;
}

/** What befell nobody, by the words that say so. Whoever was not even hurt was not killed. */
const denials: readonly { readonly tolls: readonly string[]; readonly words: RegExp }[] = [
  {
    tolls: ["killed"],
    words:
      /\b(?:no (?:deaths|fatalities) (?:have been |had been |were )(?:immediately )?reported|there (?:were|have been) no (?:deaths|fatalities)|(?:no one|nobody) (?:was|has been|had been) killed|(?:no one|nobody) died)(?=[,.;]| and\b)/iu,
  },
  {
    tolls: ["killed", "hurt"],
    words:
      /\b(?:no (?:injuries|casualties) (?:have been |had been |were )(?:immediately )?reported|there (?:were|have been) no (?:injuries|casualties)|(?:no one|nobody) (?:was|has been|had been) (?:hurt|injured|wounded))(?=[,.;]| and\b)/iu,
  },
  {
    tolls: ["arrested"],
    words:
      /\b(?:no arrests (?:have been|had been|were) made|(?:no one|nobody) (?:was|has been) arrested)(?=[,.;]| and\b)/iu,
  },
];

/** Denials that a count of the same text contradicts; sentences of other times and other events are left alone. */
export function findDenials(analysis: Analysis): Denial[] {
  const found = denialsByParagraph(analysis).flatMap(({ excerpt, found: here }) =>
    here.map(({ words, tolls }) => ({ words: moved(words, excerpt.start), tolls })),
  );
  if (found.length === 0) return [];
  const counts = countedTolls(analysis).filter(
    ({ value }) =>
      value.start >= (analysis.frame.headline?.end ?? 0) &&
      !isOfAnother(analysis.prose, analysis.prose.sentences[value.sentence]),
  );
  return found.flatMap(({ words, tolls }) => {
    const count = counts.find(
      ({ name, value }) => tolls.includes(name) && (value.start > words.end || value.end < words.start),
    );
    return count ? [{ words, count: count.value }] : [];
  });
}

const denialsByParagraph = byParagraph(({ prose }) =>
  prose.sentences.flatMap((sentence) => {
    if (!deniesAny(prose, sentence) || isOfAnother(prose, sentence)) return [];
    const text = prose.masked.slice(sentence.start, sentence.end);
    return denials.flatMap(({ tolls, words }) => {
      const found = words.exec(text);
      const start = sentence.start + (found?.index ?? 0);
      return found ? [{ tolls, words: { start, end: start + found[0].length } }] : [];
    });
  }),
);

/** Whether a sentence has a word that every denial begins or goes on with. */
function deniesAny({ tokens: { lowers } }: Prose, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++) if (lowers[at] === "no" || lowers[at] === "nobody") return true;
  return false;
}

/** Whether a sentence tells of another event or time: "a second blast", "in 2019", "last year", "could be killed". */
const isOfAnother = ({ masked }: Pick<Prose, "masked">, { start, end }: Sentence): boolean =>
  /\b(?:another|second|third|other|others|earlier|previous|previously|elsewhere|separate|ago|last (?:week|month|year|spring|summer|autumn|fall|winter)|would|could|may|might|if|until|(?:1[5-9]|20)\d\d)\b/iu.test(
    masked.slice(start, end),
  );
