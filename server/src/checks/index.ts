/** The list of checks, by group, in the order of product.md. */
import type { Check } from "./check.ts";
import { misspelledName } from "./entity/misspelled-name.ts";
import { outdatedTitle } from "./entity/outdated-title.ts";
import { wrongLocation } from "./entity/wrong-location.ts";
import { wrongTitle } from "./entity/wrong-title.ts";
import { repeatedSentence } from "./text/repeated-sentence.ts";

/** Every check there is. */
export const checks: readonly Check[] = [misspelledName, wrongTitle, outdatedTitle, wrongLocation, repeatedSentence];
