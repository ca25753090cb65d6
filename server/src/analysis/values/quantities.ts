/** Reads quantities: money, percentages, ages, measures, scores, ranges and plain counts. */
import { currencyByMark, currencyByWord, hundredthByWord } from "../../lexicon/currencies.ts";
import { unitByForm, type Unit } from "../../lexicon/units.ts";
import type { Value } from "../model.ts";
import { figure, isCapital, isDash, isGlued, pastHyphen, word, type Atoms } from "./atoms.ts";
import { readNumber, type NumberReading } from "./numbers.ts";

/** A quantity read at some atom: what a `Value` says, with the index of the atom after it. */
export interface QuantityReading extends Pick<Value, "kind" | "amount" | "upper" | "unit" | "clue"> {
  readonly end: number;
}

/** The quantity that begins at atom `at`, or null. A label ("Apollo 11", "No. 10", "COVID-19") is none. */
export function readQuantity(atoms: Atoms, at: number): QuantityReading | null {
  const money = readMarkedMoney(atoms, at);
  if (money) return money;
  if (atoms.kinds[at] === figure && isLabel(atoms, at)) return null;
  const score = readScore(atoms, at);
  if (score) return score;
  const below = isDash(atoms, at) || atoms.lowers[at] === "minus" ? readNumber(atoms, at + 1) : null;
  if (below) return readTemperatureBelow(atoms, below);
  const oneAndAHalf = readAndAHalf(atoms, at);
  if (oneAndAHalf) return oneAndAHalf;
  const number = readNumber(atoms, at);
  if (!number || isPronoun(atoms, at, number)) return null;
  if (number.sort === "ordinal") return { kind: "ordinal", clue: "ordinal number", ...plain(number) };
  if (number.sort === "fraction") return { kind: "share", clue: "part of a whole", ...plain(number) };
  return (
    readShare(atoms, number) ??
    measured(atoms, at, isSource(atoms, at) ? { upper: null, ...number } : withUpper(atoms, number))
  );
}

/** "an hour and a half", "a metre and a half". */
function readAndAHalf(atoms: Atoms, at: number): QuantityReading | null {
  if (!articles.has(atoms.lowers[at])) return null;
  const measure = readMeasure(atoms, {
    amount: 1.5,
    upper: null,
    end: at + 1,
    form: "words",
    sort: "cardinal",
    slack: 0,
  });
  if (measure === null) return null;
  const { lowers } = atoms;
  const isHalf = ["and", "a", "half"].every((word, step) => lowers[measure.end + step] === word);
  return isHalf ? { ...measure, end: measure.end + 3 } : null;
}

const articles: ReadonlySet<string> = new Set(["a", "an", "one"]);

/** "from 100 to 120" are two figures, not a range. */
const isSource = (atoms: Atoms, at: number): boolean => atoms.lowers[at - 1] === "from";

/** A number that may be the lower end of a range. */
interface Range extends NumberReading {
  readonly upper: number | null;
}

const plain = ({ amount, end }: NumberReading): Pick<QuantityReading, "amount" | "upper" | "unit" | "end"> => ({
  amount,
  upper: null,
  unit: null,
  end,
});

/** "$1.2bn", "US$30 million", "€50-60m", "Rs 500 crore". */
function readMarkedMoney(atoms: Atoms, at: number): QuantityReading | null {
  if (atoms.kinds[at] === figure) return null;
  const symbol = currencyByMark.get(`${atoms.lowers[at]}${atoms.lowers[at + 1] ?? ""}`);
  const single = currencyByMark.get(atoms.lowers[at]);
  const [unit, next] = symbol ? [symbol, at + 2] : [single, at + 1];
  if (unit === undefined || atoms.kinds[next] !== figure) return null;
  const number = readMoneyNumber(atoms, next);
  if (!number) return null;
  const { amount, upper, end } = isSource(atoms, at)
    ? { upper: null, ...number }
    : withUpper(atoms, number, readMoneyNumber);
  return { kind: "money", amount, upper, unit, end, clue: "currency mark" };
}

/** A number in which a glued "m" is millions ("€50m"). */
function readMoneyNumber(atoms: Atoms, at: number): NumberReading | null {
  const number = readNumber(atoms, at);
  if (!number || atoms.lowers[number.end] !== "m" || !isGlued(atoms, number.end)) return number;
  return { ...number, amount: number.amount * 1e6, slack: Math.max(number.slack, 0.5) * 1e6, end: number.end + 1 };
}

