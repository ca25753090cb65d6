/** Three figures in a row of which the last should be what the first two make: "12 chapters of 30 pages" of 240 pages. */
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { alike, between, intervalOf, meet, report, show, wordsOf, type Interval } from "../figures.ts";
import { namesAnother } from "./changes.ts";
import { sizeOf } from "./rates.ts";
import { falls, isPlain, isPortion, rises, type Reach } from "./reach.ts";

/** A way in which two figures may make a third. */
interface Way {
  readonly kind: "product" | "sum" | "difference" | "share" | "change" | "part";
  readonly exact: number;
  readonly range: Interval;
  /** As the message shows it. */
  readonly words: string;
}

/**
 * A figure that the two before it do not give in any way, but nearly give in a way that a word near them names. The word
 * may stand anywhere, so the figure must be nearer than what other loose sums mark.
 */
export function looseThree(analysis: Analysis, { stated, own, before, after }: Reach): Raised[] {
  const [first, second, ...more] = own;
  if (!second || more.length > 0 || [first, second, stated].some(({ upper }) => upper !== null)) return [];
  // Right behind a colon a list begins: its first is no result.
  if (stated.start - first.end > 130 || before.endsWith(": ")) return [];
  const { masked, sentences } = analysis.prose;
  const { start, end } = sentences[stated.sentence];
  const words = masked.slice(Math.max(start, first.start - 24), Math.min(stated.end + 24, end)).toLowerCase();
  if (isOfOthers.test(words)) return [];
  const isSaid = saidBy(words, { stated, before, after });
  const ways = waysOf(analysis, [first, second, stated]);
  const said = ways.filter(({ kind }) => isSaid(kind));
  if (said.length === 0) return [];
  const given = intervalOf(analysis, stated);
  if (ways.some(({ range }) => meet(given, range))) return [];
  const off = ({ exact }: Way): number => Math.abs(Math.log((stated.amount ?? 0) / exact));
  const [way] = said.filter((one) => one.exact > 0 && off(one) < nearest).sort((a, b) => off(a) - off(b));
  if (!way) return [];
  const result = `${show(Math.round(way.exact * 100) / 100)}${stated.kind === "percent" ? " %" : ""}`;
  return [
    report(stated, `${way.words} is ${result}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`, [
      first,
      second,
    ]),
  ];
}

/** The logarithm of how many times too large or too small a figure may be. */
const nearest = Math.log(2);

