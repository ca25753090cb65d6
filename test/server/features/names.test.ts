/** Features of names, in marked text: hover, definition, references, highlights, rename, completion, symbols. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { MarkupKind, type TextEdit } from "vscode-languageserver-types";
import { completion } from "../../../server/src/features/completion.ts";
import { hover } from "../../../server/src/features/hover.ts";
import { definition, highlights, references } from "../../../server/src/features/navigation.ts";
import { rename, renameable } from "../../../server/src/features/rename.ts";
import { workspaceSymbols } from "../../../server/src/features/workspace-symbols.ts";
import { TextDocument } from "vscode-languageserver-textdocument";
import { markRanges, readMarked } from "../../support/reading.ts";

const hoverOn = (marked: string, format: MarkupKind = MarkupKind.PlainText): string => {
  const { document, analysis, position } = readMarked(marked);
  const found = hover(document, analysis, { position, format });
  return found === null ? "" : (found.contents as { value: string }).value;
};

/** The text after the rename, as an editor would make it. */
const renamed = (marked: string, newName: string): string => {
  const { document, analysis, position } = readMarked(marked);
  const edit = rename(document, analysis, { position, newName, confirms: false });
  return TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
};

const story = `Mayor Ingrid Vasquell opened the harbour on Monday. The mayor left early.
Councillor Pim Aldergate voted against it. “Ingrid Vasquell is wrong,” Mr Aldergate said.
Ms Vasquell declined to comment.`;

describe("hover on a name", () => {
  it("says who it is, why, the titles with their lines, and how often", () => {
    const shown = hoverOn(story.replace("Vasquell declined", "Vas<|>quell declined"));
    match(shown, /^Ingrid Vasquell · person\n/u);
    match(shown, /\nWhy: .*surname/u);
    match(shown, /\nGiven as: Mayor \(line 1\)/u);
    match(shown, /\nNamed 3 times, first in full on line 1/u);
  });

  it("shows words of the text as words, never as markup", () => {
    const shown = hoverOn("Mayor <|>Ann*a* [Vasquell](http://x.example) <img src=x> spoke.", MarkupKind.Markdown);
    ok(!/(?<!\\)[[<]|(?<!\*)(?<!\\)\*(?!\*)/u.test(shown), shown);
  });

  it("is silent where nothing stands", () => {
    equal(hoverOn("Is all <|>well?"), "");
    equal(hoverOn("<|>"), "");
  });
});

describe("ways between namings", () => {
  it("leads from a short form to the first full mention", () => {
    const { document, analysis, position } = readMarked(story.replace("Vasquell declined", "<|>Vasquell declined"));
    const found = definition(document, analysis, position);
    equal(document.getText(found?.range), "Ingrid Vasquell");
    equal(found?.range.start.line, 0);
  });

  it("finds every mention, with or without the first", () => {
    const { document, analysis, findings, position } = readMarked(story.replace("Ingrid", "In<|>grid"));
    const ask = (includeDeclaration: boolean) =>
      references({ document, analysis, findings }, { position, context: { includeDeclaration } }, []).length;
    deepEqual([ask(true), ask(false)], [3, 2]);
  });

  it("finds the same name in other open texts", () => {
    const here = readMarked("Mayor <|>Ingrid Vasquell spoke.");
    const there = readMarked("The town wrote to Ingrid Vasquell.", "file:///other.txt");
    const found = references(here, { position: here.position, context: { includeDeclaration: true } }, [here, there]);
    deepEqual(
      found.map(({ uri }) => uri),
      ["file:///story.txt", "file:///other.txt"],
    );
  });

  it("highlights names and what stands for them", () => {
    const { document, analysis, position } = readMarked(
      "Mayor Ingrid <|>Vasquell spoke. She left. Ms Vasquell was tired.",
    );
    const ranges = highlights(document, analysis, position).map(({ range }) => range);
    equal(markRanges(document, ranges), "Mayor {Ingrid Vasquell} spoke. {She} left. Ms {Vasquell} was tired.");
  });
});

describe("rename", () => {
  const text = "Mayor Ingrid <|>Vasquell spoke. Vasquell left. Ingrid Vasquell’s car was waiting.";

  it("changes full and short forms together, possessives kept", () => {
    equal(
      renamed(text, "Ingrid Vasquez"),
      "Mayor Ingrid Vasquez spoke. Vasquez left. Ingrid Vasquez’s car was waiting.",
    );
  });

  it("changes short forms by first and last word when the new name is longer", () => {
    equal(
      renamed(text, "Ingrid Maria Vasquez"),
      "Mayor Ingrid Maria Vasquez spoke. Vasquez left. Ingrid Maria Vasquez’s car was waiting.",
    );
  });

  it("from a short form changes that word everywhere", () => {
    equal(
      renamed("Mayor Ingrid Vasquell spoke. <|>Vasquell left.", "Vasquez"),
      "Mayor Ingrid Vasquez spoke. Vasquez left.",
    );
  });

  it("does nothing for an empty name, and nothing where there is no name", () => {
    const { document, analysis, position } = readMarked("Mayor Ingrid Vasquell <|>spoke to all.");
    equal(renameable(document, analysis, document.positionAt(24)), null);
    equal(rename(document, analysis, { position, newName: "  ", confirms: false }), null);
  });
});

describe("names elsewhere", () => {
  it("are offered after a capital, replacing what was typed", () => {
    const reading = readMarked("Mayor Ingrid Vasquell spoke. The vote went to Ing<|>");
    const [item] = completion(reading, reading.position, []);
    equal(item.label, "Ingrid Vasquell");
    equal(reading.document.getText((item.textEdit as TextEdit).range), "Ing");
    const second = readMarked("Mayor Ingrid Vasquell spoke. The vote went to Ms Vas<|>");
    deepEqual(
      completion(second, second.position, []).map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [["Vasquell", "Ingrid Vasquell"]],
    );
    const lower = readMarked("Mayor Ingrid Vasquell spoke. The vote went to ing<|>");
    deepEqual(completion(lower, lower.position, []), []);
  });

  it("are found over all open texts by letters in order", () => {
    const readings = [readMarked("Mayor Ingrid Vasquell spoke."), readMarked("Pim Aldergate left.", "file:///b.txt")];
    deepEqual(workspaceSymbols(readings, "pmald").map(({ name }) => name)[0], "Pim Aldergate");
    equal(workspaceSymbols(readings, "").length, 2);
  });
});
