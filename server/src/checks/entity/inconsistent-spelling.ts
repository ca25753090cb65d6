/** entity/inconsistent-spelling: one person's name in two spellings. */
import type { Analysis, Entity, Span } from "../../analysis/model.ts";
import { fold, isVariant } from "../../analysis/person-names.ts";
import type { Check, Raised } from "../check.ts";
import { isQuoted } from "../named.ts";

/** Marks the rarer spelling of a name. */
export const inconsistentSpelling: Check = {
  id: "entity/inconsistent-spelling",
  title: "One name in two spellings",
  severity: "warning",
  why: "A name spelt two ways makes readers wonder whether two people are meant, and one of the spellings is against the style sheet.",
  examples: {
    flagged: [
      "Ukrainian President Volodymyr {Zelensky} spoke on Monday. Volodymyr Zelenskyy thanked the allies. Later Zelenskyy left for Paris.",
      "Mayor Karin Lindstroem opened the bridge. “It took years,” Lindstroem said. Critics of Karin {Lindstrom} disagreed.",
      "Prime Minister Viktor Orbán met the delegation. Orbán was calm. After lunch Viktor {Orban} flew home.",
    ],
    silent: [
      "Ukrainian President Volodymyr Zelenskyy spoke on Monday. Later Zelenskyy left for Paris.",
      "Karin Lindstrom opened the bridge. Her husband, Per Lindberg, watched. Lindstrom waved.",
      "Mark Allen scored twice. His captain, Mark Ellis, set up both goals. Allen was named player of the match.",
      "Bill Clinton spoke on Monday. William Clinton was president from 1993 to 2001.",
    ],
  },
  find: (analysis) => analysis.entities.flatMap((entity) => (entity.type === "person" ? findIn(analysis, entity) : [])),
};

/** A surname as it is written at one place. */
interface Written extends Span {
  readonly word: string;
}

function findIn(analysis: Analysis, entity: Entity): Raised[] {
  const written = surnamesOf(analysis, entity);
  const counts = new Map<string, number>();
  for (const { word } of written) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size < 2) return [];
  return written.flatMap((one) => {
    const better = betterSpelling(one.word, counts, written);
    if (better === null || isQuoted(analysis, one)) return [];
    return [report(one, better, written)];
  });
}

/** The last word of each mention that is written with small letters; capitals and possessors say nothing. */
function surnamesOf({ prose: { tokens }, mentions }: Analysis, entity: Entity): Written[] {
  return entity.mentions.flatMap((index) => {
    const last = mentions[index].endToken - 1;
    const word = tokens.words[last];
    if (word.length < 4 || word === word.toUpperCase()) return [];
    return [{ start: tokens.starts[last], end: tokens.ends[last], word }];
  });
}

/** The more frequent spelling of the same surname, of equals the one that comes first; null when this is it. */
function betterSpelling(word: string, counts: ReadonlyMap<string, number>, written: readonly Written[]): string | null {
  const firstAt = (other: string): number => written.findIndex((each) => each.word === other);
  let best = word;
  for (const [other, count] of counts) {
    if (other === word || !isSpellingOf(word, other)) continue;
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && firstAt(other) < firstAt(best))) best = other;
  }
  return best === word ? null : best;
}

/** Two spellings of one surname, accents included; plurals ("the Clintons") are none. */
const isSpellingOf = (a: string, b: string): boolean =>
  fold(a) === fold(b)
    ? a.toLowerCase() !== b.toLowerCase()
    : isVariant(fold(a), fold(b)) && !isPlural(fold(a), fold(b));

const isPlural = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a;

function report(one: Written, better: string, written: readonly Written[]): Raised {
  const other = written.find(({ word }) => word === better) ?? one;
  return {
    span: { start: one.start, end: one.end },
    message: `Spelt “${one.word}” here and “${better}” elsewhere. Which is right?`,
    related: [{ start: other.start, end: other.end, message: `Spelt “${better}” here.` }],
    fixes: [{ title: `Use the spelling “${better}”`, edits: [{ start: one.start, end: one.end, newText: better }] }],
  };
}
