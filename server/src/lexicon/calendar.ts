/** Months, weekdays and the words that place a time relative to the day of writing. */

const list = (words: string): string[] => words.split(" ");

/** 1..12 by name or abbreviation, in lower case, without a full stop. */
export const months: ReadonlyMap<string, number> = new Map([
  ...list("january february march april may june july august september october november december").map((word, index) => [word, index + 1] as const), // prettier-ignore
  ...([["jan", 1], ["feb", 2], ["mar", 3], ["apr", 4], ["jun", 6], ["jul", 7], ["aug", 8], ["sept", 9], ["sep", 9], ["oct", 10], ["nov", 11], ["dec", 12]] as const), // prettier-ignore
]);

/** Full names of the months, January first. */
export const monthNames: readonly string[] = list("January February March April May June July August September October November December"); // prettier-ignore

/** 0 (Sunday) to 6 by name, in lower case. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...list("sunday monday tuesday wednesday thursday friday saturday").map((word, index) => [word, index] as const),
  ...([
    ["sun", 0],
    ["mon", 1],
    ["tue", 2],
    ["tues", 2],
    ["wed", 3],
    ["thu", 4],
    ["thur", 4],
    ["thurs", 4],
    ["fri", 5],
    ["sat", 6],
  ] as const),
]);

/** Full names of the weekdays, Sunday first. */
export const weekdayNames: readonly string[] = list("Sunday Monday Tuesday Wednesday Thursday Friday Saturday");

/** Days from the day of writing. */
export const relativeDays: ReadonlyMap<string, number> = new Map([
  ...([
    ["yesterday", -1],
    ["today", 0],
    ["tonight", 0],
    ["tomorrow", 1],
  ] as const),
]);

/** Feasts by which copy dates the year, with their month. */
export const yearlyFeasts: ReadonlyMap<string, number> = new Map([
  ...([["christmas", 12], ["easter", 4], ["thanksgiving", 11], ["halloween", 10], ["diwali", 10], ["hanukkah", 12]] as const),
]); // prettier-ignore

/** Stretches of time that "last", "this" and "next" go before. */
export const relativePeriods: ReadonlySet<string> = new Set(
  list(
    "week weekend month year quarter night spring summer autumn fall winter season decade century morning afternoon evening",
  ),
);
