/** Reads the same texts round after round, each time as if never seen, and prints the speed of the quickest; run as a bundle by speed.ts with the model and the texts. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { resolveEntities } from "../../server/src/analysis/entities.ts";
import { findMentions } from "../../server/src/analysis/mentions.ts";
import { findQuotations } from "../../server/src/analysis/quotations.ts";
import { findReferences } from "../../server/src/analysis/references.ts";
import { findTitles } from "../../server/src/analysis/titles.ts";
import { openRecognizer } from "../../server/src/recognizer/recognizer.ts";
import { plainBlocks } from "../../server/src/text/blocks.ts";
import { findFrame } from "../../server/src/text/frame.ts";
import type { Prose } from "../../server/src/text/model.ts";
import { readProse } from "../../server/src/text/prose.ts";
import { findQuoteMarks } from "../../server/src/text/quote-marks.ts";
import { tagWithCompromise } from "./compromise.ts";

const [, , model, file] = process.argv;
const recognizer = openRecognizer(gunzipSync(readFileSync(model)));
const texts = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

/** The texts read anew: what stages remember hangs on a reading, and must not be found there. */
const readAll = (): readonly Prose[] => texts.map((text) => readProse(text, plainBlocks(text)));

const sentencesOf = ({ tokens, sentences }: Prose): string[][] =>
  sentences.map(({ firstToken, endToken }) => tokens.words.slice(firstToken, endToken));

const names = quickest(
  20,
  () => readAll().map(sentencesOf),
  (all) => all.forEach(recognizer.tag),
);
const entities = quickest(20, readAll, (all) => all.forEach(resolve));
const quotations = quickest(
  20,
  () => readAll().map(ground),
  (all) => all.forEach(findQuotations),
);
const compromise = quickest(
  2,
  () => readAll().map(sentencesOf),
  (all) => all.forEach(tagWithCompromise),
);

const tokens = readAll().reduce((sum, prose) => sum + prose.tokens.length, 0);
const bytes = Buffer.byteLength(texts.join(""));
console.log(`speed on ${tokens} tokens of newsroom.dev, on one core, bundled, every text as if never seen:`);
console.log(`names alone: ${perSecond(tokens, names)} tokens a second`);
console.log(`names, titles and entities: ${perSecond(tokens, entities)} tokens a second`);
console.log(`compromise: ${perSecond(tokens, compromise)} tokens a second`);
console.log(`quotations on top of names: ${(perSecond(bytes, quotations) / 1e6).toFixed(1)} MB a second`);

function resolve(prose: Prose) {
  const mentions = findMentions(prose, recognizer);
  const titles = findTitles(prose, mentions);
  return { prose, mentions, titles, entities: resolveEntities(prose, mentions, titles) };
}

/** All that quotations are found from. */
function ground(prose: Prose) {
  const resolved = resolve(prose);
  const frame = findFrame(prose, { frontMatter: null, given: null });
  return { ...resolved, frame, quoteMarks: findQuoteMarks(prose), references: findReferences(resolved) };
}

/** Microseconds of processor time of the quickest round, so that other work on the machine counts least; `prepare` is not timed. */
function quickest<Given>(rounds: number, prepare: () => Given, read: (given: Given) => unknown): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const given = prepare();
    const before = process.cpuUsage();
    read(given);
    least = Math.min(least, process.cpuUsage(before).user);
  }
  return least;
}

function perSecond(count: number, microseconds: number): number {
  return Math.round(count / (microseconds / 1e6));
}
