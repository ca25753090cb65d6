/** entity/inconsistent-spelling: one name of a person, body or place in two spellings. */
import { byParagraph } from "../../analysis/by-paragraph.ts";
import type { Analysis, Entity, Mention, Prose, Span } from "../../analysis/model.ts";
import { fold, isOneEdit, isVariant, readPersonName } from "../../analysis/person-names.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { givenNames } from "../../lexicon/given-names.ts";
import { moved, overlaps } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";
import { nearBodies, nearGivenNames, nearSurnames, type NearName, type Written } from "../near-names.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

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
      "President Volodymyr {Zelensky} spoke on Monday. {Zelensky} said the talks went on. Volodymyr Zelenskyy left for Paris.",
      "The World Health Organization met in Geneva. Doctors criticised the World Health {Organisation} on Monday. The World Health Organization declined to comment.",
      "Rain fell on São Paulo on Monday. The mayor of {Sao Paulo} closed the schools. São Paulo expects more.",
      "Prime Minister Viktor Orbán met the delegation. Orbán was calm. After lunch Viktor {Orban} flew home.",
      "“We will count every tonne,” said Mireille Sandoz of the group Clear Water. {Sandos} added that it would watch.",
      "Mayor Harold Quist backed the plan. The vote was close. Mayor {Henry} Quist said that he was glad.",
    ],
    silent: [
      "Ukrainian President Volodymyr Zelenskyy spoke on Monday. Later Zelenskyy left for Paris.",
      "Karin Lindstrom opened the bridge. Her husband, Per Lindberg, watched. Lindstrom waved.",
      "The Centre for Disease Control met the Canadian Center for Labor Law. RIO DE JANEIRO was calm; Rio de Janeiro voted.",
      "Mayor Bill Quist backed the plan. His son, Henry Quist, voted against. Mayor William Quist was glad.",
      "Mark Allen scored twice. His captain, Mark Ellis, set up both goals. Allen was named player of the match.",
      "Bill Clinton spoke on Monday. William Clinton was president from 1993 to 2001.",
      "She thanked Helen Marsh. Mrs Dooley died in March 2021. Marsh apologised.",
      "Mireille Sandoz spoke first. Her neighbour Piet Sandos added that the group would watch. Sandos is a plumber.",
    ],
  },
  find: (analysis, { knowledge }) => {
    const facts = knowledge ?? null;
    const alike = [...analysis.entities.flatMap((one) => findIn(analysis, one, facts)), ...findBodies(analysis)];
    const near = reportNear(analysis, [
      ...nearSurnames(analysis, facts),
      ...nearGivenNames(analysis),
      ...nearBodies(analysis),
    ]);
    // "March 2021" is no Mr Marsh.
    const isDate = (place: Span): boolean =>
      analysis.values.some((value) => value.kind === "date" && overlaps(value, place));
    return [
      ...alike,
      ...near.filter(
        ({ span, related }) =>
          !alike.some((one) => overlaps(one.span, span)) && ![span, ...(related ?? [])].some(isDate),
      ),
    ];
  },
};

/** The two spellings of a surname or given name within one person's mentions. */
function findIn(analysis: Analysis, entity: Entity, knowledge: Knowledge | null): Raised[] {
  if (entity.type !== "person" || isWrittenOneWay(analysis, entity)) return [];
  return [surnamesOf(analysis, entity), givenNamesOf(analysis, entity)].flatMap((written) => {
    const counts = countWords(written);
    if (counts.size < 2) return [];
    for (const known of knownWords(analysis, entity, knowledge))
      // What the facts spell so outweighs any number of other spellings.
      if (counts.has(known)) counts.set(known, Infinity);
    return written.flatMap((one) => {
      const better = betterSpelling(one.word, counts, written);
      if (better === null || isWithinMarks(analysis, one) || speaksOfSpelling(analysis, one)) return [];
      return [report(one, better, written)];
    });
  });
}

