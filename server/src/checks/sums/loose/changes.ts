/** "earn $24 an hour and want $30, a raise of 20 percent": changes whose two ends stand anyhow beside them. */
import { partsOfSpeech } from "../../../text/model.ts";
import { firstWhere } from "../../../text/span.ts";
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { alike, between, intervalOf, meet, show, textBefore, wordsOf, workedOutFrom } from "../figures.ts";
import { falls, isAmount, isDifference, isNear, isPlain, isPortion, pairsOf, rises, type Reach } from "./reach.ts";

/** A change that no two figures in reach give, near what two of them give. */
export function looseChange(analysis: Analysis, reach: Reach): Raised[] {
  const way = wayOf(reach);
  const { stated } = reach;
  const isPart = isPortion(stated);
  if (way === null || (!isPart && !isAmount(stated)) || stated.upper !== null) return [];
  const given = (stated.amount ?? 0) * (stated.kind === "share" ? 100 : 1);
  const all = endsOf(analysis, reach, isPart)
    .filter(({ measure }) => isPart || isStepOf(stated, measure))
    .map((ends) => ({ ...ends, exact: changeOf(ends, { isPart, way }) }));
  const near = all.filter(({ exact }) => isNear(given, exact));
  const ends = near.find(({ from, to }) => to > from === way > 0) ?? near.at(0);
  if (!ends || all.some((one) => isExplained(analysis, reach, { ends: one, way }))) return [];
  const [from, to] = ends.to > ends.from === way > 0 ? ends.words : [ends.words[1], ends.words[0]];
  return [
    {
      span: { start: stated.start, end: stated.end },
      message: isPart
        ? `${from} → ${to} is ${way > 0 ? "+" : "−"}${show(Math.round(ends.exact * 10) / 10)} %, not ${wordsOf(analysis, stated)}. Which figure is wrong?`
        : `From ${from} to ${to} is ${show(ends.exact)}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      related: workedOutFrom(...ends.of),
    },
  ];
}

/** Whether a figure may be the step of a change between figures like another: of its unit, or a large number without one. */
const isStepOf = (stated: Value, { kind, unit, amount }: Value): boolean =>
  stated.kind === kind && stated.unit === unit
    ? unit !== null || (amount ?? 0) >= 1000
    : stated.kind === "number" && stated.unit === null && (stated.amount ?? 0) >= 1000;

/** How large a change is, in percent or in the unit of its ends, whichever of the two stands first. */
function changeOf({ from, to }: Pick<Ends, "from" | "to">, { isPart, way }: { isPart: boolean; way: 1 | -1 }): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  return isPart ? (high / low - 1) * 100 * (way > 0 ? 1 : low / high) : high - low;
}

/** Up (1), down (-1), or no change at all (null). */
function wayOf({ before, after }: Reach): 1 | -1 | null {
  const found =
    opens.exec(before) ??
    verbs.exec(before) ??
    (isTo.test(after) ? steps.exec(before) : null) ??
    (isSetOff.test(before) ? closes.exec(after) : null);
  if (!found || isOfOther.test(after)) return null;
  return isUp.test(found[0]) ? 1 : -1;
}

const opens = new RegExp(
  String.raw`(?:,|—|–|\() (?:or |and |making |for |still )?(?:(?:that is |which is |it is )?an? (?:[a-z-]+ )?(?:${rises}|${falls}) of|(?:up|down)(?: by)?) $`,
  "u",
);

/** The same in a clause of its own about the same: "so they have gone up by". */
const verbs =
  /(?:[,;—–]|\band|\bso|\bwhich|\bthat) (?:(?:and|so|which|that|it|they|he|she|have|has|had|is|are|was|were|means|meant|thus|therefore) )*(?:gone up|risen|rose|rising|grown|grew|growing|increased|increasing|gained|gaining|climbed|jumped|fallen|fell|falling|dropped|dropping|declined|lost|losing|shrunk|shrank|shrinking|gone down|cutting|saving|down|up)(?: it| them)?(?: by)? $/u;
const steps =
  /\b(?:cut|reduced|lowered|fell|dropped|declined|shrank|raised|increased|rose|grew|climbed|gained)\b[^,.;]{0,40} by (?:another )?$/u;
const isSetOff = /[,—–(] (?:or |an? |and that is )?$/u;
const closes = new RegExp(
  String.raw`^ (?:more|higher|${rises}|less|lower|fewer|${falls})\b(?! (?:than|of|in|on|for)\b)`,
  "u",
);
const isUp = new RegExp(
  String.raw`\b(?:up|more|higher|risen|rose|rising|raised|gr[eo]w[a-z]*|increas[a-z]+|gain[a-z]*|climbed|jumped|${rises})\b`,
  "u",
);

/** A change that the words behind it give to something else. */
const isOfOther = /^ (?:in|for) (?:its|their|the)\b|^ (?:margin|stake)\b/u;

/** The two ends of a change, as amounts. */
interface Ends {
  readonly from: number;
  readonly to: number;
  /** As they are to be shown. */
  readonly words: readonly [string, string];
  readonly of: readonly Value[];
  /** The one that bears the unit. */
  readonly measure: Value;
}

/** Pairs of figures that a change may lie between, the likeliest first: the last one before it with those before that. */
function endsOf(analysis: Analysis, { own, earlier, before, after, behind }: Reach, isPart: boolean): readonly Ends[] {
  const plain = own.filter(isAmount);
  const to = plain.at(-1);
  const next = isFrom.test(after) ? behind.find(isAmount) : undefined;
  const others = [...earlier.filter(({ kind }) => kind !== "duration"), ...plain.slice(0, -1)].reverse();
  const stepTo = isBy.test(before) && isTo.test(after) ? behind.slice(0, 2) : [];
  if (stepTo.length === 2 && / from $/u.test(between(analysis, stepTo[0], stepTo[1])) && alike(stepTo[0], stepTo[1]))
    return [endsAt(analysis, stepTo[1], stepTo[0])];
  if (!to || to.hedge !== null || before.length > 60) return [];
  return [...(next ? [next] : []), ...others]
    .filter((from) => isPlain(from) && from.hedge === null && alike(from, to))
    .flatMap((from) => {
      const ends = endsAt(analysis, from, to);
      if (from === next) return [ends];
      const began = beganAt(analysis, from, to);
      if (began !== null)
        return began > 0
          ? [{ ...ends, from: began, words: [asWritten(analysis, to, began), ends.words[1]] as const }]
          : [];
      const isApart =
        from.sentence === to.sentence ? namesAnother(analysis, from, to) : from.kind !== to.kind || !isPart;
      return isApart ? [] : [ends];
    });
}

const endsAt = (analysis: Analysis, from: Value, to: Value): Ends => ({
  from: from.amount ?? 0,
  to: to.amount ?? 0,
  words: [wordsOf(analysis, from), wordsOf(analysis, to)],
  of: [from, to],
  measure: to.unit === null ? from : to,
});

/** "by 30 million euros to 90 million from 120 million". */
const isBy = /\bby (?:another )?$/u;
const isTo = /^(?: [a-z]+){0,2} to /u;

/** The other end stands behind: "a rise of 12 percent on the 40 of last year". */
const isFrom = /^ (?:from|on|over|than|against|compared with|compared to) /u;

/** "fell 14 pence to 266": where what ends there began; null when the first figure is no step. */
function beganAt(analysis: Analysis, step: Value, to: Value): number | null {
  const verb = /\b(?:(?<fell>fell|dropped|lost|shed|slid|declined)|rose|gained|climbed|added|jumped) (?:by )?$/u.exec(
    textBefore(analysis, step.start, 14),
  );
  if (!verb || step.sentence !== to.sentence || !/^(?: [a-z]+)? to $/u.test(between(analysis, step, to))) return null;
  return (to.amount ?? 0) + (verb.groups?.fell ? (step.amount ?? 0) : -(step.amount ?? 0));
}

/** An amount in the words of another of its unit: "280 pence" beside "266 pence". */
function asWritten(analysis: Analysis, like: Value, amount: number): string {
  const words = wordsOf(analysis, like);
  const written = Number(/\d[\d,.]*/u.exec(words)?.[0].replaceAll(",", ""));
  return words.replace(/\d[\d,.]*/u, show((written * amount) / (like.amount ?? 1)));
}

/** Whether a noun between two figures says that the second measures another thing ("a profit of 5 million on revenue of 40"). */
export function namesAnother({ prose }: Analysis, from: Value, to: Value): boolean {
  const { starts, parts, lowers, length } = prose.tokens;
  for (let at = firstWhere(length, (index) => starts[index] >= from.end); at < length && starts[at] < to.start; at++) {
    if (parts[at] !== noun && parts[at] !== name) continue;
    if (lowers[at] === from.unit || isOfTime.test(lowers[at]) || /^(?:an?|per|each|every)$/u.test(lowers[at - 1]))
      continue;
    return true;
  }
  return false;
}

const [noun, name] = [partsOfSpeech.indexOf("NOUN"), partsOfSpeech.indexOf("PROPN")];
const isOfTime =
  /^(?:million|billion|trillion|thousand|euros?|dollars?|pounds?|cents?|pence|years?|months?|weeks?|days?|hours?|seasons?|spring|summer|autumn|fall|winter|quarters?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|noon|midnight|morning|evening|afternoon|decades?|ago|time|average)$/u;

/** Whether some two figures in reach, or the two ends, give the stated change after all. */
function isExplained(
  analysis: Analysis,
  { stated, own, earlier }: Reach,
  { ends, way }: { ends: Ends; way: 1 | -1 },
): boolean {
  const given = intervalOf(analysis, stated);
  const isPart = isPortion(stated);
  const scale = stated.kind === "share" ? 1 : 100;
  const room = stated.kind === "share" ? 0.03 : isPart ? 0.6 : 0;
  const told = isPart ? Math.abs(ends.to / ends.from - 1) * scale : Math.abs(ends.to - ends.from);
  if (meet(given, { low: told - room, high: told + room })) return true;
  const inReach = [...earlier, ...own].filter(isPlain);
  if (!isPart) return isDifference(analysis, stated, inReach);
  return pairsOf(inReach).some(([a, b]) => {
    const [x, y] = [intervalOf(analysis, a), intervalOf(analysis, b)];
    const [low, high] = [(x.low / y.high - 1) * way, (x.high / y.low - 1) * way].sort((one, other) => one - other);
    return meet(given, { low: low * scale - room, high: high * scale + room });
  });
}
