/** The guard: runs checks over an Analysis; a broken one loses its findings, is reported by id, and the rest go on. */
import { excerptsOf, type Excerpt } from "../analysis/excerpts.ts";
import type { Analysis, Span } from "../analysis/model.ts";
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
export function runChecks(analysis: Analysis, run: CheckRun): readonly Finding[] {
  const excerpts = excerptsOf(analysis);
  return run.checks
    .flatMap((check) => guarded({ analysis, excerpts }, check, run))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.check < b.check ? -1 : 1));
}

/** A text as checks are given it: whole, and in paragraphs. */
interface Checked {
  readonly analysis: Analysis;
  readonly excerpts: readonly Excerpt[];
}

function guarded({ analysis, excerpts }: Checked, check: Check, run: CheckRun): readonly Finding[] {
  const given = run.severities?.get(check.id);
  if (given === "off") return [];
  const context = run.context ?? emptyContext;
  try {
    const raised =
      check.scope === "paragraph"
        ? excerpts.flatMap((excerpt) => raisedIn(excerpt, check, context))
        : check.find(analysis, context);
    const found = raised.map(({ span, message, related = [], fixes = [], severity }) => ({
      ...{ check: check.id, severity: given ?? severity ?? check.severity, span, message, related, fixes },
    }));
    const { say } = run;
    return say ? found.map((finding) => worded(finding, say)) : found;
  } catch (reason) {
    run.onBroken?.(check.id, reason);
    return [];
  }
}

/** What a check raised in an excerpt, by check; it holds for the context it was raised in. */
interface Recollection {
  readonly context: CheckContext;
  readonly raised: Map<Check, readonly Raised[]>;
}

/** An excerpt stays the same object for as long as nothing in its paragraph changes. */
const recollections = new WeakMap<Analysis, Recollection>();

/** What a check raises in one paragraph, at its place in the text. */
function raisedIn({ start, analysis }: Excerpt, check: Check, { known, knowledge, style }: CheckContext): readonly Raised[] {
  const context = { known, knowledge, style };
  let recollection = recollections.get(analysis);
  if (!recollection || !isSameContext(recollection.context, context))
    recollections.set(analysis, (recollection = { context, raised: new Map() }));
  let raised = recollection.raised.get(check);
  if (!raised) recollection.raised.set(check, (raised = check.find(analysis, context)));
  return raised.length === 0 ? raised : raised.map((one) => moved(one, start));
} // prettier-ignore

const isSameContext = (a: CheckContext, b: CheckContext): boolean =>
  a.known === b.known && a.knowledge === b.knowledge && a.style === b.style;

/** What was raised in an excerpt that begins at `offset`, in the whole text. */
function moved(raised: Raised, offset: number): Raised {
  const move = <Place extends Span>(place: Place): Place => ({ ...place, start: place.start + offset, end: place.end + offset }); // prettier-ignore
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
