/** Accidents that befall bytes and texts: flipped, overwritten, cut out, doubled, cut short, or with something in between. */
import fc from "fast-check";

const kinds = ["flip", "write", "cut", "double", "shorten", "insert"] as const;

/** One accident; `at` is the share (0..1) of the whole before it. */
interface Accident {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

const accidents = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat(8), fc.nat(2000)),
    value: fc.oneof(fc.constantFrom(0, 10, 34, 127, 128, 255), fc.nat(255)),
  }),
  { minLength: 1, maxLength: 4 },
);

/** `bytes` after one to four accidents. */
export const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  accidents.map((all) => all.reduce(befall, bytes));

function befall(bytes: Uint8Array, { kind, at, length, value }: Accident): Uint8Array {
  const from = Math.min(bytes.length, Math.floor(at * bytes.length));
  const to = Math.min(bytes.length, from + length);
  const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  const [before, hit, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (kind) {
    case "flip":
      return joined(before, hit.slice(0, 1).map((byte) => byte ^ (1 << (value & 7))), bytes.subarray(from + 1)); // prettier-ignore
    case "write":
      return joined(before, new Uint8Array(hit.length).fill(value), after);
    case "cut":
      return joined(before, after);
    case "double":
      return joined(before, hit, hit, after);
    case "shorten":
      return before;
    case "insert":
      return joined(before, new Uint8Array(length).fill(value), bytes.subarray(from));
  }
}

/** What makes trouble between the words of a text: marks, breaks, numbers, half characters, markup. */
export const snippets: readonly string[] = [
  ...["“", "”", "‘", "’", '"', "'", "«", "»", "…", "—", "–", "-", "(", ")", "[", "](", "{", "}", "<", ">", "&", "|"],
  ...["\n", "\n\n", "\r", "\r\n", "\t", " ", "\u00a0", "\u2028", "\u200b", "\ufeff", "\0", "\ud800", "\udc00", "😀", "é", "e\u0301"],
  ...["1,234.5", "1e400", "12/31/99", "31 February 2021", "May 32", "0", "$", "€1bn", "9".repeat(400), "-", "%", "½", "1.2.3.4", "٣"],
  ...["Mr. ", "President ", "U.S. ", "said", "said.", ", said he, ", "according to ", "he ", "last week", "Thursday", "since 1066", "first"],
  ...["# ", "> ", "* ", "```", "---\n", "<b>", "</p>", "<!--", "-->", "<script>", "&#x0;", "&nbsp;", "![x](y)", "|a|b|\n|-|-|\n", "x".repeat(500)],
]; // prettier-ignore

/** `text` with one to `most` snippets put in, pieces taken out, or pieces said again. */
export const mangled = (text: string, most = 12): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom("insert", "cut", "double", "move"),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(120),
        snippet: fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: "binary", maxLength: 6 })),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((changes) =>
      changes.reduce((now, { kind, at, length, snippet }) => {
        const from = Math.floor(at * now.length);
        const [before, hit, after] = [now.slice(0, from), now.slice(from, from + length), now.slice(from + length)];
        if (kind === "insert") return before + snippet + hit + after;
        if (kind === "double") return before + hit + snippet + hit + after;
        return kind === "cut" ? before + after : after + snippet + before + hit;
      }, text),
    );