/** Reads "-3 million" or "to 3 million" behind a number as the upper end; the lower end takes its magnitude. */
function withUpper(atoms: Atoms, number: NumberReading, read = readNumber): Range {
  const joined = isDash(atoms, number.end) || (atoms.lowers[number.end] === "to" && number.form === "figures");
  if (!joined) return { upper: null, ...number };
  const skipped = currencyByMark.has(atoms.lowers[number.end + 1] ?? "") ? number.end + 2 : number.end + 1;
  const upper = read(atoms, skipped);
  if (!upper || upper.sort !== "cardinal" || upper.form !== number.form) return { upper: null, ...number };
  const times = upper.amount >= 1e3 && number.amount < 1000 ? magnitudeOf(upper.amount) : 1;
  const amount = number.amount * (number.amount * times <= upper.amount ? times : 1);
  return amount < upper.amount
    ? { ...number, amount, upper: upper.amount, end: upper.end }
    : { upper: null, ...number };
}

const magnitudeOf = (amount: number): number => 1000 ** Math.floor(Math.log10(amount) / 3);

/** "3-2", "77-19", "6-4": two whole figures glued by a dash that count nothing together. */
function readScore(atoms: Atoms, at: number): QuantityReading | null {
  if (atoms.kinds[at] !== figure || !isDash(atoms, at + 1) || atoms.kinds[at + 2] !== figure) return null;
  if (!isGlued(atoms, at + 1) || !isGlued(atoms, at + 2)) return null;
  const [first, second] = [Number(atoms.lowers[at]), Number(atoms.lowers[at + 2])];
  if (!(Number.isInteger(first) && Number.isInteger(second) && first <= 600 && second <= 600)) return null;
  const next = pastHyphen(atoms, at + 3);
  const after = atoms.lowers[next] ?? "";
  const measures = unitAt(atoms, next) !== null || /^(?:percent|per|%|people|million|billion|m|bn)$/u.test(after);
  const isRange = first < second && (measures || /^[a-z]{2,}s$/u.test(after)) && !scoreNear(atoms, at);
  if (isRange || (measures && after !== "m")) return null;
  return { kind: "score", amount: first, upper: second, unit: null, end: at + 3, clue: "two figures joined by a dash" };
}

const scoreNear = ({ lowers }: Atoms, at: number): boolean =>
  lowers.slice(Math.max(0, at - 6), at).some((lower) => scoreWords.has(lower));
const scoreWords: ReadonlySet<string> = new Set("beat won win lost lose loss defeat defeated draw drew victory lead led voted vote score scored rout down up".split(" ")); // prettier-ignore

/** "one in five", "three out of ten", "nine in every ten". */
function readShare(atoms: Atoms, number: NumberReading): QuantityReading | null {
  let next = number.end;
  // "one person in nine", "two households in five".
  if (number.form === "words" && atoms.lowers[next + 1] === "in" && sharers.test(atoms.lowers[next] ?? "")) next += 1;
  const isOutOf = atoms.lowers[next] === "out" && atoms.lowers[next + 1] === "of";
  if (isOutOf) next += 2;
  else if (atoms.lowers[next] === "in") next += 1;
  else return null;
  const isEvery = atoms.lowers[next] === "every";
  if (isEvery) next++;
  const whole = readNumber(atoms, next);
  if (!whole || whole.sort !== "cardinal" || whole.amount <= number.amount || whole.amount < 2) return null;
  // "Nine out of 10", "one in every 5,000"; of mixed forms "one in 12" may be "one in 12 months".
  const isOfMany = whole.amount >= 20 && !/^(?:years?|months?|days?|weeks?|hours?|minutes?|games|matches)$/u.test(atoms.lowers[whole.end] ?? ""); // prettier-ignore
  if ((whole.form !== number.form && !isOutOf && !isEvery && !isOfMany) || (whole.amount > 1000 && whole.amount < 2100))
    return null;
  return { kind: "share", amount: number.amount / whole.amount, upper: null, unit: null, end: whole.end, clue: "so many out of so many" }; // prettier-ignore
}

/** Those of whom so many in so many are counted. */
const sharers =
  /^(?:person|people|child|children|wom[ae]n|m[ae]n|adults?|households?|famil(?:y|ies)|pupils?|students?|workers?|voters?|patients?|couples?|homes?|marriages?|americans?|britons?)$/u;

