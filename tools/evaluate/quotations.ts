/** Measures quotations: does the speaker’s mention overlap the labelled one, is it the right person, is the content found. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Analysis, Quotation } from "../../server/src/analysis/model.ts";
import { openRecognizer } from "../../server/src/recognizer/recognizer.ts";
import { overlaps, type Span } from "../../server/src/text/span.ts";

const shared = process.env.COPYDESK_SHARED ?? resolve(import.meta.dirname, "../../../shared");

const recognizer = openRecognizer(
  gunzipSync(readFileSync(resolve(import.meta.dirname, "../../server/data/recognizer.bin.gz"))),
);

/** A share of things found, by name of the thing. */
type Tally = Map<string, { right: number; all: number }>;

/** Prints the figures of quotations on each set that is there. */
export function run(print: (line: string) => void = console.log): void {
  print("quotations: share of labelled quotations whose speaker overlaps the right span");
  for (const set of ["quotes/polnear.dev", "quotes/gum_news_ud"]) measureSpans(set, print);
  print("quotations: newsroom articles, speaker as the right person, and forms");
  for (const set of ["newsroom/dev"]) measureNewsroom(set, print);
}

interface LabelledQuote extends Span {
  readonly speakerStart: number;
  readonly speakerEnd: number;
  readonly speakerKind: string | null;
  readonly kind?: string;
}

interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly LabelledQuote[];
  readonly attributions?: readonly {
    readonly content: readonly (readonly [number, number])[];
    readonly source?: readonly (readonly [number, number])[];
    readonly cue?: readonly (readonly [number, number])[];
  }[];
}

