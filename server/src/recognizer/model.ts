/** The packed model: reads its bytes into word lists, feature weights and transitions, and writes them for the trainer. */
import { hashText, indexKeys } from "./hash.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Transitions } from "./decoder.ts";
import type { WordLists } from "./words.ts";

/** Numbers in a row of scores: two labels share one number, and a row fills a line of the processor's cache. */
export const ROW = 16;

/** Sums the first `count` of the rows that begin at `starts` into `sum`; four columns at a time is quickest in JavaScript. */
export function sumRows(rows: Int32Array, starts: Int32Array, count: number, sum: Int32Array): void {
  for (let column = 0; column < ROW; column += 4) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let index = 0; index < count; index++) {
      const at = starts[index] + column;
      first = (first + rows[at]) | 0;
      second = (second + rows[at + 1]) | 0;
      third = (third + rows[at + 2]) | 0;
      fourth = (fourth + rows[at + 3]) | 0;
    }
    sum[column] = first;
    sum[column + 1] = second;
    sum[column + 2] = third;
    sum[column + 3] = fourth;
  }
}

/** Takes the numbers of a row apart into one score for each label; sums of a few hundred weights fit in half a number. */
export function unpackRow(row: Int32Array, scores: Int32Array, at: number): void {
  for (let label = 0; label < LABEL_COUNT; label += 2) {
    const both = row[label >> 1];
    const low = (both << 16) >> 16;
    scores[at + label] = low;
    if (label + 1 < LABEL_COUNT) scores[at + label + 1] = (both - low) >> 16;
  }
}

/** Rows kept free after the weights, for sums worth keeping. */
export const SPARE_ROWS = 150_000;

/** A trained model in memory. */
export interface Model {
  readonly lists: WordLists;
  /** Where in `rows` the weights of a feature key begin; -1 when it has none. */
  readonly startOf: (key: number) => number;
  /** Weights of the features that were asked for, ROW numbers each, two labels in each; then room for SPARE_ROWS sums. */
  readonly rows: Int32Array;
  readonly transitions: Transitions;
  /** How many score units make one natural logarithm of odds. */
  readonly scale: number;
}

/** Word and phrase lists as a model file holds them; keys ascend without repeats, the other arrays run beside them. */
export interface ListParts {
  readonly wordKeys: Uint32Array;
  readonly wordBits: Uint16Array;
  readonly wordClusters: Uint16Array;
  readonly coarse: Uint8Array;
  readonly phraseKeys: Uint32Array;
  readonly phraseBits: Uint16Array;
}

/** What a model file holds. */
export interface ModelParts extends ListParts {
  readonly featureKeys: Uint32Array;
  /** Weights row by row, one for each label. */
  readonly weights: Int8Array;
  readonly transitions: Int16Array;
  readonly scale: number;
}

/** First bytes of every model file. */
const MAGIC = hashText("copydesk names") >>> 0;
/** Raised with every change to the features, so that weights and features never mix. */
const VERSION = 4;
const HEADER = 32;

