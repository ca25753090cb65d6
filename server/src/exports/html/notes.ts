/** Notes in the margin: whose words a quotation is, every finding, and what the desk decided with its evidence. */
import type { Span } from "../../analysis/model.ts";
import { fileName } from "../../text/file-name.ts";
import { decisionInWords, evidenceInWords } from "../../ledger/in-words.ts";
import type { ItemStanding } from "../../ledger/standing.ts";
import type { Copied, SourceMatch } from "../annotated.ts";
import { speakerInWords } from "./speaker.ts";
import { inEnglish, type Say } from "../../wording/say.ts";

/** A note, at the words that it is about. */
export interface Note extends Span {
  /** "quotation", the severity of a finding, or the state of what the desk decided on. */
  readonly kind: string;
  readonly words: string;
  readonly detail: string;
}

/** All notes in text order. */
export function notesOf({ analysis, findings, sources, desk, say = inEnglish }: Copied): Note[] {
  const speakers = analysis.quotations
    .filter(({ form }) => form !== "scare")
    .map((quotation) => ({
      ...{ start: quotation.parts[0].start, end: quotation.parts[0].end, kind: "quotation" },
      words: speakerInWords(analysis, quotation, say),
      detail: [`${quotation.form} quotation`, ...(sources?.(quotation.parts[0]) ?? []).map(matchInWords)]
        .map(say)
        .join(" · "),
    }));
  const found = findings.map(({ span, severity, message, check }) => ({
    ...{ start: span.start, end: span.end, kind: severity, words: message, detail: check },
  }));
  const decided = (desk?.items ?? []).filter(({ decision, evidence }) => decision !== null || evidence.length > 0);
  return [...speakers, ...found, ...decided.map((item) => deskNote(item, say))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** What the desk decided of a claim or quotation, and what backs it. */
function deskNote({ start, end, state, decision, evidence }: ItemStanding, say: Say): Note {
  const backing = evidence.map(evidenceInWords).map(({ words, where }) => [words, where].filter(Boolean).join(" — "));
  return {
    start,
    end,
    kind: state,
    words: say(decision ? decisionInWords(decision) : state),
    detail: backing.join(" · "),
  };
}

const matchInWords = ({ uri, match }: SourceMatch): string =>
  `${match === "verbatim" ? "word for word in" : "differs from"} ${fileName(uri)}`;
