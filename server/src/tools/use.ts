/** Answers what a language model asks for. */
import { annotateText } from "../annotating.ts";
import type { DocumentLanguage } from "../analysis/model.ts";
import type { Annotated } from "../exports/annotated.ts";
import { rowOf, type Row, type Words } from "../exports/json.ts";
import type { ToolParams, ToolReply } from "../features/protocol.ts";
import { tooLong } from "../left-alone.ts";
import type { Packed } from "../packed.ts";
import { isDay, severitiesOf, type Settings } from "../settings.ts";
import { compareWithSources, type WordingAnswer } from "../sources/comparison.ts";
import { indexSource, type IndexedSource } from "../sources/source-text.ts";
import type { WordChange } from "../sources/wording.ts";
import { bearersOf, type Bearer } from "./facts.ts";
import { toolNamed, type ToolName } from "./tools.ts";

/** What tools are answered with. */
export interface Means {
  readonly packed: Packed;
  readonly settings: Settings;
}

/** The arguments cannot be taken; the message says why, for the model. */
export class Misasked extends Error {}

/** A finding with the words it marks. */
export type FoundWords = Row["findings"][number] & { readonly text: string };

/** A quotation against the source texts. */
export interface VerifiedQuotation extends Words {
  /** Name of the speaker; null when nobody is given. */
  readonly speaker: string | null;
  readonly answer: WordingAnswer;
  /** Where the words stand; null when they do not. */
  readonly passage: (Words & { readonly source: string }) | null;
  /** Word difference; empty unless altered. */
  readonly changes: readonly WordChange[];
}

/** What each tool answers with. */
export type Answer =
  | { readonly findings: readonly FoundWords[] }
  | { readonly annotation: Row }
  | { readonly quotations: readonly VerifiedQuotation[] }
  | { readonly name: string; readonly bearers: readonly Bearer[] };

/** The reply to an editor that passes on what a model asks. */
export function replyTo({ tool, input }: ToolParams, means: Means): ToolReply {
  const known = toolNamed(tool);
  if (!known) return { refused: `There is no tool "${tool}".` };
  try {
    return { answer: JSON.stringify(answerTool(known.name, input, means)) };
  } catch (reason) {
    if (reason instanceof Misasked) return { refused: reason.message };
    throw reason;
  }
}

/** The answer to a question. Throws `Misasked`. */
export function answerTool(tool: ToolName, asked: unknown, means: Means): Answer {
  const given = (typeof asked === "object" && asked !== null ? asked : {}) as Readonly<Record<string, unknown>>;
  switch (tool) {
    case "check":
      return { findings: findingsOf(annotated(given, means)) };
    case "annotate":
      return { annotation: rowOf(annotated(given, means)) };
    case "verify_quotations":
      return { quotations: verify(annotated(given, means), sourcesOf(given)) };
    case "lookup_name": {
      const name = words(given, "name");
      if (!means.packed.knowledge) throw new Misasked(`The facts are off. ${means.packed.off.join(" ")}`);
      return { name, bearers: bearersOf(name, means.packed.knowledge) };
    }
  }
}

function annotated(given: Readonly<Record<string, unknown>>, { packed, settings }: Means): Annotated {
  const text = words(given, "text");
  const left = tooLong(text.length, settings);
  if (left !== null) throw new Misasked(left);
  const { language = "plaintext", date = null } = given;
  if (!languages.includes(language)) throw new Misasked(`"language" is one of ${languages.join(", ")}.`);
  if (!(date === null || isDay(date))) throw new Misasked('"date" looks like 2025-04-17.');
  const input = { uri: "text:", name: "text", text, language: language as DocumentLanguage, date };
  const complain = (): void => {}; // a broken check loses its findings, here as everywhere
  return annotateText(input, {
    settings,
    severities: severitiesOf(settings),
    packed,
    sources: sourcesOf(given),
    complain,
  });
}

const languages: readonly unknown[] = ["plaintext", "news", "markdown", "html"];

function words(given: Readonly<Record<string, unknown>>, key: string): string {
  const value = given[key];
  if (typeof value !== "string" || value.trim() === "") throw new Misasked(`"${key}" has to be a text.`);
  return value;
}

function sourcesOf({ sources = [] }: Readonly<Record<string, unknown>>): IndexedSource[] {
  if (!Array.isArray(sources)) throw new Misasked('"sources" is a list of { name, text }.');
  return sources.map((source: unknown) => {
    const { name, text } = (source ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof name !== "string" || typeof text !== "string")
      throw new Misasked('Every one of "sources" has a "name" and a "text".');
    return indexSource({ uri: name, text });
  });
}

const findingsOf = (found: Annotated): FoundWords[] =>
  rowOf(found).findings.map((finding) => ({
    ...finding,
    text: found.analysis.prose.text.slice(finding.start, finding.end),
  }));

function verify({ analysis }: Annotated, sources: readonly IndexedSource[]): VerifiedQuotation[] {
  const comparison = compareWithSources(analysis, sources);
  if (!comparison) throw new Misasked("There are no source texts to compare with.");
  return comparison.quoted.map(({ start, end, quotation, answer, match }) => {
    const { speaker } = analysis.quotations[quotation];
    const entity = speaker?.entity ?? null;
    const passage = match && { source: match.uri, start: match.span.start, end: match.span.end, text: match.words };
    return {
      ...{ start, end, text: analysis.prose.text.slice(start, end) },
      ...{ speaker: entity === null ? null : analysis.entities[entity].name, answer, passage },
      changes: match?.changes ?? [],
    };
  });
}
