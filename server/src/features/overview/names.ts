/** People and organisations: each with its title in the text, how often it is named and quoted, and every mention. */
import type { Analysis, Entity, Mention } from "../../analysis/model.ts";
import { typeNames } from "../name-card.ts";
import { bare, mentionsOf } from "../navigation.ts";
import type { ViewRow } from "../protocol.ts";
import type { Reading } from "../reading.ts";
import { fullMention } from "../under.ts";
import { counted, placeOf, whereabouts, type RankedRow } from "./rows.ts";
import { inEnglish } from "../../wording/say.ts";

/** An entity in one of the texts that name it. */
interface Named {
  readonly reading: Reading;
  readonly entity: Entity;
}

/** One row for each name, with its mentions below it, in text order. */
export function nameRows(readings: readonly Reading[]): RankedRow[] {
  const named = new Map<string, Named[]>();
  for (const reading of readings) {
    for (const entity of reading.analysis.entities.filter(isListed)) {
      const key = `${entity.type}:${bare(entity.name)}`;
      named.set(key, [...(named.get(key) ?? []), { reading, entity }]);
    }
  }
  return [...named].map(([key, all]) => nameRow(key, all, readings));
}

const isListed = ({ type }: Entity): boolean => type === "person" || type === "organization";

function nameRow(key: string, all: readonly Named[], readings: readonly Reading[]): RankedRow {
  const [{ reading, entity }] = all;
  const { say = inEnglish } = reading;
  const mentions = all.flatMap((one) =>
    mentionsOf(one.reading.analysis, one.entity).map((mention) => ({ ...one, mention })),
  );
  const quoted = all.reduce((sum, one) => sum + timesQuoted(one), 0);
  const title = all.map(titleOf).find((words) => words !== null) ?? null;
  const said = quoted === 0 ? "not quoted" : counted(quoted, "quotation");
  const counts = [counted(mentions.length, "mention"), said].map(say);
  const type = entity.type === "person" ? "person" : "organization";
  const row: ViewRow = {
    ...{ key, kind: type, label: entity.name, index: null },
    detail: [...(title ? [title] : []), counts[0], ...(quoted > 0 ? [counts[1]] : [])].join(" · "),
    spoken: [entity.name, say(typeNames[entity.type]), ...(title ? [title] : []), ...counts].join(", "),
    ...placeOf(reading, fullMention(reading.analysis, entity)),
    places: mentions.map((one) => placeOf(one.reading, one.mention)),
    rows: mentions.map((one, index) => mentionRow(`${key}/${index}`, one, readings)),
  };
  return { row, weight: mentions.length + 2 * quoted, rank: 0 };
}

/** How often words are given as this one's. */
const timesQuoted = ({ reading, entity }: Named): number =>
  reading.analysis.quotations.filter(({ form, speaker }) => speaker?.entity === entity.id && form !== "scare").length;

/** The first office or role that the text gives it; null when it gives none. */
function titleOf({ reading: { analysis, say = inEnglish }, entity }: Named): string | null {
  const title = entity.titles.map((index) => analysis.titles[index]).find(({ kind }) => kind !== "honorific");
  if (!title) return null;
  const words = analysis.prose.text.slice(title.start, title.end).replace(/\s+/gu, " ");
  return title.former ? say(`former ${words}`) : words;
}

function mentionRow(key: string, at: Named & { readonly mention: Mention }, readings: readonly Reading[]): ViewRow {
  const { words, from, to } = around(at.reading.analysis, at.mention);
  const where = whereabouts(at.reading, at.mention, readings);
  return {
    ...{ key, kind: "mention", label: words, highlight: [from, to], detail: where, index: null },
    spoken: `${where}: ${words}`,
    ...placeOf(at.reading, at.mention),
    ...{ places: [], rows: [] },
  };
}

const [most, mostBefore] = [70, 24];

/** The mention with the words around it in its line, and where it stands in them. */
function around(
  { prose: { text } }: Analysis,
  { start, end }: Mention,
): { readonly words: string; readonly from: number; readonly to: number } {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const lineEnd = text.slice(end).search(/[\r\n]/u);
  const stop = lineEnd < 0 ? text.length : end + lineEnd;
  const first = wordStart(text, Math.max(lineStart, start - mostBefore), start);
  const last = Math.max(end, wordEnd(text, end, Math.min(stop, first + most)));
  const [opening, closing] = [first > lineStart ? "…" : "", last < stop ? "…" : ""];
  const from = opening.length + start - first;
  return { words: `${opening}${text.slice(first, last)}${closing}`, from, to: from + end - start };
}

/** The first start of a word at or after `from`, at most `end`. */
function wordStart(text: string, from: number, end: number): number {
  let at = from;
  while (at > 0 && at < end && /\S/u.test(text[at - 1]) && !/[\r\n]/u.test(text[at - 1])) at++;
  return at;
}

/** The last end of a word at or before `to`, at least `from`. */
function wordEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && at < text.length && /\S/u.test(text[at])) at--;
  return at;
}
