/** House style lists: rows and JSON say the same, and a bad row is named by its place while the rest holds. */
import { deepEqual } from "node:assert/strict";
import { readStyle } from "../../../server/src/style/read.ts";

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const said = (text: string, name: string): string[] =>
  readStyle(text, name).problems.map(({ start, message }) => `${lineOf(text, start)}: ${message}`);

describe("a house style list", () => {
  it("is rows of kind, words, what to use and why", () => {
    const rows =
      "# ours\r\nspelling\tadvisor\tadviser\thouse\r\n\r\nbanned\tgoing forward\r\nname\tZendaya\nacronym\tBHC\n";
    deepEqual(readStyle(rows, "copydesk-style.tsv"), {
      entries: [
        { kind: "spelling", words: "advisor", use: "adviser", note: "house" },
        { kind: "banned", words: "going forward", use: null, note: null },
        { kind: "name", words: "Zendaya" },
        { kind: "acronym", words: "BHC" },
      ],
      problems: [],
    });
  });

  it("may be JSON, with a comma too many", () => {
    const json = `{
      "$schema": "./copydesk-style.schema.json",
      "spellings": [{ "words": "advisor", "use": "adviser", "note": "house" }],
      "banned": ["going forward", { "words": "utilize", "use": "use" }],
      "names": ["Zendaya"],
      "acronyms": ["BHC",],
    }`;
    deepEqual(readStyle(json, "file:///desk/copydesk-style.json"), {
      entries: [
        { kind: "spelling", words: "advisor", use: "adviser", note: "house" },
        { kind: "banned", words: "going forward", use: null, note: null },
        { kind: "banned", words: "utilize", use: "use", note: null },
        { kind: "name", words: "Zendaya" },
        { kind: "acronym", words: "BHC" },
      ],
      problems: [],
    });
  });

  it("names bad rows by their lines and keeps the others", () => {
    const rows =
      "speling\tadvisor\tadviser\nspelling\tadvisor\nname\t\nspelling\tKyiv\tKyiv\nname\tZendaya\nbanned\ta\tb\nbanned\ta\tc\n";
    deepEqual(said(rows, "style.tsv"), [
      "1: “speling” is no kind of row: it is one of spelling, banned, name, acronym, with a tab behind it.",
      "2: The row does not say what to write for “advisor”: that stands in its third column.",
      "3: The row names no words: they stand in its second column.",
      "4: “Kyiv” is to be written as itself.",
      "7: A row above says otherwise of “a”; that one holds.",
    ]);
    deepEqual(
      readStyle(rows, "style.tsv").entries.map(({ words }) => words),
      ["Zendaya", "a"],
    );
  });

  it("names what is bad in JSON by its place", () => {
    deepEqual(
      said(
        '{\n"spelings": [],\n"names": "Zendaya",\n"banned": [1, {"use": "x"}],\n"spellings": [{"words": "a"}]\n}',
        "s.json",
      ),
      [
        "2: “spelings” is no list: it is one of spellings, banned, names, acronyms.",
        "3: Expected a list.",
        "4: Expected words as text.",
        "4: The row names no words: they stand under “words”.",
        "5: The row does not say what to write for “a”: that stands under “use”.",
      ],
    );
    deepEqual(said("[]", "s.json"), ["1: Expected an object of lists."]);
    deepEqual(said('{ "names": [', "s.json").length > 0, true);
    deepEqual(said("", "s.json"), []);
  });
});
