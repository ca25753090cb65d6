/** Scores names against labelled sets: exact span and exact type, micro averaged. */
import type { Recognizer } from "../../server/src/recognizer/recognizer.ts";
import { nameTypes, spansOf, type Name } from "../../server/src/recognizer/labels.ts";
import type { LabelledSentence, LabelledText } from "../train/corpora.ts";

/** Hits, names wanted and names found of one type. */
export interface Tally {
  hits: number;
  wanted: number;
  found: number;
}

/** Tallies by type. */
export type Tallies = Readonly<Record<string, Tally>>;

/** F1 in percent over the types given. */
export function f1(tallies: Tallies, types: readonly string[]): number {
  const sum = { hits: 0, wanted: 0, found: 0 };
  for (const type of types) {
    sum.hits += tallies[type]?.hits ?? 0;
    sum.wanted += tallies[type]?.wanted ?? 0;
    sum.found += tallies[type]?.found ?? 0;
  }
  return sum.wanted + sum.found === 0 ? 0 : (200 * sum.hits) / (sum.wanted + sum.found);
}

/** Tags texts and scores them, in the set's own types and tokens. */
export function scoreTexts(texts: readonly LabelledText[], tag: Recognizer["tag"]): Tallies {
  const tallies: Record<string, Tally> = {};
  const of = (type: string): Tally => (tallies[type] ??= { hits: 0, wanted: 0, found: 0 });
  for (const { sentences } of texts) {
    const names = tag(sentences.map(({ words }) => words));
    let from = 0;
    let next = 0;
    for (const sentence of sentences) {
      const to = from + sentence.words.length;
      const here: Name[] = [];
      while (next < names.length && names[next].start < to) here.push(names[next++]);
      const given = wantedSpans(sentence);
      const wanted = new Set(given.map(({ start, end, type }) => `${start} ${end} ${type}`));
      for (const { type } of given) of(type).wanted++;
      for (const { start, end, type } of here) {
        const ours = inOwnTokens(start - from, end - from, type, sentence.native);
        if (ours === null) continue;
        of(type).found++;
        if (wanted.has(`${ours.start} ${ours.end} ${type}`)) of(type).hits++;
      }
      from = to;
    }
  }
  return tallies;
}

interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** The names a sentence is labelled with, in the set's own tokens and our types where its own has one. */
export function wantedSpans({ given, allowed }: LabelledSentence): readonly TypedSpan[] {
  return given.length > 0 ? givenSpans(given) : allowedSpans(allowed);
}

/** The sets' own labels as our types; what has none keeps its own. */
const ownTypes: Readonly<Record<string, string>> = {
  ...{ PER: "person", politician: "person", Person: "person", per: "person" },
  ...{ ORG: "organization", organisation: "organization", politicalparty: "organization" },
  ...{ Organization: "organization", Organisation: "organization", org: "organization" },
  ...{ LOC: "place", location: "place", country: "place", Location: "place", Facility: "place", geo: "place" },
  ...{ NORP: "group", Nationality: "group", gpe: "group", election: "event", eve: "event", Product: "product" },
};

/** A name in the set's own tokens; null when it begins or ends inside one. */
function inOwnTokens(start: number, end: number, type: string, native: Int32Array): TypedSpan | null {
  if (start > 0 && native[start] === native[start - 1]) return null;
  if (end < native.length && native[end] === native[end - 1]) return null;
  return { start: native[start], end: native[end - 1] + 1, type };
}

function givenSpans(labels: readonly string[]): TypedSpan[] {
  const spans: TypedSpan[] = [];
  labels.forEach((label, at) => {
    if (label === "O") return;
    const type = ownTypes[label.slice(2)] ?? label.slice(2);
    const last = spans.at(-1);
    if (label.startsWith("I-") && last !== undefined && last.end === at && last.type === type) {
      spans[spans.length - 1] = { ...last, end: at + 1 };
    } else spans.push({ start: at, end: at + 1, type });
  });
  return spans;
}

function allowedSpans(allowed: Uint32Array): TypedSpan[] {
  const labels = Uint8Array.from(allowed, (mask) => 31 - Math.clz32(mask));
  return spansOf(labels).map(({ start, end, type }) => ({ start, end, type: nameTypes[type] }));
}
