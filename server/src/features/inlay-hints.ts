/** Inlay hints: who speaks where the sentence does not say, and the day behind "Thursday". */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { InlayHintKind, type InlayHint, type Range } from "vscode-languageserver-types";
import type { Analysis, Quotation } from "../analysis/model.ts";
import { dateInWords } from "./calendar.ts";
import { rangeOf, spanOf } from "./range.ts";
import { markedParts, speakerName } from "./under.ts";
import { inEnglish, type Say } from "../wording/say.ts";

/** Which hints, and where. */
export interface HintQuestion {
  readonly range: Range;
  readonly speakers: boolean;
  readonly dates: boolean;
  /** How the reader is told; absent: in English. */
  readonly say?: Say;
}

/** Hints in a range of a text. */
export function inlayHints(document: TextDocument, analysis: Analysis, question: HintQuestion): InlayHint[] {
  const { start, end } = spanOf(document, question.range);
  const { say = inEnglish } = question;
  const hints = [
    ...(question.speakers ? speakers(document, analysis, say) : []),
    ...(question.dates ? dates(document, analysis, say) : []),
  ];
  return hints.filter(({ position }) => {
    const offset = document.offsetAt(position);
    return start <= offset && offset <= end;
  });
}

const speakers = (document: TextDocument, analysis: Analysis, say: Say): InlayHint[] =>
  analysis.quotations
    .filter((quotation) => isSilentOnSpeaker(analysis, quotation))
    .flatMap((quotation) => {
      const end = markedParts(analysis, quotation).at(-1)?.end ?? 0;
      const label = `— ${speakerName(analysis, quotation)}`;
      const tooltip = say(quotation.speaker?.clue ?? "");
      return [{ ...hintAt(document, end), label, tooltip, paddingLeft: true }];
    });

/** Whether a reader must look elsewhere for the speaker: named in another sentence, or by a pronoun. */
function isSilentOnSpeaker({ prose }: Analysis, { form, speaker, sentence }: Quotation): boolean {
  if (form === "indirect" || form === "scare" || speaker === null || speaker.entity === null) return false;
  const { start, end } = prose.sentences[sentence];
  return speaker.kind !== "name" || speaker.end <= start || speaker.start >= end;
}

const dates = (document: TextDocument, { values }: Analysis, say: Say): InlayHint[] =>
  values
    .filter(({ relative, date }) => relative && date !== null)
    .map(({ end, date, clue }) => ({
      ...{ ...hintAt(document, end), label: say(dateInWords(date ?? "")), tooltip: say(clue), paddingLeft: true },
    }));

const hintAt = (document: TextDocument, offset: number): Pick<InlayHint, "position" | "kind"> => ({
  ...{ position: rangeOf(document, { start: offset, end: offset }).end, kind: InlayHintKind.Type },
});
