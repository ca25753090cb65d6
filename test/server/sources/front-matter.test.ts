/** The source texts that a draft names in its front matter. */
import { deepEqual } from "node:assert/strict";
import { namedSources } from "../../../server/src/sources/front-matter.ts";

const draft = (...lines: string[]): string => ["---", "title: Harbour", ...lines, "date: 2025-04-17", "---", "", "Words: none."].join("\n"); // prettier-ignore

describe("source texts in front matter", () => {
  it("stand alone, in a list, in brackets, in TOML", () => {
    deepEqual(namedSources(draft("sources: notes.txt")), ["notes.txt"]);
    deepEqual(namedSources(draft('sources: "my notes.txt" # the first')), ["my notes.txt"]);
    deepEqual(namedSources(draft("sources:", "  - notes.txt", "  # and", "  - '../wire/*.md'", "- c.pdf")), ["notes.txt", "../wire/*.md", "c.pdf"]); // prettier-ignore
    deepEqual(namedSources(draft('sources: [a.txt, "b, c.txt", d [x].txt]')), ["a.txt", "b, c.txt", "d [x].txt"]);
    deepEqual(namedSources(draft("sources: [", "  a.txt,", "  b.txt", "]")), ["a.txt", "b.txt"]);
    deepEqual(namedSources('\uFEFF+++\r\nsources = ["a.txt"]\r\n+++\r\n'), ["a.txt"]);
  });

  it("are none where there is no front matter, or nothing is named", () => {
    deepEqual(namedSources("sources: notes.txt"), []);
    deepEqual(namedSources("---\nsources: notes.txt\n"), []);
    deepEqual(namedSources(draft("sources:")), []);
    deepEqual(namedSources(draft("resources: x")), []);
  });
});
