/** Two years for one beginning or end: "was built in 1961", "was built in 1963". */
import type { Analysis, Value } from "../../analysis/model.ts";
import { lastStartingAt } from "../../text/span.ts";
import { textBefore } from "../sums/figures.ts";
import type { Conflict } from "./conflict.ts";

/** A year behind a verb of beginning that differs from the one above for the same verb and subject. */
export function findFoundings(analysis: Analysis): Conflict[] {
  const firsts = new Map<string, Value>();
  return analysis.values.flatMap((value) => {
    const key = value.kind === "date" && value.date !== null && !value.relative ? keyOf(analysis, value) : null;
    if (key === null) return [];
    const above = firsts.get(key);
    if (!above) firsts.set(key, value);
    return above && above.date?.slice(0, 4) !== value.date?.slice(0, 4) ? [{ here: value, above }] : [];
  });
}

/** What happens once. */
const onceOnly =
  /\b(?<subject>[\p{L}’'-]+(?:, which|,)?) (?:was |were |had been |is |that was )?(?:first |originally )?(?<verb>founded|established|built|born|inaugurated|incorporated|died|abolished|assassinated|completed) (?:by [^.,;]{2,30} )?(?:in|on) (?:early |late )?$/u;

/** Subject and verb before a year; the subject is an entity where a name stands there, else the noun. */
function keyOf(analysis: Analysis, value: Value): string | null {
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
  const mention = analysis.mentions[lastStartingAt(analysis.mentions, offset)];
  const isNamed = mention !== undefined && mention.start <= offset && offset < mention.end;
  const entity = isNamed
    ? analysis.entities.findIndex(({ mentions }) => mentions.some((one) => analysis.mentions[one] === mention))
    : -1;
  const article = /\b(?:the|its) (?:[a-z]+ )?$/u.exec(textBefore(analysis, offset, 20));
  if (entity < 0 && !article) return null;
  return `${entity >= 0 ? `#${entity}` : subject} ${match.groups.verb}`;
}