function read<Row>(set: string): Row[] {
  const path = resolve(shared, `data/${set}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Row); // prettier-ignore
}

function measureSpans(set: string, print: (line: string) => void): void {
  const tally: Tally = new Map();
  const content = { found: 0, proposed: 0, hits: 0, labelled: 0 };
  const misses: string[] = [];
  for (const { id, text, quotes, attributions = [] } of read<LabelledText>(set)) {
    const analysis = analyze(text, { recognizer });
    for (const quote of quotes) {
      if (quote.speakerStart === undefined || quote.speakerStart === null) continue;
      const found = bestOverlap(analysis.quotations.filter(({ marks }) => marks.length > 0), quote); // prettier-ignore
      const span = { start: quote.speakerStart, end: quote.speakerEnd };
      const right = found?.speaker != null && overlaps(found.speaker, span);
      for (const key of ["all", quote.kind, quote.speakerKind]) if (key) count(tally, key, right);
      if (!right) misses.push(missLine(id, analysis, { quote, found }));
    }
    measureContent(analysis, attributions, content);
  }
  print(`  ${set}: ${sharesOf(tally)}`);
  if (content.labelled > 0) {
    const precision = content.hits / content.proposed;
    const recall = content.found / content.labelled;
    print(`  ${set}: content with the right speaker: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent((2 * precision * recall) / (precision + recall))}`); // prettier-ignore
  }
  if (process.env.MISSES) for (const line of misses) print(`    ${line}`);
}

function missLine(
  id: string,
  { prose: { text } }: Analysis,
  { quote, found }: { quote: LabelledQuote; found: Quotation | null },
): string {
  const around = text.slice(Math.max(0, quote.start - 120), quote.start) + "⟦" + text.slice(quote.start, quote.start + 50) + " … " + text.slice(Math.max(quote.start, quote.end - 30), quote.end) + "⟧" + text.slice(quote.end, quote.end + 90); // prettier-ignore
  const given = found?.speaker ? `${text.slice(found.speaker.start, found.speaker.end)} (${found.speaker.clue})` : found ? `nobody, ${found.form}` : "not found"; // prettier-ignore
  return `${id.slice(0, 40)}: ${around.replaceAll("\n", "⏎")} → ${text.slice(quote.speakerStart, quote.speakerEnd)} ≠ ${given}`;
}

/** The quotation that shares most code units with `span`. */
function bestOverlap(quotations: readonly Quotation[], span: Span): Quotation | null {
  let best: Quotation | null = null;
  let most = 0;
  for (const quotation of quotations) {
    const shared = quotation.parts.reduce((sum, part) => sum + Math.max(0, Math.min(part.end, span.end) - Math.max(part.start, span.start)), 0); // prettier-ignore
    if (shared > most) [best, most] = [quotation, shared];
  }
  return best;
}

/** Attributions that hold words without marks, or with: content overlapping by half with the right speaker. */
function measureContent(
  analysis: Analysis,
  attributions: NonNullable<LabelledText["attributions"]>,
  into: { found: number; proposed: number; hits: number; labelled: number },
): void {
  // prettier-ignore
  const gold = attributions.filter(({ source, content }) => source && source.length > 0 && content.length > 0);
  const matches = (quotation: Quotation, { content, source }: (typeof gold)[number]): boolean => {
    const spans = content.map(([start, end]) => ({ start, end }));
    const shared = quotation.parts.reduce((sum, part) => sum + spans.reduce((inner, span) => inner + Math.max(0, Math.min(part.end, span.end) - Math.max(part.start, span.start)), 0), 0); // prettier-ignore
    const size = quotation.parts.reduce((sum, { start, end }) => sum + end - start, 0);
    const goldSize = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const speaker = quotation.speaker;
    return shared * 2 >= Math.min(size, goldSize) && speaker !== null && (source ?? []).some(([start, end]) => overlaps(speaker, { start, end })); // prettier-ignore
  };
  const isIndirect = (text: string, { content }: (typeof gold)[number]): boolean => !content.some(([start, end]) => /["“]|''|``/u.test(text.slice(Math.max(0, start - 2), end + 2))); // prettier-ignore
  const { text } = analysis.prose;
  const indirect = gold.filter((each) => isIndirect(text, each));
  // A turn of a transcript has no marks either.
  const proposed = analysis.quotations.filter(({ marks }) => marks.length === 0);
  into.labelled += indirect.length;
  into.found += indirect.filter((each) => proposed.some((quotation) => matches(quotation, each))).length;
  into.proposed += proposed.length;
  into.hits += proposed.filter((quotation) => gold.some((each) => matches(quotation, each))).length;
}

interface NewsroomText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (Span & { readonly id: string })[];
  readonly references: readonly (Span & { readonly id: string })[];
  readonly quotations: readonly (Span & { readonly form: string; readonly speaker: string | null })[];
  readonly indirect: readonly (Span & { readonly speaker: string | null })[];
}

function measureNewsroom(set: string, print: (line: string) => void): void {
  const tally: Tally = new Map();
  const forms = new Map<string, number>();
  const misses: string[] = [];
  const content = { proposed: 0, hits: 0 };
  for (const { id, text, entities, references, quotations, indirect } of read<NewsroomText>(set)) {
    const analysis = analyze(text, { recognizer });
    const named = new Set(entities.map((entity) => entity.id));
    const isRight = ({ speaker }: Quotation, wanted: string): boolean => {
      if (!speaker) return false;
      const spans = speaker.entity === null ? [speaker] : analysis.entities[speaker.entity].mentions.map((index) => analysis.mentions[index]); // prettier-ignore
      const names = entities.filter((entity) => entity.id === wanted);
      const label = speaker.entity === null ? references.filter((reference) => reference.id === wanted) : names;
      return spans.some((span) => [...label, ...(named.has(wanted) ? [] : references.filter((reference) => reference.id === wanted))].some((other) => overlaps(span, other))); // prettier-ignore
    };
    for (const quote of quotations) {
      const found = bestOverlap(analysis.quotations.filter(({ marks }) => marks.length > 0), quote); // prettier-ignore
      const key = `${quote.form}→${found?.form ?? "none"}`;
      forms.set(key, (forms.get(key) ?? 0) + 1);
      if (quote.speaker === null) count(tally, `${quote.form}, nobody's`, found?.speaker == null);
      else {
        const right = found !== null && isRight(found, quote.speaker);
        for (const name of ["all", quote.form, named.has(quote.speaker) ? "named person" : "unnamed"])
          count(tally, name, right);
        if (!right) misses.push(`${id} ${quote.speaker} ${text.slice(Math.max(0, quote.start - 110), quote.start)}⟦${text.slice(quote.start, quote.end).slice(0, 90)}⟧${text.slice(quote.end, quote.end + 80)} ≠ ${found?.speaker ? `${text.slice(found.speaker.start, found.speaker.end)}=${found.speaker.entity === null ? `? of ${found.speaker.candidates.length}` : analysis.entities[found.speaker.entity].name} (${found.speaker.clue})` : (found?.form ?? "not found")}`.replaceAll("\n", "⏎")); // prettier-ignore
      }
    }
    const proposed = analysis.quotations.filter(({ form }) => form === "indirect");
    const matches = (quotation: Quotation, gold: (typeof indirect)[number]): boolean =>
      gold.speaker !== null && isRight(quotation, gold.speaker) && overlaps(quotation.parts[0], gold) &&
      2 * (Math.min(quotation.parts[0].end, gold.end) - Math.max(quotation.parts[0].start, gold.start)) >= Math.min(gold.end - gold.start, quotation.parts[0].end - quotation.parts[0].start); // prettier-ignore
    for (const gold of indirect)
      count(
        tally,
        "indirect",
        proposed.some((quotation) => matches(quotation, gold)),
      );
    content.proposed += proposed.length;
    content.hits += proposed.filter((quotation) => indirect.some((gold) => matches(quotation, gold))).length;
  }
  print(`  ${set}: ${sharesOf(tally)}, indirect precision ${percent(content.hits / content.proposed)}`);
  print(`  ${set}: forms ${[...forms].sort().map(([key, number]) => `${key} ${number}`).join(", ")}`); // prettier-ignore
  if (process.env.MISSES) for (const line of misses) print(`    ${line}`);
}

function count(tally: Tally, key: string, right: boolean): void {
  const entry = tally.get(key) ?? { right: 0, all: 0 };
  tally.set(key, { right: entry.right + (right ? 1 : 0), all: entry.all + 1 });
}

const percent = (share: number): string => (share * 100).toFixed(1);
const sharesOf = (tally: Tally): string => [...tally].map(([key, { right, all }]) => `${key} ${percent(right / all)} (${all})`).join(", "); // prettier-ignore
