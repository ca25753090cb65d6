/** Sums of lives: ages from birth and death, and from the years in which something was done. */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { between, report, show, textAfter, textBefore, valuesBySentence, wordsOf } from "./figures.ts";
import { isYear, yearOf } from "./years.ts";

/** Ages that do not fit the years beside them. */
export const findLives = (analysis: Analysis): Raised[] => [
  ...valuesBySentence(analysis).flatMap((values) => wrongAge(analysis, values) ?? wrongAgeThen(analysis, values) ?? []),
  ...findLaterAges(analysis),
];

/** "born in 1950 … died in 2020 at 75"; with the text's date, "born in 1950, now 60". */
function wrongAge(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const born = values.find((value) => isBirth(analysis, value));
  const ages = values.filter(
    (value) =>
      value.kind === "age" ||
      (value.kind === "number" &&
        /\b(?:died|dead)[^;]{0,34} at (?:age )?$|\b(?:turned|turns) $/u.test(textBefore(analysis, value.start, 50))),
  );
  if (!born || ages.length !== 1 || ages[0].hedge !== null || ages[0].upper !== null) return null;
  const [age] = ages;
  const died = values.find(
    (value) => isYear(value) && value !== born && /\bdied\b[^;]{0,50}$/u.test(textBefore(analysis, value.start, 70)),
  );
  const atEvent =
    !died && values.some((value) => value !== born && isYear(value) && /\d{4}/u.test(wordsOf(analysis, value)));
  const saysDeath = /\b(?:died|death|killed)\b/u.test(
    textBefore(analysis, age.start, 60) + textAfter(analysis, age.end, 40),
  );
  const until = died
    ? yearOf(died)
    : !atEvent && !saysDeath && analysis.frame.date !== null
      ? Number(analysis.frame.date.slice(0, 4))
      : null;
  if (until === null) return null;
  const years = until - yearOf(born);
  const possible = died ? agesBetween(born.date ?? "", died.date ?? "") : [years - 1, years];
  if (possible.includes(age.amount ?? 0)) return null;
  return [
    report(
      age,
      `From ${died ? (born.date ?? "") : yearOf(born)} to ${died ? (died.date ?? "") : until} is ${possible.join(" or ")} years, not ${show(age.amount ?? 0)}. Which figure is wrong?`,
      died ? [born, died] : [born],
    ),
  ];
}

/** The ages that somebody born at one ISO date, or in one year, may have at another: one when both give the day. */
export function agesBetween(born: string, died: string): readonly number[] {
  const years = Number(died.slice(0, 4)) - Number(born.slice(0, 4));
  if (born.length !== 10 || died.length !== 10) return [years - 1, years];
  return [died.slice(5) >= born.slice(5) ? years : years - 1];
}

/** A year and the age that somebody had in it: "in 1958, at the age of 29", "aged 29, in 1958". */
interface Moment {
  readonly year: Value;
  readonly age: Value;
}

/** The moments among the values of a sentence. */
function momentsIn(analysis: Analysis, values: readonly Value[]): Moment[] {
  return values.flatMap((first, at) => {
    const second = values[at + 1];
    if (!second) return [];
    const [year, age] = isYear(first) ? [first, second] : [second, first];
    if (isBareAge(analysis, age, year)) return [{ year, age }];
    if (
      !isYear(year) ||
      !/\d{4}/u.test(wordsOf(analysis, year)) ||
      age.kind !== "age" ||
      age.hedge !== null ||
      age.upper !== null
    )
      return [];
    // "Ashe, 54, in November" tells how old he is now.
    if (!/\b(?:aged?|age of|when (?:he|she) was) $/u.test(textBefore(analysis, age.start, 14))) return [];
    const joint =
      year === first
        ? /^,? (?:when (?:he|she) was|at age|at the age of|at an age of|aged?) $/u
        : /^,? in (?:[a-z]+ )?$/u;
    return joint.test(between(analysis, first, second)) ? [{ year, age }] : [];
  });
}