/** Whether all mentions of a person end in one word, and all of several words begin with one: most people are spelt one way. */
function isWrittenOneWay({ prose: { tokens }, mentions }: Analysis, entity: Entity): boolean {
  let first: string | undefined;
  let last: string | undefined;
  for (const index of entity.mentions) {
    const { firstToken, endToken } = mentions[index];
    if ((last ??= tokens.words[endToken - 1]) !== tokens.words[endToken - 1]) return false;
    if (endToken - firstToken > 1 && (first ??= tokens.words[firstToken]) !== tokens.words[firstToken]) return false;
  }
  return true;
}

/** Slips of a name, each at the spelling that the text has less often, of equals at the later. */
function reportNear({ prose: { tokens } }: Analysis, pairs: readonly NearName[]): Raised[] {
  const counts = new Map(pairs.flatMap(({ one, other }) => [one.word, other.word]).map((word) => [word, 0]));
  for (const word of pairs.length > 0 ? tokens.words : []) {
    const known = counts.get(word);
    if (known !== undefined) counts.set(word, known + 1);
  }
  const count = (word: string): number => counts.get(word) ?? 0;
  const raised = pairs.map(({ one, other }) => {
    const [wrong, right] =
      count(one.word) > count(other.word) || (count(one.word) === count(other.word) && one.start < other.start)
        ? [other, one]
        : [one, other];
    return report(wrong, right.word, [right]);
  });
  return raised.filter(({ span }, at) => raised.findIndex((one) => one.span.start === span.start) === at);
}

/** A sentence that says how a name is spelt shows both spellings on purpose. */
function speaksOfSpelling({ prose: { text, sentences } }: Analysis, one: Written): boolean {
  const sentence = sentences.find(({ start, end }) => start <= one.start && one.end <= end);
  return /\b(?:spell(?:ed|ing)?s?|spelt|misspell\w*|wrote|written|transliterat\w+|also known)\b/iu.test(
    text.slice(sentence?.start, sentence?.end),
  );
}

