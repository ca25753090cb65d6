/** Everything the product does with a text, for any text: nothing throws or hangs, and all that is found lies in the text and is real. */
import { deepEqual, ok } from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { MarkupKind } from "vscode-languageserver-types";
import type { Analysis, DocumentLanguage, Span } from "../../server/src/analysis/model.ts";
import { annotateText } from "../../server/src/annotating.ts";
import { formatNamed, formatNames } from "../../server/src/cli/formats.ts";
import { folding } from "../../server/src/features/folding.ts";
import { hover } from "../../server/src/features/hover.ts";
import { lenses } from "../../server/src/features/lenses.ts";
import { selections } from "../../server/src/features/selection.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { symbols } from "../../server/src/features/symbols.ts";
import { defaultSettings, severitiesOf } from "../../server/src/settings.ts";
import { indexSource } from "../../server/src/sources/source-text.ts";
import { shippedRecognizer } from "../support/analyze.ts";
import { shippedKnowledge } from "../support/knowledge.ts";

/** Milliseconds of processor time that one text may take. */
const patience = 5000;

const minutes = "Chair: “We will not close the harbour,” said Lena Morales. 17 of 23 members voted on 3 May 2024.";

/** Reads `text`, asks every question about it and writes it in every format; throws when something breaks, takes too long, or leaves the text. */
export function readEverything(text: string, language: DocumentLanguage = "plaintext"): void {
  const began = process.cpuUsage();
  const broken: string[] = [];
  const knowledge = shippedKnowledge();
  const annotated = annotateText(
    { uri: "file:///odd.txt", name: "odd.txt", text, language, date: null },
    {
      ...{ settings: defaultSettings, severities: severitiesOf(defaultSettings) },
      packed: { grounds: { recognizer: shippedRecognizer(), knowledge }, knowledge, off: [] },
      sources: [indexSource({ uri: "file:///minutes.txt", text: minutes })],
      complain: (words) => broken.push(words),
    },
  );
  deepEqual(broken, []);
  const { analysis, findings } = annotated;
  const inside = ({ start, end }: Span): void =>
    ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const list of [analysis.mentions, analysis.titles, analysis.references, analysis.values, analysis.claims])
    list.forEach(inside);
  for (const { parts, cue, speaker } of analysis.quotations)
    [...parts, cue, speaker].forEach((one) => one && inside(one));
  for (const { span, related, fixes } of findings)
    [span, ...related.filter(({ uri }) => !uri), ...fixes.flatMap(({ edits }) => edits)].forEach(inside);
  valuesAreReal(analysis);
  askEverything(text, analysis);
  for (const name of formatNames) formatNamed(name, { show: "everything", colours: false }).items(annotated);
  const { user, system } = process.cpuUsage(began);
  ok((user + system) / 1000 < patience, `${(user + system) / 1000} ms`);
}

/** Dates are days of the calendar, months or years; amounts are numbers. */
function valuesAreReal({ values, frame }: Analysis): void {
  for (const { date, amount, upper, clue } of values) {
    ok(date === null || isDate(date), `${date} (${clue})`);
    for (const number of [amount, upper]) ok(number === null || Number.isFinite(number), `${number} (${clue})`);
  }
  ok(frame.date === null || isDate(frame.date), String(frame.date));
}

const isDate = (date: string): boolean => {
  const whole = `${date}-01-01`.slice(0, 10);
  const read = new Date(`${whole}T00:00:00Z`);
  return /^\d{4}(?:-\d\d){0,2}$/u.test(date) && !Number.isNaN(+read) && read.toISOString().startsWith(whole);
};

function askEverything(text: string, analysis: Analysis): void {
  const document = TextDocument.create("file:///odd.txt", "plaintext", 1, text);
  symbols({ document, analysis });
  folding(document, analysis);
  lenses({ document, analysis });
  semanticTokens(document, analysis);
  for (const offset of [0, text.length >> 1, text.length]) {
    const position = document.positionAt(offset);
    hover(document, analysis, { position, format: MarkupKind.Markdown });
    selections(document, analysis, [position]);
  }
}