/** Reads a model. Throws when the bytes are no model, are of another version, or are damaged. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC)
    throw new Error("The name model is not a model file.");
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new Error(`The name model has version ${version}; this program reads version ${VERSION}.`);
  if (checksum(bytes) !== view.getUint32(8, true))
    throw new Error("The name model is damaged: its checksum does not match.");
  // A key takes a byte at least: no count may ask for more memory than the file is long.
  if ([12, 16, 20, 28].some((at) => view.getUint32(at, true) > bytes.length)) throw new Error(wrongParts);
  const reader = { bytes, at: HEADER };
  const words = readKeys(reader, view.getUint32(12, true));
  const bits = readShorts(reader, words.length);
  const cluster = readShorts(reader, words.length);
  const coarse = readBytes(reader, view.getUint32(28, true));
  const phrases = readKeys(reader, view.getUint32(16, true));
  const phraseBits = readShorts(reader, phrases.length);
  const features = readKeys(reader, view.getUint32(20, true));
  const weights = readWeights(reader, features);
  const transitions = Int16Array.from(readShorts(reader, LABEL_COUNT * LABEL_COUNT));
  if (reader.at !== bytes.length) throw new Error(wrongParts);
  return {
    lists: { words: indexKeys(words), bits, cluster, coarse, phrases: indexKeys(phrases), phraseBits },
    ...weights,
    transitions,
    scale: view.getUint32(24, true),
  };
}

const wrongParts = "The name model is damaged: its parts do not fill it.";

/** Writes a model file. */
export function writeModel(parts: ModelParts): Uint8Array {
  const sections = [
    keyBytes(parts.wordKeys),
    shortBytes(parts.wordBits),
    shortBytes(parts.wordClusters),
    parts.coarse,
    keyBytes(parts.phraseKeys),
    shortBytes(parts.phraseBits),
    keyBytes(parts.featureKeys),
    rowBytes(parts.weights),
    shortBytes(parts.transitions),
  ];
  const bytes = new Uint8Array(sections.reduce((sum, { length }) => sum + length, HEADER));
  const view = new DataView(bytes.buffer);
  const { wordKeys, phraseKeys, featureKeys, coarse, scale } = parts;
  const header = [MAGIC, VERSION, 0, wordKeys.length, phraseKeys.length, featureKeys.length, scale, coarse.length];
  header.forEach((value, index) => view.setUint32(index * 4, value, true));
  let at = HEADER;
  for (const section of sections) {
    bytes.set(section, at);
    at += section.length;
  }
  view.setUint32(8, checksum(bytes), true);
  return bytes;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** Keys are kept as differences, seven bits a byte. */
function readKeys(reader: Reader, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let key = 0;
  for (let index = 0; index < count; index++) {
    let shift = 1;
    let byte = 128;
    while (byte >= 128) {
      byte = reader.bytes[reader.at++];
      key += (byte & 127) * shift;
      shift *= 128;
    }
    keys[index] = key;
  }
  return keys;
}

function readBytes(reader: Reader, count: number): Uint8Array {
  // A copy of its own: slice on a Node Buffer would share memory.
  const part = new Uint8Array(reader.bytes.subarray(reader.at, reader.at + count));
  reader.at += count;
  return part;
}

/**
 * Weights are kept as a mask of the labels that have one, row by row, then all weights. Few features ever come up: a row
 * is unpacked when it is first asked for, and rows stand in that order, so that memory which nobody asks for is never
 * touched.
 */
function readWeights(reader: Reader, keys: Uint32Array): Pick<Model, "startOf" | "rows"> {
  const packed = readPackedRows(reader, keys.length);
  const index = indexKeys(keys);
  const rows = new Int32Array((keys.length + SPARE_ROWS) * ROW);
  /** By row: one more than its place in `rows`; 0 when it is not unpacked. */
  const places = new Int32Array(keys.length);
  let unpacked = 0;
  const startOf = (key: number): number => {
    const row = index.find(key);
    if (row < 0) return -1;
    if (places[row] === 0) {
      unpackWeights(packed, row, rows.subarray(unpacked * ROW, (unpacked + 1) * ROW));
      places[row] = ++unpacked;
    }
    return (places[row] - 1) * ROW;
  };
  return { startOf, rows };
}

/** Rows of weights as a file holds them. */
interface PackedRows {
  readonly count: number;
  /** Masks of eight labels each: those of the first eight for all rows, then those of the next. */
  readonly masks: Uint8Array;
  readonly weights: Int8Array;
  /** Where the weights of every STRIDE-th row begin. */
  readonly starts: Uint32Array;
}

const MASKS = 4;
const STRIDE = 32;
const bitsIn = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

function readPackedRows(reader: Reader, count: number): PackedRows {
  const masks = reader.bytes.subarray(reader.at, reader.at + MASKS * count);
  const starts = new Uint32Array(Math.ceil(count / STRIDE));
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (row % STRIDE === 0) starts[row / STRIDE] = length;
    length += weightsIn(masks, row, count);
  }
  reader.at += MASKS * count;
  const { buffer, byteOffset } = reader.bytes;
  // Masks that are cut off have no sum at all.
  if (!(reader.at + length <= reader.bytes.length)) throw new Error(wrongParts);
  const weights = new Int8Array(buffer, byteOffset + reader.at, length);
  reader.at += length;
  return { count, masks, weights, starts };
}

/** How many labels have a weight in a row. */
const weightsIn = (masks: Uint8Array, row: number, count: number): number =>
  bitsIn[masks[row]] + bitsIn[masks[count + row]] + bitsIn[masks[2 * count + row]] + bitsIn[masks[3 * count + row]];

function unpackWeights({ count, masks, weights, starts }: PackedRows, row: number, into: Int32Array): void {
  const first = row - (row % STRIDE);
  let from = starts[first / STRIDE];
  for (let before = first; before < row; before++) from += weightsIn(masks, before, count);
  for (let part = 0; part < MASKS; part++) {
    for (let mask = masks[part * count + row]; mask !== 0; mask &= mask - 1) {
      const label = part * 8 + 31 - Math.clz32(mask & -mask);
      const weight = weights[from++];
      into[label >> 1] += (label & 1) === 0 ? weight : weight * 65536;
    }
  }
}

function rowBytes(weights: Int8Array): Uint8Array {
  const count = weights.length / LABEL_COUNT;
  const filled = weights.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
  const bytes = new Uint8Array(count * 4 + filled);
  let at = count * 4;
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = weights[row * LABEL_COUNT + label];
      if (weight === 0) continue;
      bytes[(label >> 3) * count + row] |= 1 << (label & 7);
      bytes[at++] = weight & 255;
    }
  }
  return bytes;
}

/** Shorts are kept as all low bytes, then all high bytes: they pack better. */
function readShorts(reader: Reader, count: number): Uint16Array {
  const shorts = new Uint16Array(count);
  for (let index = 0; index < count; index++) {
    shorts[index] = reader.bytes[reader.at + index] | (reader.bytes[reader.at + count + index] << 8);
  }
  reader.at += 2 * count;
  return shorts;
}

function keyBytes(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (const key of keys) {
    let rest = key - previous;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
    previous = key;
  }
  return Uint8Array.from(bytes);
}

function shortBytes(shorts: Uint16Array | Int16Array): Uint8Array {
  const bytes = new Uint8Array(shorts.length * 2);
  shorts.forEach((short, index) => {
    bytes[index] = short & 255;
    bytes[shorts.length + index] = (short >> 8) & 255;
  });
  return bytes;
}

/** Checksum of everything behind the header. */
export function checksum(bytes: Uint8Array): number {
  let sum = bytes.length;
  for (let at = HEADER; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at], 0x01000193);
  return sum >>> 0;
}
