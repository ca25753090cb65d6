/** quotation/scare-quotes: marks round words nobody is quoted as saying. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
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
  const { form, marks } = quotation;
  if (form !== "scare" || isNested(analysis, quotation) || isDisplay(analysis, quotation)) return false;
  const outer = analysis.quoteMarks[marks[0]];
  if (outer.parent !== null || outer.close === null) return false;
  return !isWordAsWord(analysis, quotation) && !isWork(analysis, quotation);
}

/** "the word “merger”", "known as ‘QT’", "(Latin for “Great Charter”)". */
function isWordAsWord({ prose: { text } }: Analysis, { parts }: Quotation): boolean {
  const before = text.slice(Math.max(0, parts[0].start - 41), parts[0].start - 1).toLowerCase();
  return introducing.test(before);
}

const introducing =
  /(?:\b(?:words?|terms?|phrases?|names?|nicknames?|slogans?|titles?|songs?|singles?|albums?|films?|movies?|books?|novels?|plays?|shows?|series|episodes?|headlined?|headed|entitled|titled|called|named|nicknamed|dubbed|known as|labelled|labeled|marked|reading|reads?|say|says|saying|spells?|spelled|means?|meaning|as|for|performed|played|sang|wrote|author of|so-called|hashtag|code|password|verdict|rated|rating|ranked) (?:the |an? |of |as |their |his |her |its )?|\()$/u; // prettier-ignore

/** A name of a work, or words that are written like one. */
function isWork({ prose: { text }, mentions }: Analysis, { parts }: Quotation): boolean {
  const mention = mentions[lastStartingAt(mentions, parts[0].start)];
  if (mention && mention.end > parts[0].start && /^(?:work|product|event)$/u.test(mention.type)) return true;
  const words = text.slice(parts[0].start, parts[0].end).split(/\s+/u);
  const names = mention !== undefined && mention.start === parts[0].start;
  return words.length > 1 && !names && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4);
}
