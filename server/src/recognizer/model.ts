/** The packed model: reads its bytes into word lists, feature weights and transitions, and writes them for the trainer. */
import { hashText, indexKeys, type HashIndex } from "./hash.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Transitions } from "./decoder.ts";
import type { WordLists } from "./words.ts";

/** A trained model in memory. */
export interface Model {
  readonly lists: WordLists;
  /** Row of a feature key. */
  readonly features: HashIndex;
  /** Weight of label l in row r: `weights[r * LABEL_COUNT + l]`. */
  readonly weights: Int8Array;
  readonly transitions: Transitions;
  /** How many score units make one natural logarithm of odds. */
  readonly scale: number;
}

/** What a model file holds; keys ascend without repeats, the other arrays run beside them. */
export interface ModelParts {
  readonly wordKeys: Uint32Array;
  readonly wordBits: Uint16Array;
  readonly wordClusters: Uint16Array;
  readonly coarse: Uint8Array;
  readonly phraseKeys: Uint32Array;
  readonly phraseBits: Uint16Array;
  readonly featureKeys: Uint32Array;
  readonly weights: Int8Array;
  readonly transitions: Int16Array;
  readonly scale: number;
}

/** First bytes of every model file. */
const MAGIC = hashText("copydesk names");
/** Raised with every change to the features, so that weights and features never mix. */
const VERSION = 1;
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
  const reader = { bytes, at: HEADER };
  const words = readKeys(reader, view.getUint32(12, true));
  const bits = readShorts(reader, words.length);
  const cluster = readShorts(reader, words.length);
  const coarse = readBytes(reader, view.getUint32(28, true));
  const phrases = readKeys(reader, view.getUint32(16, true));
  const phraseBits = readShorts(reader, phrases.length);
  const features = readKeys(reader, view.getUint32(20, true));
  const weights = new Int8Array(readBytes(reader, features.length * LABEL_COUNT).buffer);
  const transitions = Int16Array.from(readShorts(reader, LABEL_COUNT * LABEL_COUNT));
  return {
    lists: { words: indexKeys(words), bits, cluster, coarse, phrases: indexKeys(phrases), phraseBits },
    features: indexKeys(features),
    weights,
    transitions,
    scale: view.getUint32(24, true),
  };
}

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
    new Uint8Array(parts.weights.buffer, parts.weights.byteOffset, parts.weights.length),
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

/** Sum over the payload, four bytes at a time. */
function checksum(bytes: Uint8Array): number {
  let sum = bytes.length;
  for (let at = HEADER; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at], 0x01000193);
  return sum >>> 0;
}
