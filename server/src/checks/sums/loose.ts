/**
 * Sums in loose words: which figures belong together is not told by the words between them, so every figure in reach is
 * tried. A result is marked only when none of them gives it and it lies near what the likeliest two give; the other
 * files here read words that leave no doubt, and mark whatever is off.
 */
import type { Analysis } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { looseChange } from "./loose/changes.ts";
import { looseGap } from "./loose/gaps.ts";
import { looseRate } from "./loose/rates.ts";
import { reaches } from "./loose/reach.ts";
import { looseRest } from "./loose/rests.ts";
import { loosePart, looseShare } from "./loose/shares.ts";
import { looseThree } from "./loose/threes.ts";
import { looseTotal } from "./loose/totals.ts";

/** Results near what the figures in reach give, and given by none of them. */
export const findLoose = (analysis: Analysis): Raised[] =>
  reaches(analysis).flatMap((reach) => finders.flatMap((find) => find(analysis, reach)).slice(0, 1));

const finders = [looseChange, looseShare, loosePart, looseRate, looseTotal, looseRest, looseGap, looseThree];
