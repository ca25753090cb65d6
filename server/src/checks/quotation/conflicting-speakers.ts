/** quotation/conflicting-speakers: the same words given to two people. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { rememberedAmong } from "../../text/remembered.ts";
import { comparable, isNested, wholeSpan, type Compared, type Said } from "../quoted-words.ts";
import { saysTheSame } from "../wordings.ts";

/** Marks words that an earlier quotation gives to somebody else, the same or all but the same. */
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
      "“There is no penalty for those who do nothing,” said Lena Morales. The vote is in May. {“There are no penalties for those who do nothing,”} said Tom Adeyemi.",
    ],
    silent: [
      "“We will never close the harbour,” said Lena Morales.\n\nThe vote is in May.\n\n“We will never close the harbour,” Morales said again.",
      "“We will never close the harbour,” said Lena Morales. Tom Adeyemi said Morales had told him that “we will never close the harbour”.",
      "“No comment,” said Lena Morales. “No comment,” said Tom Adeyemi.",
      "“We will never close the harbour,” said Lena Morales. “We will never close the airport,” said Tom Adeyemi.",
    ],
  },
  find: findConflicts,
};

/** Words, and words that bear sense, below which two people may well say the same ("Thank you very much"). */
const fewestWords = 4;
const fewestOfSense = 2;

/** Earlier quotations that one is compared with beyond those of the very same words, and words above which none is. */
const furthest = 40;
const longest = 60;

/** A quotation whose speaker has a name. */
interface Given extends Compared {
  readonly entity: number;
}

function findConflicts(analysis: Analysis): Raised[] {
  const seen = new Map<string, Given>();
  let recent: readonly Given[] = [];
  const raised: Raised[] = [];
  for (const given of givenWords(analysis)) {
    const same = seen.get(given.said.joined);
    const near = same ? null : nearestAmong(given, recent);
    if (!same) {
      seen.set(given.said.joined, given);
      recent = [...recent, given].slice(-furthest);
    }
    const earlier = same ?? near;
    if (earlier && isAnother(analysis, earlier, given) && !isEcho(analysis, earlier, given))
      raised.push(raise(analysis, earlier.quotation, given.quotation));
  }
  return raised;
}

const givenWords = (analysis: Analysis): readonly Given[] =>
  comparable(analysis, fewestWords).flatMap(({ quotation, said }) => {
    const entity = quotation.speaker?.entity ?? null;
    if (entity === null || isNested(analysis, quotation) || said.wording.sense.length < fewestOfSense) return [];
    return [{ quotation, said, entity }];
  });

/** The first of `recent` that says all but the same. */
function nearestAmong({ said }: Given, recent: readonly Given[]): Given | undefined {
  const near = nearlyAmong(
    said,
    recent.map((other) => other.said),
  );
  return near.length === 0 ? undefined : recent.find((other) => other.said === near[0]);
}

const nearlyAmong = rememberedAmong<Said>(
  (later, earlier) =>
    Math.max(earlier.wording.roots.length, later.wording.roots.length) <= longest &&
    saysTheSame(earlier.wording, later.wording),
);

function isAnother({ entities }: Analysis, { entity: other }: Given, { entity }: Given): boolean {
  if (other === entity || entities[other].type !== entities[entity].type) return false;
  return !entities[other].rivals.includes(entity) && !entities[entity].rivals.includes(other);
}

/** Whether the later sentence names the earlier speaker before the words: it tells that they are theirs. */
function isEcho({ entities, mentions, prose }: Analysis, earlier: Given, { quotation }: Given): boolean {
  const { start } = prose.sentences[quotation.sentence];
  return entities[earlier.entity].mentions.some(
    (index) => mentions[index].start >= start && mentions[index].end <= quotation.parts[0].start,
  );
}

function raise(analysis: Analysis, earlier: Quotation, later: Quotation): Raised {
  const name = (quotation: Quotation): string => analysis.entities[quotation.speaker?.entity ?? 0].name;
  return {
    span: wholeSpan(analysis, later),
    message: `These words are ${name(later)}’s here and ${name(earlier)}’s above. Who said them?`,
    related: [{ ...wholeSpan(analysis, earlier), message: `Here they are ${name(earlier)}’s.` }],
  };
}
