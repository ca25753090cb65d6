/** "The 66 migrants" where 60 were told of, "the 430-metre bridge" of 340 metres, "the $15 million award" of 12. */
import { byParagraph } from "../../analysis/by-paragraph.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { intervalOf, textAfter, textBefore, sentenceBefore } from "../sums/figures.ts";
import { valuesAbove, type Conflict } from "./conflict.ts";
import { namedAbove } from "./named-sizes.ts";

/** A definite figure ("the", "all", "its") that is other than the only one given above for the same noun. */
export function findDefinites(analysis: Analysis): Conflict[] {
  return definitesByParagraph(analysis).flatMap(({ excerpt, found }) =>
    found.flatMap(({ at, definite, owner }) => {
      const value = analysis.values[excerpt.firstValue + at];
      const above =
        (value.kind === "number"
          ? (countAbove(analysis, value, { definite: definite ?? "its", owner }) ?? groupAbove(analysis, value))
          : sizeAbove(analysis, value)) ?? (definite === "the" ? namedAbove(analysis, value) : null);
      return above ? [{ here: value, above }] : [];
    }),
  );
}

/** Exact figures that are told as known, each with what says so. */
const definitesByParagraph = byParagraph((paragraph) =>
  paragraph.values.flatMap((value, at) => {
    if (value.hedge !== null || value.upper !== null || value.amount === null) return [];
    const before = textBefore(paragraph, value.start, 24);
    if (!mayEndDefinite.has(before.slice(before.lastIndexOf(" ", before.length - 2) + 1)) && !/[’']s $/u.test(before))
      return [];
    const definite =
      /(?:^|\P{L})(?<word>the|all|all the|its|their)(?: (?:rescued|destroyed|detained|arrested|magnitude))? $/u.exec(
        before,
      )?.groups?.word;
    // "The museum’s 44,000 objects": whose they are says which.
    const owner = /(?<!\p{L})(?<owner>\p{L}{3,20})[’']s $/u.exec(before)?.groups?.owner;
    return definite || owner ? [{ at, definite, owner }] : [];
  }),
);

/** What one of a definite's words ends with, before anything more is asked. */
const mayEndDefinite: ReadonlySet<string> = new Set(
  "the all its their rescued destroyed detained arrested magnitude".split(" ").map((word) => `${word} `),
);

/** How many sentences back a count is remembered. */
const reach = 4;

const earlier = (analysis: Analysis, value: Value): Value[] =>
  valuesAbove(analysis, value, reach).filter(({ upper }) => upper === null);

/** The one count of the same noun above that a larger definite count, or "all nine", cannot be of. */
function countAbove(
  analysis: Analysis,
  value: Value,
  { definite, owner }: { readonly definite: string; readonly owner: string | undefined },
): Value | null {
  const noun = nounOf(analysis, value);
  if (noun === null || (value.amount ?? 0) < 2) return null;
  const numbers = earlier(analysis, value).filter(({ kind }) => kind === "number" || kind === "share");
  const same = numbers.filter((other) => nounOf(analysis, other) === noun);
  const place = /^ [a-z-]+ (?:in|on|at|of) the (?<noun>[a-z]+)\b/u.exec(textAfter(analysis, value.end, 40))?.groups
    ?.noun;
  const isThere =
    place !== undefined && same.length === 1 && sentenceBefore(analysis, same[0]).includes(`the ${place} `);
  if (!isThere && isOfSome(analysis, value)) return null;
  if (same.length !== 1 || same[0].sentence === value.sentence || same[0].hedge !== null) return null;
  const [above] = same;
  if (owner && !new RegExp(String.raw`\b${owner}\b`, "u").test(sentenceBefore(analysis, above))) return null;
  const isLess = (value.amount ?? 0) < (above.amount ?? 0);
  // "The two men" may be some of the five; "the six" are not among five.
  if (value.amount === above.amount || (isLess && !/^(?:all|its)/u.test(definite))) return null;
  const others = numbers.filter(
    (other) => other !== above && other.sentence >= above.sentence && !isShareOf(analysis, other, value),
  );
  if (others.length > 0 || hasMore(analysis, above, value)) return null;
  return above;
}

/** "half of the 260", "a tenth of the museum's 44,000". */
const isShareOf = ({ prose }: Analysis, share: Value, value: Value): boolean =>
  share.kind === "share" && /^ of (?:\S+ ){0,3}$/u.test(prose.masked.slice(share.end, value.start));

/** Whether copy between two counts adds to the first: "two more", "another", "rose", "later". */
const hasMore = ({ prose }: Analysis, above: Value, value: Value): boolean =>
  /\b(?:more|another|others?|also|rose|rising|grew|later|since|by then|now|previous|last year|then)\b/iu.test(
    prose.masked.slice(above.end, value.start),
  );

/** "the 12 stores in Texas", "the nine who died": some of them. */
const isOfSome = (analysis: Analysis, { end }: Value): boolean =>
  /^(?: (?!(?:are|were|is|was|have|had|has|will|come|came|live|lived|work|worked|want|say|said|go|went|face|told|got) )[a-z-]+){1,3} (?:in|on|at|of|from|who|that|which|under|aged|with|without|outside)\b/u.test(
    textAfter(analysis, end, 40),
  ) ||
  /^ (?:days?|weeks?|months?|years?|hours?|minutes?|times|percent|points?|others?)\b/u.test(
    textAfter(analysis, end, 12),
  );

/** The noun that a count is of; workers of every name are one noun. */
function nounOf(analysis: Analysis, { unit, end, start }: Value): string | null {
  if (unit === null) return null;
  if (/^(?:cuts|losses)$/u.test(unit) && /^ job /u.test(textAfter(analysis, end, 5))) return "jobs";
  const employs =
    /\bemploy(?:s|ed|ing) $/u.test(textBefore(analysis, start, 10)) &&
    /^ (?:people|workers|staff)/u.test(textAfter(analysis, end, 10));
  if (employs || /^(?:employees|staff|workforce)$/u.test(unit)) return "employees";
  return /s$|^(?:people|men|women|children)$/u.test(unit) ? unit : null;
}

/** "340 metres long" of a bridge above "the 430-metre bridge"; a sum of money above "the $15 million award". */
function sizeAbove(analysis: Analysis, value: Value): Value | null {
  const noun = /^(?:[- ](?:long|high|tall|wide|deep))?[- ](?<noun>[a-z]{3,})\b/u.exec(
    textAfter(analysis, value.end, 30),
  )?.groups?.noun;
  if (!noun || !/^(?:money|distance|height|weight|area|duration)$/u.test(value.kind)) return null;
  const same = earlier(analysis, value).filter((other) => isSizeOf(analysis, other, noun) && measures(other, value));
  if (same.length !== 1 || same[0].hedge !== null || same[0].sentence === value.sentence) return null;
  const [a, b] = [intervalOf(analysis, same[0]), intervalOf(analysis, value)];
  return same[0].amount === value.amount || (a.low < b.high && b.low < a.high) ? null : same[0];
}

const measures = (a: Value, b: Value): boolean =>
  a.unit === b.unit && (a.kind === b.kind || (a.kind !== "money" && b.kind !== "money"));

/** "The bridge is 340 metres long", "the deal is worth $3 billion", "a $3 billion deal", "awarded her $12 million", "sentenced to 14 years". */
function isSizeOf(analysis: Analysis, value: Value, noun: string): boolean {
  const before = textBefore(analysis, value.start, 60);
  const isNoun = new RegExp(String.raw`^[- ]${noun}\b(?! (?:with|between|for|to|from|in|of)\b)`, "u");
  if (
    value.kind !== "duration" &&
    isNoun.test(textAfter(analysis, value.end, 30)) &&
    /\b(?:a|an|the|this) $/u.test(before)
  )
    return true;
  if (
    new RegExp(
      String.raw`\bthe ${noun}(?:, [^,.;]{2,40},)? (?:is|was|measures|stands|will be|weighs|is worth|was worth|is valued at|was valued at|cost|costs|will cost|runs|covers|lasted) $`,
      "u",
    ).test(before)
  )
    return true;
  // "Nurses will strike for three days": the five-day strike.
  if (
    value.kind === "duration" &&
    noun.length >= 5 &&
    new RegExp(String.raw`\b${noun.slice(0, 5)}[a-z]*\b[^.;]{0,40}\b(?:for|lasted|lasting) $`, "u").test(before)
  )
    return true;
  const stem =
    value.kind === "duration" ? durationStems[noun] : moneyNouns.has(noun) ? `${noun.slice(0, 4)}[a-z]*` : undefined;
  return stem !== undefined && new RegExp(String.raw`\b(?:${stem})\b[^.;]{0,40}$`, "u").test(before);
}

/** Verbs that bring a stretch of time in, by the noun it is taken up with. */
const durationStems: Readonly<Record<string, string>> = {
  sentence: "sentenced|jailed|imprisoned",
  term: "sentenced|jailed|imprisoned",
  ban: "banned|suspended|barred",
  suspension: "suspended|banned",
};

/** Sums that a verb of the same stem brings in: awarded, fined, granted. */
const moneyNouns: ReadonlySet<string> = new Set(
  "award fine grant loan bonus settlement payment donation investment contract ransom reward".split(" "),
);

/** "A jury of 12" above "the 11-member jury"; "a crowd of 15,000" above "the 18,000 crowd". */
function groupAbove(analysis: Analysis, value: Value): Value | null {
  const noun =
    /^[- ](?:(?:member|strong|person|man|seat)[- ]|members of (?:the|its|their) )?(?<noun>[a-z]{4,})\b/u.exec(
      textAfter(analysis, value.end, 36),
    )?.groups?.noun;
  if (!noun || !groups.has(noun)) return null;
  const named = new RegExp(String.raw`\b${noun} of (?:about |some |nearly |more than )?$`, "u");
  const same = earlier(analysis, value).filter(
    (other) => other.kind === "number" && named.test(textBefore(analysis, other.start, 40)),
  );
  if (same.length !== 1 || same[0].hedge !== null || same[0].amount === value.amount) return null;
  return hasMore(analysis, same[0], value) ? null : same[0];
}

/** Nouns of groups whose members are counted. */
const groups: ReadonlySet<string> = new Set(
  "crowd jury panel team crew squad committee choir audience force delegation board workforce staff garrison convoy fleet class group gang cast band council cabinet party expedition".split(
    " ",
  ),
);
