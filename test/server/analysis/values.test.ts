/** Values as a reader sees them: the words and what they are worth. */
import { deepEqual } from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { shippedRecognizer } from "../../support/analyze.ts";
import type { Value } from "../../../server/src/analysis/model.ts";

/** One value a line: words, kind, amount and unit, or date. */
function read(text: string, date: string | null = null): string[] {
  const { values } = analyze(text, { date, recognizer: shippedRecognizer() });
  return values.map((value) => `${text.slice(value.start, value.end)} · ${describeValue(value)}`);
}

function describeValue({ kind, amount, upper, unit, hedge, date }: Value): string {
  if (kind === "date" || kind === "time") return `${kind} ${date ?? "?"}`;
  const number = Math.round((amount ?? NaN) * 1000) / 1000;
  const range = upper === null ? "" : ` to ${upper}`;
  return `${kind} ${number}${range}${unit ? ` ${unit}` : ""}${hedge ? ` (${hedge})` : ""}`;
}

describe("values", () => {
  const cases: readonly [string, readonly string[]][] = [
    ["It cost $1.2bn, then €50m and US$30 million.", ["$1.2bn · money 1200000000 USD", "€50m · money 50000000 EUR", "US$30 million · money 30000000 USD"]],
    ["Half a million people and a dozen horses fled.", ["Half a million · number 500000 people", "a dozen · number 12 horses"]],
    ["More than twenty-five workers and two hundred and fifty drivers struck.", ["twenty-five · number 25 workers (more than)", "two hundred and fifty · number 250 drivers"]],
    ["Two-thirds agreed; one in five did not, and a third of members left.", ["Two-thirds · share 0.667", "one in five · share 0.2", "a third · share 0.333"]],
    ["The rate rose 2.5 percentage points to 7.5 per cent, not 8%.", ["2.5 percentage points · percentage-points 2.5", "7.5 per cent · percent 7.5", "8% · percent 8"]],
    ["A 34-year-old, her son aged 6 and Marta Silva, 71, were hurt.", ["34-year-old · age 34 year", "6 · age 6 year", "71 · age 71 year"]],
    ["Arsenal won 3-2 after a 10-kilometer (6-mile) ride of two hours.", ["3-2 · score 3 to 2", "10-kilometer · distance 10 km", "6-mile · distance 6 mile", "two hours · duration 2 hour"]],
    ["He is 6-foot-2, she 5ft 11in, the wall 1.82m tall.", ["6-foot-2 · height 6.167 foot", "5ft 11in · height 5.917 foot", "1.82m · height 1.82 m"]],
    ["Between 10-15 people earned 2.5-3 million yen at −3°C.", ["10-15 · number 10 to 15 people", "2.5-3 million yen · money 2500000 to 3000000 JPY", "−3°C · temperature -3 °C"]],
    ["An hour and a half later the river stood a metre and a half higher; an hour passed.", ["An hour and a half · duration 1.5 hour", "a metre and a half · distance 1.5 m"]],
    ["It fell to minus 20 Celsius; the boy weighed 7 pounds, 8 ounces.", ["minus 20 Celsius · temperature -20 °C", "7 pounds, 8 ounces · weight 7.5 pound"]],
    ["Of 1,200 workers, 300, or a third, left: an increase of a quarter.", ["1,200 · number 1200 workers", "300 · number 300", "a third · share 0.333", "a quarter · share 0.25"]],
    ["The No. 10 office flew Apollo 11, an F-16 and COVID-19 tests on 9/11.", []],
    ["The first of 21st century tests had 14 Republican senators.", ["first · ordinal 1", "21st · ordinal 21", "14 · number 14 senators"]],
    ["No one knew which one of them was the one.", []],
  ]; // prettier-ignore
  for (const [text, expected] of cases) it(text, () => deepEqual(read(text), expected));
});

describe("dates", () => {
  const cases: readonly [string, readonly string[]][] = [
    ["On Wednesday, April 17, 2025, and 3 Sept. 2024 it rained.", ["Wednesday, April 17, 2025 · date 2025-04-17", "3 Sept. 2024 · date 2024-09-03"]],
    ["It began in 1781, since April 2014, in the 1990s and the ’80s.", ["1781 · date 1781", "April 2014 · date 2014-04", "1990s · date 1990", "’80s · date 1980"]],
    ["In June 31 people died. It was due on June 31.", ["June · date 2025-06", "31 · number 31 people", "June 31 · date ?"]],
    ["It sold 2,014 cars and 1500 bikes by 2014-04-01.", ["2,014 · number 2014 cars", "1500 · number 1500 bikes", "2014-04-01 · date 2014-04-01"]],
    ["They met on Tuesday and will meet on Friday.", ["Tuesday · date 2025-04-15", "Friday · date 2025-04-18"]],
    ["Every Friday and from Monday to Saturday, on a Tuesday, it opens.", []],
    ["Sheffield Wednesday lost on Sat., April 12, and in April 31-24.", ["Sat., April 12 · date 2025-04-12", "April · date 2025-04", "31-24 · score 31 to 24"]],
    ["Flight 1955 left in 1955; the 1848 uprising did not.", ["1955 · date 1955", "1848 · date 1848"]],
    ["Last week, next month, yesterday and three days ago it failed.", ["Last week · date 2025-04-07", "next month · date 2025-05", "yesterday · date 2025-04-16", "three days ago · date 2025-04-14"]],
    ["He may march in May, said April Jones at 10:30 p.m. on Black Friday.", ["May · date 2025-05", "10:30 p.m. · time ?"]],
  ]; // prettier-ignore
  for (const [text, expected] of cases) it(text, () => deepEqual(read(text, "2025-04-17"), expected));
});
