/** Sums of parts: "12 people — 7 men and 4 women —", "80 workers, including 60 drivers and 30 mechanics", "a total of 40". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { isPersonNoun } from "../../lexicon/people-nouns.ts";
import { singlesBehind } from "./singles.ts";
import { alike, between, intervalOf, show, textAfter, textBefore, valuesBySentence, wordsOf } from "./figures.ts";

/** Totals that their parts do not make. */
export const findTotals = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => {
    const all = values.filter(isPart);
    // "1,480 calls in two days: 910 on Monday and 570 on Tuesday": how long it took is no part.
    const amounts = all.filter(({ kind }) => kind !== "duration");
    const counts = amounts.length >= 3 ? amounts : all;
    if (counts.length < 2) return [];
    const single = wrongWithSingles(analysis, counts);
    if (single) return single;
    return counts.length < 3 ? [] : (wrongTotalBefore(analysis, counts) ?? wrongTotalBehind(analysis, counts) ?? []);
  });

const isPart = ({ kind, amount, upper }: Value): boolean =>
  /^(?:number|money|percent|weight|area|distance|height|duration)$/u.test(kind) && upper === null && (amount ?? 0) >= 1;

/** A total and its parts: in dashes, behind a colon, in brackets (they must add up), or behind "including", "of" (they must not exceed it). */
function wrongTotalBefore(analysis: Analysis, counts: readonly Value[]): Raised[] | null {
  for (let at = 0; at + 2 < counts.length; at++) {
    const total = counts[at];
    if (total.kind === "percent" || total.hedge !== null) continue;
    const opening =
      /^(?<noun>(?: [a-z’'-]+){0,4})(?<joint>(?: ?[—–]+ ?| - |: | \(|, (?=including|among them|of )| (?=includes ))(?<including>including |includes |among them |of (?:whom|them|which) (?:(?:the |its )?[a-z-]+ (?:will |would |is to |has )?(?:pays?|paid|provided?|provides|put up|gives?|gave|contribut(?:es?|ed)|cover(?:s|ed)?) )?)?)(?:just |only |a |some )?$/u.exec(
        between(analysis, total, counts[at + 1]),
      );
    const leading = /\bof (?:the|its|their|his|her|all|those) (?:[a-z]+(?:[’']s?)? )?$/u.test(
      textBefore(analysis, total.start, 24),
    );
    // "340,000 pounds from four companies: 120,000 from Hexham, 90,000 from Tilling and 130,000 from Oakline".
    const listed = listBehind(analysis, counts, at);
    const split = /^[^.;:]{0,40}\b(?:split|divided|shared|made up|distributed)\b[^.;:]{0,40}: $/u.test(
      between(analysis, total, counts[at + 2]),
    );
    // "The 12-member jury, seven women and six men,": the parts in apposition.
    const members = /^[- ](?:member|person|strong|seat|piece)(?: [a-z]+){1,2}, $/u.test(
      between(analysis, total, counts[at + 1]),
    );
    // "17 goals, 11 of them in the league, four in the cup and two abroad".
    const ofThem =
      /^(?: [a-z’'-]+){1,4}, $/u.test(between(analysis, total, counts[at + 1])) &&
      /^ of (?:them|whom|which|these)\b/u.test(textAfter(analysis, counts[at + 1].end, 9));
    const next = counts.slice(at, at + 4);
    const people = areItsPeople(analysis, next) || areFromBoth(analysis, next);
    const parts =
      listed.length > 0
        ? listed
        : split
          ? partsFrom(analysis, counts, at + 2)
          : opening || leading || members || ofThem || people
            ? partsFrom(analysis, counts, at + 1)
            : [];
    if (
      parts.length < 2 ||
      parts.some(
        ({ kind, unit, hedge, amount }) =>
          (kind !== total.kind && !(total.kind !== "number" && kind === "number" && unit === null)) ||
          hedge !== null ||
          (amount ?? 0) > (total.amount ?? 0),
      )
    )
      continue;
    const isOpen = Boolean(opening?.groups?.including) || ofThem || (leading && !opening && !split);
    const sum = parts.reduce((all, { amount }) => all + (amount ?? 0), 0);
    const closes =
      !isOpen &&
      closesBehind(
        analysis,
        parts[parts.length - 1],
        split || listed.length > 0 ? ": " : members || people ? "," : (opening?.groups?.joint ?? ""),
      );
    const exceeds = sum > intervalOf(analysis, total).high && (isOpen || closes);
    if (exceeds || (closes && sum < intervalOf(analysis, total).low)) return [report(analysis, total, parts, sum)];
    if (isNearlyAll(analysis, [total, ...parts], sum))
      return [{ ...report(analysis, total, parts, sum), severity: "information" }];
  }
  return null;
}

/** Three and more sums of money, or as many as the words before the colon announce, behind the colon of a total. */
function listBehind(analysis: Analysis, counts: readonly Value[], at: number): readonly Value[] {
  const total = counts[at];
  if (!/^(?:money|weight|area|distance)$/u.test(total.kind) || total.hedge !== null || at > 0) return [];
  const colon = /^[^.;:]{0,80}: /u.exec(textAfter(analysis, total.end, 84));
  if (!colon) return [];
  const parts = counts.filter(
    ({ start, kind, unit }) => start > total.end + colon[0].length - 2 && (kind === "number" || unit === total.unit),
  );
  const list = analysis.prose.masked.slice(total.end + colon[0].length, analysis.prose.sentences[total.sentence].end);
  const items = list.split(/, and |, | and (?=[^ ]*\d)/u);
  return parts.length >= 3 && items.length === parts.length && items.every((item) => /^[^ ]{0,3}\d/u.test(item))
    ? parts
    : [];
}

/** "12 tonnes, of which seven were sold and four thrown away": all but a tenth is told, by verbs of its own, and nothing says who the rest are. */
function isNearlyAll(analysis: Analysis, [total, ...parts]: readonly Value[], sum: number): boolean {
  const { masked, sentences } = analysis.prose;
  const { start, end } = sentences[total.sentence];
  const words = masked.slice(start, end).toLowerCase();
  const share = sum / (total.amount ?? 1);
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const opening = between(analysis, total, first);
  // "12 were Dutch, eight French and six German" need not be all.
  const haveVerbs = parts.every(({ end: behind }) => hasVerb.test(textAfter(analysis, behind, 40)));
  return (
    share >= 0.9 &&
    sum < intervalOf(analysis, total).low &&
    (/, of (?:which|whom) /u.test(opening) ||
      /(?:^|[.”"]\s)of (?:the|its|their|those) (?:[a-z]+(?:[’']s?)? )?$/u.test(
        textBefore(analysis, total.start, 24).trimStart(),
      )) &&
    (haveVerbs ||
      / (?:pays?|paid|provided?|provides|put up|gives?|gave|contribut(?:es?|ed)|cover(?:s|ed)?) $/u.test(opening)) &&
    / and (?:the |its )?(?:[a-z-]+ )?$/u.test(between(analysis, parts[parts.length - 2] ?? first, last)) &&
    !/\b(?:rest|remaining|remainder|others?|another|most|some|several|mainly|mostly|alone|at least|one)\b/u.test(words)
  );
}

const hasVerb = /^(?: [a-z-]+){0,2} (?:was|were|went|will|are|is|had|has|have|came)\b/u;

/** "212 people, 187 passengers and 35 crew,": people in apposition, which nearly make them all. */
function areItsPeople(analysis: Analysis, counts: readonly Value[]): boolean {
  const [total, first, second, third] = counts;
  const isPeople = ({ unit }: Value): boolean => unit !== null && (isPersonNoun(unit) || crews.has(unit));
  const isGroup = /\b(?:crew|jury|team|group|panel|family|staff|party|board|cast|choir) of $/u.test(
    textBefore(analysis, total.start, 12),
  );
  if (
    !(isGroup && between(analysis, total, first) === ", ") &&
    !/^ (?:people|persons|injured|dead|wounded|victims|survivors|suspects|accused|defendants|detainees|hostages|officers|firefighters|judges|councillors|candidates|passengers|members|employees|workers|players|delegates|patients|children|siblings|teachers|pupils|students|nurses|doctors|soldiers)(?: (?:on board|aboard))?, $/u.test(
      between(analysis, total, first),
    )
  )
    return false;
  const isNear = third !== undefined && third.start < second.end + 30;
  return isPeople(first) && isPeople(second) && !isNear && areMostOfIt([total, first, second]);
}

/** "62 ships, 34 from Nordvik and 28 from Baltic Lines,": all parts told by one preposition. */
function areFromBoth(analysis: Analysis, counts: readonly Value[]): boolean {
  const [total, ...rest] = counts;
  const [first] = rest;
  if (
    !/^(?: (?:people|staff|men|women|children|[a-z]+s))?(?:, |: | in [a-z0-9-]+ (?:days|weeks|months|years): )$/u.test(
      between(analysis, total, first),
    )
  )
    return false;
  if (first.kind !== "number" && first.kind !== total.kind) return false;
  const joint = /^ (?:from|in|at|for|by|to|on|of) /u.exec(textAfter(analysis, first.end, 6))?.[0];
  // "80 tonnes, 50 tonnes of herring and 30 tonnes of cod"; "of" behind a bare figure makes it a part of something else.
  if (!joint || (joint === " of " && first.kind !== total.kind) || (joint === " of " && total.kind === "number"))
    return false;
  for (const [at, part] of rest.slice(0, -1).entries()) {
    const gap = between(analysis, part, rest[at + 1]);
    if (!gap.startsWith(joint) || !/^(?: [^ ,.;:]+){2,5}(?:, and|,| and) (?:just |only |another )?$/u.test(gap))
      return false;
  }
  return textAfter(analysis, rest[rest.length - 1].end, 8).startsWith(joint) && areMostOfIt(counts);
}

/** Whether the counts behind a total nearly make it. */
function areMostOfIt([total, ...parts]: readonly Value[]): boolean {
  const sum = parts.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const share = sum / (total.amount ?? 1);
  return (share > 0.8 && share < 1.25) || sum === (total.amount ?? 0) + 1;
}

/** Nouns of people that stand in the singular. */
const crews: ReadonlySet<string> = new Set(
  "crew staff adults people men women children sons daughters boys girls brothers sisters".split(" "),
);

/** "13 people: the pilot, 10 passengers and two farm workers": whoever comes without a figure is one. */
function wrongWithSingles(analysis: Analysis, counts: readonly Value[]): Raised[] | null {
  const [total, first] = counts;
  if (
    total.kind !== "number" ||
    total.hedge !== null ||
    !/^(?: [a-z’'-]+){0,3}(?:: | — | – )/u.test(between(analysis, total, first))
  )
    return null;
  const listed = singlesBehind(analysis, total, counts.slice(1));
  if (!listed || listed.sum === total.amount) return null;
  return [report(analysis, total, counts.slice(1), listed.sum)];
}

/** The run of parts from `at`: each goes on from the last by a comma or "and" within a few words. */
function partsFrom(analysis: Analysis, counts: readonly Value[], at: number): Value[] {
  const parts = [counts[at]];
  for (let next = at + 1; next < counts.length; next++) {
    if (
      !/^(?: [a-z’'-]+){0,5}(?:,? and|,|, but) (?:just |only |another |a further |(?:the |its )[a-z-]+ |(?:[a-z]+ ){1,3}(?:worth|valued at) )?$/u.test(
        between(analysis, counts[next - 1], counts[next]),
      )
    )
      break;
    parts.push(counts[next]);
  }
  return parts;
}

/** Whether the list ends as it was opened: a dash by a dash, a bracket by a bracket, a colon by the end of the sentence. */
function closesBehind(analysis: Analysis, last: Value, joint: string): boolean {
  const after = textAfter(analysis, last.end, 60);
  if (joint === ",") return /^(?: [a-z’'-]+){1,4}(?:,|\.)/u.test(after);
  if (joint.includes("(")) return /^(?: [a-z’'-]+){0,4}\)/u.test(after);
  if (/[—–]| - /u.test(joint)) return /^(?: [a-z’'-]+){0,4}(?: ?[—–]| - |\.)/u.test(after);
  return /^(?: [a-z’'-]+){0,8}\.(?:\s|$)/u.test(after);
}

/** "7 men and 4 women, a total of 12", "bringing the total to 12", "12 in all". */
function wrongTotalBehind(analysis: Analysis, counts: readonly Value[]): Raised[] | null {
  const total = counts[counts.length - 1];
  const isTotal =
    /\b(?:(?:a|for a|making a|a combined|the) total (?:of|is|was)|total(?:ing|ling)|adding up to|altogether|in all,?|making) $/u.test(
      textBefore(analysis, total.start, 30),
    ) || /^ (?:[a-z]+ )?(?:in all|altogether|in total|all told)\b/u.test(textAfter(analysis, total.end, 30));
  if (!isTotal || total.hedge !== null) return null;
  const listed = partsFrom(analysis, counts.slice(0, -1), 0);
  const parts = counts.length === 3 && isHalfYears(analysis, counts) ? counts.slice(0, 2) : listed;
  if (parts.length !== counts.length - 1 || parts.some((part) => !alike(part, total) || part.hedge !== null))
    return null;
  if (between(analysis, parts[parts.length - 1], total).length > 70) return null;
  const sum = parts.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const { high } = intervalOf(analysis, total);
  const place = 2 * (high - (total.amount ?? 0));
  // Whole figures are added as they stand; of decimals each may be rounded, and the last place may be one off.
  const room = Number.isInteger((total.amount ?? 0) / (place || 1)) && place >= 1 ? place * 0.75 : place * 1.25;
  return Math.abs(sum - (total.amount ?? 0)) <= room ? null : [report(analysis, total, parts, sum)];
}

/** "In the first half sales came to 340 million euros, and in the second to 310 million, a total of". */
const isHalfYears = ({ prose }: Analysis, [first, second]: readonly Value[]): boolean =>
  /\bfirst (?:half|quarter|year|leg|stage)\b.+\bsecond\b/u.test(
    prose.masked.slice(prose.sentences[first.sentence].start, second.start).toLowerCase(),
  );

const report = (analysis: Analysis, total: Value, parts: readonly Value[], sum: number): Raised => ({
  span: { start: total.start, end: total.end },
  message: `${[...parts.map(({ amount }) => show(amount ?? 0)), ...singles(parts, sum)].join(" + ")} is ${show(sum)}, not ${wordsOf(analysis, total)}. Which figure is wrong?`,
  related: parts.map(({ start, end }) => ({ start, end, message: "One of the parts." })),
});

/** One for each part that comes without a figure. */
const singles = (parts: readonly Value[], sum: number): string[] =>
  Array.from(
    { length: Math.max(0, Math.min(20, sum - parts.reduce((all, { amount }) => all + (amount ?? 0), 0))) },
    () => "1",
  );