/** "joined the army at 18, in 1966": a figure that can only be years. */
const isBareAge = (analysis: Analysis, age: Value, year: Value): boolean =>
  isYear(year) &&
  age.kind === "number" &&
  age.unit === null &&
  (age.amount ?? 0) > 9 &&
  (age.amount ?? 0) < 100 &&
  / at $/u.test(textBefore(analysis, age.start, 4)) &&
  between(analysis, age, year) === ", in ";

/** "Prosser, 33, made his debut in 2010, at the age of 23", in a text of 2025. */
function wrongAgeThen(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const now = Number(analysis.frame.date?.slice(0, 4) ?? NaN);
  const [moment, ...others] = momentsIn(analysis, values);
  const ages = values.filter((value) => (value.kind === "age" || isAdult(analysis, value)) && value !== moment?.age);
  if (!moment || others.length > 0 || ages.length !== 1 || Number.isNaN(now)) return null;
  const [age] = ages;
  if (age.hedge !== null || (!isBehindName(analysis, age, moment) && !isNow(analysis, age))) return null;
  const then = (age.amount ?? 0) - (now - yearOf(moment.year));
  if (Math.abs(then - (moment.age.amount ?? 0)) <= 1) return null;
  return [
    report(
      moment.age,
      `At ${show(age.amount ?? 0)} in ${now} one is about ${show(then)} in ${yearOf(moment.year)}, not ${show(moment.age.amount ?? 0)}. Which figure is wrong?`,
      [age, moment.year],
    ),
  ];
}

/** "Prosser, 33, made his debut in 2010". */
const isBehindName = (analysis: Analysis, age: Value, { year }: Moment): boolean =>
  age.start < year.start &&
  /^,? (?:who|and|has|made|joined|was|won|began)\b|^, /u.test(textAfter(analysis, age.end, 8)) &&
  /\p{L}, $/u.test(textBefore(analysis, age.start, 3));

/** ", is 49.": a bare figure that can only be years. */
const isAdult = (analysis: Analysis, value: Value): boolean =>
  value.kind === "number" &&
  value.unit === null &&
  (value.amount ?? 0) >= 18 &&
  (value.amount ?? 0) < 110 &&
  isNow(analysis, value);

/** "Corrigan, who took over in 2021 at the age of 45, is 49." */
const isNow = (analysis: Analysis, age: Value): boolean =>
  /(?:\bis|\bis now|\bnow|’s) $/u.test(textBefore(analysis, age.start, 8)) &&
  /^(?:\.|,| and\b)/u.test(textAfter(analysis, age.end, 4));

/** "She was born in 1933. … In 1958, at the age of 29, she": the year of birth stands in the same paragraph. */
function findLaterAges(analysis: Analysis): Raised[] {
  const births = analysis.values.filter((value) => isBirth(analysis, value));
  const { sentences } = analysis.prose;
  return valuesBySentence(analysis).flatMap((values) => {
    const { paragraph, start } = sentences[values[0].sentence];
    const own = births.filter(({ sentence }) => sentences[sentence].paragraph === paragraph);
    if (own.length !== 1) return [];
    const [born] = own;
    const isTheirs =
      born.sentence === values[0].sentence || /^(?:he|she|his|her|at|in|by)\b/u.test(textAfter(analysis, start, 6));
    return momentsIn(analysis, values).flatMap(({ year, age }) => {
      const years = yearOf(year) - yearOf(born);
      if (
        !isTheirs ||
        year === born ||
        born.start > year.start ||
        years < 0 ||
        [years - 1, years].includes(age.amount ?? 0)
      )
        return [];
      return [
        report(
          age,
          `From ${yearOf(born)} to ${yearOf(year)} is ${years - 1} or ${years} years, not ${show(age.amount ?? 0)}. Which figure is wrong?`,
          [born, year],
        ),
      ];
    });
  });
}

/** The year of "born … in 1933". */
export const isBirth = (analysis: Analysis, value: Value): boolean =>
  isYear(value) && /\bborn (?:[^.;,]{0,40} )?(?:in|on) (?:[a-z]+ )?$/u.test(textBefore(analysis, value.start, 60));
