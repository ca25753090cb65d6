/** What claims cost: values, claims and the checks of claims on an article whose names and quotations are known already. */
import { analyzeExample } from "../../../test/support/analyze.ts";
import { findClaims } from "../../../server/src/analysis/claims.ts";
import { excerptsOf, unclaimedExcerptsOf } from "../../../server/src/analysis/excerpts.ts";
import type { Analysis } from "../../../server/src/analysis/model.ts";
import { findValues } from "../../../server/src/analysis/values.ts";
import { emptyContext } from "../../../server/src/checks/check.ts";
import { checks } from "../../../server/src/checks/index.ts";
import { article } from "../articles.ts";
import { median, type Effort, type Figure } from "../section.ts";

/** All of it on articles of 1,000 words that are read for the first time, then each part. */
export function measure(effort: Effort): Promise<readonly Figure[]> {
  const articles = effort === "short" ? 12 : 60;
  const parts = new Map<string, number[]>();
  const whole: number[] = [];
  for (let seed = 0; seed < warm + articles; seed++) {
    const times = timesOf(analyzeExample(article(seed, 1000)));
    if (seed < warm) continue;
    whole.push(times.reduce((sum, [, spent]) => sum + spent, 0));
    for (const [part, spent] of times) parts.set(part, [...(parts.get(part) ?? []), spent]);
  }
  const dearest = [...parts].sort(([, a], [, b]) => median(b) - median(a)).slice(0, 6);
  return Promise.resolve([
    {
      what: "values, claims and their checks, 1,000 words",
      unit: "ms",
      values: whole,
      target: "under 3",
      beside: dearest.map(([part, spent]) => `${part} ${median(spent).toFixed(2)}`).join(", "),
    },
  ]);
}

/** Articles read before any counts. */
const warm = 20;

/** Milliseconds that each part takes. */
function timesOf(analysis: Analysis): readonly (readonly [part: string, spent: number])[] {
  // Copies are remembered by nobody: what is found in them is found for the first time.
  const paragraphs = analysis.prose.paragraphs.map((paragraph) => ({
    ...paragraph,
    reading: { ...paragraph.reading },
  }));
  const prose = { ...analysis.prose, paragraphs };
  const excerpts = unclaimedExcerptsOf(analysis).map((excerpt) => ({ ...excerpt, analysis: { ...excerpt.analysis } }));
  const parts = excerptsOf(analysis).map((excerpt) => ({ ...excerpt.analysis }));
  const timed = (part: string, run: () => unknown): readonly [string, number] => {
    const began = performance.now();
    run();
    return [part, performance.now() - began];
  };
  return [
    timed("values", () => findValues(prose, analysis.frame, analysis.mentions)),
    timed("claims", () => findClaims(prose, excerpts)),
    // As the product asks them: most about each paragraph, some about the whole text.
    ...claimChecks.map((check) =>
      timed(check.id, () =>
        (check.scope === "paragraph" ? parts : [analysis]).map((of) => check.find(of, emptyContext)),
      ),
    ),
  ];
}

const elsewhere: ReadonlySet<string> = new Set([
  "claim/contradicts-facts",
  "claim/unsupported",
  "claim/number-mismatch",
]);
const claimChecks = checks.filter(
  ({ id }) => /^(?:claim|text)\//u.test(id) && !elsewhere.has(id) && id !== "text/house-style",
);
