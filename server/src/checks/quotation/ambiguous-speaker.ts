/** quotation/ambiguous-speaker: reporting words with more than one person they could belong to. */
import { entityGenders } from "../../analysis/genders.ts";
import type { Analysis, Mention, Quotation } from "../../analysis/model.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { cover, type Span } from "../../text/span.ts";
import type { Check, Raised, Related } from "../check.ts";
import { isNested, wholeSpan } from "../quoted-words.ts";

/** Marks a quotation whose speaker could be one of several. */
export const ambiguousSpeaker: Check = {
  id: "quotation/ambiguous-speaker",
  title: "Quotation that could be more than one person’s",
  severity: "information",
  why: "“He said” after two men leaves the reader to guess. A name costs one word.",
  examples: {
    flagged: [
      "Mr Zelenskyy expressed frustration with Mr Trump’s response to the strike, {calling it ‘a mistake.’}",
      "Ms Okafor criticized Mr Trump’s answer on the harbour, {describing it as “a bad joke”}.",
      "Mr Adeyemi spoke of Mr Hart’s decision to close the port, {calling it “overdue”}.",
      "Mr Adeyemi and Mr Hart came out of the port office together. {“It is over,” he said}.",
    ],
    silent: [
      "Ms Okafor expressed frustration with the response to the strike, calling it ‘a mistake.’",
      "Ms Okafor criticized the plan. “It is a mistake,” she said.",
      "Mr Adeyemi called Mr Hart’s decision “overdue”.",
      "Mr Adeyemi said that Mr Hart had won. “He was the better man,” he said.",
    ],
  },
  find: (analysis) =>
    analysis.quotations.flatMap((quotation, index) => {
      const candidates = isNested(analysis, quotation) ? [] : candidatesFor(analysis, quotation);
      return candidates.length > 1 && !goesOn(analysis, index, candidates)
        ? [raise(analysis, quotation, candidates)]
        : [];
    }),
};

/** The entities it could be; of a man and somebody of whom nothing is known, "he" is the man. */
function candidatesFor(analysis: Analysis, quotation: Quotation): readonly number[] {
  const { marks, speaker, cue, form } = quotation;
  if (marks.length === 0 || form === "scare" || cue === null || speaker === null) return [];
  if (speaker.kind !== "pronoun") return speaker.candidates;
  const genders = entityGenders(analysis);
  const candidates = speaker.entity === null ? speaker.candidates : actingBefore(analysis, quotation, genders);
  const known = candidates.filter((entity) => (genders.get(entity) ?? "unknown") !== "unknown");
  return known.length > 0 ? known : candidates;
}

type Genders = ReturnType<typeof entityGenders>;

/** The speaker and another whom the pronoun fits, when one did something to or with the other in the sentence before and neither is who the text is about; else empty. */
function actingBefore(
  { prose: { text, sentences, tokens }, entities, mentions, quoteMarks }: Analysis,
  { sentence, speaker }: Quotation,
  genders: Genders,
): readonly number[] {
  const before = sentences[sentence - 1];
  if (!before || speaker?.entity == null || !/^s?he$/iu.test(text.slice(speaker.start, speaker.end))) return [];
  const named = entities.filter(
    ({ type, mentions: indexes }) =>
      type === "person" && indexes.some((index) => mentions[index].sentence === sentence - 1),
  );
  const rival = named.find(({ id }) => id !== speaker.entity);
  if (named.length !== 2 || !rival || !named.some(({ id }) => id === speaker.entity)) return [];
  const [own, other] = [genders.get(speaker.entity) ?? "unknown", genders.get(rival.id) ?? "unknown"];
  if (own !== other) return [];
  const soFar = (entity: number): readonly Mention[] =>
    entities[entity].mentions.map((index) => mentions[index]).filter(({ end }) => end <= before.end);
  if (soFar(speaker.entity).length > soFar(rival.id).length) return [];
  const [first, last] = [soFar(speaker.entity), soFar(rival.id)]
    .map((those) => those[those.length - 1])
    .sort((a, b) => a.start - b.start);
  if (quoteMarks.some(({ inside }) => inside.start < before.end && before.start < inside.end)) return [];
  const between = [...tokens.parts.subarray(first.endToken, last.firstToken)].map((part) => partsOfSpeech[part]);
  const isAside = tokens.lowers
    .slice(first.endToken, last.firstToken)
    .some((word) => /^(?:who|whose|whom|,)$/u.test(word));
  const isJoint = tokens.lowers[first.endToken] === "and";
  return (isJoint || between.includes("VERB")) && !isAside ? [speaker.entity, rival.id] : [];
}

/** Whether one of those whom it could be spoke just before: readers take them to speak on. */
function goesOn({ quotations, prose: { sentences } }: Analysis, index: number, candidates: readonly number[]): boolean {
  const { sentence, speaker } = quotations[index];
  if (speaker?.kind !== "pronoun") return false;
  const before = quotations.slice(0, index).findLast((other) => other.sentence < sentence && other.form !== "scare");
  const entity = before?.speaker?.entity ?? null;
  if (!before || entity === null || !candidates.includes(entity)) return false;
  return sentence - before.sentence === 1 || sentences[before.sentence].paragraph === sentences[sentence].paragraph;
}

function raise(analysis: Analysis, quotation: Quotation, candidates: readonly number[]): Raised {
  const { entities, mentions } = analysis;
  const first = candidates.slice(0, 3);
  const names = first.map((id) => entities[id].name);
  const before = quotation.parts[0].start;
  const related = first.flatMap((id): Related[] => {
    const named = entities[id].mentions.map((index) => mentions[index]).filter(({ end }) => end <= before);
    const nearest = named.at(-1) ?? mentions[entities[id].mentions[0]];
    return [{ start: nearest.start, end: nearest.end, message: `${entities[id].name} is named here.` }];
  });
  return {
    span: withCue(analysis, quotation),
    message: `Whose words are these: ${names.join(" or ")}?`,
    related,
  };
}

/** The words with their reporting words, where one sentence holds both: it is "he said" that leaves the question open. */
function withCue(analysis: Analysis, quotation: Quotation): Span {
  const { sentences } = analysis.prose;
  const words = wholeSpan(analysis, quotation);
  const { speaker, cue } = quotation;
  const said = [cue, speaker?.kind === "pronoun" ? speaker : null].filter((one) => one !== null);
  const end = Math.max(words.end, sentences[quotation.sentence].end);
  return cover([words, ...said.filter((one) => one.start >= sentences[quotation.sentence].start && one.end <= end)]);
}
