/** claim/unit-conversion: a measure and its conversion that do not agree. */
import { unitByName, type Unit } from "../../lexicon/units.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { between, intervalOf, show, textAfter, valuesBySentence, wordsOf } from "../sums/figures.ts";

/** Marks a conversion such as "10 kilometers (16 miles)". */
export const unitConversion: Check = {
  id: "claim/unit-conversion",
  title: "Conversion that does not come out",
  severity: "warning",
  why: "A conversion is meant to help the reader who thinks in the other unit. A wrong one leaves nobody knowing how far it is.",
  examples: {
    flagged: [
      "The front moved 10 kilometers ({16 miles}) west.",
      "The wall is 6 feet, or {3.8 meters}, high.",
      "It was 40 degrees Celsius ({94 degrees Fahrenheit}) in the shade.",
      "A 12-mile ({30-kilometer}) stretch is closed.",
    ],
    silent: [
      "The front moved 10 kilometers (6 miles) west.",
      "The wall is 6 feet (1.8 meters) high.",
      "It was 40 degrees Celsius (104 degrees Fahrenheit) in the shade.",
      "About 100 kilometers (60 miles) of road are closed.",
      "Warming reached 1.5 degrees Celsius (2.7 degrees Fahrenheit).",
      "The trail is 12 miles (and 3 kilometers of it are steep).",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    valuesBySentence(analysis).flatMap((values) => [
      ...values.slice(0, -1).flatMap((value, at) => compare(analysis, value, values[at + 1])),
      ...values.slice(0, -3).flatMap((_, at) => compareSides(analysis, values.slice(at, at + 4))),
    ]),
};

function compare(analysis: Analysis, first: Value, second: Value): Raised[] {
  const [from, to] = [unitByName.get(first.unit ?? ""), unitByName.get(second.unit ?? "")];
  if (!from || !to || from === to || from.dimension !== to.dimension || !isConversion(analysis, first, second))
    return [];
  return mismatch(analysis, [first, second], [from, to]);
}

/** The finding on a figure that is not the other in its unit. */
function mismatch(
  analysis: Analysis,
  [first, second]: readonly [Value, Value],
  [from, to]: readonly [Unit, Unit],
): Raised[] {
  if (first.amount === null || second.amount === null || first.upper !== null || second.upper !== null) return [];
  const candidates = convert(first.amount, from, to);
  if (candidates.some((exact) => isNear(analysis, [first, second], exact, from.dimension === "temperature"))) return [];
  return [
    {
      span: { start: second.start, end: second.end },
      message: `${wordsOf(analysis, first)} is ${show(candidates[0])} ${to.unit}, not ${wordsOf(analysis, second)}. Which figure is wrong?`,
      related: [{ start: first.start, end: first.end, message: "Converted from this." }],
    },
  ];
}

/** "105 by 68 meters, or 344 by 223 feet": each side against its own; the unit stands behind the last. */
function compareSides(analysis: Analysis, [length, width, otherLength, otherWidth]: readonly Value[]): Raised[] {
  const isBy = (a: Value, b: Value): boolean =>
    /^ (?:by|x) $/u.test(between(analysis, a, b)) && a.kind === "number" && a.unit === null && a.upper === null;
  if (!isBy(length, width) || !isBy(otherLength, otherWidth)) return [];
  if (!/^ ?(?:,? or |\()(?:about |some |roughly )?$/u.test(between(analysis, width, otherLength))) return [];
  const [from, to] = [unitByName.get(width.unit ?? ""), unitByName.get(otherWidth.unit ?? "")];
  if (!from || !to || from === to || from.dimension !== to.dimension) return [];
  return [
    ...mismatch(analysis, [length, otherLength], [from, to]),
    ...mismatch(analysis, [width, otherWidth], [from, to]),
  ].slice(0, 1);
}

/** "(6 miles)" or ", or 6 miles," right behind the first measure. */
function isConversion(analysis: Analysis, first: Value, second: Value): boolean {
  const gap = between(analysis, first, second);
  if (
    /^(?:[- ][a-z]+){0,2} \((?:about |some |nearly |roughly |around |almost |just over |just under |more than |over )?$/u.test(
      gap,
    )
  )
    return /^[- ]?[a-z]*\)/u.test(textAfter(analysis, second.end, 14));
  // "A one-litre bottle, or three pints,".
  if (
    /^ [a-z]+, or (?:about |some |nearly |just under |just over |roughly )?$/u.test(gap) &&
    wordsOf(analysis, first).includes("-")
  )
    return true;
  // "2 hours or 30 minutes" is a choice; "5 metres or 16 feet" is one length.
  const isChoice = first.kind === "duration" || first.kind === "number";
  return /^,? or (?:about |some |nearly |roughly |around )?$/u.test(gap) && (gap.startsWith(",") || !isChoice);
}

/** What `amount` may be in the other unit: tons, gallons and pints come in several sizes, degrees as heights and as steps. */
function convert(amount: number, from: Unit, to: Unit): number[] {
  if (from.dimension === "temperature")
    return from.unit === "°C" ? [amount * 1.8 + 32, amount * 1.8] : [(amount - 32) / 1.8, amount / 1.8];
  return sizes(from).flatMap((size) => sizes(to).map((other) => (amount * size) / other));
}

const sizes = ({ unit, size }: Unit): number[] =>
  unit === "ton"
    ? [size, 1000, 1016.05]
    : unit === "gallon"
      ? [size, 4.54609]
      : unit === "pint"
        ? [size, 0.568261]
        : unit === "fluid ounce"
          ? [size, 0.0284131]
          : unit === "quart"
            ? [size, 1.13652]
            : unit === "month"
              ? [size, 30, 28]
              : [size];

/** Whether the second figure is what a newspaper would make of the exact one. */
function isNear(
  analysis: Analysis,
  [first, second]: readonly [Value, Value],
  exact: number,
  isTemperature: boolean,
): boolean {
  const given = second.amount ?? 0;
  // Feet and inches are measured to the inch.
  const isFine = first.kind === "height" && /\d\D+\d/u.test(wordsOf(analysis, first)) && second.hedge === null;
  const loose = first.hedge !== null || second.hedge !== null ? 0.12 : isFine ? 0.015 : 0.05;
  if (isTemperature) return Math.abs(given - exact) <= (loose > 0.05 ? 4 : 1.6);
  const { low, high } = intervalOf(analysis, first);
  const amount = first.amount ?? 1;
  const spread = Math.min(Math.max(high - amount, amount - low, 0.5 * placeOf(amount)) / Math.abs(amount || 1), 0.06);
  const room = Math.max(Math.abs(exact) * (loose + (Number.isFinite(spread) ? spread : 0.1)), 0.55 * placeOf(given));
  return Math.abs(given - exact) <= room;
}

/** The last place of a figure that is not zero: 60 → 10, 1,000 → 100 at most, 16 → 1, 1.8 → 0.1. */
function placeOf(amount: number): number {
  let place = 1;
  if (!Number.isInteger(amount))
    while (place > 0.001 && Math.abs(amount / place - Math.round(amount / place)) > 1e-6) place /= 10;
  else while (amount !== 0 && amount % (place * 10) === 0 && place * 100 <= Math.abs(amount) * 2) place *= 10;
  return place;
}
