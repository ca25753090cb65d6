/** Finds claims: the sentences of a text that assert something, what sort of assertion, who backs it, how check-worthy it is. */
import { copyOf } from "../text/frame.ts";
import { remembered } from "../text/remembered.ts";
import { lastStartingAt } from "../text/span.ts";
import { isBacked } from "./claims/backing.ts";
import { featuresOf, type Standing } from "./claims/features.ts";
import { kindsOf, type SentenceGrounds } from "./claims/kinds.ts";
import { speechOf, spokenSentences } from "./claims/register.ts";
import { weigh } from "./claims/worthiness.ts";
import type { Excerpt } from "./excerpts.ts";
import type { Analysis, Claim, Prose, Quotation, Sentence, Span, Value } from "./model.ts";

/** What claims are made from. */
export type ClaimGrounds = Pick<Analysis, "prose" | "frame" | "mentions" | "quotations" | "values">;

/** The claims of a text in text order, at most one a sentence. Headlines, bylines and questions assert nothing of their own. */
export function findClaims(prose: Prose, excerpts: readonly Excerpt<ClaimGrounds>[]): Claim[] {
  const sums = excerpts.map(({ analysis }) => sumUp(analysis, null));
  const speech = speechOf(
    sums.reduce((sum, { spoken }) => sum + spoken, 0),
    prose.sentences.length,
  );
  const of = sums.reduce((sum, { asserting }) => sum + asserting.length, 0);
  let before = 0;
  return excerpts.flatMap(({ analysis, start, firstSentence, quotations }, index) => {
    const claims = claimsIn(analysis, { before, of, speech, isLone: isLone(prose) });
    before += sums[index].asserting.length;
    return claims.map((claim) => ({
      start: start + claim.start,
      end: start + claim.end,
      sentence: firstSentence + claim.sentence,
      kinds: claim.kinds,
      checkWorthiness: claim.checkWorthiness,
      reasons: claim.reasons,
      quotation: claim.quotation === null ? null : quotations[claim.quotation],
      attributed: claim.attributed,
    }));
  });
}

/** What a text's claims need to know of each paragraph. */
interface Summary {
  /** Indexes of the sentences that assert something. */
  readonly asserting: readonly number[];
  /** How many sentences are spoken. */
  readonly spoken: number;
}

const sumUp = remembered<null, Summary, ClaimGrounds>((paragraph) => {
  const { prose, frame } = paragraph;
  const asserting: number[] = [];
  prose.sentences.forEach((sentence, index) => {
    if (asserts(prose, copyOf(frame, prose, sentence))) asserting.push(index);
  });
  return { asserting, spoken: readerOf(paragraph, null).spoken };
});

/** The reader of a paragraph's sentences. */
const readerOf = remembered<null, GroundsReader, ClaimGrounds>((paragraph) => readGrounds(paragraph));

/** Where a paragraph stands in its text: how many claims before it, of how many, how far the text is speech. */
interface ParagraphPlace {
  readonly before: number;
  readonly of: number;
  readonly speech: number;
  readonly isLone: boolean;
}

/** The claims of a paragraph, as an excerpt has it. */
const claimsIn = remembered(
  (paragraph: ClaimGrounds, { before, of, speech, isLone }: ParagraphPlace): readonly Claim[] => {
    const read = readerOf(paragraph, null);
    return sumUp(paragraph, null).asserting.map((index, at) => {
      const { own, standing, speaker } = read(index, { before: before + at, of });
      const { start, end } = own.sentence;
      return {
        start,
        end,
        sentence: index,
        kinds: standing.kinds,
        ...weigh(featuresOf(paragraph.prose, own, isLone ? null : standing), speech),
        quotation: speaker ?? null,
        attributed: standing.isBacked,
      };
    });
  },
);

/** What a claim is judged by: its sentence with what is in it, where it stands, and the quotation that asserts it. */
export interface ClaimReading {
  readonly own: SentenceGrounds;
  readonly standing: Standing;
  readonly speaker: number | undefined;
}

/** A reader of sentences, with how many of them are spoken. */
export interface GroundsReader {
  /** The sentence with this index; `place`: how many claims stand before it, of how many. */
  (index: number, place: { readonly before: number; readonly of: number }): ClaimReading;
  readonly spoken: number;
}

/** Makes a reader of what each claim of a text is judged by. */
export function readGrounds({ prose, frame, mentions, quotations, values }: ClaimGrounds): GroundsReader {
  const quoted = quotationsBySentence(prose, quotations);
  const valued = groupBySentence(prose, values);
  const named = groupBySentence(prose, mentions);
  const read = (index: number, { before, of }: { before: number; of: number }): ClaimReading => {
    const sentence = copyOf(frame, prose, prose.sentences[index]);
    const isCopy = ({ start }: Span): boolean => start >= sentence.start;
    const own = {
      sentence,
      values: (valued[index] ?? []).filter(isCopy),
      mentions: (named[index] ?? []).filter(isCopy),
    };
    const around = (quoted[index] ?? []).map((quotation) => quotations[quotation]);
    const speaker = quoted[index]?.find((at) => isMostly(sentence, quotations[at]));
    const { kind, firstSentence } = prose.paragraphs[sentence.paragraph];
    const standing: Standing = {
      depth: before / of,
      before,
      opensParagraph: index === firstSentence,
      paragraph: kind,
      isQuoted: speaker !== undefined,
      holdsQuote: around.some(({ form }) => form !== "indirect"),
      isBacked: isBacked(prose, sentence, around),
      kinds: kindsOf(prose, own, speaker !== undefined),
    };
    return { own, standing, speaker };
  };
  const isInMarks = (index: number): boolean =>
    quoted[index]?.some((at) => quotations[at].form !== "indirect") ?? false;
  return Object.assign(read, { spoken: spokenSentences(prose, isInMarks) });
}

/** A text of a sentence or two has no beginning and no end: where a sentence stands in it tells nothing. */
export const isLone = ({ sentences }: Prose): boolean => sentences.length <= 2;

/** Whether a sentence is copy, no question, and has a verb or enough words to lack one by custom ("12 dead in fire"). */
function asserts({ tokens, paragraphs }: Prose, { firstToken, endToken, paragraph }: Sentence): boolean {
  if (/^(?:headline|byline|heading)$/u.test(paragraphs[paragraph].kind)) return false;
  if (endToken - firstToken < fewestTokens) return false;
  for (let at = endToken - 1; at >= firstToken && at > endToken - 4; at--) if (tokens.words[at] === "?") return false;
  return true;
}

/** Tokens, marks included. */
const fewestTokens = 4;

/** By sentence, those that stand in it; nothing for a sentence without. */
type BySentence<T> = readonly (readonly T[] | undefined)[];

/** For each sentence, the indexes of the quotations that touch it. */
function quotationsBySentence({ sentences }: Prose, quotations: readonly Quotation[]): BySentence<number> {
  const bySentence = new Array<number[] | undefined>(sentences.length);
  quotations.forEach(({ parts }, index) => {
    for (const part of parts)
      for (
        let at = Math.max(0, lastStartingAt(sentences, part.start));
        at < sentences.length && sentences[at].start < part.end;
        at++
      )
        if (bySentence[at]?.at(-1) !== index) (bySentence[at] ??= []).push(index);
  });
  return bySentence;
}

function groupBySentence<T extends Pick<Value, "sentence">>({ sentences }: Prose, all: readonly T[]): BySentence<T> {
  const bySentence = new Array<T[] | undefined>(sentences.length);
  for (const one of all) if (one.sentence < sentences.length) (bySentence[one.sentence] ??= []).push(one);
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
