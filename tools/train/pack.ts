/** Makes a model small: keeps the features that matter most and rounds the weights to whole steps of a byte. */
import type { ListParts, ModelParts } from "../../server/src/recognizer/model.ts";
import { LABEL_COUNT } from "../../server/src/recognizer/labels.ts";
import type { Learnt } from "./crf.ts";
import type { Examples } from "./examples.ts";

/** Score units to one natural logarithm of odds. */
const SCALE = 40;

/** How many features the file has room for. */
const MOST_FEATURES = 360_000;

/** Packs what was learnt. Of the features those with the largest weights are kept. */
export function packModel(examples: Examples, learnt: Learnt, lists: ListParts): ModelParts {
  const { keys } = examples;
  const size = new Float32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    let largest = 0;
    for (let label = 0; label < LABEL_COUNT; label++)
      largest = Math.max(largest, Math.abs(learnt.weights[row * LABEL_COUNT + label]));
    size[row] = largest;
  }
  const rows = Uint32Array.from(keys.keys())
    .sort((a, b) => size[b] - size[a] || keys[a] - keys[b])
    .subarray(0, MOST_FEATURES);
  const kept = rows.filter((row) => size[row] * SCALE >= 1).sort((a, b) => keys[a] - keys[b]);
  const weights = new Int8Array(kept.length * LABEL_COUNT);
  kept.forEach((row, index) => {
    for (let label = 0; label < LABEL_COUNT; label++) {
      weights[index * LABEL_COUNT + label] = Math.max(
        -127,
        Math.min(127, Math.round(learnt.weights[row * LABEL_COUNT + label] * SCALE)),
      );
    }
  });
  return {
    ...lists,
    featureKeys: Uint32Array.from(kept, (row) => keys[row]),
    weights,
    transitions: Int16Array.from(learnt.transitions, (value) => Math.round(value * SCALE)),
    scale: SCALE,
  };
}
