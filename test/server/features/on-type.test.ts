/** Typing quote marks, as the text stands after the mark and what the editor makes of it. */
import { equal } from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { onType } from "../../../server/src/features/on-type.ts";
import { unmark } from "../../support/markup.ts";

/** The text after the last typed character, which stands before `<|>`, was answered. */
function typed(marked: string): string {
  const { text, cursor } = unmark(marked);
  const document = TextDocument.create("file:///story.news", "news", 1, text);
  const edits = onType(document, document.positionAt(cursor ?? 0), text[(cursor ?? 0) - 1]);
  return TextDocument.applyEdits(document, edits);
}

describe("typing a straight quote mark", () => {
  it("opens at the start of words and closes behind them", () => {
    equal(typed('She said, "<|>'), "She said, “");
    equal(typed('"<|>'), "“");
    equal(typed('(“We will,"<|>'), "(“We will,”");
    equal(typed("“He called it '<|>"), "“He called it ‘");
    equal(typed("the mayor'<|>s car"), "the mayor’s car");
  });

  it("minds the mark that the editor has closed by itself", () => {
    equal(typed('She said, "<|>"'), "She said, “”");
    equal(typed('She said, “We will go."<|>”'), "She said, “We will go.”");
  });

  it("leaves feet, inches, tags and code alone, and closes behind a year", () => {
    equal(typed("He is 6'<|>"), "He is 6'");
    equal(typed('<a href="<|>'), '<a href="');
    equal(typed('Type `"<|>'), 'Type `"');
    equal(typed('“It began in 2020"<|>'), "“It began in 2020”");
  });

  it("answers nothing for any other character", () => equal(typed("a<|>"), "a"));
});
