/** The features of a token: what its own word, its neighbours, its run of capitals and the rest of the text say about it. */
import { mix } from "./hash.ts";
import type { Passage } from "./passage.ts";
import { Form, type Word } from "./words.ts";

/** Collects feature keys; `count` of `keys` are filled. */
export interface FeatureSink {
  readonly keys: Int32Array;
  count: number;
}

/** Room for every feature one token can have. */
export function newSink(): FeatureSink {
  return { keys: new Int32Array(512), count: 0 };
}

/** Neighbours whose own words are looked at: two before to two after. */
export const SLOTS = 5;
const CENTRE = 2;

function add(sink: FeatureSink, template: number, value: number): void {
  sink.keys[sink.count++] = mix(template, value);
}

/** What a word says by itself about the token `slot - 2` places before it; these do not change from text to text. */
export function addWordFeatures(word: Word, slot: number, sink: FeatureSink): void {
  const base = 16 + slot * 40;
  add(sink, base, word.lower);
  add(sink, base + 1, word.form);
  add(sink, base + 2, word.cluster);
  add(sink, base + 3, mix(word.coarse, word.form));
  if (slot === 0 || slot === SLOTS - 1) return;
  add(sink, base + 4, mix(word.bits, word.form));
  add(sink, base + 5, word.suffixes[2] ?? word.lower);
  add(sink, base + 6, word.shape);
  if (slot !== CENTRE) return;
  add(sink, base + 7, word.exact);
  for (const prefix of word.prefixes) add(sink, base + 8, prefix);
  for (const suffix of word.suffixes) add(sink, base + 9, suffix);
  add(sink, base + 10, mix(word.cluster, word.form));
  add(sink, base + 11, mix(word.shape, word.suffixes[1] ?? 0));
  add(sink, base + 12, mix(word.bits, word.coarse));
  if (word.capital) add(sink, base + 13, Math.min(word.text.length, 9));
}

const edge: Word = {
  text: "",
  lower: 1,
  exact: 1,
  form: 9,
  shape: 1,
  capital: false,
  prefixes: [],
  suffixes: [],
  bits: 0,
  cluster: 0,
  coarse: 255,
};

/** The word at a place, or the edge when the place lies outside the sentence. */
export function wordAt(passage: Passage, at: number, from: number, to: number): Word {
  return at < from || at >= to ? edge : passage.words[at];
}

/** What neighbours say together, and what stands round the token. */
export function addContextFeatures(passage: Passage, at: number, sink: FeatureSink): void {
  const from = passage.sentenceStart[at];
  const to = passage.sentenceEnd[at];
  const here = passage.words[at];
  const before = wordAt(passage, at - 1, from, to);
  const after = wordAt(passage, at + 1, from, to);
  add(sink, 300, mix(before.lower, here.lower));
  add(sink, 301, mix(here.lower, after.lower));
  // Far from any capital there is hardly ever a name.
  if (!here.capital && here.form !== Form.code && !before.capital && !after.capital) return;
  add(sink, 302, mix(mix(before.form, here.form), after.form));
  add(sink, 303, mix(mix(before.coarse, here.form), after.coarse));
  add(sink, 304, mix(before.lower, here.form));
  add(sink, 305, mix(after.lower, here.form));
  const second = wordAt(passage, at - 2, from, to);
  const later = wordAt(passage, at + 2, from, to);
  add(sink, 306, mix(second.lower, before.lower));
  add(sink, 307, mix(after.lower, later.lower));
  add(sink, 308, mix(before.cluster, here.cluster));
  add(sink, 309, mix(here.cluster, after.cluster));
  add(sink, 310, mix(before.lower, after.lower));
  add(sink, 311, mix(mix(second.form, before.form), mix(here.form, mix(after.form, later.form))));
  add(sink, 312, mix(mix(before.bits, here.bits), here.form));
  add(sink, 313, mix(mix(here.bits, after.bits), here.form));
  add(sink, 314, mix(before.cluster, after.cluster));
  add(sink, 315, mix(second.cluster, before.cluster));
  add(sink, 316, mix(after.cluster, later.cluster));
  addPlaceFeatures(passage, at, sink);
  addTextFeatures(passage, at, sink);
  addPhraseFeatures(passage, at, sink);
  addRunFeatures(passage, at, sink);
}

