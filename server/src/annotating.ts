/** Finds everything in one text: the analysis, its findings, and what source texts and facts say of it. */
import { analyze } from "./analysis/analyze.ts";
import type { Analysis, DocumentLanguage, EntityType, Span } from "./analysis/model.ts";
import { checks } from "./checks/index.ts";
import { runChecks } from "./checks/run.ts";
import type { Annotated, SourceMatch } from "./exports/annotated.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Packed } from "./packed.ts";
import type { Loudness, Settings } from "./settings.ts";
import { compareWithSources, type Comparison } from "./sources/comparison.ts";
import type { IndexedSource } from "./sources/source-text.ts";
import { knownWords, noStyle, type HouseStyle } from "./style/model.ts";

/** A text and what it is known by. */
export interface NamedText {
  readonly uri: string;
  /** The name that a person knows it by. */
  readonly name: string;
  readonly text: string;
  readonly language: DocumentLanguage;
  /** ISO date that whoever keeps the text gives it; null when nobody does. */
  readonly date: string | null;
}

/** What a text is read with. */
export interface Reader {
  readonly settings: Settings;
  readonly severities: ReadonlyMap<string, Loudness>;
  readonly packed: Packed;
  readonly sources: readonly IndexedSource[];
  /** What the house style lists say; absent: there are none. */
  readonly style?: HouseStyle;
  /** Told, once a line, what went wrong without ending the run. */
  readonly complain: (words: string) => void;
}

/** The text with everything that was found in it. */
export function annotateText({ uri, name, text, language, date }: NamedText, reader: Reader): Annotated {
  const { settings, severities, packed, sources, style = noStyle, complain } = reader;
  const analysis = analyze(text, { ...packed.grounds, language, date: date ?? settings.date });
  const comparison = compareWithSources(analysis, sources);
  const items = packed.knowledge ? itemsOf(analysis, packed.knowledge) : new Map<number, string>();
  const known = knownWords(settings, style);
  const findings = runChecks(analysis, {
    checks,
    severities,
    context: { known, knowledge: packed.knowledge, sources: comparison, style },
    onBroken: (id, reason) => complain(`${name}: the check ${id} broke and was left out: ${String(reason)}`),
  });
  return {
    ...{ uri, name, language, analysis, findings },
    wikidata: ({ id }) => items.get(id) ?? null,
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

/** The items of entities that linking settled on one row of the facts. */
function itemsOf({ entities, identities }: Analysis, knowledge: Knowledge): ReadonlyMap<number, string> {
  const items = identities.flatMap(({ entity, row }) => {
    const item = row === null ? 0 : itemOfRow(entities[entity].type, row, knowledge);
    return item > 0 ? [[entity, `Q${item}`] as const] : [];
  });
  return new Map(items);
}

/** Number of the Wikidata item of a row, 0 when not known. */
function itemOfRow(type: EntityType, row: number, knowledge: Knowledge): number {
  switch (type) {
    case "person":
      return knowledge.person(row).wikidata;
    case "organization":
      return knowledge.organization(row).wikidata;
    case "place":
      return knowledge.place(row).wikidata;
    default:
      return 0;
  }
}