function countWords(written: readonly Written[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of written) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of the name that the facts know the person by; none when they know nobody. */
function knownWords({ identities }: Analysis, { id }: Entity, knowledge: Knowledge | null): string[] {
  const row = identities.find(({ entity }) => entity === id)?.row ?? null;
  return row === null || knowledge === null ? [] : knowledge.person(row).name.split(" ");
}

/** Names of bodies and places that differ in nothing but accents, hyphens, and British or American spelling. */
function findBodies(analysis: Analysis): Raised[] {
  const alike = new Map<string, BodyName[]>();
  for (const one of bodyNames(analysis)) {
    const known = alike.get(one.levelled);
    if (known === undefined) alike.set(one.levelled, [one]);
    else known.push(one);
  }
  return [...alike.values()].flatMap((written) => {
    const counts = countWords(written);
    if (counts.size < 2) return [];
    const firstAt = (word: string): number => written.findIndex((one) => one.word === word);
    const [better] = [...counts].reduce((best, next) =>
      next[1] > best[1] || (next[1] === best[1] && firstAt(next[0]) < firstAt(best[0])) ? next : best,
    );
    return written.flatMap((one) =>
      one.word === better || isWithinMarks(analysis, one) ? [] : [differing(one, better, written)],
    );
  });
}

/** A name of a body or place, and the form that its spellings share. */
interface BodyName extends Written {
  readonly levelled: string;
}

const bodyNames = (analysis: Analysis): BodyName[] =>
  bodyNamesByParagraph(analysis).flatMap(({ excerpt, found }) =>
    found.map((one) => ({ word: one.word, levelled: one.levelled, ...moved(one, excerpt.start) })),
  );

/** Names of several letters in their own capitals; those in capitals throughout have no accents to compare. */
const bodyNamesByParagraph = byParagraph(({ prose: { text }, mentions }) =>
  mentions.flatMap(({ type, start, end }): BodyName[] => {
    const word = text.slice(start, end).replaceAll(/\s+/g, " ");
    const bears = type === "organization" || type === "place";
    return bears && word.length > 4 && word !== word.toUpperCase()
      ? [{ start, end, word, levelled: levelled(word) }]
      : [];
  }),
);

/** A name in the one form that its spellings share. */
const levelled = (name: string): string =>
  fold(name)
    .replaceAll(/[-‑–'\s]/g, "")
    .replaceAll(/is(ation|ing|ed)/g, "iz$1")
    .replaceAll("centre", "center")
    .replaceAll("defence", "defense")
    .replaceAll("labour", "labor")
    .replaceAll("programme", "program")
    .replaceAll("theatre", "theater");

/** The finding on the one word that differs, or on the whole name when the words are not as many. */
function differing(one: Written, better: string, written: readonly Written[]): Raised {
  const words = one.word.split(" ");
  const others = better.split(" ");
  const at = words.findIndex((word, index) => word !== others[index]);
  const single = words.length === others.length && words.every((word, index) => index === at || word === others[index]);
  if (!single || words.length < 3) return report(one, better, written);
  const start = one.start + words.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
  const part = { start, end: start + words[at].length, word: words[at] };
  const other = written.find(({ word }) => word === better) ?? one;
  return report(part, others[at], [{ ...other, word: others[at] }]);
}

/** The last word of each mention that is written with small letters; capitals and possessors say nothing. */
function surnamesOf(analysis: Analysis, entity: Entity): Written[] {
  const { tokens } = analysis.prose;
  return ownMentions(analysis, entity).flatMap(({ endToken }) => {
    const last = endToken - 1;
    const word = tokens.words[last];
    if (word.length < 4 || word === word.toUpperCase()) return [];
    return [{ start: tokens.starts[last], end: tokens.ends[last], word }];
  });
}

/** Mentions that are surely one person's: not full names that stand in one sentence, or that are introduced once more. */
function ownMentions({ prose, mentions, identities }: Analysis, { id, mentions: indexes }: Entity): Mention[] {
  const all = indexes.map((index) => mentions[index]);
  const isFull = ({ firstToken, endToken }: Mention): boolean =>
    readPersonName(prose.tokens.words.slice(firstToken, endToken)).given.length > 0;
  const isKnown = identities.some(({ entity, row }) => entity === id && row !== null);
  const full = all.filter(isFull);
  return all.filter((one) => {
    if (all.some((other) => isJoinedTo(prose, one, other))) return false;
    if (!full.includes(one)) return true;
    if (full.some((other) => other !== one && other.sentence === one.sentence)) return false;
    return isKnown || one === full[0] || !apposition.test(prose.text.slice(one.end, one.end + 12));
  });
}

/** "Fisher and Fischer quarrelled": two people. */
const isJoinedTo = ({ tokens }: Prose, one: Mention, other: Mention): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([a, b]) => a.endToken + 1 === b.firstToken && tokens.lowers[a.endToken] === "and");

/** "Erik Hanssen, on loan from Brann": what is said of somebody new. */
const apposition = /^, (?:\d|(?:an?|the|his|her|their|on|of|from|also)\b)/u;

/** The first given name of each full mention. */
function givenNamesOf(analysis: Analysis, entity: Entity): Written[] {
  const { tokens } = analysis.prose;
  return ownMentions(analysis, entity).flatMap(({ firstToken, endToken }) => {
    const { given } = readPersonName(tokens.words.slice(firstToken, endToken));
    if (given.length === 0 || given[0].length < 4) return [];
    return [{ start: tokens.starts[firstToken], end: tokens.ends[firstToken], word: tokens.words[firstToken] }];
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

/** Two spellings of one name, accents included; plurals ("the Clintons") and short forms (Steve, Steven) are none. */
function isSpellingOf(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === other) return a.toLowerCase() !== b.toLowerCase();
  if (isPlural(one, other) || isShortForm(a, b)) return false;
  return isVariant(one, other) || (one[0] === other[0] && isOneEdit(one, other));
}

const isPlural = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a;

const isShortForm = (a: string, b: string): boolean =>
  givenNames.has(a) && givenNames.has(b) && (a.startsWith(b) || b.startsWith(a));

function report(one: Written, better: string, written: readonly Written[]): Raised {
  const other = written.find(({ word }) => word === better) ?? one;
  return {
    span: { start: one.start, end: one.end },
    message: `Spelt “${one.word}” here and “${better}” elsewhere. Which is right?`,
    related: [{ start: other.start, end: other.end, message: `Spelt “${better}” here.` }],
    fixes: [{ title: `Use the spelling “${better}”`, edits: [{ start: one.start, end: one.end, newText: better }] }],
  };
}