/** A number by the words behind it: percent, points, currency, measure, age, or a plain count. */
function measured(atoms: Atoms, at: number, range: Range): QuantityReading {
  const { amount, upper } = range;
  const next = pastHyphen(atoms, range.end);
  const after = atoms.lowers[next] ?? "";
  const then = atoms.lowers[next + 1] ?? "";
  const points = after.startsWith("percentage") || (after === "per" && then === "cent" && /^points?$/u.test(atoms.lowers[next + 2] ?? "")); // prettier-ignore
  if (points && /^points?$/u.test(atoms.lowers[next + (after === "per" ? 2 : pastHyphen(atoms, next + 1) - next)] ?? ""))
    return { kind: "percentage-points", amount, upper, unit: null, end: next + (after === "per" ? 3 : pastHyphen(atoms, next + 1) - next + 1), clue: "percentage points" }; // prettier-ignore
  if (after === "basis" && /^points?$/u.test(then))
    return { kind: "percentage-points", amount: amount / 100, upper: upper === null ? null : upper / 100, unit: null, end: next + 2, clue: "basis points" }; // prettier-ignore
  if (after === "%" || after === "percent" || after === "pct") return { kind: "percent", amount, upper, unit: null, end: next + 1, clue: "percent" }; // prettier-ignore
  if (after === "per" && then === "cent")
    return { kind: "percent", amount, upper, unit: null, end: next + 2, clue: "percent" };
  const age = readAge(atoms, at, range);
  return age ?? readMoneyWord(atoms, range, next) ?? readMeasure(atoms, range) ?? bareMillion(atoms, range) ?? { kind: "number", amount, upper, unit: null, end: range.end, clue: range.form === "figures" ? "figures" : "number words" }; // prettier-ignore
}

/** "34-year-old", "34 years old", "aged 34", "Marta Silva, 34,". */
function readAge(atoms: Atoms, at: number, { amount, upper, end }: Range): QuantityReading | null {
  const age = (last: number, clue: string): QuantityReading => ({
    kind: "age",
    amount,
    upper,
    unit: "year",
    end: last,
    clue,
  });
  if (amount > 125) return null;
  let next = pastHyphen(atoms, end);
  if (/^years?$/u.test(atoms.lowers[next] ?? "")) {
    next = pastHyphen(atoms, next + 1);
    return /^olds?$/u.test(atoms.lowers[next] ?? "") ? age(next + 1, "years old") : null;
  }
  const before = atoms.lowers[at - 1] ?? "";
  if (before === "aged" || before === "age" || (before === "of" && atoms.lowers[at - 2] === "age" && !/^(?:to|and)$/u.test(atoms.lowers[end] ?? ""))) return age(end, "after “aged”"); // prettier-ignore
  const apposed = before === "," && isCapital(atoms, at - 2) && (atoms.lowers[end] ?? ".").length === 1 && /^[,.;)]$/u.test(atoms.lowers[end] ?? "."); // prettier-ignore
  return apposed && Number.isInteger(amount) && amount >= 1 && amount < 110 && upper === null ? age(end, "behind a name, between commas") : null; // prettier-ignore
}

/** "12,000 yen", "40 cents", "10 million pounds". */
function readMoneyWord(atoms: Atoms, range: Range, next: number): QuantityReading | null {
  const { amount, upper } = range;
  let at = next;
  if (/^(?:us|american|canadian|australian|british|swiss|hong)$/u.test(atoms.lowers[at] ?? "") && isCapital(atoms, at))
    at++;
  const after = atoms.lowers[at] ?? "";
  const hundredth = hundredthByWord.get(after);
  if (hundredth) return { kind: "money", amount: amount / 100, upper: upper === null ? null : upper / 100, unit: hundredth, end: at + 1, clue: "currency word" }; // prettier-ignore
  const unit =
    currencyByWord.get(after) ??
    (/^pounds?$/u.test(after) && (amount >= 5000 || isSterling(atoms, at)) ? "GBP" : undefined);
  // "25 won medals": won is a verb far more often than money.
  if (unit === undefined || (after === "won" && amount < 100) || (after === "rand" && isCapital(atoms, at)))
    return null;
  return { kind: "money", amount, upper, unit, end: at + 1, clue: "currency word" };
}

