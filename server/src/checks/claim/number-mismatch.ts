/** claim/number-mismatch: the source texts give another figure for the same thing. */
import { textOf } from "../../text/span.ts";
import type { Check } from "../check.ts";

/** Marks a figure for which the nearest passage of the source texts gives another one. */
export const numberMismatch: Check = {
  id: "claim/number-mismatch",
  title: "Figure that differs from the source text",
  severity: "warning",
  why: "Figures are what is miscopied most. The passage that says the same thing with another figure is shown beside it.",
  examples: {
    sources: [
      "Lena Morales told members that the strike had cost the port 2.4 million euros a day. Three workers were still in hospital on Monday.",
    ],
    flagged: [
      "The strike had cost the port {4.2 million euros} a day, Morales told members.",
      "{Five} workers were still in hospital on Monday.",
      "The strike cost the port {240 euros} a day, Lena Morales told members.",
    ],
    silent: [
      "The strike had cost the port 2.4 million euros a day, Morales told members.",
      "Three workers were still in hospital on Monday.",
      "Morales told members that 4,000 containers were waiting.",
      "The strike cost the port about 2 million euros a day, Morales told members.",
    ],
  },
  find: ({ prose }, { sources }) =>
    (sources?.otherFigures ?? []).map(({ value, words, uri, start, end }) => ({
      span: { start: value.start, end: value.end },
      message: `“${textOf(prose.text, value)}” here, “${words}” in the source text. Which figure is right?`,
      related: [{ start, end, uri, message: `“${words}” in the source text.` }],
    })),
};
