/** Finds everything in one text. */
import { analyze } from "../analysis/analyze.ts";
import type { Entity, Span } from "../analysis/model.ts";
import { checks } from "../checks/index.ts";
import { runChecks } from "../checks/run.ts";
import type { Annotated, SourceMatch } from "../exports/annotated.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { compareWithSources, type Comparison } from "../sources/comparison.ts";
import { layOver } from "../ledger/standing.ts";
import type { Desk } from "./desk.ts";
import { pathIn } from "./ledger.ts";
import type { Input } from "./inputs.ts";

/** An input with everything that was found in it. */
export function annotate({ uri, name, text, language, date }: Input, desk: Desk): Annotated {
  const { settings, severities, packed, sources, ledger, complain } = desk;
  const analysis = analyze(text, { ...packed.grounds, language, date: date ?? settings.date });
  const comparison = compareWithSources(analysis, sources);
  const known = new Set(settings.known.map((word) => word.toLowerCase()));
  const raised = runChecks(analysis, {
    checks,
    severities,
    context: { known, knowledge: packed.knowledge, sources: comparison },
    onBroken: (id, reason) => complain(`${name}: the check ${id} broke and was left out: ${String(reason)}`),
  });
  const desked = ledger && layOver({ analysis, findings: raised }, ledger.ledger, pathIn(ledger, uri));
  return {
    ...{ uri, name, language, analysis, findings: desked?.findings ?? raised },
    ...(desked ? { desk: desked } : {}),
    wikidata: (entity) => (packed.knowledge ? wikidataOf(entity, packed.knowledge) : null),
    sources: (words) => matchesOf(comparison, words),
  };
}

/** The passages behind one part of a quotation. */
function matchesOf(comparison: Comparison | null, { start }: Span): SourceMatch[] {
  const quoted = comparison?.quoted.find((words) => words.start === start);
  if (!quoted?.match) return [];
  const { uri, span, match } = quoted.match;
  return [{ uri, start: span.start, end: span.end, match }];
}

/** The item of an entity whose full name means one bearer only. */
function wikidataOf({ type, name }: Entity, knowledge: Knowledge): string | null {
  const bearers =
    type === "person"
      ? name.includes(" ") ? knowledge.peopleNamed(name) : []
      : type === "place" ? knowledge.placesNamed(name) : type === "organization" ? knowledge.organizationsNamed(name) : []; // prettier-ignore
  const items = new Set(bearers.map(({ bearer }) => bearer.wikidata));
  const [item] = items;
  return items.size === 1 && item > 0 ? `Q${item}` : null;
}
