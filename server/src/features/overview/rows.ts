/** What rows of all views share: their places, their words for lines and counts. */
import type { Span } from "../../analysis/model.ts";
import { fileName } from "../../text/file-name.ts";
import type { ViewRow } from "../protocol.ts";
import { lineOf, rangeOf } from "../range.ts";
import type { Reading } from "../reading.ts";
import { inEnglish } from "../../wording/say.ts";

/** A row with what puts it in order; rows are listed as they come in the text. */
export interface RankedRow {
  readonly row: ViewRow;
  /** Heavier rows come first when rows are ordered by weight. */
  readonly weight: number;
  /** Rows of a lower rank come first in any order. */
  readonly rank: number;
}

/** A place of a text for a row. */
export const placeOf = ({ document }: Reading, span: Span): ViewRow["places"][number] => ({
  ...{ uri: document.uri, range: rangeOf(document, span) },
});

/** "line 4", or "harbour.news, line 4" when rows of several texts stand together. */
export function whereabouts({ document, say = inEnglish }: Reading, span: Span, readings: readonly Reading[]): string {
  const line = `line ${lineOf(document, span.start)}`;
  return say(readings.length > 1 ? `${fileName(document.uri)}, ${line}` : line);
}

/** "1 mention", "2 mentions". */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
