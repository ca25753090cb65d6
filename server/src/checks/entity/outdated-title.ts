/** entity/outdated-title: the person held the title, but not at the time spoken of, and is not marked as former. */
import { rulingsOn, tenseOf, yearsSince, type Ruling } from "../../analysis/facts/rulings.ts";
import { groundsOf, holderWords, officeWords, termDates } from "../../analysis/facts/wording.ts";
import { writtenTimes } from "../../analysis/facts/when.ts";
import { daysOf, type DaySpan } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { withoutDateline } from "../../text/frame.ts";
import { contains, textOf } from "../../text/span.ts";
import type { Analysis } from "../../analysis/model.ts";
import type { Check, Fix, Raised } from "../check.ts";

/** Marks a title somebody held at another time. */
export const outdatedTitle: Check = {
  id: "entity/outdated-title",
  title: "Title held at another time",
  severity: "warning",
  why: "Offices change hands; copy that is reused or written from memory keeps the old title. Raised with a margin of 45 days, and only when the text does not mark the title as former.",
  examples: {
    flagged: [
      "BRUSSELS, April 17, 2025 — {NATO Secretary General Jens Stoltenberg} said on Thursday that allies would keep their promises.",
      "LONDON, Nov. 12, 2024 — {British Prime Minister Rishi Sunak} will travel to Washington next week.",
      "In 1986 {President Jimmy Carter} met Gorbachev at Reykjavik.",
      "The talks, which began on Thursday, June 27, 2024, ended without a deal. {German Chancellor Angela Merkel}, who signed on behalf of Berlin, said the text was a start.",
      "{German Chancellor Angela Merkel}, who signed on behalf of Berlin, said the text was a start.\n\nThe talks, which began on Thursday, June 27, 2024, ended without a deal.",
    ],
    silent: [
      "BRUSSELS, April 17, 2025 — Former NATO Secretary General Jens Stoltenberg said on Thursday that allies would keep their promises.",
      "LONDON, July 20, 2024 — British Prime Minister Rishi Sunak called the election in May.",
      "In 1978 President Jimmy Carter brought Sadat and Begin together.",
      "The talks, which began on June 27, 2024, recall those of 2015. German Chancellor Angela Merkel sat up all night in Minsk.",
      "PARIS, March 2, 2020 — Forty years ago President Jimmy Carter lost to Ronald Reagan.",
      "PARIS, March 2, 2020 — The painting was a gift from Chancellor Konrad Adenauer.",
    ],
  },
  scope: "paragraph",
  find: (analysis, { knowledge }) =>
    knowledge
      ? rulingsOn(analysis, knowledge)
          .rulings.filter((ruling) => isOutdated(analysis, ruling))
          .map((ruling) => raise(analysis, ruling, knowledge))
      : [],
};

/** Years after which a bare title is taken for history rather than for a slip, unless the sentence says "on Thursday". */
const longGone = 12;
/** The same for the living when the title names its country: "Dutch Prime Minister Jan Peter Balkenende". */
const longGoneInFull = 20;

function isOutdated(analysis: Analysis, ruling: Ruling): boolean {
  const { verdict, holding, textDay, person } = ruling;
  if (verdict.answer !== "elsewhen" || holding.former) return false;
  if (!textDay) return isTiedToYear(analysis, ruling);
  const years = yearsSince(ruling);
  // A text that only reports that day may have been written when the office was held later.
  if (years === null || (textDay.by === "reported" && years < 0)) return false;
  const sentence = analysis.prose.sentences.find((one) => contains(one, ruling.span));
  const words = sentence ? textOf(analysis.prose.text, sentence) : "";
  const tense = tenseOf(words, words.slice(ruling.span.end - (sentence?.start ?? 0)));
  if (tense === "present") return true;
  // Before the office: "Prime Minister Mark Carney" in a text from the year before cannot be history.
  if (years < 0) return tense === "open";
  if (
    tense === "past" ||
    years > (holding.body && person.died === 0 ? longGoneInFull : longGone) ||
    isPrepositional(words, ruling, sentence?.start ?? 0)
  )
    return false;
  const dead = person.died !== 0 && daysOf(person.died).last < daysOf(Number(textDay.date.replaceAll("-", ""))).first;
  return !dead || years < 2;
}