const isSterling = (atoms: Atoms, at: number): boolean => /^(?:sterling|a|per|each)$/u.test(atoms.lowers[at + 1] ?? "");

/** "10-kilometer", "5ft 11in", "6-foot-2", "40°C", "1.82m tall". */
function readMeasure(atoms: Atoms, range: Range): QuantityReading | null {
  const { amount, upper, end } = range;
  const next = pastHyphen(atoms, end);
  const found = unitAt(atoms, next) ?? bareMetre(atoms, end) ?? degrees(atoms, end);
  if (!found) return null;
  const { unit, end: after } = found;
  if (unit.unit === "foot") {
    const inches = readInches(atoms, after);
    if (inches) return { kind: "height", amount: amount + inches.amount / 12, upper, unit: "foot", end: inches.end, clue: "feet and inches" }; // prettier-ignore
  }
  const ounces = unit.unit === "pound" ? readOunces(atoms, after) : null;
  if (ounces) return { kind: "weight", amount: amount + ounces.amount / 16, upper, unit: "pound", end: ounces.end, clue: "pounds and ounces" }; // prettier-ignore
  const tall =
    unit.dimension === "distance" && /^(?:tall|high|in height)$/u.test(atoms.lowers[pastHyphen(atoms, after)] ?? "");
  if (unit.dimension === "volume") return { kind: "number", amount, upper, unit: unit.unit, end: after, clue: "unit" };
  return { kind: tall ? "height" : unit.dimension, amount, upper, unit: unit.unit, end: after, clue: "unit" };
}

/** The unit written at atom `at`, the longest form first. Letters ("g", "c", "f", "ha") only count when glued. */
function unitAt(atoms: Atoms, at: number): { unit: Unit; end: number } | null {
  if (atoms.kinds[at] !== word) return null;
  for (let length = 3; length >= 1; length--) {
    const { form, end } = joinWords(atoms, at, length);
    const unit = unitByForm.get(form);
    if (!unit || (form.length <= 2 && !spacedShortUnits.has(form) && !isGlued(atoms, at))) continue;
    if (unit.unit !== "km" || atoms.lowers[end] !== "/" || atoms.lowers[end + 1] !== "h") return { unit, end };
    return { unit: unitByForm.get("kph") as Unit, end: end + 2 };
  }
  return null;
}

/** Units of two letters that news sets apart from their figure. */
const spacedShortUnits: ReadonlySet<string> = new Set(["ft", "km", "cm", "kg", "mm", "lb", "oz", "yd", "mi", "ha"]);

/** Up to `length` words from atom `at`, joined by spaces for spaces and hyphens. */
function joinWords(atoms: Atoms, at: number, length: number): { form: string; end: number } {
  let form = atoms.lowers[at];
  let end = at + 1;
  for (let i = 1; i < length; i++) {
    const next = pastHyphen(atoms, end);
    if (atoms.kinds[next] !== word) break;
    form += ` ${atoms.lowers[next]}`;
    end = next + 1;
  }
  return { form, end };
}

/** "1.82m": a glued "m" is metres unless people or things are counted; "46 m," is metres before a mark or "high". */
const bareMetre = (atoms: Atoms, at: number): { unit: Unit; end: number } | null =>
  (isGluedM(atoms, at) && !countsThings(atoms, at + 1)) ||
  (atoms.lowers[at] === "m" &&
    /^(?:[,()]|or|high|tall|long|deep|wide|away|above|below)$/u.test(atoms.lowers[at + 1] ?? ""))
    ? { unit: unitByForm.get("meter") as Unit, end: at + 1 }
    : null;

/** "1.2m people": a glued "m" before what is counted is millions. */
function bareMillion(atoms: Atoms, { amount, upper, end }: Range): QuantityReading | null {
  if (!isGluedM(atoms, end) || !countsThings(atoms, end + 1)) return null;
  const millions = { amount: amount * 1e6, upper: upper === null ? null : upper * 1e6 };
  return { kind: "number", ...millions, unit: null, end: end + 1, clue: "millions" };
}

const isGluedM = (atoms: Atoms, at: number): boolean => atoms.lowers[at] === "m" && isGlued(atoms, at);

/** Whether a plural follows. */
function countsThings({ lowers }: Atoms, at: number): boolean {
  const lower = lowers[at] ?? "";
  return (lower.length > 3 && lower.endsWith("s")) || /^(?:people|men|women|children|more|other)$/u.test(lower);
}

