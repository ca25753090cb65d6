/** quotation/misplaced: a quotation standing where the sentence wants something else. */
import { tokenFrom } from "../../analysis/scene.ts";
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
      "Trains from Leeds to {“we are sorry for the delay”} were cancelled.",
    ],
    silent: [
      "Diplomats from Germany, the United Kingdom and Ukraine met, and “everyone wants to get peace”, Mr Macron said.",
      "He has read Hamlet, Macbeth and “All the King’s Men”.",
      "He praised Germany, Poland and “our friends in Spain”.",
      "She speaks French, German and “enough Dutch to order a beer”.",
      "He told France, Italy and Spain: “We have to go on talking.”",
    ],
  },
  scope: "paragraph",
  find: (analysis) =>
    analysis.quoteMarks
      .filter(
        (marks, index) => marks.parent === null && marks.close !== null && standsAmongNames(analysis, marks, index),
      )
      .map(({ open, close, inside }) => ({
        span: { start: open.start, end: close?.end ?? inside.end },
        message: "A quotation stands here among names. What belongs in its place?",
      })),
};

function standsAmongNames(analysis: Analysis, marks: QuoteMarks, index: number): boolean {
  if (!holdsClause(analysis, marks)) return false;
  const names = namesBefore(analysis, marks.open.start);
  if (names >= 2 - namesAfter(analysis, marks) || endsStretch(analysis, marks)) return true;
  const speaker = analysis.quotations.find((quotation) => quotation.marks.includes(index))?.speaker;
  return names > 0 && (speaker === null || isGlossed(analysis, marks));
}

/** Whether ", as stated by …" or ", according to …" follows: the words stand in another sentence than their speaker’s. */
const isGlossed = ({ prose: { text } }: Analysis, { close }: QuoteMarks): boolean =>
  /^,? (?:according to|as (?:stated|described|expressed|put|said|told|quoted|claimed))\b/u.test(
    text.slice(close?.end ?? 0, (close?.end ?? 0) + 20),
  );

/** Whether "from Leeds to" or "between Chad and" leads up to the words. */
function endsStretch({ prose: { tokens }, mentions }: Analysis, { open }: QuoteMarks): boolean {
  const at = tokenFrom({ tokens }, open.start) - 1;
  const opener = tokens.lowers[at] === "to" ? "from" : tokens.lowers[at] === "and" ? "between" : null;
  const mention = at > 0 ? mentions[lastStartingAt(mentions, tokens.starts[at - 1])] : undefined;
  if (opener === null || mention?.endToken !== at) return false;
  const before = tokens.lowers[mention.firstToken - 1] === "the" ? mention.firstToken - 2 : mention.firstToken - 1;
  return tokens.lowers[before] === opener;
}

/** Whether the words are a clause, which no list of names has room for: three words or more, a verb and its subject. */
function holdsClause({ prose: { tokens } }: Analysis, { inside }: QuoteMarks): boolean {
  let at = tokenFrom({ tokens }, inside.start);
  const first = at;
  let subject = false;
  let verb = false;
  for (; at < tokens.length && tokens.starts[at] < inside.end; at++) {
    const part = partsOfSpeech[tokens.parts[at]];
    if (part === "VERB" || part === "AUX")
      verb ||= subject && !/^(?:ADP|DET|PART)$/u.test(partsOfSpeech[tokens.parts[at - 1]]);
    else if (/^(?:who|which|that)$/u.test(tokens.lowers[at])) subject = false;
    else if (part === "PRON" || part === "NOUN" || part === "PROPN") subject = true;
  }
  // "wherever there is oil" stands where a name does.
  return verb && at - first >= 3 && /^(?!wh|how$|that$|if$)\p{L}/u.test(tokens.lowers[first]);
}

/** How many names, each with a comma behind it, lead up to `offset` ("Germany, the United Kingdom, and"). */
function namesBefore({ prose: { tokens }, mentions }: Analysis, offset: number): number {
  let at = tokenFrom({ tokens }, offset) - 1;
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

/** One when a comma and a name that goes on with the list follow, or "and" and its last name. */
function namesAfter({ prose: { tokens }, mentions }: Analysis, { close }: QuoteMarks): number {
  const at = tokenFrom({ tokens }, close?.end ?? 0);
  if (!/^(?:,|and|or)$/u.test(tokens.lowers[at] ?? "")) return 0;
  const mention = mentions[lastStartingAt(mentions, tokens.starts[at + 1] ?? 0)];
  const follows = mention?.firstToken === at + 1 && listed.has(mention.type);
  return follows && (tokens.lowers[at] !== "," || /^(?:,|and|or)$/u.test(tokens.lowers[mention.endToken] ?? ""))
    ? 1
    : 0;
}

const listed: ReadonlySet<string> = new Set(["person", "organization", "place", "group"]);
