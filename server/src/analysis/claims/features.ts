/** The features of a sentence that speak for or against checking it, each named as a reader would say it. */
import { wordClasses } from "../../lexicon/worthiness-words.ts";
import { partsOfSpeech, type PartOfSpeech } from "../../text/model.ts";
import type { Prose, Value } from "../model.ts";
import type { SentenceGrounds } from "./kinds.ts";

/** A feature's name and its value: 0..1 for what is there or not, a few units for counts. */
export type Feature = readonly [name: string, value: number];

/** All features of a sentence whose value is not zero, in a fixed order. */
export function featuresOf(prose: Prose, grounds: SentenceGrounds): Feature[] {
  const { firstToken, endToken } = grounds.sentence;
  const features: Feature[] = [];
  const add = (name: string, value: number): void => {
    if (value !== 0) features.push([name, value]);
  };
  const counts = new Uint8Array(wordClasses.length);
  const parts = new Uint16Array(partsOfSpeech.length);
  let [capitals, past, present] = [0, 0, 0];
  for (let at = firstToken; at < endToken; at++) {
    for (const index of classesByWord.get(prose.tokens.lowers[at]) ?? []) counts[index]++;
    parts[prose.tokens.parts[at]]++;
    if (at > firstToken && isCapitalised(prose.tokens.words[at])) capitals++;
    if (prose.tokens.parts[at] !== verb) continue;
    if (prose.tokens.lowers[at].endsWith("ed")) past++;
    else if (/[^s]s$/u.test(prose.tokens.lowers[at])) present++;
  }
  wordClasses.forEach(({ name }, index) => add(name, Math.min(3, counts[index]) ** 0.5));
  for (const kind of valueKinds) add(kind.name, Math.min(3, grounds.values.filter(kind.holds).length) ** 0.5);
  const length = endToken - firstToken - parts[punctuation];
  add("names somebody or something", Math.min(4, Math.max(capitals, grounds.mentions.length)) ** 0.5);
  add("length", Math.log2(1 + length) - 4);
  for (const [name, part] of shares) add(name, length === 0 ? 0 : Math.min(1, (parts[part] / length) * 4));
  add("has a verb in -ed", Math.min(3, past) ** 0.5);
  add("has a verb in -s", Math.min(3, present) ** 0.5);
  const figures = grounds.values.filter(({ kind }) => kind !== "date" && kind !== "time" && kind !== "ordinal").length;
  add("gives several figures", figures >= 2 ? 1 : 0);
  const told = counts[toldIndex] + past > 0;
  add("tells of somebody named", told && capitals > 0 ? 1 : 0);
  add("gives figures of what was", told && figures > 0 ? 1 : 0);
  add("is short", length < 7 ? 1 : 0);
  add("is very short", length < 4 ? 1 : 0);
  const open = prose.tokens.lowers[firstToken];
  add("opens with he, she or they", /^(?:he|she|they)$/u.test(open) ? 1 : 0);
  add("opens with you, let or please", /^(?:you|let|please|thank|look|just|what|why|how)$/u.test(open) ? 1 : 0);
  add("opens with we", open === "we" ? 1 : 0);
  add("opens with a joint (and, but, so)", /^(?:and|but|so|well|now)$/u.test(open) ? 1 : 0);
  add("opens with I", open === "i" ? 1 : 0);
  add("asks or calls out", /[?!]/u.test(prose.tokens.words[endToken - 1]) ? 1 : 0);
  return features;
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
const isCapitalised = (word: string): boolean => word.length > 1 && /^\p{Lu}/u.test(word);

const classesByWord: ReadonlyMap<string, readonly number[]> = wordClasses.reduce((map, { words }, index) => {
  for (const word of words) map.set(word, [...(map.get(word) ?? []), index]);
  return map;
}, new Map<string, number[]>());

const valueKinds: readonly { readonly name: string; readonly holds: (value: Value) => boolean }[] = [
  { name: "gives a percentage or share", holds: ({ kind }) => /^(?:percent|percentage-points|share)$/u.test(kind) },
  { name: "gives a sum of money", holds: ({ kind }) => kind === "money" },
  {
    name: "gives a number",
    holds: ({ kind, amount }) => kind === "number" && (amount ?? 0) > 1 && (amount ?? 0) < 1000,
  },
  { name: "gives a large number", holds: ({ kind, amount }) => kind === "number" && (amount ?? 0) >= 1000 },
  { name: "gives a measure", holds: ({ kind }) => /^(?:distance|height|weight|area|speed|temperature|duration|age)$/u.test(kind) }, // prettier-ignore
  { name: "gives a score", holds: ({ kind }) => kind === "score" },
  { name: "gives a place in a row", holds: ({ kind }) => kind === "ordinal" },
  { name: "gives a year", holds: ({ kind, date, relative }) => kind === "date" && date !== null && !relative },
  { name: "gives a time near the writing", holds: ({ kind, relative }) => kind === "date" && relative },
];