/** "40°C", "40 °F". */
function degrees(atoms: Atoms, at: number): { unit: Unit; end: number } | null {
  if (atoms.lowers[at] !== "°") return null;
  const unit = unitByForm.get(atoms.lowers[at + 1] ?? "");
  return unit?.dimension === "temperature" ? { unit, end: at + 2 } : null;
}

function readTemperatureBelow(atoms: Atoms, number: NumberReading): QuantityReading | null {
  const reading = readMeasure(atoms, { ...number, amount: -number.amount, upper: null });
  return reading?.kind === "temperature" ? reading : null;
}

/** "11in", "-2", " 2 inches" behind feet. */
function readInches(atoms: Atoms, at: number): { amount: number; end: number } | null {
  const next = pastHyphen(atoms, at);
  const inches = readNumber(atoms, atoms.lowers[next] === "," ? next + 1 : next);
  if (!inches || inches.amount >= 12 || inches.sort !== "cardinal") return null;
  const unit = pastHyphen(atoms, inches.end);
  if (/^(?:in|ins|inch|inches)$/u.test(atoms.lowers[unit] ?? "") && (atoms.lowers[unit] !== "in" || isGlued(atoms, unit))) return { amount: inches.amount, end: unit + 1 }; // prettier-ignore
  return next > at ? { amount: inches.amount, end: inches.end } : null;
}

/** ", 8 ounces" behind pounds. */
function readOunces(atoms: Atoms, at: number): { amount: number; end: number } | null {
  const ounces = readNumber(atoms, /^(?:,|and)$/u.test(atoms.lowers[at] ?? "") ? at + 1 : at);
  if (!ounces || ounces.amount >= 16 || unitByForm.get(atoms.lowers[ounces.end] ?? "")?.unit !== "ounce") return null;
  return { amount: ounces.amount, end: ounces.end + 1 };
}

/** "No. 10", "Apollo 11", "COVID-19", "F-16", "9/11", "Article 5", "10:30". */
function isLabel(atoms: Atoms, at: number): boolean {
  const before = atoms.lowers[at - 1] ?? "";
  if (at > 0 && isGlued(atoms, at) && (atoms.kinds[at - 1] === word || /^[/:#@]$/u.test(before))) return true;
  if (/^[:/]$/u.test(atoms.lowers[at + 1] ?? "") && isGlued(atoms, at + 1) && atoms.kinds[at + 2] === figure)
    return true;
  if (at > 1 && isDash(atoms, at - 1) && isGlued(atoms, at) && isGlued(atoms, at - 1) && atoms.kinds[at - 2] === word && !numberBefore(atoms, at - 2)) return true; // prettier-ignore
  if (labelWords.has(before)) return true;
  return before === "." && /^(?:no|nos)$/u.test(atoms.lowers[at - 2] ?? "");
}

/** Whether the word is a number, or a unit behind one ("6-foot-2"). */
const numberBefore = (atoms: Atoms, at: number): boolean =>
  readNumber(atoms, at) !== null ||
  (unitByForm.has(atoms.lowers[at]) && (atoms.kinds[at - 1] === figure || isDash(atoms, at - 1)));

const labelWords: ReadonlySet<string> = new Set(
  "chapter article section page room flight act rule phase level season episode apollo boeing airbus windows route highway interstate line gate platform stage figure table form channel formula".split(" "), // prettier-ignore
);

/** "one of them", "no one", "this one", "the one": no count. */
function isPronoun(atoms: Atoms, at: number, number: NumberReading): boolean {
  if (atoms.lowers[at] !== "one" || number.amount !== 1 || number.sort !== "cardinal") return false;
  const after = atoms.lowers[number.end] ?? "";
  const before = atoms.lowers[at - 1] ?? "";
  if (after === "in" || after === "out") return readShare(atoms, number) === null;
  if (isDash(atoms, number.end) && unitAt(atoms, number.end + 1)) return false; // "a one-litre bottle"
  return atoms.kinds[number.end] !== word || /^(?:of|another|day|that|who|is|was|has|can|could|would|should|by|to|and|or|but|side|hand)$/u.test(after) || /^(?:no|any|every|each|this|that|the|another|some)$/u.test(before) || /^(?:day|time)$/u.test(after); // prettier-ignore
}
