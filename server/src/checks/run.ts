/** The guard: runs checks over an Analysis; a broken one loses its findings, is reported by id, and the rest go on. */
import { excerptsOf } from "../analysis/excerpts.ts";
import type { Analysis, Span } from "../analysis/model.ts";
import { remembered } from "../text/remembered.ts";
import { moved } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { emptyContext, type Check, type CheckContext, type Finding, type Raised, type Severity } from "./check.ts";
import type { Say } from "../wording/say.ts";

/** Which checks run and how loud they are. */
export interface CheckRun {
  readonly checks: readonly Check[];
  readonly context?: CheckContext;
  /** Severity by check id that replaces the check's own; "off" leaves it out. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** How findings are worded; absent: in English. */
  readonly say?: Say;
  /** Told the id of a check that threw, and what it threw. */
  readonly onBroken?: (id: string, reason: unknown) => void;
}

/** All findings in text order (by start, then end, then id). */
export const runChecks = (analysis: Analysis, run: CheckRun): readonly Finding[] => finish(checkSteps(analysis, run));

/** The same in steps, a check or some paragraphs each. */
export function* checkSteps(analysis: Analysis, run: CheckRun): Steps<readonly Finding[]> {
  const shown = run.checks.filter(({ id }) => run.severities?.get(id) !== "off");
  const inText = yield* raisedInText(analysis, shown, run);
  const raised = [...inText, ...(yield* raisedInParagraphs(analysis, shown, run))];
  return raised
    .map(([check, found]) => findingOf(check, found, run))
    .map((finding) => (run.say ? worded(finding, run.say) : finding))
    .sort(
      (a, b) =>
        a.span.start - b.span.start || a.span.end - b.span.end || Number(a.check > b.check) - Number(a.check < b.check),
    );
}

/** What was raised, and by which check. */
type RaisedBy = readonly [check: Check, raised: Raised];

function findingOf(
  check: Check,
  { span, message, related = [], fixes = [], severity }: Raised,
  run: CheckRun,
): Finding {
  const loudness = run.severities?.get(check.id) ?? severity ?? check.severity;
  return { check: check.id, severity: loudness === "off" ? check.severity : loudness, span, message, related, fixes };
}

/** What a check raised, or what it threw. */
interface Outcome {
  readonly check: Check;
  readonly raised: readonly Raised[];
  readonly broken?: { readonly reason: unknown };
}

function ask(check: Check, analysis: Analysis, context: CheckContext): Outcome {
  try {
    return { check, raised: check.find(analysis, context) };
  } catch (reason) {
    return { check, raised: [], broken: { reason } };
  }
}

/** What checks of the whole text raise. */
function* raisedInText(
  analysis: Analysis,
  checks: readonly Check[],
  { context = emptyContext, onBroken }: CheckRun,
): Steps<RaisedBy[]> {
  const all: RaisedBy[] = [];
  for (const check of checks) {
    if (check.scope !== undefined) continue;
    const { raised, broken } = ask(check, analysis, context);
    if (broken) onBroken?.(check.id, broken.reason);
    for (const one of raised) all.push([check, one]);
    yield;
  }
  return all;
}

/** What checks of a paragraph raise, at its place in the text; one that breaks in any paragraph raises nothing. */
function* raisedInParagraphs(
  analysis: Analysis,
  checks: readonly Check[],
  { context = emptyContext, onBroken }: CheckRun,
): Steps<RaisedBy[]> {
  const { known, knowledge = null, style } = context;
  const asked = { checks: checks.filter(({ scope }) => scope === "paragraph"), context: { known, knowledge, style } };
  const broken = new Set<Check>();
  const raised: RaisedBy[] = [];
  for (const [index, excerpt] of excerptsOf(analysis).entries()) {
    // A paragraph of encoded bytes alone has no words, and a quotation may still begin in it.
    if (excerpt.analysis.prose.tokens.length === 0) continue;
    for (const outcome of raisedIn(excerpt.analysis, asked)) {
      if (outcome.broken && !broken.has(outcome.check)) onBroken?.(outcome.check.id, outcome.broken.reason);
      if (outcome.broken) broken.add(outcome.check);
      for (const one of outcome.raised) raised.push([outcome.check, inText(one, excerpt.start)]);
    }
    if (index % 20 === 0) yield;
  }
  return broken.size === 0 ? raised : raised.filter(([check]) => !broken.has(check));
}

/** Checks and what they may know; of a context only what outlives an Analysis, so that all of it is told by identity. */
interface Asked {
  readonly checks: readonly Check[];
  readonly context: CheckContext;
}

/** What checks raise in one paragraph, those that raise something; an excerpt stays the same object while its paragraph does. */
const raisedIn = remembered((analysis: Analysis, { checks, context }: Asked): readonly Outcome[] =>
  checks.map((check) => ask(check, analysis, context)).filter(({ raised, broken }) => raised.length > 0 || broken),
);

/** What was raised in an excerpt that begins at `offset`, in the whole text. */
function inText(raised: Raised, offset: number): Raised {
  const move = <Place extends Span>(place: Place): Place => ({ ...place, ...moved(place, offset) });
  return {
    ...raised,
    span: move(raised.span),
    related: raised.related?.map((one) => (one.uri === undefined ? move(one) : one)),
    fixes: raised.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
  };
}

/** The finding as the reader is told it. */
const worded = (finding: Finding, say: Say): Finding => ({
  ...finding,
  message: say(finding.message),
  related: finding.related.map((one) => ({ ...one, message: say(one.message) })),
  fixes: finding.fixes.map((fix) => ({ ...fix, title: say(fix.title) })),
});
