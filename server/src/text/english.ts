/** wink-nlp's model of English without the parts that nothing here reads: names, moods, negations, lemmas. */
import type { Model } from "wink-eng-lite-web-model";
import core from "wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json" with { type: "json" };
import featureFn from "wink-eng-lite-web-model/dist/feature.js";
import pos from "wink-eng-lite-web-model/dist/load-pos-model.js";
import sbd from "wink-eng-lite-web-model/dist/load-sbd-model.js";

/** A model that can be asked for words, sentences and parts of speech; good for one program to be made of it. */
export function englishModel(): Model {
  const none = () => ({ machines: [noMachine], transformers: [] });
  return {
    ...{ core: openCore, pos, sbd, featureFn },
    ...{ ner: none, negation: none, sa: none, metaCER: none, addons: {} },
  };
}

/** An automaton that recognises nothing. */
const noMachine = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);

/** A list of words or endings that the model numbers. */
interface Feature {
  readonly list: string[];
  /** Numbers by what they stand for. */
  hash: Record<string, number>;
  intrinsicSize: number;
  index: number;
  maxIndex: number;
}

/** The core as packed, and what is made of it in place. */
interface Core {
  lexicon: string | Uint32Array;
  xpansions: string | Uint32Array;
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>>; efList?: string[] };
  readonly features: Readonly<Record<string, Feature>> & { readonly posClusters: { list: (string | Set<number>)[] } };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
}

/**
 * Opens the packed core as wink's own reader does, but in place: that one keeps what is packed beside a copy of it, and
 * takes ten times as long.
 */
function openCore(): Core {
  const { packing, features, pos: parts } = core as unknown as Core;
  const { layout } = packing;
  const named = Object.keys(layout);
  packing.efList = named.filter((name) => layout[name][4] === 1);
  for (const name of named.filter((one) => layout[one][3] === 0)) {
    numberList(features[name]);
    features[name].maxIndex = layout[name][1] >>> layout[name][2];
  }
  numberList(features.lexeme);
  features.posClusters.list = features.posClusters.list.map(
    (cluster) =>
      new Set(
        String(cluster)
          .split("_")
          .map((part) => parts.hash[part] || 0),
      ),
  );
  return Object.assign(core as unknown as Core, {
    lexicon: numbersIn(core.lexicon),
    xpansions: numbersIn(core.xpansions),
  });
}

/** Makes the numbers of what a list holds known, and where new entries begin. */
function numberList(feature: Feature): void {
  const hash = Object.create(null) as Record<string, number>;
  feature.list.forEach((entry, index) => (hash[entry] = index));
  Object.assign(feature, { hash, intrinsicSize: feature.list.length, index: feature.list.length });
}

/** The 32-bit numbers, lowest byte first, that a text holds in base 64. */
function numbersIn(base64: string): Uint32Array {
  const bytes = new Uint8Array(base64.length * 0.75);
  for (let from = 0, to = 0; from < base64.length; from += 4, to += 3) {
    const four =
      (digit(base64, from) << 18) |
      (digit(base64, from + 1) << 12) |
      (digit(base64, from + 2) << 6) |
      digit(base64, from + 3);
    bytes[to] = four >> 16;
    bytes[to + 1] = four >> 8;
    bytes[to + 2] = four;
  }
  // What pads the last four digits fills no number.
  return new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
}

const digits = new Uint8Array(128);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach(
  (letter, value) => (digits[letter.charCodeAt(0)] = value),
);

const digit = (base64: string, at: number): number => digits[base64.charCodeAt(at)];
