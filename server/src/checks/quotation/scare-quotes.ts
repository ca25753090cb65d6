/** quotation/scare-quotes: marks round words nobody is quoted as saying. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import { reportingVerb } from "../../lexicon/reporting-verbs.ts";
import { lastStartingAt } from "../../text/span.ts";
import type { Check } from "../check.ts";
import { isDisplay, isNested, wholeSpan } from "../quoted-words.ts";

/** Marks words in marks that nobody is given as saying. */
export const scareQuotes: Check = {
  id: "quotation/scare-quotes",
  title: "Marks round words nobody is quoted as saying",
  severity: "information",
  why: "Marks without a speaker put the paper’s distance, or its doubt, into the copy. Words as words, titles of works and nicknames are not marked.",
  examples: {
    flagged: [
      "Franklin met Potemkin to discuss {'trade agreements'}.",
      "The decision to leave the {‘EU’} was a close one.",
      "The minister’s {“reforms”} begin in May.",
    ],
    silent: [
      "The word “merger” was not on the agenda.",
      "The bonds are known as ‘gilts’ in London.",
      "Ms Okafor called the plan “a mistake”.",
      "Three held for ‘digital arrest’ fraud\n\nThe police held three men on Monday.",
      "The band played “Low Tide” twice.",
      "Her novel, “Tides”, and the singer Ada “Reef” Obi were on the list.",
    ],
  },
  scope: "paragraph",
  find: (analysis) =>
    analysis.quotations
      .filter((quotation) => isScare(analysis, quotation))
      .map((quotation) => raise(analysis, quotation)),
};

function raise(analysis: Analysis, quotation: Quotation) {
  const { open, close } = analysis.quoteMarks[quotation.marks[0]];
  const fixes = close
    ? [{ title: "Remove the marks", edits: [open, close].map(({ start, end }) => ({ start, end, newText: "" })) }]
    : [];
  return {
    span: wholeSpan(analysis, quotation),
    message: "Nobody is quoted here. Whose words are these, or can the marks go?",
    fixes,
  };
}

function isScare(analysis: Analysis, quotation: Quotation): boolean {
  const { marks } = quotation;
  if (!isNobodys(analysis, quotation) || isNested(analysis, quotation) || isDisplay(analysis, quotation)) return false;
  const outer = analysis.quoteMarks[marks[0]];
  if (outer.parent !== null || outer.close === null) return false;
  return !isWordAsWord(analysis, quotation) && !isWork(analysis, quotation) && !isPartOfName(analysis, quotation);
}

/** Whether nobody is quoted: no speaker, or one who is said to want or learn something, a few words before a mere term. */
function isNobodys({ prose: { text } }: Analysis, { form, cue, parts: [words] }: Quotation): boolean {
  if (form !== "partial" || cue === null || cue.end >= words.start) return form === "scare";
  const isFaint = reportingVerb(text.slice(cue.start, cue.end).toLowerCase())?.entry.faint === true;
  const between = text.slice(cue.end, words.start).trim().split(/\s+/u).length;
  return isFaint && between > 3 && !/\s/u.test(text.slice(words.start, words.end));
}

/** "the word “merger”", "known as ‘QT’", "(Latin for “Great Charter”)", "the “X” in the name". */
function isWordAsWord({ prose: { text } }: Analysis, { parts }: Quotation): boolean {
  const before = text.slice(Math.max(0, parts[0].start - 41), parts[0].start - 1).toLowerCase();
  return introducing.test(before) || parts[0].end - parts[0].start === 1;
}

const introducing =
  /(?:\b(?:words?|terms?|expressions?|phrases?|pleas?|answers?|replies|reply|chapters?|names?|nicknames?|slogans?|titles?|songs?|singles?|tracks?|albums?|films?|movies?|books?|novels?|poems?|plays?|operas?|musicals?|shows?|series|episodes?|paintings?|magazines?|newspapers?|papers?|ships?|ferry|boats?|yachts?|vessels?|bands?|games?|apps?|drugs?|storms?|operation|headlined?|headed|entitled|titled|called|named|nicknamed|dubbed|codenamed|known as|labelled|labeled|marked|stamped|painted|printed|typed|typing|types|entered|clicked|reading|reads?|say|says|saying|spells?|spelled|means?|meaning|as|performed|played|sang|wrote|author of|so-called|hashtag|code|password|verdict|rated|rating|ranked|(?:stands?|short|shorthand|slang|latin|greek|arabic|hebrew|hindi|urdu|french|german|\p{L}+ish|\p{L}+ian|\p{L}+ese) for|answers? to|goes by)(?: is| was)?,? (?:the |an? |of |as |their |his |her |its )?|\()$/u;

/** "Gordon “Sting” Sumner", "Café “Central”": a name behind a name. */
function isPartOfName({ prose: { text } }: Analysis, { parts }: Quotation): boolean {
  const before = text.slice(Math.max(0, parts[0].start - 31), parts[0].start - 1);
  return (
    /^\p{Lu}/u.test(text.slice(parts[0].start)) &&
    /(?:^|\P{L})(?!(?:The|An?|His|Her|Its|Their|Our|In|On|At|Of|For|And|But|This|That|These|Those|Most|Many|Some|All|Such|What|When|While|With|From|By) )\p{Lu}[\p{L}’'-]* $/u.test(
      before,
    )
  );
}

/** A name of a work, or words that are written like one. */
function isWork({ prose: { text }, mentions }: Analysis, { parts }: Quotation): boolean {
  const mention = mentions[lastStartingAt(mentions, parts[0].start)];
  if (mention && mention.end > parts[0].start && /^(?:work|product|event)$/u.test(mention.type)) return true;
  const words = text.slice(parts[0].start, parts[0].end).split(/\s+/u);
  const names = mention !== undefined && mention.start === parts[0].start;
  return words.length > 1 && !names && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4);
}
