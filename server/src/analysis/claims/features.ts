/** The features of a sentence that speak for or against checking it, each named as a reader would say it. */
import { wordClasses } from "../../lexicon/worthiness-words.ts";
import { partsOfSpeech, type PartOfSpeech } from "../../text/model.ts";
import type { ClaimKind, EntityType, ParagraphKind, Prose, Value } from "../model.ts";
import type { SentenceGrounds } from "./kinds.ts";
import { pairsOf } from "./pairs.ts";

/** A feature's name and its value: 0..1 for what is there or not, a few units for counts. */
export type Feature = readonly [name: string, value: number];

/** Where a sentence stands in its story. */
export interface Standing {
  /** 0 for the first sentence of the copy, 1 for the last. */
  readonly depth: number;
  /** How many sentences that assert something stand before it. */
  readonly before: number;
  readonly opensParagraph: boolean;
  readonly paragraph: ParagraphKind;
  /** Whether a quotation asserts it, and whether one merely touches it. */
  readonly isQuoted: boolean;
  readonly holdsQuote: boolean;
  readonly isBacked: boolean;
  readonly kinds: readonly ClaimKind[];
}

/** What words and their parts tell of a sentence: counts by class of words and part of speech. */
export interface Counts {
  /** By index in `wordClasses`. */
  readonly classes: Uint8Array;
  /** By index in `partsOfSpeech`. */
  readonly parts: Uint16Array;
  capitals: number;
  past: number;
  present: number;
}

/** All features of a sentence whose value is not zero, in a fixed order; `standing` is null for a sentence without a story. */
export function featuresOf(prose: Prose, grounds: SentenceGrounds, standing: Standing | null): Feature[] {
  const features: Feature[] = [];
  const add = (name: string, value: number): void => {
    if (value !== 0) features.push([name, value]);
  };
  const counts = countWords(prose, grounds);
  addWords(add, counts, grounds);
  addValues(add, counts, grounds);
  addShape(add, counts, { prose, grounds });
  for (const name of pairsOf(prose, grounds, counts)) add(name, 1);
  if (standing) addStanding(add, standing);
  return features;
}

type Add = (name: string, value: number) => void;

function countWords({ tokens }: Prose, { sentence: { firstToken, endToken } }: SentenceGrounds): Counts {
  const counts = {
    classes: new Uint8Array(wordClasses.length),
    parts: new Uint16Array(partsOfSpeech.length),
    capitals: 0,
    past: 0,
    present: 0,
  };
  for (let at = firstToken; at < endToken; at++) {
    const lower = tokens.lowers[at];
    const classes = classesByWord.get(lower);
    if (classes) for (const index of classes) counts.classes[index]++;
    counts.parts[tokens.parts[at]]++;
    if (at > firstToken && isCapitalised(tokens.words[at])) counts.capitals++;
    if (tokens.parts[at] !== verb) continue;
    if (lower.endsWith("ed")) counts.past++;
    else if (lower.endsWith("s") && !lower.endsWith("ss")) counts.present++;
  }
  return counts;
}

function addWords(add: Add, { classes, capitals, past, present }: Counts, { mentions }: SentenceGrounds): void {
  for (let index = 0; index < classes.length; index++)
    if (classes[index] > 0) add(wordClasses[index].name, roots[Math.min(3, classes[index])]);
  add("names somebody or something", Math.sqrt(Math.min(4, Math.max(capitals, mentions.length))));
  for (const [type, name] of namings) add(name, roots[Math.min(3, countOf(mentions, type))]);
  add("has a verb in -ed", roots[Math.min(3, past)]);
  add("has a verb in -s", roots[Math.min(3, present)]);
}

const roots = [0, 1, Math.SQRT2, Math.sqrt(3)] as const;

const namings: readonly (readonly [EntityType, string])[] = [
  ["person", "names a person"],
  ["organization", "names an organisation"],
  ["place", "names a place"],
  ["group", "names a group"],
];

const countOf = (mentions: SentenceGrounds["mentions"], type: EntityType): number =>
  mentions.reduce((sum, one) => sum + (one.type === type ? 1 : 0), 0);

function addValues(add: Add, { classes, capitals, past }: Counts, { values }: SentenceGrounds): void {
  let figures = 0;
  const counts = new Uint8Array(valueKinds.length);
  for (const value of values) {
    if (value.kind !== "date" && value.kind !== "time" && value.kind !== "ordinal") figures++;
    for (let kind = 0; kind < valueKinds.length; kind++) if (valueKinds[kind].holds(value)) counts[kind]++;
  }
  valueKinds.forEach(({ name }, kind) => add(name, roots[Math.min(3, counts[kind])]));
  add("gives several figures", figures >= 2 ? 1 : 0);
  const told = classes[toldIndex] + past > 0;
  add("tells of somebody named", told && capitals > 0 ? 1 : 0);
  add("gives figures of what was", told && figures > 0 ? 1 : 0);
}

