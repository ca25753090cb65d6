/** Two years for one beginning or end: "was built in 1961", "was built in 1963". */
import { byParagraph } from "../../analysis/by-paragraph.ts";
import type { Unclaimed } from "../../analysis/excerpts.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { lastStartingAt } from "../../text/span.ts";
import { textBefore } from "../sums/figures.ts";
import type { Conflict } from "./conflict.ts";

/** A year behind a verb of beginning that differs from the one above for the same verb and subject. */
export function findFoundings(analysis: Analysis): Conflict[] {
  const firsts = new Map<string, Value>();
  return foundingsByParagraph(analysis).flatMap(({ excerpt, found }) =>
    found.flatMap(({ at, subject, mention, verb }): Conflict[] => {
      const value = analysis.values[excerpt.firstValue + at];
      const who = mention === null ? subject : `#${entityOf(analysis, excerpt.firstMention + mention)}`;
      const key = `${who} ${verb}`;
      const above = firsts.get(key);
      if (!above) firsts.set(key, value);
      return above && above.date?.slice(0, 4) !== value.date?.slice(0, 4) ? [{ here: value, above }] : [];
    }),
  );
}

const entityOf = ({ entities }: Analysis, mention: number): number =>
  entities.findIndex(({ mentions }) => mentions.includes(mention));

/** A beginning or end that is given a year. */
interface Founding {
  /** Index of the year among the paragraph's values. */
  readonly at: number;
  readonly subject: string;
  /** Index of the mention that the subject is, within the paragraph; null when it is a noun. */
  readonly mention: number | null;
  readonly verb: string;
}

const foundingsByParagraph = byParagraph((paragraph) =>
  paragraph.values.flatMap((value, at): Founding[] => {
    const isYear = value.kind === "date" && value.date !== null && !value.relative;
    const founding = isYear ? foundingOf(paragraph, value) : null;
    return founding ? [{ at, ...founding }] : [];
  }),
);

/** What happens once. */
const onceOnly =
  /\b(?<subject>[\p{L}’'-]+(?:, which|,)?) (?:was |were |had been |is |that was )?(?:first |originally )?(?<verb>founded|established|built|born|inaugurated|incorporated|died|abolished|assassinated|completed|opened|launched|created|formed|commissioned|demolished|consecrated|knighted|ordained) (?:by [^.,;]{2,30} )?(?:in|on) (?:early |late )?$/u;

/** Subject and verb before a year; the subject is an entity where a name stands there, else the noun. */
function foundingOf(analysis: Unclaimed, value: Value): Omit<Founding, "at"> | null {
  const length = 80;
  const match = onceOnly.exec(textBefore(analysis, value.start, length));
  if (!match?.groups) return null;
  const subject = match.groups.subject.split(",")[0];
  if (
    /^(?:it|he|she|they|which|who|that|and|were|was|first|originally|in|had|have|be|been|being|them|houses?|homes?|people|children)$/u.test(
      subject,
    )
  )
    return null;
  const before = Math.min(length, value.start);
  const offset = value.start - before + match.index;
  const index = lastStartingAt(analysis.mentions, offset);
  const isNamed = index >= 0 && offset < analysis.mentions[index].end;
  const article = /\b(?:the|its) (?:[a-z]+ )?$/u.exec(textBefore(analysis, offset, 20));
  return isNamed || article ? { subject, mention: isNamed ? index : null, verb: match.groups.verb } : null;
}
