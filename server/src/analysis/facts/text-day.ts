/** The day that a text's titles are held against: its date, else the newest day it reports as past. */
import { partsOfSpeech } from "../../text/model.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Analysis, ReportedDay, Value } from "../model.ts";
import { writtenTimes } from "./when.ts";

/** A day, and whether the text is of it or only no older than it. */
export interface TextDay {
  /** ISO date. */
  readonly date: string;
  /** `filed`: the text gives it as its own date; `reported`: it tells what happened on that day, so it was written then or later. */
  readonly by: "filed" | "reported";
}

/**
 * The day that words at a place of the text are held against: the text's own; of a text without one the newest day it
 * tells of as past, as long as no other year stands between. Null when there is neither.
 */
export function textDayAt({ frame, reported }: Pick<Analysis, "frame" | "reported">, place: Span): TextDay | null {
  if (frame.date !== null) return { date: frame.date, by: "filed" };
  if (reported === null || (reported.day !== null && contains(place, reported.day))) return null;
  const { date, reach } = reported;
  return place.start <= reach.end && place.end >= reach.start ? { date, by: "reported" } : null;
}

/** The newest day that a text without a date tells of as past, and how far it holds; null when there is none. */
export function findReportedDay({
  prose,
  frame,
  values,
}: Pick<Analysis, "prose" | "frame" | "values">): ReportedDay | null {
  if (frame.date !== null) return null;
  const tells = new Map<number, boolean>();
  const isReported = (sentence: number): boolean => {
    const told = tells.get(sentence) ?? tellsWhatWas(prose, sentence);
    tells.set(sentence, told);
    return told;
  };
  const days = values.filter((value) => isWrittenDay(prose, value) && isReported(value.sentence));
  const newest = days.reduce<Value | null>((best, day) => ((day.date ?? "") > (best?.date ?? "") ? day : best), null);
  if (!newest?.date) return null;
  const { date, start, end } = newest;
  const others = writtenTimes(prose.text).filter(({ year }) => year !== Number(date.slice(0, 4)));
  const before = others.findLast((time) => time.end <= start)?.end ?? 0;
  const behind = others.find(({ at }) => at >= end)?.at ?? prose.text.length;
  return { date, day: { start, end }, reach: { start: before, end: behind } };
}

/** A day written out: "June 27, 2024". */
const isWrittenDay = ({ text }: Analysis["prose"], { kind, date, relative, start, end }: Value): boolean =>
  kind === "date" && date?.length === 10 && !relative && /\d{4}$/u.test(text.slice(start, end));

/** Whether a sentence tells what was and nothing that is to come: "which began on June 27, 2024". */
function tellsWhatWas({ sentences, tokens }: Analysis["prose"], sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence];
  const words = tokens.lowers.slice(firstToken, endToken);
  if (words.some((word) => ahead.has(word))) return false;
  return words.some(
    (word, at) => past.has(word) || (partsOfSpeech[tokens.parts[firstToken + at]] === "VERB" && /ed$/u.test(word)),
  );
}

const past: ReadonlySet<string> = new Set(
  "was were had did began met fell broke came went took said told rose left held won lost made saw spoke found fought struck shot flew blew burst sank rose shook stood sold bought sent gave wrote led laid drew threw drove spread swept".split(
    " ",
  ),
);
const ahead: ReadonlySet<string> = new Set(
  "will would shall should must expires due until till scheduled planned expected hopes aims plans unless".split(" "),
);
