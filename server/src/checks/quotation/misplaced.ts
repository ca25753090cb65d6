/** quotation/misplaced: a quotation standing where the sentence wants something else. */
import type { Analysis, QuoteMarks } from "../../analysis/model.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { lastStartingAt } from "../../text/span.ts";
import type { Check } from "../check.ts";

/** Marks a quoted sentence that stands in a list of names. */
export const misplaced: Check = {
  id: "quotation/misplaced",
  title: "Quotation where the sentence wants something else",
  severity: "warning",
  why: "A quotation in a list of names is the trace of an edit that went wrong: something that belonged there is gone.",
  examples: {
    flagged: [
      "Diplomats from Germany, the United Kingdom, and {‘everyone wants to get peace’} met on Thursday.",
      "She met envoys of France, Italy and {“we have to go on talking”} in Geneva.",
      "Talks with Germany, {‘nobody wants this war’}, Poland and Spain ended on Friday.",
    ],
    silent: [
      "Diplomats from Germany, the United Kingdom and Ukraine met, and “everyone wants to get peace”, Mr Macron said.",
      "He has read Hamlet, Macbeth and “All the King’s Men”.",
      "He praised Germany, Poland and “our friends in Spain”.",
      "He told France, Italy and Spain: “We have to go on talking.”",
    ],
  },
  scope: "paragraph",
  find: (analysis) =>
    analysis.quoteMarks
      .filter((marks) => marks.parent === null && marks.close !== null && standsInList(analysis, marks))
      .map(({ open, close, inside }) => ({
        span: { start: open.start, end: close?.end ?? inside.end },
        message: "A quotation stands here among names. What belongs in its place?",
      })),
};

function standsInList(analysis: Analysis, marks: QuoteMarks): boolean {
  return holdsClause(analysis, marks) && namesBefore(analysis, marks.open.start) >= 2 - namesAfter(analysis, marks);
}

/** Whether the words are a clause, which no list of names has room for: three words or more, a verb and its subject. */
function holdsClause({ prose: { tokens } }: Analysis, { inside }: QuoteMarks): boolean {
  let at = firstTokenFrom(tokens.starts, inside.start);
  const first = at;
  let subject = false;
  let verb = false;
  for (; at < tokens.length && tokens.starts[at] < inside.end; at++) {
    const part = partsOfSpeech[tokens.parts[at]];
    if (part === "VERB" || part === "AUX") verb ||= subject;
    else if (part === "PRON" || part === "NOUN" || part === "PROPN") subject = true;
  }
  return verb && at - first >= 3 && /^[\p{Ll}\p{Lu}]/u.test(tokens.words[first]);
}

/** How many names, each with a comma behind it, lead up to `offset` ("Germany, the United Kingdom, and"). */
function namesBefore({ prose: { tokens }, mentions }: Analysis, offset: number): number {
  let at = firstTokenFrom(tokens.starts, offset) - 1;
  const conjunction = tokens.lowers[at] === "and" || tokens.lowers[at] === "or";
  if (conjunction) at--;
  let names = 0;
  let needsComma = !conjunction;
  for (;;) {
    const comma = tokens.lowers[at] === ",";
    if (needsComma && !comma) break;
    if (comma) at--;
    const mention = at >= 0 ? mentions[lastStartingAt(mentions, tokens.starts[at])] : undefined;
    if (!mention || mention.endToken !== at + 1 || !listed.has(mention.type)) break;
    // "Mark Tedeschi, QC, “…”": letters behind a name are a rank.
    if (!conjunction && /^\p{Lu}{2,3}$/u.test(tokens.words[at])) break;
    names++;
    at = mention.firstToken - 1;
    if (tokens.lowers[at] === "the") at--;
    needsComma = true;
  }
  return conjunction || names === 0 ? names : names - (isSentenceStart(tokens.lowers[at]) ? 1 : 0);
}

/** A name and a comma alone, as in "In Germany, “…”", is no list. */
const isSentenceStart = (word: string | undefined): boolean => word === undefined || word === "." || word === "in";

/** One when a comma and a name that goes on with the list follow. */
function namesAfter({ prose: { tokens }, mentions }: Analysis, { close }: QuoteMarks): number {
  const at = firstTokenFrom(tokens.starts, close?.end ?? 0);
  if (tokens.lowers[at] !== ",") return 0;
  const mention = mentions[lastStartingAt(mentions, tokens.starts[at + 1] ?? 0)];
  const follows = mention?.firstToken === at + 1 && listed.has(mention.type);
  return follows && /^(?:,|and|or)$/u.test(tokens.lowers[mention.endToken] ?? "") ? 1 : 0;
}

const listed: ReadonlySet<string> = new Set(["person", "organization", "place", "group"]);

function firstTokenFrom(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
