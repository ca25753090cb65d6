/** Masks of Markdown and HTML: what prose is left, block by block, and that offsets hold for any input in linear time. */
import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import type { Blocks } from "../../../server/src/text/blocks.ts";
import { htmlBlocks } from "../../../server/src/text/html.ts";
import { markdownBlocks } from "../../../server/src/text/markdown.ts";

/** Blocks as a person reads them: the kind and the words, white space drawn together. */
const shown = ({ masked, blocks }: Blocks): string[] =>
  blocks.map(({ start, end, kind }) => `${kind}: ${masked.slice(start, end).replace(/\s+/gu, " ")}`);

describe("a Markdown mask", () => {
  const read = (text: string): string[] => shown(markdownBlocks(text));

  it("leaves headings, paragraphs, quotes, items and cells as blocks of prose", () => {
    const text = [
      "---\ntitle: Talks\ndate: 2025-04-17\n---\n# Talks *open* in Paris\n\nBy Lena Morales\n",
      "PARIS — Ministers [met](https://example.org \"a page\") on **Thursday**\nwith `code` and <b>aides</b>.\n",
      "> “It is a start,”\n> said Ms Okafor.\n\n- one item\n- another ![a picture](x.png)\n",
      "## What next\n\n| who | when |\n| --- | --- |\n| Lavrov | May |\n\n```js\nconst x = 1;\n```\n",
      "A note[^1] of [the wire][w].\n\n[^1]: The wire said so.\n\n[w]: https://example.org\n\n<div>raw</div>\n",
    ].join("\n"); // prettier-ignore
    deepEqual(read(text), [
      "headline: Talks open in Paris",
      "byline: By Lena Morales",
      "body: PARIS — Ministers met on Thursday with and aides .",
      "quote: “It is a start,” said Ms Okafor.",
      "item: one item",
      "item: another",
      "heading: What next",
      ...["item: who", "item: when", "item: Lavrov", "item: May"],
      "body: A note of the wire .",
      "body: The wire said so.",
    ]);
    equal(markdownBlocks(text).date, "2025-04-17");
  });

  it("takes escapes and character references for what they stand for", () => {
    deepEqual(read("Say \\*no\\* to AT&amp;T, &ldquo;now&rdquo; &#8212; 5 &lt; 6."), [
      "body: Say *no * to AT& T, “now” — 5 < 6.",
    ]);
  });

  it("has no date where front matter gives none that exists", () => {
    equal(markdownBlocks("---\ndate: 2025-02-30\n---\nText.").date, null);
    equal(markdownBlocks("date: 2025-02-03\n\nText.").date, null);
    equal(markdownBlocks("+++\ndate = 2025-02-03T10:00:00Z\n+++\nText.").date, "2025-02-03");
  });
});

describe("an HTML mask", () => {
  const read = (text: string): string[] => shown(htmlBlocks(text));

  it("leaves headings, paragraphs, quotes, items and captions as blocks of prose", () => {
    const text = `<!doctype html><html><head><title>Site</title><meta property="article:published_time" content="2025-04-17T08:00:00Z">
      <style>p { color: red }</style></head><body><nav><a href="/">Home</a></nav>
      <h1>Talks open <em>in Paris</em></h1><p class="by">By Lena Morales</p>
      <p>PARIS &mdash; Ministers <a href="x">met</a> on
      Thursday.<p>They left.<script>if (a < b) document.write("<p>no</p>")</script>
      <blockquote><p>“It is a start.”</p></blockquote><h2>What next</h2><ul><li>one<li>two</ul>
      <figure><img alt="no"><figcaption>A picture</figcaption></figure><div>First<br>line<br><br>Second</div></body></html>`;
    deepEqual(read(text), [
      "headline: Talks open in Paris",
      "byline: By Lena Morales",
      "body: PARIS — Ministers met on Thursday.",
      "body: They left.",
      "quote: “It is a start.”",
      "heading: What next",
      ...["item: one", "item: two", "caption: A picture", "body: First line", "body: Second"],
    ]);
    equal(htmlBlocks(text).date, "2025-04-17");
  });

  it("writes a character reference beside the word it belongs to", () => {
    const { masked } = htmlBlocks("<p>&ldquo;No,&rdquo; said AT&T. &bogus; &lt;");
    equal(masked, "         “No,”       said AT&T. &bogus; <   ");
  });

  it("takes the date of the first <time> where the page's meta data has none", () => {
    equal(htmlBlocks('<p><time datetime="2024-12-31">New Year’s Eve</time></p>').date, "2024-12-31");
  });
});

for (const [name, read, alphabet] of [
  ["Markdown", markdownBlocks, ["# ", "*", "_", "[", "](", ")", "> ", "- ", "\n", "\n\n", "`", "```", "|", "&amp;", "\\", "<b>", "---\n", "\t", "\r\n", "[^1]", ": ", "~~", "word", "“", "😀", "\uD800", "\uFEFF", "\0"]], // prettier-ignore
  ["HTML", htmlBlocks, ["<p>", "</p>", "<b", ">", "<script>", "</script>", "<h1>", "</h1>", "<!--", "-->", "&rsquo;", "&#x1F600;", "&", "<br>", "<head>", "<title>", "<table>", "\r\n", "\n", "<![CDATA[", "word", "“", "😀", "\uD800", "\uFEFF", "\0"]], // prettier-ignore
] as const) {
  describe(`any ${name}`, () => {
    it("keeps its length, and its blocks lie in it in order, trimmed", () => {
      const texts = fc.oneof(fc.array(fc.constantFrom(...alphabet)).map((pieces) => pieces.join("")), fc.string({ unit: "binary" })); // prettier-ignore
      fc.assert(
        fc.property(texts, (text) => {
          const { masked, blocks } = read(text);
          equal(masked.length, text.length);
          let last = 0;
          for (const { start, end } of blocks) {
            ok(last <= start && start < end && end <= text.length);
            equal(masked.slice(start, end).trim().length, end - start);
            last = end;
          }
        }),
        { numRuns: 1000, seed: 7 },
      );
    });

    for (const piece of alphabet)
      it(`is read in linear time when it is ${JSON.stringify(piece)} over and over`, () => {
        const began = performance.now();
        read(piece.repeat(10_000));
        ok(performance.now() - began < 5000);
      });
  });
}