/** Characters between a title and the year that dates it. */
const reach = 80;
const otherClause =
  /[;:()]|\b(?:who|how|which|that|since|until|elected|till|after|before|because|whose|when|where|while|to|had)\b/i;

// "In 1986 President Carter met …", "Premier Brezhnev in 1972": not "the coup of 1999 that brought him in".
function isTiedToYear(analysis: Analysis, ruling: Ruling): boolean {
  const { span } = ruling;
  const sentence = analysis.prose.sentences.find((one) => contains(one, span));
  if (!sentence) return false;
  const copy = withoutDateline(analysis.frame, sentence);
  const text = textOf(analysis.prose.masked, copy);
  return writtenTimes(text).some(({ at, end, days }) => {
    if (isDeadAt(ruling, days) && isPrepositional(textOf(analysis.prose.text, sentence), ruling, sentence.start))
      return false;
    const before = copy.start + end <= span.start;
    const between = before ? text.slice(end, span.start - copy.start) : text.slice(span.end - copy.start, at);
    const preposition = /(?:^|\b)(?:in|on|during|of) (?:early |late |mid-)?$/i.test(text.slice(0, at));
    return preposition && between.length <= reach && !otherClause.test(between) && (before || !between.includes(","));
  });
}

// "On Nov. 8, 2022, a letter by Prime Minister Churchill was sold".
const isDeadAt = ({ person: { died } }: Ruling, when: DaySpan): boolean => died !== 0 && daysOf(died).last < when.first;

// "a gift from Chancellor Adenauer", "under President Bush", "President Clinton's welfare law": the past has such phrases.
function isPrepositional(sentence: string, { span }: Ruling, start: number): boolean {
  const before = sentence.slice(0, span.start - start);
  const after = sentence.slice(span.end - start);
  if (/\b(?:attended|led|hosted|chaired|joined|opened|greeted|received|met|brokered) by(?: the)? $/i.test(before))
    return false;
  return (
    /\b(?:of|about|by|from|to|for|under|with|like|against|since|after|as)(?: the)? $/i.test(before) ||
    /^['’]s?\b/.test(after)
  );
}

function raise(analysis: Analysis, ruling: Ruling, knowledge: Knowledge): Raised {
  const { span, office, verdict, person } = ruling;
  const { terms, holders } = verdict.answer === "elsewhen" ? verdict : { terms: [], holders: [] };
  const who = holderWords(holders, knowledge);
  const { textDay } = ruling;
  const speaksOf = textDay?.by === "filed" ? "the text’s date is" : "the text speaks of";
  const when = textDay ? `${speaksOf} ${textDay.date}` : "the sentence speaks of another time";
  return {
    span,
    message: `${textOf(analysis.prose.text, span)}: ${person.name} held ${officeWords(office)} ${terms.map(termDates).join(" and ")}; ${when}${who ? ` (${who})` : ""} (${groundsOf(office, terms)}). Is it “former”, or somebody else?`,
    fixes: formerFix(analysis, ruling),
  };
}

function formerFix({ prose }: Analysis, { holding, textDay, verdict }: Ruling): Fix[] {
  if (!textDay || verdict.answer !== "elsewhen") return [];
  const { start } = holding.title;
  const opens = prose.sentences.some((sentence) => sentence.start === start);
  const title = textOf(prose.text, holding.title);
  return [
    {
      title: `Use “${opens ? "Former" : "former"} ${title}”`,
      edits: [{ start, end: start, newText: opens ? "Former " : "former " }],
    },
  ];
}
