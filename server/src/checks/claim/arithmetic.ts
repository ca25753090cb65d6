/** claim/arithmetic: parts, totals, percentages, points, ages, durations and ratios that do not add up, with the working shown. */
import type { Analysis } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { cover, contains } from "../../text/span.ts";
import { findAverages } from "../sums/averages.ts";
import { findChanges } from "../sums/change.ts";
import { findClocks } from "../sums/clocks.ts";
import { findDays } from "../sums/days.ts";
import { findDifferences } from "../sums/differences.ts";
import { findLives } from "../sums/lives.ts";
import { findLoose } from "../sums/loose.ts";
import { findMultiples } from "../sums/multiples.ts";
import { findPercentages } from "../sums/percentages.ts";
import { findProducts } from "../sums/products.ts";
import { findRates } from "../sums/rates.ts";
import { findRemainders } from "../sums/remainders.ts";
import { findShares } from "../sums/shares.ts";
import { findTotals } from "../sums/totals.ts";
import { findYears } from "../sums/years.ts";

/** Marks the figure that the figures beside it contradict. */
export const arithmetic: Check = {
  id: "claim/arithmetic",
  title: "Figures that do not add up",
  severity: "warning",
  why: "Readers do the sum. When it does not come out, one of the figures is wrong, and the text does not say which.",
  examples: {
    flagged: [
      "Sales rose {25 percent, from 100 million to 120 million euros}.",
      "The list won {31 of 138 seats, or 42 percent}.",
      "Police arrested {12 people — 7 men and 4} women — on Friday.",
      "Rojas, who was born in {1950 and died in 2020, aged 75}, wrote two books.",
      "He led the party for {20 years, from 1990 to 2005}.",
      "Support went from {4 percent to 6 percent, a 2 percent} increase.",
      "She won by {9,872 votes to 9,658, a majority of 114}.",
      "The fund spent {$400,000 on 50 scholarships, $80,000} each.",
      "The {five-day strike, from March 3 to March 5}, closed every port.",
      "{One in five, or 25 percent}, agreed.",
      "The union speaks for {710 of the plant’s 640} workers.",
      "The fund will pay {$400 million over five years, or $100 million} a year.",
      "It will save {£480,000 a year, or £2.9 million over five years}.",
      "The jury found him guilty on {14 of the 17 counts. It cleared him of the four} others.",
      "The river reached {8.4 meters, 1.5 meters above its previous record of 6.4 meters}.",
      "The {eight-hour meeting, from 10 a.m. to 4 p.m.}, ended without a vote.",
      "The boat landed {12 tonnes of cod, of which seven tonnes were sold at once and four tonnes} were frozen.",
      "The club offered {3.5 percent last week. The union wants 7 percent, three} times as much.",
      "Patients were aged {45 to 84, and the average age was 91}.",
      "ROME, May 3, 2025 (Wire) — Rossi, {33, who made his debut in 2010, at the age of 23}, will retire.",
    ],
    silent: [
      "Sales rose 20 percent, from 100 million to 120 million euros.",
      "The list won 31 of 138 seats, or 22.5 percent.",
      "The boat landed 12 tonnes, of which seven were sold and two were frozen; the haul of 30, of which 12 were cod, 10 hake and six whiting, was better.",
      "Police arrested 11 people — 7 men and 4 women — on Friday.",
      "Police arrested 12 people, including 7 men and 4 women.",
      "Rojas, who was born in 1950 and died in 2020, aged 69, wrote two books.",
      "Support went from 4 percent to 6 percent, a rise of 2 percentage points.",
      "About a third of members, or 34 percent, agreed.",
      "Arsenal won 3-2 and lost 1-0, and 12 of its 20 games were away.",
      "Turnout fell 12 percent to 44,000 from 50,000.",
      "The 130 seats were split among three parties: 60 for Labour, 40 for the Liberals and 30 for the Greens.",
      "The river reached 8.4 meters, two meters above its previous record of 6.4 meters.",
      "The museum, open from 9 a.m. to 5 p.m., asks visitors to book two hours ahead.",
      "Two of the five pleaded guilty. One died, and the two others will stand trial.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] => {
    // A sum has two figures at least, and most paragraphs have not.
    if (analysis.values.length < 2) return [];
    const raised: Raised[] = [];
    for (const found of finders.flatMap((find) => find(analysis))) {
      const span = cover([found.span, ...(found.related ?? [])]);
      if (
        !raised.some(
          (other) =>
            contains(other.span, found.span) || (contains(span, other.span) && found.span.start < other.span.end),
        )
      )
        raised.push({ ...found, span, ...asSpoken(analysis, found) });
    }
    return raised;
  },
};

const finders = [
  findChanges,
  findMultiples,
  findShares,
  findTotals,
  findLives,
  findYears,
  findDays,
  findProducts,
  findPercentages,
  findRates,
  findRemainders,
  findDifferences,
  findClocks,
  findAverages,
  findLoose,
];

/** A speaker's sum is the speaker's; the desk wants to know all the same. */
const asSpoken = (analysis: Analysis, { span, message }: Raised): Partial<Raised> =>
  isQuoted(analysis, span) ? { severity: "information", message: `The speaker’s figures: ${message}` } : {};
