/** Reads the same texts round after round and prints the speed of the last rounds; run as a bundle by speed.ts with the model and the texts. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { resolveEntities } from "../../server/src/analysis/entities.ts";
import { findMentions } from "../../server/src/analysis/mentions.ts";
import { findTitles } from "../../server/src/analysis/titles.ts";
import { openRecognizer } from "../../server/src/recognizer/recognizer.ts";
import { plainBlocks } from "../../server/src/text/blocks.ts";
import { readProse } from "../../server/src/text/prose.ts";
import { tagWithCompromise } from "./compromise.ts";

const [, , model, texts] = process.argv;
const recognizer = openRecognizer(gunzipSync(readFileSync(model)));
const proses = readFileSync(texts, "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { readonly text: string }).text)
  .map((text) => readProse(text, plainBlocks(text)));
const sentences = proses.map(({ tokens, sentences: all }) =>
  all.map(({ firstToken, endToken }) => tokens.words.slice(firstToken, endToken)),
);
const tokens = proses.reduce((sum, prose) => sum + prose.tokens.length, 0);

const speeds = {
  "names alone": speedOf(20, () => sentences.forEach(recognizer.tag)),
  "names, titles and entities": speedOf(20, () => proses.forEach(resolve)),
  compromise: speedOf(2, () => sentences.forEach(tagWithCompromise)),
};
console.log(`speed on ${tokens} tokens of newsroom.dev, tokens a second on one core, bundled:`);
for (const [what, speed] of Object.entries(speeds)) console.log(`${what} ${speed}`);

function resolve(prose: (typeof proses)[number]): void {
  const mentions = findMentions(prose, recognizer);
  resolveEntities(prose, mentions, findTitles(prose, mentions));
}

/** Processor time of the quickest round, so that other work on the machine counts least. */
function speedOf(rounds: number, read: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    read();
    least = Math.min(least, process.cpuUsage(before).user);
  }
  return Math.round(tokens / (least / 1e6));
}
