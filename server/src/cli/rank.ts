/** Severities in order. */
import type { Severity } from "../checks/check.ts";

/** How loud a severity is: the smaller the louder; nothing is as loud as `never`. */
export const rank: Readonly<Record<Severity | "never", number>> = {
  ...{ never: -1, error: 0, warning: 1, information: 2, hint: 3 },
};
