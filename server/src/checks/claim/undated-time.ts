/** claim/undated-time: "Thursday", "last week", "next month" in a text with no date to count from. */
import { isTitleWord } from "../../analysis/title-phrases.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

/** Marks the first of each relative date when the text has no date of its own. */
export const undatedTime: Check = {
  id: "claim/undated-time",
  title: "Relative date in a text without a date",
  severity: "information",
  why: "“Thursday” means nothing once the copy leaves the day it was written on. A dateline, or the date in brackets, settles it.",
  examples: {
    flagged: [
      "The council met on {Thursday} and meets again {next week}.",
      "Rents rose {last month}, the agency said. They had fallen {last year}.",
      "The minister resigned {yesterday}. Her deputy left {three days ago}.",
    ],
    silent: [
      "“We met last week,” she said.",
      "GENEVA, April 17, 2025 (Wire) — The council met on Thursday and meets again next week.",
      "The council met on Thursday, April 17, 2025.",
      "Updated 17 April 2025.\nThe council met on Thursday.",
      "The last week of the trial was the longest, and Good Friday was quiet.",
      "Every Friday the council sits, and it once sat on a Sunday.",
      "Today, the harbour is a park.",
    ],
  },
  find: findUndated,
};

/** Each relative date once; the first is told, the others are whispered: one date on the page would settle them all. */
function findUndated(analysis: Analysis): Raised[] {
  const { frame, values, prose } = analysis;
  if (frame.date !== null || frame.dateline?.dateWords) return [];
  const byWords = new Map<string, Value[]>();
  for (const value of values) {
    if (isDateOfText(analysis, value)) return [];
    if (!value.relative || isQuoted(analysis, value) || isName(analysis, value)) continue;
    const words = prose.text.slice(value.start, value.end).toLowerCase();
    const isSaid = /\b(?:earlier|later) $/iu.test(prose.masked.slice(Math.max(0, value.start - 8), value.start));
    if ((words === "today" && !isSaid) || isLoose(words) || isHabit(prose.masked.slice(value.end, value.end + 40)))
      continue;
    byWords.set(words, [...(byWords.get(words) ?? []), value]);
  }
  return [...byWords.values()].map(([first, ...others], index) => ({
    ...report(prose.text.slice(first.start, first.end), first, others),
    ...(index === 0 ? {} : { severity: "hint" as const }),
  }));
}

/** A full date that says when the text is from: on a line or in a sentence of its own, or behind "Published". */
function isDateOfText({ prose }: Analysis, { kind, date, relative, start, end, sentence }: Value): boolean {
  if (kind !== "date" || relative || date?.length !== 10 || start > farthestDate) return false;
  const from = Math.max(prose.sentences[sentence].start, prose.paragraphs[prose.sentences[sentence].paragraph].start);
  const before = prose.masked.slice(from, start);
  return (
    /^(?:(?:first |last )?(?:published|updated|posted|filed|date|dated)[: ,]*(?:on |at )?)?$/iu.test(before) &&
    /^[ ,|·]{0,3}(?:(?:at )?\d{1,2}[:.]\d\d[^\n.]{0,20}|\([^()\n]{0,30}\))? ?(?:[.\n—–-]|$)/u.test(
      prose.masked.slice(end, end + 60),
    )
  );
}

/** UTF-16 offset before which a text's own date stands. */
const farthestDate = 600;

/** "Sheffield Wednesday", "Wednesday Addams", "Freaky Friday": a name holds the day, or a capital beside it does that is no name's. */
function isName({ mentions, prose: { tokens, sentences } }: Analysis, { start, end, sentence }: Value): boolean {
  if (mentions.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start)) return true;
  const { firstToken, endToken } = sentences[sentence];
  let at = firstToken + 2;
  while (at < endToken && tokens.starts[at] < start) at++;
  if (tokens.starts[at] !== start) return false;
  if (/^\p{Lu}\p{Ll}{3,}$/u.test(tokens.words[at - 1]))
    return !mentions.some((one) => one.end === tokens.ends[at - 1]) && !/^\p{Lu}/u.test(tokens.words[at - 2]);
  const next = at + 1 < endToken && tokens.ends[at] === end ? at + 1 : -1;
  return (
    next > 0 &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(tokens.words[next]) &&
    !isTitleWord(tokens.lowers[next]) &&
    !mentions.some((one) => one.firstToken === next)
  );
}

/** "on Tuesday and Thursday evenings": every week, whatever the week. */
const isHabit = (after: string): boolean =>
  /^ (?:(?:and|or|to) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(?:mornings|afternoons|evenings|nights|lunchtimes)\b/u.test(
    after,
  );

/** "a decade ago", "20 years ago", "this year" place a time well enough without the day of writing. */
const isLoose = (words: string): boolean =>
  /(?:decades?|years) ago$|^last (?:decade|century|season)$/u.test(words) ||
  /^this (?:year|quarter|season|decade|century|spring|summer|autumn|fall|winter)$/u.test(words);

const report = (words: string, { start, end }: Value, others: readonly Value[]): Raised => ({
  span: { start, end },
  message: `“${words}” counts from the day of writing, and the text gives no date. Which date is meant?`,
  related: others.map((other) => ({ start: other.start, end: other.end, message: "It stands here as well." })),
});
