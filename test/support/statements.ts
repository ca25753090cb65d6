/** The project's set of right and wrong statements about public life, one a line: date of the text, a bar, the sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { overlaps } from "../../server/src/text/span.ts";
import { shippedKnowledge } from "./knowledge.ts";
import { unmark, type Marked } from "./markup.ts";

/** A statement; in a wrong one `spans` covers the words that are wrong. */
export interface Statement extends Marked {
  readonly verdict: "right" | "wrong";
  /** ISO date of the text it stands in, null when it has none. */
  readonly date: string | null;
}

/** Two thirds are there to work with; every third statement is set aside and looked at when a round of work is done. */
export type StatementPart = "dev" | "aside";

const factChecks = new Set(["entity/wrong-title", "entity/outdated-title", "entity/anachronism", "entity/misspelled-name", "entity/wrong-location", "claim/contradicts-facts"]); // prettier-ignore

/** What the checks that use facts make of one part: lines of text with what was said about them. */
export function scoreStatements(part: StatementPart) {
  const score = { found: [] as string[], missed: [] as string[], marked: [] as string[], silent: [] as string[] };
  const run = { checks: checks.filter(({ id }) => factChecks.has(id)), context: { known: new Set<string>(), knowledge: shippedKnowledge() } }; // prettier-ignore
  for (const { verdict, date, text, spans } of readStatements(part)) {
    const broken: string[] = [];
    const findings = runChecks(analyze(text, { date }), { ...run, onBroken: (id, reason) => broken.push(`${id}: ${String(reason)}`) }); // prettier-ignore
    const line = [`${date ?? ""} ${text}`, ...broken, ...findings.map(({ check, message }) => `  ${check} ${message}`)].join("\n    "); // prettier-ignore
    const hit = verdict === "right" ? findings.length > 0 : findings.some(({ span }) => spans.some((one) => overlaps(one, span))); // prettier-ignore
    score[verdict === "right" ? (hit ? "marked" : "silent") : hit ? "found" : "missed"].push(line);
  }
  return score;
}

function readStatements(part: StatementPart): Statement[] {
  return (["wrong", "right"] as const).flatMap((verdict) => {
    const file = join(import.meta.dirname, `../server/checks/facts/${verdict}.txt`);
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const chosen = lines.filter((_, index) => (index % 3 === 2) === (part === "aside"));
    return chosen.map((line) => {
      const bar = line.indexOf("|");
      return { ...unmark(line.slice(bar + 1)), verdict, date: bar === 0 ? null : line.slice(0, bar) };
    });
  });
}
