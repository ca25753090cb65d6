import { deepEqual } from "node:assert/strict";
import { plainBlocks } from "../../../server/src/text/blocks.ts";
import { findFrame } from "../../../server/src/text/frame.ts";
import { readProse } from "../../../server/src/text/prose.ts";

/** The dateline's parts as written, and the date. */
function read(text: string, given: string | null = null) {
  const { dateline, date, dateClue } = findFrame(readProse(text, plainBlocks(text)), { frontMatter: null, given });
  const words = (span?: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
  return [words(dateline?.place), words(dateline?.dateWords), words(dateline?.agency), date, dateClue];
}

describe("the frame of a story", () => {
  it("reads a full dateline", () =>
    deepEqual(read("KYIV, Ukraine, April 17, 2025 (Wire) — Talks began."), [
      ...["KYIV", "April 17, 2025", "Wire", "2025-04-17", "dateline"],
    ]));

  it("takes the year from the given date when the dateline has none", () =>
    deepEqual(read("PARIS, 17 April — Talks began.", "2025-06-01"), [
      ...["PARIS", "17 April", null, "2025-04-17", "dateline"],
    ]));

  it("takes the year that lies nearest to the given date, and no day that there is not", () => {
    const dated = (line: string, given: string | null): unknown => read(`PARIS, ${line} — Talks began.`, given)[3];
    deepEqual(dated("Dec. 30", "2025-01-02"), "2024-12-30");
    deepEqual(dated("Jan. 2", "2024-12-30"), "2025-01-02");
    deepEqual(dated("Feb. 29", "2025-01-10"), "2024-02-29");
    deepEqual(dated("Thursday, Sept. 5, 2024", null), "2024-09-05");
    deepEqual(dated("Saturday, May 3, 2025", null), "2025-05-03");
    deepEqual(dated("1996-08-22", null), "1996-08-22");
    for (const none of ["April 31, 2025", "Feb. 29, 1900", "2025-02-30", "Februar 3, 2024"])
      deepEqual(dated(none, null), null);
  });

  it("has no date when the dateline gives no year and nobody else does", () =>
    deepEqual(read("PORT-AU-PRINCE, Haiti, Oct. 27 — Talks began."), ["PORT-AU-PRINCE", "Oct. 27", null, null, null]));

  it("takes a slashed pair of towns for one place", () =>
    deepEqual(read("GENEVA/LUANDA — The agency said"), ["GENEVA/LUANDA", null, null, null, null]));

  it("does not take an acronym before a colon for a dateline", () =>
    deepEqual(read("NATO: The alliance met on Tuesday."), [null, null, null, null, null]));

  it("reads a date on a line of its own under headline and byline", () => {
    const dated = (line: string): unknown[] =>
      read(`Council votes on budget\n\nBy Ann Cole\n\n${line}\n\nThe council voted.`);
    deepEqual(dated("12 February 2025"), [null, "12 February 2025", null, "2025-02-12", "dateline"]);
    deepEqual(dated("Published: Sunday, March 2, 2025, 9:30 a.m."), [null, "Sunday, March 2, 2025", null, "2025-03-02", "dateline"]); // prettier-ignore
    deepEqual(dated("12 February 2025 was a Wednesday"), [null, null, null, null, null]);
  });

  it("takes the year from such a line when the dateline has none", () =>
    deepEqual(read("Talks begin\n\nApril 17, 2025\n\nKYIV, April 17 (Wire) — Talks began."), [
      ...["KYIV", "April 17", "Wire", "2025-04-17", "dateline"],
    ]));

  it("reads the date given from outside", () =>
    deepEqual(read("Talks began on Thursday.", "2025-04-17"), [null, null, null, "2025-04-17", "given"]));
});
