/** The W3C Web Annotation Data Model: everything found as annotations that hold on to their words. */
import type { Span } from "../analysis/model.ts";
import { anchorAt } from "../ledger/anchor.ts";
import { annotationOf } from "../ledger/annotations.ts";
import type { Annotated, Format } from "./annotated.ts";

/** One page of annotations: names, quotations, claims, findings, text by text. */
export const jsonld: Format = {
  ...{ head: `{"@context":${JSON.stringify(contexts())},"type":"AnnotationPage","items":[\n`, separator: ",\n" },
  items: (annotated) =>
    [
      ...names(annotated),
      ...quotations(annotated),
      ...claims(annotated),
      ...findings(annotated),
      ...decisions(annotated),
    ].map((one) => JSON.stringify(one)),
  foot: () => "\n]}\n",
};

/** The annotation model, and the few terms of ours that it has no word for. */
function contexts(): readonly unknown[] {
  const terms = [
    "form",
    "speaker",
    "cue",
    "check",
    "severity",
    "checkWorthiness",
    "kinds",
    "entity",
    "subject",
    "state",
    "removed",
  ];
  return [
    "http://www.w3.org/ns/anno.jsonld",
    { copydesk: "urn:copydesk:", ...Object.fromEntries(terms.map((term) => [term, `copydesk:${term}`])) },
  ];
}

const names = ({ uri, analysis, wikidata }: Annotated): object[] =>
  analysis.entities.flatMap((entity) => {
    const item = wikidata(entity);
    return entity.mentions.map((mention) => ({
      ...{ type: "Annotation", motivation: "identifying" },
      body: {
        ...{ type: "SpecificResource", purpose: "identifying", entity: { type: entity.type, name: entity.name } },
        ...(item ? { source: `http://www.wikidata.org/entity/${item}` } : {}),
      },
      target: targetOf(uri, analysis.prose.text, [analysis.mentions[mention]]),
    }));
  });

const quotations = ({ uri, analysis }: Annotated): object[] =>
  analysis.quotations.map(({ parts, form, speaker, cue }) => {
    const { text } = analysis.prose;
    const name =
      speaker &&
      (speaker.entity === null ? text.slice(speaker.start, speaker.end) : analysis.entities[speaker.entity].name);
    return {
      ...{ type: "Annotation", motivation: "describing" },
      body: {
        type: "TextualBody",
        purpose: "describing",
        value: name ? `Quotation: ${name}` : "Quotation: nobody named",
        form,
        ...(name ? { speaker: name } : {}),
        ...(cue ? { cue: text.slice(cue.start, cue.end) } : {}),
      },
      target: targetOf(uri, text, parts),
    };
  });

const claims = ({ uri, analysis }: Annotated): object[] =>
  analysis.claims.map((claim) => ({
    ...{ type: "Annotation", motivation: "questioning" },
    body: {
      type: "TextualBody",
      purpose: "questioning",
      value: "Claim to check",
      checkWorthiness: Math.round(claim.checkWorthiness * 1e4) / 1e4,
      kinds: claim.kinds,
    },
    target: targetOf(uri, analysis.prose.text, [claim]),
  }));

const findings = ({ uri, analysis, findings: found }: Annotated): object[] =>
  found.map(({ check, severity, span, message }) => ({
    ...{ type: "Annotation", motivation: "commenting", check, severity },
    body: { type: "TextualBody", purpose: "commenting", value: message },
    target: targetOf(uri, analysis.prose.text, [span]),
  }));

/** Decisions as the ledger has them, on the text as this page names it. */
const decisions = ({ uri, desk }: Annotated): object[] => {
  const decided = desk ? [...desk.items, ...desk.dismissals].flatMap(({ decision }) => decision ?? []) : [];
  return [...decided, ...(desk?.orphans ?? [])].map((decision) => annotationOf({ ...decision, text: uri }));
};

/** The places of an annotation; several where a quotation is in parts. */
function targetOf(source: string, text: string, spans: readonly Span[]): object {
  const targets = spans.map((span) => {
    const { exact, prefix, suffix, start, end } = anchorAt(text, span);
    const selector = [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start, end },
    ];
    return { source, selector };
  });
  return targets.length === 1 ? targets[0] : targets;
}
