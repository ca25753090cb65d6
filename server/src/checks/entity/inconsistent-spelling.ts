/** entity/inconsistent-spelling: one name of a person, body or place in two spellings. */
import type { Analysis, Entity, Span } from "../../analysis/model.ts";
import { fold, isVariant } from "../../analysis/person-names.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Check, Raised } from "../check.ts";
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
    ],
    silent: [
      "Ukrainian President Volodymyr Zelenskyy spoke on Monday. Later Zelenskyy left for Paris.",
      "Karin Lindstrom opened the bridge. Her husband, Per Lindberg, watched. Lindstrom waved.",
      "The Centre for Disease Control met the Canadian Center for Labor Law. RIO DE JANEIRO was calm; Rio de Janeiro voted.",
      "Mark Allen scored twice. His captain, Mark Ellis, set up both goals. Allen was named player of the match.",
      "Bill Clinton spoke on Monday. William Clinton was president from 1993 to 2001.",
    ],
  },
  find: (analysis, { knowledge }) => {
    const people = analysis.entities.flatMap((entity) =>
      entity.type === "person" ? findIn(analysis, entity, knowledge ?? null) : [],
    );
    return [...people, ...findBodies(analysis)];
  },
};

/** A surname, or a word of a body's name, as it is written at one place. */
interface Written extends Span {
  readonly word: string;
}

function findIn(analysis: Analysis, entity: Entity, knowledge: Knowledge | null): Raised[] {
  const written = surnamesOf(analysis, entity);
  const counts = countWords(written);
  if (counts.size < 2) return [];
  const known = knownSurname(analysis, entity, knowledge);
  // What the facts spell so outweighs any number of other spellings.
  if (known !== null && counts.has(known)) counts.set(known, Infinity);
  return written.flatMap((one) => {
    const better = betterSpelling(one.word, counts, written);
    if (better === null || isWithinMarks(analysis, one)) return [];
    return [report(one, better, written)];
  });
}

function countWords(written: readonly Written[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of written) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The last word of the name that the facts know the person by; null when they know nobody. */
function knownSurname({ identities }: Analysis, { id }: Entity, knowledge: Knowledge | null): string | null {
  const row = identities.find(({ entity }) => entity === id)?.row ?? null;
  return row === null || knowledge === null ? null : (knowledge.person(row).name.split(" ").at(-1) ?? null);
}

/** Names of bodies and places that differ in nothing but accents, hyphens, and British or American spelling. */
function findBodies(analysis: Analysis): Raised[] {
  const alike = new Map<string, Written[]>();
  for (const one of bodyNames(analysis)) {
    const key = levelled(one.word);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [one]);
    else known.push(one);
  }
  return [...alike.values()].flatMap((written) => {
    const counts = countWords(written);
    if (counts.size < 2) return [];
    const firstAt = (word: string): number => written.findIndex((one) => one.word === word);
    const [better] = [...counts].reduce((best, next) => next[1] > best[1] || (next[1] === best[1] && firstAt(next[0]) < firstAt(best[0])) ? next : best); // prettier-ignore
    return written.flatMap((one) =>
      one.word === better || isWithinMarks(analysis, one) ? [] : [differing(one, better, written)],
    );
  });
}

/** Names of several letters in their own capitals; those in capitals throughout have no accents to compare. */
function bodyNames({ prose: { text }, mentions }: Analysis): Written[] {
  return mentions.flatMap(({ type, start, end }) => {
    const word = text.slice(start, end).replaceAll(/\s+/g, " ");
    const bears = type === "organization" || type === "place";
    return bears && word.length > 4 && word !== word.toUpperCase() ? [{ start, end, word }] : [];
  });
}

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
