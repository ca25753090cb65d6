/** Reads numbers in figures and words: "12,000", "1.2bn", "twenty-five", "half a million", "two-thirds", "21st". */
import { cardinals, fractions, gluedMagnitudes, magnitudes, ordinals } from "../../lexicon/numbers.ts";
import { figure, isDash, isGlued, pastHyphen, word, type Atoms } from "./atoms.ts";

/** A number read at some atom. */
export interface NumberReading {
  readonly amount: number;
  /** Index of the atom after it. */
  readonly end: number;
  readonly form: "figures" | "words";
  readonly sort: "cardinal" | "ordinal" | "fraction";
  /** Half the last place that is written: 1.25 million is exact to 5,000. How far rounding may have moved it. */
  readonly slack: number;
}

/** The number that begins at atom `at`, or null. */
export function readNumber(atoms: Atoms, at: number): NumberReading | null {
  if (atoms.kinds[at] === figure) return readFigures(atoms, at);
  return atoms.kinds[at] === word ? readWords(atoms, at) : null;
}

/** The value of one figure atom ("12,000.5"); null when its separators make no sense ("1.2.3", "12,00"). */
export function valueOfFigure(figures: string): number | null {
  // Thousands as in 1,234,567, or lakhs as in 12,34,567.
  const isGrouped =
    figures.includes(",") && /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$/u.test(figures);
  const plain = isGrouped ? figures.replaceAll(",", "") : figures;
  return plain.length <= longestFigure && /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** Characters; a longer row of digits counts nothing. */
const longestFigure = 30;

/** Nothing on a page is more than this: magnitudes said over and over are no number. */
const mostCounted = 1e40;

function readFigures(atoms: Atoms, at: number): NumberReading | null {
  const amount = valueOfFigure(atoms.lowers[at]);
  if (amount === null) return null;
  const suffix = at + 1 < atoms.length && isGlued(atoms, at + 1) ? atoms.lowers[at + 1] : "";
  if (suffix !== "" && /^(?:st|nd|rd|th)$/u.test(suffix))
    return { amount, end: at + 2, form: "figures", sort: "ordinal", slack: 0 };
  const half = endingHalf(atoms, at + 1);
  const scaled = scale(atoms, { amount: amount + half.amount, end: half.end }, suffix);
  const slack = slackOf(atoms.lowers[at], scaled.amount, amount);
  return { amount: scaled.amount, end: scaled.end, form: "figures", sort: "cardinal", slack };
}

/** "and a half" and "½" after a number. */
function endingHalf(atoms: Atoms, at: number): { amount: number; end: number } {
  const glyph = glyphs.get(atoms.lowers[at] ?? "");
  if (glyph !== undefined) return { amount: glyph, end: at + 1 };
  const isHalf = atoms.lowers[at] === "and" && atoms.lowers[at + 1] === "a" && atoms.lowers[at + 2] === "half";
  return isHalf ? { amount: 0.5, end: at + 3 } : { amount: 0, end: at };
}

const glyphs: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

/** A number with the magnitude words behind it multiplied in. */
function scale(atoms: Atoms, number: { amount: number; end: number }, suffix = ""): { amount: number; end: number } {
  let { amount, end } = number;
  if (gluedMagnitudes.has(suffix)) return { amount: amount * (magnitudes.get(suffix) ?? 1), end: end + 1 };
  for (;;) {
    const next = pastHyphen(atoms, end);
    const times = magnitudes.get(atoms.lowers[next] ?? "");
    if (times === undefined || gluedMagnitudes.has(atoms.lowers[next])) return { amount, end };
    if (amount > mostCounted) return { amount, end };
    amount *= times;
    end = next + 1;
  }
}

/** Half the last written place, scaled; of whole figures at least two places count as written ("12,000" is exact to 500). */
function slackOf(figures: string, scaled: number, plain: number): number {
  if (plain === 0) return 0;
  const point = figures.indexOf(".");
  const decimals = point < 0 ? 0 : figures.length - point - 1;
  const magnitude = scaled / plain;
  if (decimals > 0 || magnitude > 1) return (0.5 * magnitude) / 10 ** decimals;
  let place = 1;
  while (plain % (place * 10) === 0 && place * 100 <= plain) place *= 10;
  return place >= 10 ? place / 2 : 0;
}

function readWords(atoms: Atoms, at: number): NumberReading | null {
  const lower = atoms.lowers[at];
  if (lower === "a" || lower === "an") return readAfterArticle(atoms, at);
  if (lower === "half") return readHalf(atoms, at);
  const ordinal = ordinals.get(lower);
  if (ordinal !== undefined) return { amount: ordinal, end: at + 1, form: "words", sort: "ordinal", slack: 0 };
  if (!cardinals.has(lower)) return null;
  const { amount, end, isOrdinal } = sumWords(atoms, at);
  const next = pastHyphen(atoms, end);
  const parts = isOrdinal ? undefined : fractions.get(atoms.lowers[next] ?? "");
  if (parts !== undefined && amount < parts && amount > 0 && isPart(atoms, next, amount))
    return { amount: amount / parts, end: next + 1, form: "words", sort: "fraction", slack: 0 };
  return {
    amount,
    end,
    form: "words",
    sort: isOrdinal ? "ordinal" : "cardinal",
    slack: amount >= 1e3 ? amount / 20 : 0,
  };
}

/** Whether "two thirds", "one third of" name a part; "one half" and "three quarters" (of a year, of a match) may not. */
const isPart = (atoms: Atoms, at: number, amount: number): boolean =>
  amount > 1
    ? atoms.lowers[at].endsWith("s") || atoms.lowers[at] === "halves"
    : atoms.lowers[at + 1] === "of" && !atoms.lowers[at].endsWith("s");

/** Adds up cardinal words: "two hundred and fifty thousand", "twenty-five", "two and a half million", "twenty-first". */
function sumWords(atoms: Atoms, at: number): { amount: number; end: number; isOrdinal: boolean } {
  let total = 0;
  let group = 0;
  let end = at;
  let next = at;
  while (next < atoms.length) {
    const lower = atoms.lowers[next];
    const small = cardinals.get(lower);
    const times = gluedMagnitudes.has(lower) ? undefined : magnitudes.get(lower);
    const ordinal = ordinals.get(lower);
    if (small !== undefined && fits(group, small)) group += small;
    else if (times === 100 && group > 0 && group < 100) group *= 100;
    else if (times !== undefined && group > 0) [total, group] = [total + group * times, 0];
    else if (ordinal !== undefined && end > at && group >= 20 && group % 10 === 0 && ordinal < 10)
      return { amount: total + group + ordinal, end: next + 1, isOrdinal: true };
    else break;
    end = next + 1;
    next = afterJoint(atoms, end);
  }
  const half = endingHalf(atoms, end);
  if (half.amount === 0) return { amount: total + group, end, isOrdinal: false };
  const scaled = scale(atoms, { amount: total + group + half.amount, end: half.end });
  return { amount: scaled.amount, end: scaled.end, isOrdinal: false };
}

/** Whether a small number can follow what the group holds: "twenty" "five", "hundred" "fifty"; not "five" "six". */
const fits = (group: number, small: number): boolean =>
  group === 0 ||
  (group % 100 === 0 && small < 100) ||
  (group % 10 === 0 && group % 100 >= 20 && small < 10 && small > 0);

/** Index of the next number word behind a hyphen or an "and" within a number ("hundred and fifty"). */
function afterJoint(atoms: Atoms, end: number): number {
  const next = pastHyphen(atoms, end);
  const afterHundred = magnitudes.has(atoms.lowers[end - 1]);
  return afterHundred && atoms.lowers[next] === "and" && cardinals.has(atoms.lowers[next + 1] ?? "") ? next + 1 : next;
}

/** "a million", "a dozen", "a hundred thousand", "a third of", "a half of". */
function readAfterArticle(atoms: Atoms, at: number): NumberReading | null {
  const next = atoms.lowers[at + 1] ?? "";
  const parts = fractions.get(next);
  const isShare =
    parts !== undefined &&
    (atoms.lowers[at + 2] === "of" || shareBefore.has(atoms.lowers[at - 1] ?? "") || isStatedShare(atoms, at));
  if (isShare) return { amount: 1 / parts, end: at + 2, form: "words", sort: "fraction", slack: 0 };
  if (!magnitudes.has(next) || gluedMagnitudes.has(next)) return null;
  const { amount, end } = scale(atoms, { amount: 1, end: at + 1 });
  return { amount, end, form: "words", sort: "cardinal", slack: amount / 4 };
}

/** Words before "a third" that make it a share: "fell by a third", "about a quarter". */
const shareBefore: ReadonlySet<string> = new Set("by about nearly almost over roughly around than".split(" "));

/** "300, or a third, will go", "an increase of a third", "a tenth more than before". */
function isStatedShare({ lowers }: Atoms, at: number): boolean {
  if (/^(?:more|less|higher|lower)$/u.test(lowers[at + 2] ?? "") && lowers[at + 1] !== "half") return true;
  const isChange =
    lowers[at - 1] === "of" &&
    /^(?:increase|rise|gain|jump|growth|fall|drop|decline|cut|reduction|loss)$/u.test(lowers[at - 2] ?? "");
  return isChange || (lowers[at - 1] === "or" && /^[,.)]$/u.test(lowers[at + 2] ?? "."));
}

/** "half a million", "half of", "half the", "by half". */
function readHalf(atoms: Atoms, at: number): NumberReading | null {
  const next = atoms.lowers[at + 1] ?? "";
  const times = next === "a" || next === "an" ? magnitudes.get(atoms.lowers[at + 2] ?? "") : undefined;
  if (times !== undefined && !isDash(atoms, at + 1))
    return { amount: times / 2, end: at + 3, form: "words", sort: "cardinal", slack: times / 10 };
  const isShare =
    /^(?:of|the|its|their|his|her|our|all|that|those|these)$/u.test(next) ||
    shareBefore.has(atoms.lowers[at - 1] ?? "");
  return isShare ? { amount: 0.5, end: at + 1, form: "words", sort: "fraction", slack: 0 } : null;
}