/** Where the token stands: in the sentence, in the text, in what kind of line. */
function addPlaceFeatures(passage: Passage, at: number, sink: FeatureSink): void {
  const { form, bits, coarse } = passage.words[at];
  const from = passage.sentenceStart[at];
  const to = passage.sentenceEnd[at];
  const line = passage.lines[passage.sentence[at]];
  const order = Math.min(at - from, 3);
  add(sink, 330, mix(mix(order, form), bits));
  add(sink, 331, mix(line, mix(form, order)));
  add(sink, 332, mix(line, mix(bits, form)));
  add(sink, 333, mix(Math.min(passage.sentence[at], 4), mix(order, form)));
  add(sink, 334, mix(line, coarse));
  add(sink, 335, mix(Math.min(to - from, 12), mix(order, form)));
  add(sink, 336, mix(numberShare(passage, from, to), mix(form, order)));
}

/** How the text writes the word elsewhere, and what the text is about. */
function addTextFeatures(
  { words, seen, topic, phraseBits, sentenceStart, runStart, runEnd }: Passage,
  at: number,
  sink: FeatureSink,
): void {
  const { form, bits, lower, cluster, coarse } = words[at];
  const opens = at === sentenceStart[at] ? 1 : 2;
  add(sink, 320, mix(seen[at], mix(form, opens)));
  add(sink, 321, mix(seen[at], mix(bits, opens)));
  add(sink, 322, mix(topic, mix(phraseBits[at], form)));
  add(sink, 323, mix(topic, mix(bits, runEnd[at] - runStart[at] === 1 ? 1 : 2)));
  add(sink, 324, mix(topic, lower));
  add(sink, 325, mix(topic, cluster));
  if (at > sentenceStart[at]) add(sink, 326, mix(topic, mix(words[at - 1].lower, form)));
  add(sink, 327, mix(topic, mix(coarse, phraseBits[at])));
}

/** Words of a line that are looked at for its share of figures: enough to know a table. */
const longestLine = 200;

/** Tables and results hold many figures: their share in steps of a tenth. */
function numberShare(passage: Passage, from: number, to: number): number {
  const end = Math.min(to, from + longestLine);
  let figures = 0;
  for (let at = from; at < end; at++) if (passage.words[at].form === Form.number) figures++;
  return Math.min(6, Math.floor((10 * figures) / (end - from)));
}

function addPhraseFeatures(passage: Passage, at: number, sink: FeatureSink): void {
  const bits = passage.phraseBits[at];
  if (bits === 0) {
    add(sink, 340, passage.words[at].form);
    return;
  }
  const position = passage.phrasePosition[at];
  add(sink, 341, mix(bits, position));
  for (let bit = 1; bit <= bits; bit *= 2) if ((bits & bit) !== 0) add(sink, 342, mix(bit, position));
  add(sink, 343, mix(bits, passage.words[at].bits));
}

function addRunFeatures(passage: Passage, at: number, sink: FeatureSink): void {
  const start = passage.runStart[at];
  if (start < 0) return;
  const end = passage.runEnd[at];
  const from = passage.sentenceStart[at];
  const to = passage.sentenceEnd[at];
  const first = passage.words[start];
  const last = passage.words[end - 1];
  const left = wordAt(passage, start - 1, from, to);
  const right = wordAt(passage, end, from, to);
  const length = Math.min(end - start, 6);
  const place = at === start ? 1 : at === end - 1 ? 2 : 3;
  const where = mix(place, length === 1 ? 1 : 2);
  add(sink, 350, left.lower);
  add(sink, 351, right.lower);
  add(sink, 352, mix(left.cluster, where));
  add(sink, 353, mix(right.cluster, where));
  add(sink, 354, mix(last.lower, place));
  add(sink, 355, mix(first.lower, place));
  add(sink, 356, mix(length, place));
  add(sink, 357, mix(mix(first.bits, last.bits), where));
  add(sink, 358, mix(mix(first.coarse, last.coarse), where));
  add(sink, 359, mix(last.cluster, place));
  add(sink, 360, mix(first.cluster, place));
  add(sink, 361, mix(mix(left.coarse, right.coarse), where));
  // "valley of the Lesna", "spokesman for the Lesna": the noun before tells more than "the".
  if (start - 3 >= from && left.text === "the")
    add(sink, 364, mix(mix(passage.words[start - 3].cluster, passage.words[start - 2].lower), where));
  if (start - 1 > from) add(sink, 362, mix(wordAt(passage, start - 2, from, to).lower, left.lower));
  if (end + 1 < to) add(sink, 363, mix(right.lower, passage.words[end + 1].lower));
}
