/** claim/conflicting-numbers: two figures for one thing in the text, headline against body included. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { findAges, findDeathAges, findLifeSpans } from "../counts/ages.ts";
import { findDefinites } from "../counts/definites.ts";
import { findTolls } from "../counts/tolls.ts";
import { findSince } from "../counts/since.ts";
import { findHeadlines } from "../counts/headlines.ts";
import { report as reportSum, show } from "../sums/figures.ts";
import { findFoundings } from "../counts/foundings.ts";

/** Marks the later of two figures for one thing. */
export const conflictingNumbers: Check = {
  id: "claim/conflicting-numbers",
  title: "Two figures for one thing",
  severity: "warning",
  why: "When headline and copy, or two paragraphs, give different figures, one was not brought up to date.",
  examples: {
    flagged: [
      "The blast killed 12 people on Monday. Families of the {14} killed met the mayor.",
      "Storm kills 12 in Ostrava\nA storm killed {15} people in Ostrava on Monday, police said.",
      "Marta Silva, 34, was arrested on Monday. Silva, {36}, denies the charge.",
      "The bridge was built in 1961 by the army. It is old. The bridge was built in {1963} with public money.",
      "Plant to cut 500 jobs\nThe plant will cut {600} jobs by May, its owner said.",
      "The boat was carrying 60 migrants. The {66} migrants were taken to Malta.",
      "Exports fall for a fourth month\nExports fell in July, the {third} straight month of decline, the ministry said.",
      "Flood kills seven in Karsk\nSeven people died when the river rose. At least {nine} people were killed in the flood, and 11 are missing.",
      "KOUROU, Sept. 22, 2025 (Wire) — The probe landed on Monday, {14 years} after it was launched.\n\nIt was launched on Sept. 30, 2015, from Kourou.",
      "LEIDEN, 9 May 2025 (Wire) — Elsbeth Vanderhoek died on 2 May. She was {88}.\n\nBorn in Rotterdam on 14 March 1935, she drew maps.",
      "Rovers beat City 3-1\nTwo late goals gave Rovers a {2-1} win over City on Saturday.",
      "Fire broke out in a 27-storey tower. Crews could not reach the top of the {24}-storey tower.",
    ],
    silent: [
      "The blast killed 12 people on Monday. Families of the 12 killed met the mayor.",
      "The blast killed 12 people on Monday. A blast in 2019 killed 30 people.",
      "Storm kills at least 12 in Ostrava\nA storm killed 15 people in Ostrava on Monday, police said.",
      "Marta Silva, 34, was arrested on Monday with Jan Silva, 36.",
      "The bridge was built in 1961. The tunnel was built in 1963.",
      "KOUROU, Sept. 22, 2025 (Wire) — The probe landed on Monday, 10 years after it was launched.\n\nIt was launched on Sept. 30, 2015, from Kourou.",
      "The blast killed 12 people. Another killed two. The 14 killed were buried on Friday.",
      "The boat was carrying 60 migrants. The two migrants who swam ashore were taken to Malta.",
      "Plant to cut 500 jobs\nThe plant will cut 500 jobs by May and hire 600 people elsewhere.",
      "Flood kills seven in Karsk\nSeven people died when the river rose. At least nine people were killed in the flood of 1997.",
      "Rovers beat City 3-1\nRovers were 1-0 down at half-time. Two late goals gave them a 3-1 win.",
    ],
  },
  find: (analysis: Analysis): Raised[] => {
    const marked = new Set<number>();
    const conflicts = [findTolls, findHeadlines, findAges, findDeathAges, findFoundings, findDefinites]
      .flatMap((find) => find(analysis))
      .filter(({ here }) => !marked.has(here.start) && !isQuoted(analysis, here) && marked.add(here.start))
      .map(({ here, above }) => report(analysis, here, above));
    return [
      ...conflicts,
      ...findSince(analysis).map(({ stretch, dated, years }) =>
        reportSum(
          stretch,
          `From ${dated.date} to ${analysis.frame.date} is ${years} years, not ${show(stretch.amount ?? 0)}. Which figure is wrong?`,
          [dated],
        ),
      ),
      ...findLifeSpans(analysis).map(({ age, born, until, years }) =>
        reportSum(
          age,
          `From ${born.date} to ${until} is ${years.join(" or ")} years, not ${show(age.amount ?? 0)}. Which figure is wrong?`,
          [born],
        ),
      ),
    ];
  },
};

function report({ prose }: Analysis, here: Value, above: Value): Raised {
  const words = ({ start, end }: Value): string => prose.text.slice(start, end);
  return {
    span: { start: here.start, end: here.end },
    message: `${words(here)} here, ${words(above)} above. Which figure is right?`,
    related: [{ start: above.start, end: above.end, message: "The other figure." }],
  };
}