function addShape(
  add: Add,
  { parts }: Counts,
  { prose: { tokens }, grounds }: { prose: Prose; grounds: SentenceGrounds },
): void {
  const { firstToken, endToken } = grounds.sentence;
  const length = endToken - firstToken - parts[punctuation];
  add("length", Math.log2(1 + length) - 4);
  for (const [name, part] of shares) add(name, length === 0 ? 0 : Math.min(1, (parts[part] / length) * 4));
  add("is short", length < 7 ? 1 : 0);
  add("is very short", length < 4 ? 1 : 0);
  add("is long", length > 28 ? 1 : 0);
  const opening = openings.get(tokens.lowers[firstToken]);
  if (opening) add(opening, 1);
  add(
    "calls to do something",
    tokens.parts[firstToken] === verb && !/(?:ed|ing)$/u.test(tokens.lowers[firstToken]) ? 1 : 0,
  );
  add("asks or calls out", /[?!]/u.test(tokens.words[endToken - 1]) ? 1 : 0);
}

const openings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "opens with he, she or they": "he she they",
    "opens with you, let or please": "you let please thank look just what why how",
    "opens with we": "we",
    "opens with a joint (and, but, so)": "and but so well now",
    "opens with I": "i",
    "opens with if": "if",
  }).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
);

function addStanding(add: Add, standing: Standing): void {
  add("is somebody’s own words", standing.isQuoted ? 1 : 0);
  add("quotes in part", standing.holdsQuote && !standing.isQuoted ? 1 : 0);
  add("says who says so", standing.isBacked ? 1 : 0);
  add("is the lead", standing.before === 0 ? 1 : 0);
  add("stands near the top", standing.before < 3 ? 1 : 0);
  add("stands far down", standing.depth);
  add("opens its paragraph", standing.opensParagraph ? 1 : 0);
  add("is spoken in a transcript", standing.paragraph === "turn" ? 1 : 0);
  for (const kind of standing.kinds) add(`is of the kind ${kind}`, 1);
}

const partNumber = (part: PartOfSpeech): number => partsOfSpeech.indexOf(part);
const verb = partNumber("VERB");
const toldIndex = wordClasses.findIndex(({ name }) => name === "tells what was");
const punctuation = partNumber("PUNCT");

const shares: readonly (readonly [string, number])[] = [
  ["rich in nouns", partNumber("NOUN")],
  ["rich in verbs", partNumber("VERB")],
  ["rich in pronouns", partNumber("PRON")],
  ["rich in adjectives", partNumber("ADJ")],
  ["rich in adverbs", partNumber("ADV")],
  ["rich in names", partNumber("PROPN")],
];

/** A word in capitals of its own; "I" and its like are none. */
const isCapitalised = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return word.length > 1 && (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word));
};

const classesByWord: ReadonlyMap<string, readonly number[]> = wordClasses.reduce((map, { words }, index) => {
  for (const word of words) map.set(word, [...(map.get(word) ?? []), index]);
  return map;
}, new Map<string, number[]>());

const measures: ReadonlySet<Value["kind"]> = new Set([
  ...(["distance", "height", "weight", "area", "speed", "temperature", "duration", "age"] as const),
]);
const parts: ReadonlySet<Value["kind"]> = new Set(["percent", "percentage-points", "share"]);
const people = /^(?:people|americans|workers|jobs|families|women|men|children|voters|residents)$/u;

const valueKinds: readonly { readonly name: string; readonly holds: (value: Value) => boolean }[] = [
  { name: "gives a percentage or share", holds: ({ kind }) => parts.has(kind) },
  { name: "gives a sum of money", holds: ({ kind }) => kind === "money" },
  {
    name: "gives a number",
    holds: ({ kind, amount }) => kind === "number" && (amount ?? 0) > 1 && (amount ?? 0) < 1000,
  },
  { name: "gives a large number", holds: ({ kind, amount }) => kind === "number" && (amount ?? 0) >= 1000 },
  {
    name: "gives a figure of weight",
    holds: ({ kind, amount }) =>
      parts.has(kind) ||
      kind === "money" ||
      kind === "weight" ||
      kind === "area" ||
      (kind === "number" && (amount ?? 0) >= 100),
  },
  { name: "counts people or jobs", holds: ({ kind, unit }) => kind === "number" && people.test(unit ?? "") },
  { name: "gives a measure", holds: ({ kind }) => measures.has(kind) },
  { name: "gives a score", holds: ({ kind }) => kind === "score" },
  { name: "gives a place in a row", holds: ({ kind }) => kind === "ordinal" },
  { name: "gives a year", holds: ({ kind, date, relative }) => kind === "date" && date !== null && !relative },
  { name: "gives a time near the writing", holds: ({ kind, relative }) => kind === "date" && relative },
];
