/** quotation/unattributed: a direct quotation nobody is given as saying. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Check } from "../check.ts";
import { comparedWords, isDisplay, isNested, wholeSpan } from "../quoted-words.ts";

/** Marks a direct quotation without a speaker. */
export const unattributed: Check = {
  id: "quotation/unattributed",
  title: "Quotation nobody is given as saying",
  severity: "warning",
  why: "Readers cannot weigh words when they do not know whose they are. A line that lost its “said” in an edit looks the same as an invented one.",
  examples: {
    flagged: [
      "The plan is under way. {“It will be a disaster.”}",
      "The harbour will close in May.\n\n{“Nobody asked the people who work there what they wanted.”}\n\nA ferry will run until June.",
      "The vote was close. {‘We were never told what the paper meant,’} and the hall emptied quickly.",
    ],
    silent: [
      "“We will appeal,” said Ms Okafor.",
      "Ms Okafor shook her head. “We will appeal.”",
      "“We will appeal,” said Ms Okafor. “We have no choice.”",
      "The ‘trade agreements’ of 1781 are lost.",
      "‘Nobody asked us’: harbour workers on the closure\n\nThe harbour will close in May.",
    ],
  },
  scope: "paragraph",
  find: (analysis) =>
    analysis.quotations
      .filter((quotation) => isNobodys(analysis, quotation))
      .map((quotation) => ({
        span: wholeSpan(analysis, quotation),
        message: "Who said this? Nobody is given as the speaker.",
      })),
};

function isNobodys(analysis: Analysis, quotation: Quotation): boolean {
  const { form, speaker, marks } = quotation;
  if (form !== "direct" || speaker !== null || marks.length === 0 || isNested(analysis, quotation)) return false;
  // Headlines drop cues by custom; asking "who said this?" of them would be noise.
  if (isDisplay(analysis, quotation)) return false;
  const outer = analysis.quoteMarks[marks[0]];
  if (outer.parent !== null || outer.style === "block" || outer.close === null) return false;
  // "A: “…”" names its speaker by the letter of an interview.
  if (/(?:^|\n)\p{Lu}{1,3}: $/u.test(analysis.prose.text.slice(Math.max(0, outer.open.start - 8), outer.open.start)))
    return false;
  const before = analysis.prose.text.slice(Math.max(0, outer.open.start - 60), outer.open.start);
  return comparedWords(analysis, quotation).length >= fewestWords && !sayings.test(before);
}

/** What nobody in particular says, up to its colon: "The saying goes: “…”". */
const sayings =
  /\b(?:saying|proverb|adage|maxim|motto|slogan|joke|verse|chorus|plaque|inscription)\b[^.?!:]{0,30}[:,] $/u;

/** Words below which marks may hold a sign, a chorus or a word as such. */
const fewestWords = 4;
