/** Measures speakers as people (newsroom): is the speaker, pronouns resolved, the right one, and the form as labelled. */
import { analyzeExample } from "../../test/support/analyze.ts";
import type { Analysis, Quotation } from "../../server/src/analysis/model.ts";
import { bestOverlap, isSpeaker, readSet, sharedLength, type NewsroomText } from "./attributed-texts.ts";
import { count, percent, sharesOf, type Tally } from "./tally.ts";

/** Prints the figures of one set; with MISSES in the environment, what was missed as well. */
export function measurePeople(set: string, print: (line: string) => void): void {
  const counts: Counts = { tally: new Map(), forms: new Map(), misses: [], indirect: { proposed: 0, hits: 0 } };
  for (const text of readSet<NewsroomText>(set)) {
    const analysis = analyzeExample(text.text);
    countQuotations(analysis, text, counts);
    countIndirect(analysis, text, counts);
  }
  const { tally, forms, misses, indirect } = counts;
  print(`  ${set}: ${sharesOf(tally)}, indirect precision ${percent(indirect.hits / indirect.proposed)}`);
  print(
    `  ${set}: forms ${[...forms]
      .sort()
      .map(([key, number]) => `${key} ${number}`)
      .join(", ")}`,
  );
  if (process.env.MISSES) for (const line of misses) print(`    ${line}`);
}

interface Counts {
  readonly tally: Tally;
  /** "labelled→found" → how often. */
  readonly forms: Map<string, number>;
  readonly misses: string[];
  readonly indirect: { proposed: number; hits: number };
}

function countQuotations(analysis: Analysis, text: NewsroomText, { tally, forms, misses }: Counts): void {
  const named = new Set(text.entities.map(({ id }) => id));
  const marked = analysis.quotations.filter(({ marks }) => marks.length > 0);
  for (const quote of text.quotations) {
    const found = bestOverlap(marked, quote);
    const key = `${quote.form}→${found?.form ?? "none"}`;
    forms.set(key, (forms.get(key) ?? 0) + 1);
    const wanted = quote.speaker;
    if (wanted === null) {
      count(tally, `${quote.form}, nobody's`, found?.speaker == null);
      continue;
    }
    const right = isSpeaker(analysis, text, { speaker: found?.speaker ?? null, wanted });
    for (const name of ["all", quote.form, named.has(wanted) ? "named person" : "unnamed"]) count(tally, name, right);
    if (!right) misses.push(`${text.id} ${wanted} ${missLine(analysis, found, quote)}`);
  }
}

function countIndirect(analysis: Analysis, text: NewsroomText, { tally, indirect }: Counts): void {
  const proposed = analysis.quotations.filter(({ form }) => form === "indirect");
  const matches = ({ parts: [part], speaker }: Quotation, label: NewsroomText["indirect"][number]): boolean =>
    label.speaker !== null &&
    isSpeaker(analysis, text, { speaker, wanted: label.speaker }) &&
    2 * sharedLength(part, label) >= Math.min(label.end - label.start, part.end - part.start);
  for (const label of text.indirect)
    count(
      tally,
      "indirect",
      proposed.some((each) => matches(each, label)),
    );
  indirect.proposed += proposed.length;
  indirect.hits += proposed.filter((each) => text.indirect.some((label) => matches(each, label))).length;
}

function missLine(
  { prose: { text }, entities }: Analysis,
  found: Quotation | null,
  quote: { readonly start: number; readonly end: number },
): string {
  const words = text.slice(quote.start, quote.end).slice(0, 90);
  const around = `${text.slice(Math.max(0, quote.start - 110), quote.start)}⟦${words}⟧${text.slice(quote.end, quote.end + 80)}`;
  const speaker = found?.speaker;
  const who = speaker?.entity == null ? `one of ${speaker?.candidates.length}` : entities[speaker.entity].name;
  const given = speaker
    ? `${text.slice(speaker.start, speaker.end)} = ${who} (${speaker.clue})`
    : (found?.form ?? "not found");
  return `${around} ≠ ${given}`.replaceAll("\n", "⏎");
}
