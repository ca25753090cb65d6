/** Number words: what they are worth, and the words that make a figure less than exact. */

const list = (words: string): string[] => words.split(" ");

/** Cardinal words below a hundred. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...list("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").map((word, value) => [word, value] as const), // prettier-ignore
  ...list("twenty thirty forty fifty sixty seventy eighty ninety").map((word, tens) => [word, (tens + 2) * 10] as const), // prettier-ignore
]);

/** Ordinal words. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...list("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").map((word, value) => [word, value + 1] as const), // prettier-ignore
  ...list("thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth").map((word, tens) => [word, (tens + 3) * 10] as const), // prettier-ignore
]);

/** Words that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ...[["hundred", 1e2], ["thousand", 1e3], ["million", 1e6], ["billion", 1e9], ["trillion", 1e12], ["dozen", 12]],
  ...[["lakh", 1e5], ["crore", 1e7], ["k", 1e3], ["mn", 1e6], ["mln", 1e6], ["mm", 1e6], ["bn", 1e9], ["bln", 1e9]],
  ...[["tn", 1e12], ["trn", 1e12]],
] as [string, number][]); // prettier-ignore

/** Multiplying words that only count when glued to figures ("1.2bn", "300k"). */
export const gluedMagnitudes: ReadonlySet<string> = new Set(["k", "mn", "mln", "mm", "bn", "bln", "tn", "trn"]);

/** Names of parts: "a third", "two-thirds", "three quarters"; the divisor. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ...[["half", 2], ["halves", 2], ["third", 3], ["thirds", 3], ["quarter", 4], ["quarters", 4], ["fourth", 4]],
  ...[["fourths", 4], ["fifth", 5], ["fifths", 5], ["sixth", 6], ["sixths", 6], ["seventh", 7], ["sevenths", 7]],
  ...[["eighth", 8], ["eighths", 8], ["tenth", 10], ["tenths", 10]],
] as [string, number][]); // prettier-ignore

/** How a hedge lets the true figure lie: either side, above, below, at or above, at or below the figure given. */
export type HedgeSide = "about" | "above" | "below" | "least" | "most";

/** Words before a figure that make it less than exact. From the usage of news agencies; ours. */
export const approximators: ReadonlyMap<string, HedgeSide> = new Map([
  ...list("about around roughly approximately some circa estimated").map((word) => [word, "about"] as const),
  ...list("nearly almost under below").map((word) => [word, "below"] as const),
  ...list("over above exceeding topping").map((word) => [word, "above"] as const),
  ...["more than", "just over", "well over", "upwards of", "in excess of", "a little over", "a little more than", "slightly more than", "slightly over", "just above", "just more than", "greater than", "higher than"].map((words) => [words, "above"] as const), // prettier-ignore
  ...["less than", "fewer than", "just under", "well under", "close to", "a little under", "a little less than", "just below", "lower than", "just short of", "slightly less than", "slightly under", "not quite", "shy of"].map((words) => [words, "below"] as const), // prettier-ignore
  ...["at least", "no fewer than", "no less than", "a minimum of", "not less than"].map((words) => [words, "least"] as const), // prettier-ignore
  ...["at most", "up to", "as many as", "as much as", "as few as", "as little as", "no more than", "a maximum of", "not more than"].map((words) => [words, "most"] as const), // prettier-ignore
  ...["an estimated", "more or less", "in the region of", "of some"].map((words) => [words, "about"] as const),
]);