const isOfOthers =
  /\b(?:respectively|rang(?:es|ing)|aged|followed by|plus|previous|compared with|or more|while|whereas)\b|[“”"/]/u;

/** Which kinds of results the words around three figures name. */
function saidBy(
  words: string,
  { stated, before, after }: Pick<Reach, "stated" | "before" | "after">,
): (kind: Way["kind"]) => boolean {
  const isSetOff = /(?:[,—–(:]|\bso) (?:(?!and |but |with |who |of )[a-z]+ ){0,4}$/u.test(before);
  const isChanged = changes.test(words);
  const named: Readonly<Record<Way["kind"], boolean>> = {
    product: rates.test(words) && (isSetOff || rates.test(after)),
    sum: sums.test(words) || (stated.hedge === null && isApart.test(before)),
    difference:
      stated.hedge === null &&
      ((gaps.test(`${before} ${after}`) && (isSetOff || / the other $/u.test(before))) || isApart.test(before)),
    share: !isChanged && (isSetOff || /^ of (?:the|those|them|its|all)\b/u.test(after)),
    change: isChanged && isSetOff,
    part: isSetOff,
  };
  return (kind) => named[kind];
}

const rates =
  /\b(?:each|apiece|every|per [a-z]+|(?:a|the) (?:day|week|month|year|night|shift|head|piece|person|seat|ticket)(?! (?:earlier|ago|before|later|on)\b)|an hour|-hour shift|split|divided|shared (?:by|among|between)|averaging|an average of)\b/u;
const sums =
  /\b(?:totals?|totall?ing|(?:over|for|in) the (?:whole |full )?(?:year|season)|in all|altogether|together|combined|bringing)\b/u;
const gaps =
  /\b(?:missing|short|surplus|deficit|gap|margin|leaves|leaving|the others?|remains?|remaining|extra|open|empty|free)\b/u;
/** Right behind the second of three: "1.3 seconds faster than the old record of". */
const isApart =
  /^(?: [a-z]+)? (?:more|less|fewer|higher|lower|faster|slower|longer|shorter|taller|heavier|lighter|above|below) than\b|^(?: [a-z]+)? (?:short of|ahead of|clear of) (?:the|its|their|his|her)\b/u;
const changes = new RegExp(
  String.raw`\b(?:rose|grew|fell|gone|dropped|up|down|lost|more|less|fewer|higher|lower|raised|cut|climbed|${rises}|${falls})\b`,
  "u",
);

/** All ways in which two figures may make a third of its kind and unit. */
function waysOf(analysis: Analysis, three: Three): readonly Way[] {
  const [a, b, stated] = three;
  if (isPortion(stated)) return isPlain(a) && isPlain(b) && alike(a, b) ? portionsOf(analysis, three) : [];
  if (isPortion(a) !== isPortion(b)) return partsOf(analysis, three);
  return three.every(isPlain)
    ? [...(areOfOne(three) ? sumsOf(analysis, three) : []), ...productsOf(analysis, three)]
    : [];
}

type Three = readonly [Value, Value, Value];

/** What share one is of the other, and what change leads from one to the other; the rest and the way back explain, but are never meant. */
function portionsOf(analysis: Analysis, [a, b, stated]: Three): readonly Way[] {
  const [part, whole] = (a.amount ?? 0) < (b.amount ?? 0) ? [a, b] : [b, a];
  const [x, y] = [intervalOf(analysis, part), intervalOf(analysis, whole)];
  const scale = stated.kind === "percent" ? 100 : 1;
  const room = stated.kind === "percent" ? 0.6 : 0.03;
  const [from, to] = [a.amount ?? 0, b.amount ?? 0];
  const around = (exact: number): Interval => ({ low: exact - room, high: exact + room });
  const share = { low: (x.low / y.high) * scale - room, high: (x.high / y.low) * scale + room };
  const change = Math.abs(to / from - 1) * scale;
  return [
    {
      kind: "share",
      exact: ((part.amount ?? 0) / (whole.amount ?? 1)) * scale,
      range: share,
      words: `${wordsOf(analysis, part)} of ${wordsOf(analysis, whole)}`,
    },
    {
      kind: "change",
      exact: namesAnother(analysis, a, b) ? 0 : change,
      range: around(change),
      words: `${wordsOf(analysis, a)} → ${wordsOf(analysis, b)}`,
    },
    { kind: "share", exact: 0, range: { low: scale - share.high, high: scale - share.low }, words: "" },
    { kind: "change", exact: 0, range: around(Math.abs(from / to - 1) * scale), words: "" },
  ];
}

/** "One in eight of the 4,000 trees". */
function partsOf(analysis: Analysis, [a, b, stated]: Three): readonly Way[] {
  const [share, whole] = isPortion(a) ? [a, b] : [b, a];
  if (![whole, stated].every(isPlain) || !alike(whole, stated) || !/^ (?:out )?of /u.test(between(analysis, a, b)))
    return [];
  const scale = share.kind === "percent" ? 0.01 : 1;
  const [rate, all] = [intervalOf(analysis, share), intervalOf(analysis, whole)];
  return [
    {
      kind: "part",
      exact: (share.amount ?? 0) * (whole.amount ?? 0) * scale,
      range: { low: rate.low * all.low * scale, high: rate.high * all.high * scale },
      words: `${wordsOf(analysis, share)} of ${wordsOf(analysis, whole)}`,
    },
  ];
}

function sumsOf(analysis: Analysis, [a, b]: Three): readonly Way[] {
  const [x, y] = [intervalOf(analysis, a), intervalOf(analysis, b)];
  const [less, more] = (a.amount ?? 0) < (b.amount ?? 0) ? [a, b] : [b, a];
  const [low, high] = [intervalOf(analysis, less), intervalOf(analysis, more)];
  return [
    {
      kind: "sum",
      exact: (a.amount ?? 0) + (b.amount ?? 0),
      range: { low: x.low + y.low, high: x.high + y.high },
      words: `${wordsOf(analysis, a)} + ${wordsOf(analysis, b)}`,
    },
    {
      kind: "difference",
      exact: (more.amount ?? 0) - (less.amount ?? 0),
      range: { low: high.low - low.high, high: high.high - low.low },
      words: `${wordsOf(analysis, more)} less ${wordsOf(analysis, less)}`,
    },
  ];
}

/** One of them times the other, and one of them by the other, wherever the first is measured as the third is. */
function productsOf(analysis: Analysis, [a, b, stated]: Three): readonly Way[] {
  return [[a, b] as const, [b, a] as const].flatMap(([one, times]): Way[] => {
    const isUnsaid = isBare(one) || (stated.kind === "number" && stated.unit === null && (stated.amount ?? 0) > 1);
    if ((one.kind !== stated.kind && !isUnsaid) || one.kind === "duration") return [];
    if (!/^(?:number|duration)$/u.test(times.kind) || (one.kind === "money" && !isUnsaid && stated.unit !== one.unit))
      return [];
    const scale = isUnsaid ? 1 : sizeOf(one) / sizeOf(stated);
    if (!Number.isFinite(scale)) return [];
    const [x, y] = [intervalOf(analysis, one), intervalOf(analysis, times)];
    const [amount, count] = [(one.amount ?? 0) * scale, times.amount ?? 1];
    const [low, high] = [x.low * scale * 0.97, x.high * scale * 1.03];
    return [
      {
        kind: "product",
        exact: amount * count,
        range: { low: low * y.low, high: high * y.high },
        words: `${wordsOf(analysis, one)} × ${wordsOf(analysis, times)}`,
      },
      {
        kind: "product",
        exact: amount / count,
        range: { low: low / y.high, high: high / Math.max(y.low, 1e-9) },
        words: `${wordsOf(analysis, one)} ÷ ${wordsOf(analysis, times)}`,
      },
    ];
  });
}

/** A large number without its unit: "cost 60 million". */
const isBare = ({ kind, unit, amount }: Value): boolean => kind === "number" && unit === null && (amount ?? 0) >= 1000;

/** Whether three figures measure one thing, and one of the first two says what. */
const areOfOne = (three: Three): boolean =>
  three.every((one) => three.every((other) => alike(one, other))) &&
  three.slice(0, 2).some(({ unit }) => unit !== null);
