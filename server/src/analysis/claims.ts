/** Finds claims: the sentences of a text that assert something, what sort of assertion, who backs it, how check-worthy it is. */
import { lastStartingAt } from "../text/span.ts";
import { isBacked } from "./claims/backing.ts";
import { kindsOf } from "./claims/kinds.ts";
import { weigh } from "./claims/worthiness.ts";
import type { Analysis, Claim, Prose, Quotation, Sentence, Span, Value } from "./model.ts";

/** What claims are made from. */
export type ClaimGrounds = Pick<Analysis, "prose" | "mentions" | "quotations" | "values">;

/** The claims of a text in text order, at most one a sentence. Headlines, bylines and questions assert nothing of their own. */
export function findClaims({ prose, mentions, quotations, values }: ClaimGrounds): Claim[] {
  const quoted = quotationsBySentence(prose, quotations);
  const valued = groupBySentence(prose, values);
  const named = groupBySentence(prose, mentions);
  return prose.sentences.flatMap((sentence, index) => {
    if (!asserts(prose, sentence)) return [];
    const own = { sentence, values: valued[index], mentions: named[index] };
    const around = quoted[index].map((quotation) => quotations[quotation]);
    const speaker = quoted[index].find((at) => isMostly(sentence, quotations[at]));
    const { checkWorthiness, reasons } = weigh(prose, own);
    return [
      {
        ...{ start: sentence.start, end: sentence.end, sentence: index },
        ...{ kinds: kindsOf(prose, own, speaker !== undefined), checkWorthiness, reasons },
        ...{ quotation: speaker ?? null, attributed: isBacked(prose, sentence, around) },
      },
    ];
  });
}

/** Whether a sentence is copy, no question, and has a verb or enough words to lack one by custom ("12 dead in fire"). */
function asserts({ tokens, paragraphs }: Prose, { firstToken, endToken, paragraph }: Sentence): boolean {
  if (/^(?:headline|byline|heading)$/u.test(paragraphs[paragraph].kind)) return false;
  if (endToken - firstToken < fewestTokens) return false;
  for (let at = endToken - 1; at >= firstToken && at > endToken - 4; at--) if (tokens.words[at] === "?") return false;
  return true;
}

/** Tokens, marks included. */
const fewestTokens = 4;

/** For each sentence, the indexes of the quotations that touch it. */
function quotationsBySentence({ sentences }: Prose, quotations: readonly Quotation[]): number[][] {
  const bySentence: number[][] = sentences.map(() => []);
  quotations.forEach(({ parts }, index) => {
    for (const part of parts)
      for (
        let at = Math.max(0, lastStartingAt(sentences, part.start));
        at < sentences.length && sentences[at].start < part.end;
        at++
      )
        if (bySentence[at].at(-1) !== index) bySentence[at].push(index);
  });
  return bySentence;
}

function groupBySentence<T extends Pick<Value, "sentence">>({ sentences }: Prose, all: readonly T[]): T[][] {
  const bySentence: T[][] = sentences.map(() => []);
  for (const one of all) bySentence[one.sentence]?.push(one);
  return bySentence;
}

/** Whether a quotation's words, its cue and its speaker are at least half of the sentence, so that the speaker asserts it. */
function isMostly(sentence: Sentence, { parts, form, cue, speaker }: Quotation): boolean {
  if (form === "scare" || form === "indirect") return false;
  const words = parts.reduce((sum, part) => sum + shared(sentence, part), 0);
  const frame = (cue ? shared(sentence, cue) : 0) + (speaker ? shared(sentence, speaker) : 0);
  const length = sentence.end - sentence.start;
  // "The port is closed," said Lena Morales: short words, and nothing beside them.
  return words * 2 >= length || (words * 3 >= length && (words + frame) * 5 >= length * 4);
}

/** How many code units two spans share. */
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
