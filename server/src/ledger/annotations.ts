/** The ledger on disk: a collection of W3C Web Annotations, one a decision, ordered so that it reads well in git. */
import type { Anchor } from "./anchor.ts";
import { mergeLedgers } from "./ledger.ts";
import { emptyLedger, states, type Decision, type Evidence, type Ledger, type State, type Subject } from "./model.ts";

/** The ledger as JSON-LD text; the same decisions give the same bytes. */
export function writeLedger(ledger: Ledger): string {
  const items = mergeLedgers(ledger, emptyLedger).decisions.map(annotationOf);
  return `${JSON.stringify({ "@context": context, type: "AnnotationCollection", total: items.length, items }, null, 2)}\n`;
}

/**
 * The ledger that `json` holds. Throws a SyntaxError that says what is wrong when it is damaged; nothing of a damaged
 * ledger is taken, so that it is never overwritten by half of itself.
 */
export function readLedger(json: string): Ledger {
  if (json.trim() === "") return emptyLedger;
  const { items } = object(JSON.parse(json), "ledger");
  if (!Array.isArray(items)) throw new SyntaxError("ledger: “items” is not a list");
  return mergeLedgers(
    { decisions: items.map((item, index) => decisionOf(object(item, `item ${index}`))) },
    emptyLedger,
  );
}

/** The annotation model, and the few terms of ours that it has no word for. */
const context = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    ...{ copydesk: "urn:copydesk:", subject: "copydesk:subject", check: "copydesk:check" },
    ...{ state: "copydesk:state", removed: "copydesk:removed" },
  },
] as const;

type Json = Readonly<Record<string, unknown>>;

/** One decision as a Web Annotation. */
export function annotationOf(decision: Decision): Json {
  const { id, text, anchor, subject, state, reason, evidence, creator, created, modified } = decision;
  const comments = reason === null ? [] : [{ type: "TextualBody", purpose: "commenting", value: reason }];
  return {
    ...{ id, type: "Annotation", motivation: evidence.length > 0 ? ["assessing", "linking"] : "assessing" },
    subject: subject.kind,
    ...(subject.kind === "finding" ? { check: subject.check } : {}),
    ...{ state, ...(creator === null ? {} : { creator }), created, modified },
    body: [...comments, ...evidence.map(bodyOf)],
    target: targetOf(text, anchor),
  };
}

const targetOf = (source: string, { exact, prefix, suffix, start, end }: Anchor): Json => ({
  source,
  selector: [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start, end },
  ],
});

/** A piece of evidence as the body of a Web Annotation. */
export function bodyOf(evidence: Evidence): Json {
  const { creator, created, removed } = evidence;
  const attached = { ...(creator === null ? {} : { creator }), created, ...(removed === null ? {} : { removed }) };
  switch (evidence.kind) {
    case "passage":
      return {
        type: "SpecificResource",
        purpose: "linking",
        ...targetOf(evidence.source, evidence.anchor),
        ...attached,
      };
    case "link":
      return { type: "SpecificResource", purpose: "linking", source: evidence.url, ...attached };
    case "note":
      return { type: "TextualBody", purpose: "describing", value: evidence.text, ...attached };
  }
}

function decisionOf(item: Json): Decision {
  const id = string(item.id, "id");
  const { source, anchor } = readTarget(object(item.target, `${id}: target`), id);
  const bodies = Array.isArray(item.body) ? item.body.map((body) => object(body, `${id}: body`)) : [];
  const comment = bodies.find(({ purpose }) => purpose === "commenting");
  return {
    ...{ id, text: source, anchor, subject: readSubject(item, id), state: readState(item.state, id) },
    reason: comment ? string(comment.value, `${id}: reason`) : null,
    evidence: bodies
      .filter(({ purpose }) => purpose !== "commenting")
      .map((body) => readEvidence(body, `${id}: evidence`)),
    creator: typeof item.creator === "string" ? item.creator : null,
    ...{ created: moment(item.created, `${id}: created`), modified: moment(item.modified, `${id}: modified`) },
  };
}

function readTarget(target: Json, id: string): { source: string; anchor: Anchor } {
  const selectors = Array.isArray(target.selector)
    ? target.selector.map((each) => object(each, `${id}: selector`))
    : [];
  const quote = selectors.find(({ type }) => type === "TextQuoteSelector") ?? {};
  const position = selectors.find(({ type }) => type === "TextPositionSelector") ?? {};
  const anchor = {
    ...{ start: offset(position.start, `${id}: start`), end: offset(position.end, `${id}: end`) },
    ...{ exact: string(quote.exact, `${id}: exact`), prefix: string(quote.prefix ?? "", `${id}: prefix`) },
    suffix: string(quote.suffix ?? "", `${id}: suffix`),
  };
  return { source: string(target.source, `${id}: source`), anchor };
}

function readSubject({ subject, check }: Json, id: string): Subject {
  if (subject === "finding") return { kind: "finding", check: string(check, `${id}: check`) };
  if (subject === "claim" || subject === "quotation" || subject === "name") return { kind: subject };
  throw new SyntaxError(`ledger: ${id}: “subject” is none of finding, claim, quotation, name`);
}

function readState(state: unknown, id: string): State {
  const known = states.find((each) => each === state);
  if (known === undefined) throw new SyntaxError(`ledger: ${id}: “state” is none of ${states.join(", ")}`);
  return known;
}

function readEvidence(body: Json, where: string): Evidence {
  const attached = {
    creator: typeof body.creator === "string" ? body.creator : null,
    created: string(body.created, `${where}: created`),
    removed: typeof body.removed === "string" ? body.removed : null,
  };
  if (body.type === "TextualBody") return { kind: "note", text: string(body.value, `${where}: note`), ...attached };
  if (body.selector === undefined) return { kind: "link", url: string(body.source, `${where}: link`), ...attached };
  const { source, anchor } = readTarget(body, where);
  return { kind: "passage", source, anchor, ...attached };
}

function object(value: unknown, where: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new SyntaxError(`ledger: ${where} is no object`);
  return value as Json;
}

function string(value: unknown, where: string): string {
  if (typeof value !== "string") throw new SyntaxError(`ledger: ${where} is no text`);
  return value;
}

function moment(value: unknown, where: string): string {
  const words = string(value, where);
  if (Number.isNaN(Date.parse(words))) throw new SyntaxError(`ledger: ${where} is no time`);
  return words;
}

function offset(value: unknown, where: string): number {
  if (!Number.isInteger(value) || (value as number) < 0) throw new SyntaxError(`ledger: ${where} is no offset`);
  return value as number;
}
