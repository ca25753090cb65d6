/** The day that a text's titles are held against: its date, else the newest day it reports as past. */
import { partsOfSpeech } from "../../text/model.ts";
import { contains, textOf, type Span } from "../../text/span.ts";
import type { Analysis, Value } from "../model.ts";
import { writtenTimes } from "./when.ts";

/** A day, and whether the text is of it or only no older than it. */
export interface TextDay {
  /** ISO date. */
  readonly date: string;
  /** `filed`: the text gives it as its own date; `reported`: it tells what happened on that day, so it was written then or later. */
  readonly by: "filed" | "reported";
}

const remembered = new WeakMap<Analysis, Value | null>();

/**
 * The day that words at a place of the text are held against: the text's own; of a text without one the newest day it
 * tells of as past, as long as no other year stands between. Null when there is neither.
 */
export function textDayAt(analysis: Analysis, place: Span): TextDay | null {
  if (analysis.frame.date !== null) return { date: analysis.frame.date, by: "filed" };
  let day = remembered.get(analysis);
  if (day === undefined) remembered.set(analysis, (day = newestReported(analysis)));
  if (!day?.date || contains(place, day)) return null;
  const between = { start: Math.min(day.end, place.end), end: Math.max(day.start, place.start) };
  const year = Number(day.date.slice(0, 4));
  const strays = writtenTimes(textOf(analysis.prose.text, between)).some((time) => time.year !== year);
  return strays ? null : { date: day.date, by: "reported" };
}

function newestReported(analysis: Analysis): Value | null {
  const days = analysis.values.filter((value) => value.date?.length === 10 && isReported(analysis, value));
  return days.reduce<Value | null>((newest, day) => ((day.date ?? "") > (newest?.date ?? "") ? day : newest), null);
}

/** A day written out, in a sentence that tells what was and nothing that is to come: "which began on June 27, 2024". */
function isReported(
  { prose: { text, sentences, tokens } }: Analysis,
  { kind, relative, start, end, sentence }: Value,
): boolean {
  if (kind !== "date" || relative || !/\d{4}$/u.test(text.slice(start, end))) return false;
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
