/** claim/unsupported: source texts are named and hold no name, figure, date, title or superlative of this sentence, or not with what is said of it. */
import type { Support } from "../../sources/support.ts";
import { overlaps, textOf, type Span } from "../../text/span.ts";
import type { Check, CheckContext } from "../check.ts";

/** Marks a name, figure, date, title or superlative that no source text has. */
export const unsupported: Check = {
  id: "claim/unsupported",
  title: "Name, figure, date, title or superlative that no source text holds",
  severity: "information",
  why: "In padded copy, what nobody supplied is what nobody checked. It is asked only where source texts are named, and says what they lack, never that the draft is wrong.",
  examples: {
    sources: [
      "The Harbour Authority met in Lisbon on 12 March 2024. Lena Morales told members that the strike had cost the port 2,400,000 euros a day. Three workers were in hospital.",
      "The port’s deputy director, Ana Duarte, said on Friday that the strike of the dockers was one of the longest in the history of the port. Present: Councillors Brandt and Okonjo.",
    ],
    flagged: [
      "Lena Morales met members of the Harbour Authority in {Rotterdam}.",
      "Morales told members that {40} ships were waiting off the port.",
      "The Harbour Authority had met in {1987} already.",
      "The strike, {Mayor} Lena Morales told members, had cost the port 2.4 million euros a day.",
      "The port’s {director}, Ana Duarte, said so on Friday.",
      "The strike of the dockers was the {longest} in the history of the port, Ana Duarte said.",
    ],
    silent: [
      "The strike cost the port 2.4 million euros a day, Morales told members.",
      "The authority met in Lisbon on March 12, 2024.",
      "Three workers were in hospital.",
      "Councillor Okonjo told members that three workers were in hospital.",
      "The port’s deputy director, Ana Duarte, said so on Friday.",
      "The strike of the dockers was one of the longest in the history of the port, Ana Duarte said.",
      "OSLO, May 3, 2025 — Three workers were in hospital.",
      "Three Workers in Hospital\nBy Elsa Brandt\n\nThree workers were in hospital.",
    ],
  },
  find: ({ prose, frame }, { sources }) =>
    lacking(sources)
      // By whom, where and when the text was written is the desk's own to say.
      .filter((one) => ![frame.byline, frame.dateline].some((part) => part && overlaps(part, one)))
      .map(({ start, end, answer, passage }) => ({
        span: { start, end },
        message: `“${textOf(prose.text, { start, end })}” ${said[answer]}`,
        related: passage ? [{ ...passage, message: "The passage nearest to this sentence." }] : [],
      })),
};

/** What the source texts do not back. A figure for which the nearest passage has another one is the matter of claim/number-mismatch. */
const lacking = (sources: CheckContext["sources"]): Lacking[] => [
  ...(sources?.supports ?? [])
    .filter(({ specific: { value } }) => value === null || !sources?.otherFigures.some((one) => one.value === value))
    .flatMap(({ specific: { start, end }, answer, passage }) =>
      answer === "found" ? [] : [{ start, end, answer, passage }],
    ),
  ...(sources?.unbacked ?? []),
];

/** Words that source texts do not back, what they say of them, and where they come near. */
interface Lacking extends Span {
  readonly answer: Exclude<Support["answer"], "found">;
  readonly passage: Support["passage"];
}

const said: Readonly<Record<Lacking["answer"], string>> = {
  missing: "is not found in your source texts. Where is it from?",
  elsewhere: "stands in your source texts, but not with what is said of it here. Is it the right one?",
};
