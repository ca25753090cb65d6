/** The annotated copy of an open text: a stretch of HTML for the preview, or a whole page to save and print. */
import type { SourceMatch } from "../exports/annotated.ts";
import { html } from "../exports/html.ts";
import { annotatedCopy, legend } from "../exports/html/copy.ts";
import { fileName } from "../text/file-name.ts";
import type { CopyParams } from "./protocol.ts";
import type { Reading } from "./reading.ts";
import { inEnglish } from "../wording/say.ts";

/** The copy, with its legend; as a page it needs nothing else. */
export function copyOf(reading: Reading, { as }: CopyParams): string {
  const { document, analysis, findings, desk, comparison, say = inEnglish } = reading;
  const sources = ({ start }: { readonly start: number }): SourceMatch[] =>
    (comparison?.quoted ?? []).flatMap(({ start: from, match }) =>
      from === start && match ? [{ ...match.span, uri: match.uri, match: match.match }] : [],
    );
  const copy = annotatedCopy({ analysis, findings, name: fileName(document.uri), sources, desk, say });
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  return as === "page" ? `${html.head}${copy}${html.foot(counts, 1)}` : `${legend(say)}${copy}`;
}
