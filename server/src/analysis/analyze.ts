/** The pipeline: an article's text becomes one immutable Analysis. Read this first. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Recognizer } from "../recognizer/recognizer.ts";
import { plainBlocks, type Blocks } from "../text/blocks.ts";
import { findFrame } from "../text/frame.ts";
import { htmlBlocks } from "../text/html.ts";
import { markdownBlocks } from "../text/markdown.ts";
import { readProse, type TextReader } from "../text/prose.ts";
import { finish, type Steps } from "../text/steps.ts";
import { findQuoteMarks } from "../text/quote-marks.ts";
import { findClaims } from "./claims.ts";
import { resolveEntities } from "./entities.ts";
import { unclaimedExcerptsOf } from "./excerpts.ts";
import { findReportedDay } from "./facts/text-day.ts";
import { linkEntities } from "./identities.ts";
import { findMentions } from "./mentions.ts";
import { findQuotations } from "./quotations.ts";
import { findReferences } from "./references.ts";
import { findTitles } from "./titles.ts";
import type { Analysis, DocumentLanguage } from "./model.ts";
import { findValues } from "./values.ts";

/** What an analysis may know besides the text. Everything is optional: what is absent yields fewer facts. */
export interface Grounds {
  readonly language?: DocumentLanguage;
  /** ISO date that relative dates count from when the text gives none. */
  readonly date?: string | null;
  /** Reads the text's paragraphs; pass the same one that remembers for every version of a text to make re-analysis cheap. */
  readonly reader?: TextReader;
  /** Finds names; absent: rules and word lists find fewer. */
  readonly recognizer?: Recognizer | null;
  /** Facts that entities are linked to; absent: none is. */
  readonly knowledge?: Knowledge | null;
}

/** The Analysis of `text`. Never throws on odd text: it yields fewer facts. */
export const analyze = (text: string, grounds: Grounds = {}): Analysis => finish(analysisSteps(text, grounds));

/** The same in steps: whoever asks for the next may do something else first, or never ask again. */
export function* analysisSteps(text: string, grounds: Grounds = {}): Steps<Analysis> {
  const blocks = findBlocks(text, grounds.language ?? "plaintext");
  const prose = readProse(text, blocks, grounds.reader);
  yield;
  const frame = findFrame(prose, { frontMatter: blocks.date, given: grounds.date ?? null });
  const quoteMarks = findQuoteMarks(prose);
  const mentions = findMentions(prose, grounds.recognizer ?? null);
  yield;
  const titles = findTitles(prose, mentions);
  const entities = resolveEntities(prose, mentions, titles);
  yield;
  const references = findReferences({ prose, mentions, titles, entities });
  yield;
  const quotations = findQuotations({ prose, frame, quoteMarks, mentions, titles, entities, references });
  yield;
  const values = findValues(prose, frame, mentions);
  const { knowledge = null } = grounds;
  const identities = knowledge ? linkEntities({ prose, frame, mentions, titles, entities }, knowledge) : [];
  const reported = findReportedDay({ prose, frame, values });
  yield;
  const found = {
    ...{ prose, frame, quoteMarks, mentions, titles, entities },
    ...{ references, quotations, values, reported, identities },
  };
  const excerpts = unclaimedExcerptsOf(found);
  yield;
  return { claims: findClaims(prose, excerpts), ...found };
}

/** The blocks of `text` by what kind of document it is. */
function findBlocks(text: string, language: DocumentLanguage): Blocks {
  switch (language) {
    case "plaintext":
    case "news":
      return plainBlocks(text);
    case "markdown":
      return markdownBlocks(text);
    case "html":
      return htmlBlocks(text);
  }
}
