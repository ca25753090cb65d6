/** Analyses a text in tests with everything that ships: the same grounds as the server's. */
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Analysis } from "../../server/src/analysis/model.ts";

/** The Analysis of an example, as the product would make it. */
export const analyzeExample = (text: string): Analysis => analyze(text);
