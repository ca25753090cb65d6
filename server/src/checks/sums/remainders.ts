/** Sums of what is left: "14 of the 17 counts … the three others", "by 31 votes to 17, with two abstentions among its 50 members". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { between, report, show, textAfter, textBefore, valuesBySentence, wordsOf } from "./figures.ts";

/** Parts of a whole that leave another rest than the one given. */
export function findRemainders(analysis: Analysis): Raised[] {
  const groups = valuesBySentence(analysis);
  return [
    ...wrongRest(analysis),
    ...findVotes(analysis),
    ...wrongLeadAfter(analysis),
    ...groups.flatMap(
      (values) =>
        wrongBallot(analysis, values) ??
        wrongLeft(analysis, values) ??
        wrongRecord(analysis, values) ??
        wrongLead(analysis, values) ??
        [],
    ),
  ];
}

const isExact = ({ kind, amount, upper, hedge }: Value): boolean =>
  kind === "number" && upper === null && hedge === null && (amount ?? 0) >= 1 && Number.isInteger(amount);

const total = (values: readonly Value[]): number => values.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** A part and the whole that it is said to be of: "14 of the 17 counts". */
function isPartOf(analysis: Analysis, part: Value, whole: Value): boolean {
  return (
    isExact(part) &&
    isExact(whole) &&
    (part.amount ?? 0) < (whole.amount ?? 0) &&
    whole.unit !== null &&
    whole.sentence === part.sentence &&
    /^ (?:[a-z-]+ ){0,2}of (?:the (?:last |first |past |next )?|its |their |all |a total of |(?:the |its |an? )?[a-z-]+[’']s? )?$/u.test(
      between(analysis, part, whole),
    )
  );
}

/** "Guilty on 14 of the 17 counts. It acquitted him on the four others": the rest, in the same sentence or the next. */
function wrongRest(analysis: Analysis): Raised[] {
  const numbers = analysis.values.filter(({ kind }) => kind === "number");
  return numbers.flatMap((part, at) => {
    const whole = numbers[at + 1];
    if (!whole || !isPartOf(analysis, part, whole)) return [];
    const near = numbers.slice(at + 2).filter(({ sentence }) => sentence <= part.sentence + 1);
    const rest = near.find((value) => isRest(analysis, value, whole));
    if (!rest || (rest.amount ?? 0) >= (whole.amount ?? 0)) return [];
    const others = near.filter(
      (value) => value.start < rest.start && (value.unit === null || value.unit === whole.unit),
    );
    if (others.some((value) => !isExact(value)) || hasOtherParts(analysis, part, rest)) return [];
    const sums = [
      total([part, rest]),
      total([part, ...others, rest]),
      ...others.map((one) => total([part, one, rest])),
    ];
    if (sums.includes(whole.amount ?? 0)) return [];
    return [raise(analysis, { stated: rest, parts: [part, ...others, rest], whole })];
  });
}

/** "Three of the five judges voted to convict and three to acquit": more votes than judges. */
function findVotes(analysis: Analysis): Raised[] {
  const numbers = analysis.values.filter(({ kind }) => kind === "number");
  return numbers.flatMap((part, at) => {
    const [whole, other] = [numbers[at + 1], numbers[at + 2]];
    if (!whole || !other || !isPartOf(analysis, part, whole) || !isExact(other) || other.sentence !== whole.sentence)
      return [];
    if (
      !/^ [a-z]+ (?:voted|ruled|decided) (?:to|for|against|in favou?r)\b[^.;:,]{0,40},? (?:and|while) $/u.test(
        between(analysis, whole, other),
      )
    )
      return [];
    if (!/^ (?:to|for|against|voted|did|abstained)\b/u.test(textAfter(analysis, other.end, 12))) return [];
    return total([part, other]) > (whole.amount ?? 0)
      ? [raise(analysis, { stated: other, parts: [part, other], whole })]
      : [];
  });
}

/** "the four others", "the other 14", "the remaining 14 seats". */
function isRest(analysis: Analysis, value: Value, { unit }: Value): boolean {
  if (!isExact(value)) return false;
  const [before, after] = [textBefore(analysis, value.start, 16), textAfter(analysis, value.end, 14)];
  if (/\bthe $/u.test(before) && /^ (?:others|remaining)\b/u.test(after)) return true;
  return (
    /\bthe (?:other|remaining) $/u.test(before) &&
    (value.unit === null || value.unit === unit || !/s$/u.test(value.unit))
  );
}

/** Whether a part comes in other words than a figure: "most of the rest", "another", "half". */
const hasOtherParts = ({ prose }: Analysis, { start }: Value, { end }: Value): boolean =>
  /\b(?:another|most|half|several|some|few|both|a third|one more|hung|deadlocked)\b/iu.test(
    prose.masked.slice(start, end),
  );

/** "by 31 votes to 17, with four abstentions among its 50 members"; "by five votes to three, that its seven judges". */
function wrongBallot(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  for (let at = 0; at + 1 < values.length; at++) {
    const [yes, no] = [values[at], values[at + 1]];
    if (!isExact(yes) || !isExact(no) || !/^(?: votes)? (?:to|in favou?r,? and) $/u.test(between(analysis, yes, no)))
      continue;
    if (
      yes.unit !== "votes" &&
      !/\b(?:voted|voting|votes?|vote of|vote was|split|ruled|by) $/u.test(textBefore(analysis, yes.start, 9))
    )
      continue;
    const rest = analysis.values.filter(
      (value) => value.start > no.end && value.sentence <= no.sentence + 1 && isExact(value),
    );
    const whole =
      rest.find((value) => isHouse(analysis, value)) ??
      values
        .slice(0, at)
        .find(
          (value) =>
            isExact(value) &&
            (isBench.test(textBefore(analysis, value.start, 14)) || votes.test(between(analysis, value, yes))),
        );
    if (!whole) return null;
    const others = rest.filter((value) => isNoVote.test(textAfter(analysis, value.end, 24)) && value !== whole);
    const parts = [yes, no, ...others];
    const isAll = others.length > 0 && /^ [a-z]+ (?:present|voting)\b/u.test(textAfter(analysis, whole.end, 30));
    const sum = total(parts);
    if (sum <= (whole.amount ?? 0) && !(isAll && sum < (whole.amount ?? 0))) return null;
    return [raise(analysis, { stated: others[0] ?? no, parts, whole })];
  }
  return null;
}

/** "Its 15 judges split eight to seven". */
const votes =
  /^ (?:[a-z]+ )?(?:members|councillors|judges|justices|senators|lawmakers|deputies|delegates|directors|trustees|jurors) (?:voted|split|divided|ruled|decided)(?: by)? $/u;

/** "The panel of seven". */
const isBench = /\b(?:panel|jury|court|board|committee|council|bench) of $/u;

const isHouse = (analysis: Analysis, { start, end }: Value): boolean =>
  /\b(?:among|of|its|the|all|an?) (?:the |its |all )?$/u.test(textBefore(analysis, start, 14)) &&
  /^[- ](?:members?|person|strong|councillors|judges|justices|senators|lawmakers|deputies|delegates|directors|trustees|jurors|seats?)\b/u.test(
    textAfter(analysis, end, 14),
  );

const isNoVote = /^ (?:[a-z]+ )?(?:abstentions?|abstained|abstaining|absent|absences|did not vote|not voting|spoil)/u;

/** "cut power to 45,000 homes; by evening it was back in 30,000, leaving 15,000 in the dark": the only three counts of a sentence. */
function wrongLeft(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const counts = values.filter(({ kind }) => kind === "number");
  const [whole, part, rest] = counts;
  if (counts.length !== 3 || !counts.every(isExact) || (part.amount ?? 0) >= (whole.amount ?? 0)) return null;
  if (whole.unit === null || (part.unit !== null && part.unit !== whole.unit)) return null;
  if (!/^[^.;:]{0,24}, leaving (?:the (?:other|remaining) |just |only )?$/u.test(between(analysis, part, rest)))
    return null;
  const exact = (whole.amount ?? 0) - (part.amount ?? 0);
  return rest.amount === exact || rest.amount === whole.amount
    ? null
    : [raise(analysis, { stated: rest, parts: [part, rest], whole })];
}

/** What was won, drawn and lost of the games played. */
function wrongRecord(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  return wrongResults(analysis, values) ?? wrongGames(analysis, values);
}

/** "from 12 games, having won nine, drawn two and lost one": won, drawn and lost make all that were played. */
function wrongResults(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const exact = values.filter(isExact);
  const [won, drawn, lost] = [
    /\b(?:won|winning) (?:just |only )?$/u,
    /\b(?:drawn|drew|drawing|tied) (?:just |only )?$/u,
    /\b(?:lost|losing) (?:just |only )?$/u,
  ].map((words) => exact.filter((value) => words.test(textBefore(analysis, value.start, 14))));
  const played = exact.filter(({ unit }) => isMatch.test(unit ?? ""));
  if ([won, drawn, lost, played].some(({ length }) => length !== 1)) return null;
  const parts = [won[0], drawn[0], lost[0]];
  if (parts.includes(played[0]) || total(parts) === played[0].amount) return null;
  return [raise(analysis, { stated: parts[2], parts, whole: played[0] })];
}

const isMatch = /^(?:games|matches|fixtures|tests|fights|bouts|races|contests)$/u;

/** "won nine of the 16 games under her, drawn four and lost five". */
function wrongGames(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  for (let at = 0; at + 2 < values.length; at++) {
    const [won, played] = [values[at], values[at + 1]];
    if (!isPartOf(analysis, won, played) || !isMatch.test(played.unit ?? "")) continue;
    const [first, second] = values
      .slice(at + 2)
      .filter((value) => isExact(value) && isResult.test(textBefore(analysis, value.start, 12)));
    if (!first) return null;
    const parts = [won, first, ...(second ? [second] : [])];
    const sum = total(parts);
    if (sum === played.amount || (!second && sum < (played.amount ?? 0))) return null;
    return [raise(analysis, { stated: parts[parts.length - 1], parts, whole: played })];
  }
  return null;
}

const isResult = /\b(?:won|drawn|drew|lost|tied) (?:just |only )?$/u;

/** "Rovers have 29 points from 12 games. They are four clear of Harrow, who have 25": the own points in the sentence before. */
function wrongLeadAfter(analysis: Analysis): Raised[] {
  return analysis.values.flatMap((gap, at) => {
    const other = analysis.values[at + 1];
    if (!other || ![gap, other].every(isExact) || gap.sentence !== other.sentence) return [];
    if (
      !/\b(?:are|is|were|sit|stand|lie|now) (?:just |only |still )?$/u.test(textBefore(analysis, gap.start, 16)) ||
      !isLead.test(between(analysis, gap, other))
    )
      return [];
    const own = analysis.values.filter(
      ({ unit, sentence }) => unit === "points" && (sentence === gap.sentence - 1 || sentence === gap.sentence),
    );
    const before = own.filter((value) => value.end < gap.start);
    if (before.length !== 1 || !isExact(before[0])) return [];
    return wrongGap(analysis, [before[0], gap, other]) ?? [];
  });
}

const isLead =
  /^(?: points?)? (?:behind|ahead of|clear of|above|below|adrift of|off) [^,.;]{2,40}, (?:who|which) (?:have|has|had|are on|sit on|is on) $/u;

/** "with 47 points, nine behind Burton, who have 53". */
function wrongLead(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  for (let at = 0; at + 2 < values.length; at++) {
    const [own, gap, other] = values.slice(at, at + 3);
    if (![own, gap, other].every(isExact) || own.unit !== "points") continue;
    if (!/^ points(?: (?:from|after) [^,.;]{1,20})?, $/u.test(between(analysis, own, gap))) continue;
    if (!isLead.test(between(analysis, gap, other))) continue;
    return wrongGap(analysis, [own, gap, other]);
  }
  return null;
}

function wrongGap(analysis: Analysis, [own, gap, other]: readonly [Value, Value, Value]): Raised[] | null {
  const exact = Math.abs((own.amount ?? 0) - (other.amount ?? 0));
  if (gap.amount === exact) return null;
  return [
    report(
      gap,
      `From ${wordsOf(analysis, own)} to ${wordsOf(analysis, other)} is ${show(exact)}, not ${wordsOf(analysis, gap)}. Which figure is wrong?`,
      [own, other],
    ),
  ];
}

/** A rest or a part that the whole does not leave room for. */
interface Misfit {
  readonly stated: Value;
  readonly parts: readonly Value[];
  readonly whole: Value;
}

const raise = (analysis: Analysis, { stated, parts, whole }: Misfit): Raised =>
  report(
    stated,
    `${parts.map(({ amount }) => show(amount ?? 0)).join(" + ")} is ${show(total(parts))}, not ${wordsOf(analysis, whole)}. Which figure is wrong?`,
    [...parts.filter((part) => part !== stated), whole],
  );
