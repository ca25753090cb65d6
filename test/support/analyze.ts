/** Analyses a text in tests with everything that ships: the same grounds as the server's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Analysis, DocumentLanguage } from "../../server/src/analysis/model.ts";
import { shippedKnowledge } from "./knowledge.ts";
import { openRecognizer, type Recognizer } from "../../server/src/recognizer/recognizer.ts";

let recognizer: Recognizer | null = null;

/** The recogniser that ships, opened once for all tests. */
export const shippedRecognizer = (): Recognizer =>
  (recognizer ??= openRecognizer(
    gunzipSync(readFileSync(join(import.meta.dirname, "../../server/data/recognizer.bin.gz"))),
  ));

/** The Analysis of an example, as the product would make it. */
export const analyzeExample = (text: string, language?: DocumentLanguage): Analysis =>
  analyze(text, { language, recognizer: shippedRecognizer(), knowledge: shippedKnowledge() });
