/** Marked text: `{braces}` round spans and `<|>` at the cursor, in and out. */
import type { Span } from "../../server/src/text/span.ts";

/** A text without its marks, what they marked, and where the cursor stood (null when nowhere). */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cursor: number | null;
}

/** Takes the marks out of `marked`. Braces may nest; throws on one that does not close. */
export function unmark(marked: string): Marked {
  let text = "";
  let cursor: number | null = null;
  const spans: Span[] = [];
  const open: number[] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked.startsWith("<|>", i)) {
      cursor = text.length;
      i += 2;
    } else if (marked[i] === "{") open.push(text.length);
    else if (marked[i] === "}") {
      const start = open.pop();
      if (start === undefined) throw new Error(`A brace closes that none opened: ${marked}`);
      spans.push({ start, end: text.length });
    } else text += marked[i];
  }
  if (open.length > 0) throw new Error(`A brace opens that none closes: ${marked}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end), cursor };
}

/** `text` with braces round `spans`, so that what was found can be read beside what was expected. */
export function mark(text: string, spans: readonly Span[]): string {
  const at = (offset: number): string =>
    spans.map(({ end, start }) => (end === offset && start < end ? "}" : "")).join("") +
    spans.map(({ start }) => (start === offset ? "{" : "")).join("") +
    spans.map(({ start, end }) => (start === end && start === offset ? "}" : "")).join("");
  let marked = "";
  for (let i = 0; i < text.length; i++) marked += at(i) + text[i];
  return marked + at(text.length);
}
