/** Trains the name recogniser on the labelled sets and writes server/data/recognizer.bin.gz and its card, docs/recognizer.md. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openRecognizer } from "../server/src/recognizer/recognizer.ts";
import { writeModel } from "../server/src/recognizer/model.ts";
import { modelCard } from "./train/card.ts";
import { hasCorpora, readSet } from "./train/corpora.ts";
import { learn } from "./train/crf.ts";
import { makeExamples } from "./train/examples.ts";
import { packModel } from "./train/pack.ts";
import { casingSets, madePages, trainingSets } from "./train/recipe.ts";
import { resultsPages } from "./train/results-pages.ts";
import { buildLists, openLists } from "./train/word-lists.ts";

const root = join(import.meta.dirname, "..");
const started = performance.now();
const log = (message: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${message}`);

if (!hasCorpora())
  throw new Error("The labelled sets are not there: ../shared/data/ner, or the folder that COPYDESK_SHARED names.");
const texts = Object.keys(trainingSets).flatMap(readSet);
const lists = buildLists([...texts, ...casingSets.flatMap(readSet)]);
log(`${lists.wordKeys.length} words and ${lists.phraseKeys.length} phrases listed`);
const pages = resultsPages(madePages.count);
const weightOf = (set: string): number => trainingSets[set] ?? madePages.weight;
const examples = makeExamples([...texts, ...pages], openLists(lists), { weightOf, least: 2 });
log(`${examples.allowed.length} tokens with ${examples.keys.length} features`);
const learnt = learn(examples, { walks: 2, epochs: 6, averaged: 2, rate: 0.2, start: 0.1, dropout: 0.5, log });
const bytes = writeModel(packModel(examples, learnt, lists));
const packed = gzipSync(bytes, { level: 9 });
writeFileSync(join(root, "server/data/recognizer.bin.gz"), packed);
log(`wrote ${(packed.length / 1e6).toFixed(2)} MB`);
writeFileSync(join(root, "docs/recognizer.md"), modelCard(openRecognizer(bytes), packed.length));
log("wrote the model card");
