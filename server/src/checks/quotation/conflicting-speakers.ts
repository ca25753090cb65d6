/** quotation/conflicting-speakers: the same words given to two people. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { comparable, isNested, wholeSpan } from "../quoted-words.ts";

/** Marks words that an earlier quotation gives to somebody else. */
export const conflictingSpeakers: Check = {
  id: "quotation/conflicting-speakers",
  title: "The same words given to two people",
  severity: "warning",
  why: "Two people rarely say the same sentence. One of the two names is likely a slip.",
  examples: {
    flagged: [
      "“We will never close the harbour,” said Lena Morales.\n\nThe vote is in May.\n\n{“We will never close the harbour,”} said Tom Adeyemi.",
      "Lena Morales said “nobody asked the workers”. The port closes in May. Tom Adeyemi said {“nobody asked the workers”}.",
      "“This is the end of the port,” said Lena Morales. Tom Adeyemi left. {“This is the end of the port,”} said Tom Adeyemi.",
    ],
    silent: [
      "“We will never close the harbour,” said Lena Morales.\n\nThe vote is in May.\n\n“We will never close the harbour,” Morales said again.",
      "“No comment,” said Lena Morales. “No comment,” said Tom Adeyemi.",
      "“We will never close the harbour,” said Lena Morales. “We will never close the airport,” said Tom Adeyemi.",
    ],
  },
  find: findConflicts,
};

/** Words below which two people may well say the same. */
const fewestWords = 4;

function findConflicts(analysis: Analysis): Raised[] {
  const seen = new Map<string, Quotation>();
  const raised: Raised[] = [];
  for (const { quotation, words } of comparable(analysis, fewestWords)) {
    const entity = quotation.speaker?.entity;
    if (entity == null || isNested(analysis, quotation)) continue;
    const key = words.join(" ");
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, quotation);
    else if (isAnother(analysis, earlier, entity)) raised.push(raise(analysis, earlier, quotation));
  }
  return raised;
}

function isAnother({ entities }: Analysis, { speaker }: Quotation, entity: number): boolean {
  const other = speaker?.entity ?? null;
  if (other === null || other === entity || entities[other].type !== entities[entity].type) return false;
  return !entities[other].rivals.includes(entity) && !entities[entity].rivals.includes(other);
}

function raise(analysis: Analysis, earlier: Quotation, later: Quotation): Raised {
  const name = (quotation: Quotation): string => analysis.entities[quotation.speaker?.entity ?? 0].name;
  return {
    span: wholeSpan(analysis, later),
    message: `These words are ${name(later)}’s here and ${name(earlier)}’s above. Who said them?`,
    related: [{ ...wholeSpan(analysis, earlier), message: `Here they are ${name(earlier)}’s.` }],
  };
}
