/** claim/unsupported: source texts are named and hold no name, figure, date or place of this sentence, or not with what is said of it. */
import type { Support } from "../../sources/support.ts";
import { overlaps, textOf } from "../../text/span.ts";
import type { Check, CheckContext } from "../check.ts";

/** Marks a name, figure or date that no source text has. */
export const unsupported: Check = {
  id: "claim/unsupported",
  title: "Name, figure or date that no source text holds",
  severity: "information",
  why: "In padded copy, what nobody supplied is what nobody checked. It is asked only where source texts are named, and says what they lack, never that the draft is wrong.",
  examples: {
    sources: [
      "The Harbour Authority met in Lisbon on 12 March 2024. Lena Morales told members that the strike had cost the port 2,400,000 euros a day. Three workers were in hospital.",
    ],
    flagged: [
      "Lena Morales met members of the Harbour Authority in {Rotterdam}.",
      "Morales told members that {40} ships were waiting off the port.",
      "The Harbour Authority had met in {1987} already.",
    ],
    silent: [
      "The strike cost the port 2.4 million euros a day, Morales told members.",
      "The authority met in Lisbon on March 12, 2024.",
      "Three workers were in hospital.",
      "OSLO, May 3, 2025 — Three workers were in hospital.",
    ],
  },
  find: ({ prose, frame }, { sources }) =>
    (sources?.supports ?? [])
      // Where and when the text was written is the desk's own to say.
      .filter(({ specific }) => !(frame.dateline && overlaps(frame.dateline, specific)))
      .filter((support) => isUnsupported(support, sources))
      .map(({ specific, answer, passage }) => ({
        span: { start: specific.start, end: specific.end },
        message: `“${textOf(prose.text, specific)}” ${said[answer]}`,
        related: passage ? [{ ...passage, message: "The passage nearest to this sentence." }] : [],
      })),
};

const said: Readonly<Record<Support["answer"], string>> = {
  missing: "is not found in your source texts. Where is it from?",
  elsewhere: "stands in your source texts, but not with what is said of it here. Is it the right one?",
  found: "",
};

/** A figure for which the nearest passage has another one is the matter of claim/number-mismatch. */
const isUnsupported = ({ answer, specific }: Support, sources: CheckContext["sources"]): boolean =>
  answer !== "found" && !sources?.otherFigures.some(({ value }) => value === specific.value);
