/** The list of checks, by group, in the order of product.md. */
import type { Check } from "./check.ts";
import { repeatedSentence } from "./text/repeated-sentence.ts";

/** Every check there is. */
export const checks: readonly Check[] = [repeatedSentence];
