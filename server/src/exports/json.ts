/** The machine output: one row a text, of plain JSON; offsets in UTF-16 code units of the text as read, ends exclusive. */
import type { Analysis, ClaimKind, EntityType, QuotationForm, Span } from "../analysis/model.ts";
import type { Finding, Severity } from "../checks/check.ts";
import { bodyOf } from "../ledger/annotations.ts";
import type { Annotated, Format, SourceMatch } from "./annotated.ts";

/** One array of rows, a row a line. */
export const json: Format = {
  ...{ head: "[\n", separator: ",\n" },
  items: (annotated) => [JSON.stringify(rowOf(annotated))],
  foot: () => "\n]\n",
};

/** Words in the text. */
export interface Words extends Span {
  readonly text: string;
}

/** Everything found in one text; the order of keys is part of the format. */
export interface Row {
  readonly uri: string;
  readonly language: string;
  /** ISO date of the text; null when neither it nor the caller gives one. */
  readonly date: string | null;
  readonly entities: readonly {
    readonly id: number;
    readonly type: EntityType;
    readonly name: string;
    /** "Q…"; null when the facts do not know the entity, or know several that it could be. */
    readonly wikidata: string | null;
    readonly mentions: readonly Words[];
  }[];
  /** A row for each part of a quotation: the words without their marks. */
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly form: QuotationForm;
    /** Id of an entity. */
    readonly speaker: number | null;
    readonly speakerMention: Words | null;
    readonly cue: Words | null;
    readonly sources: readonly SourceMatch[];
  }[];
  readonly claims: readonly {
    readonly start: number;
    readonly end: number;
    /** 0..1, four decimals. */
    readonly checkWorthiness: number;
    readonly kinds: readonly ClaimKind[];
    /** Bodies of Web Annotations, as the ledger has them. */
    readonly evidence: readonly unknown[];
  }[];
  readonly findings: readonly {
    readonly check: string;
    readonly severity: Severity;
    readonly start: number;
    readonly end: number;
    readonly message: string;
    readonly related: readonly { uri: string; start: number; end: number; message: string }[];
  }[];
}

/** The row of a text. */
export function rowOf(annotated: Annotated): Row {
  const { uri, language, analysis, findings } = annotated;
  return {
    ...{ uri, language, date: analysis.frame.date },
    entities: entitiesOf(annotated),
    quotations: quotationsOf(annotated),
    claims: claimsOf(annotated),
    findings: findings.map((finding) => findingOf(finding, uri)),
  };
}

const wordsOf = ({ prose }: Analysis, { start, end }: Span): Words => ({
  ...{ start, end, text: prose.text.slice(start, end) },
});

const entitiesOf = ({ analysis, wikidata }: Annotated): Row["entities"] =>
  analysis.entities.map((entity) => ({
    ...{ id: entity.id, type: entity.type, name: entity.name, wikidata: wikidata(entity) },
    mentions: entity.mentions.map((mention) => wordsOf(analysis, analysis.mentions[mention])),
  }));

const quotationsOf = ({ analysis, sources }: Annotated): Row["quotations"] =>
  analysis.quotations
    .flatMap(({ parts, form, speaker, cue }) =>
      parts.map(({ start, end }) => ({
        ...{ start, end, form, speaker: speaker?.entity ?? null },
        speakerMention: speaker && wordsOf(analysis, speaker),
        cue: cue && wordsOf(analysis, cue),
        sources: sources({ start, end }),
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);

const claimsOf = ({ analysis: { claims }, desk }: Annotated): Row["claims"] =>
  claims.map(({ start, end, checkWorthiness, kinds }, index) => {
    const item = desk?.items.find((one) => one.kind === "claim" && one.index === index);
    const evidence = (item?.evidence ?? []).map(bodyOf);
    return { start, end, checkWorthiness: Math.round(checkWorthiness * 1e4) / 1e4, kinds, evidence };
  });

const findingOf = ({ check, severity, span, message, related }: Finding, uri: string): Row["findings"][number] => ({
  ...{ check, severity, start: span.start, end: span.end, message },
  related: related.map((other) => ({
    ...{ uri: other.uri ?? uri, start: other.start, end: other.end, message: other.message },
  })),
});
