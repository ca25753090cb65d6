/** The desk's decisions, as a fact-checker makes them: a draft beside three source texts, in a real VS Code. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import {
  type Desk,
  choose,
  clickOn,
  command,
  isSeen,
  keepFall,
  lookAway,
  openPanel,
  pictures,
  problemRow,
  save,
  seeProblem,
  sitDown,
} from "./desk.ts";

const found = "We will repair the northern wall";
const right = "The repairs cost 4.2 million";

/** What the source texts have otherwise, or not at all: a word of the message and the check. */
const UNBACKED = [
  ["nine", "quotation/source-mismatch"],
  ["holds these words", "quotation/not-in-sources"],
  ["16 million", "claim/number-mismatch"],
  ["Rotterdam", "claim/unsupported"],
] as const;

describe("the ledger", function () {
  // Each step stands on the one before: after a fall the rest would only wait in vain.
  this.bail(true);
  let desk: Desk;

  before(async () => {
    desk = await sitDown("test/desk");
    await desk.open("draft.news");
  });

  afterEach(function () {
    return keepFall(desk.page, this.currentTest);
  });
  after(() => desk?.leave());

  const checked = (words: RegExp): Locator => desk.page.locator(".statusbar-item", { hasText: words });
  const thread = (): Locator => desk.page.locator(".review-widget").first();
  const row = (words: string): Locator => desk.page.locator(".sidebar .monaco-list-row", { hasText: words }).first();
  const answer = async (words: string): Promise<void> => {
    await desk.page.locator(".quick-input-box input:visible").fill(words);
    await desk.page.keyboard.press("Enter");
  };
  const showDismissed = async (): Promise<void> => {
    await desk.page.locator(".activitybar .action-label[aria-label='Copydesk']").click();
    await openPanel(desk.page, "Dismissed");
  };

  it("counts what is to be checked", () => checked(/0 of \d+ checked/).waitFor());

  it("has room for a note beside each line with something to check", async () => {
    await desk.page.locator(".comment-range-glyph.comment-diff-added").nth(3).waitFor({ state: "attached" });
  });

  it("says what the source texts have otherwise or not at all, and nothing of what they back", async () => {
    await desk.page.keyboard.press("Control+Shift+M");
    for (const [words, check] of UNBACKED) {
      const row = await seeProblem(desk.page, check);
      const told = desk.page.locator(".markers-panel .monaco-list-row", { hasText: check });
      assert.equal(await told.count(), 1, `${check} is told once`);
      assert.match(await row.innerText(), new RegExp(words, "u"));
    }
    await desk.page.keyboard.press("Control+Shift+M");
  });

  it("attaches the passage that has a quotation's words, and marks it checked", async () => {
    await choose(desk.page, found, "Attach the passage in speech.txt");
    await choose(desk.page, found, "Mark this quotation checked");
    await checked(/1 of \d+ checked/).waitFor();
  });

  it("attaches a passage that it offers for a claim", async () => {
    await choose(desk.page, right, "Attach evidence to this claim");
    await desk.page.locator(".quick-input-list .monaco-list-row", { hasText: "budget.txt" }).first().click();
    await choose(desk.page, right, "Mark this claim checked");
    await checked(/2 of \d+ checked/).waitFor();
  });

  it("keeps a thread on what was decided, with the evidence, and takes a reply as a note", async () => {
    const head = thread().getByText(/^(?:Quotation|Claim): checked/u);
    // The list of all threads, which the editor opens beside the first, moves the line from under the mouse.
    for (let tries = 0; tries < 6 && !(await isSeen(head, 3000)); tries++) {
      await desk.page.locator(".comment-range-glyph.comment-thread").first().click();
    }
    await head.waitFor();
    await thread()
      .locator(".comment-body", { hasText: /sources\/(?:speech|budget)\.txt/u })
      .waitFor();
    const closed = thread().locator(".review-thread-reply-button");
    if (await closed.isVisible()) await closed.click();
    await thread().locator(".monaco-editor").click();
    await desk.page.keyboard.type("Read in print as well.");
    await thread().getByRole("button", { name: "Add Note" }).click();
    await thread().locator(".comment-body", { hasText: "Read in print as well." }).waitFor();
    await command(desk.page, "Collapse All Comments");
    await thread().waitFor({ state: "hidden" });
    await desk.page.keyboard.press("Control+J");
    await desk.page.keyboard.press("Control+1");
    await desk.page.keyboard.press("Control+Home");
  });

  it("opens a thread again and settles it", async () => {
    const press = async (name: string): Promise<void> => {
      await command(desk.page, "Expand All Comments");
      await thread().hover();
      await thread().locator(`.action-label[aria-label^="${name}"]`).first().click();
    };
    await press("Re-open");
    await checked(/1 of \d+ checked/).waitFor();
    await press("Mark Checked");
    await checked(/2 of \d+ checked/).waitFor();
    await command(desk.page, "Collapse All Comments");
    await thread().waitFor({ state: "hidden" });
    await desk.page.keyboard.press("Control+1");
    await desk.page.keyboard.press("Control+Home");
  });

  it("leads from a quotation to its passage", async () => {
    await desk.page.keyboard.down("Control");
    await clickOn(desk.page, found);
    await desk.page.keyboard.up("Control");
    await desk.page.locator(".tab.active", { hasText: "speech.txt" }).waitFor();
    await desk.page.locator(".statusbar-item", { hasText: "Ln 3, Col 56" }).waitFor();
    await command(desk.page, "View: Close Editor");
    await desk.page.locator(".tab.active", { hasText: "draft.news" }).waitFor();
  });

  it("dismisses a finding with a reason", async () => {
    await choose(desk.page, "TK crowns", "Dismiss text/placeholder");
    await answer("The price is secret.");
    await showDismissed();
    await row("The price is secret.").filter({ hasText: "text/placeholder" }).waitFor();
  });

  it("takes a dismissal back", async () => {
    await row("The price is secret.").hover();
    await row("The price is secret.").locator(".action-label").first().click();
    await row("The price is secret.").waitFor({ state: "detached" });
    await choose(desk.page, "TK crowns", "Dismiss text/placeholder");
    await answer("The firm is called TK.");
    await row("The firm is called TK.").waitFor();
  });

  it("opens a claim again when its words are edited, and takes that back with the edit", async () => {
    await clickOn(desk.page, right);
    await desk.page.keyboard.type("X");
    await checked(/1 of \d+ checked/).waitFor();
    await desk.page.keyboard.press("Control+Z");
    await checked(/2 of \d+ checked/).waitFor();
  });

  it("walks to what is still open by keyboard", async () => {
    await desk.page.keyboard.press("Control+Home");
    await desk.page.keyboard.press("Control+F8");
    await desk.page.locator(".editor-instance .selected-text").first().waitFor();
    await lookAway(desk.page);
  });

  it("keeps the decision on words that are deleted, as an orphan", async () => {
    await clickOn(desk.page, right);
    await desk.page.keyboard.press("Home");
    await desk.page.keyboard.press("Shift+End");
    await desk.page.keyboard.press("Delete");
    await row("words are gone").filter({ hasText: "The repairs cost 4.2 million" }).waitFor();
    await checked(/1 of \d+ checked/).waitFor();
  });

  it("has all of it after the window was loaded again", async () => {
    await save(desk.page);
    await desk.comeBack();
    await checked(/1 of \d+ checked/).waitFor();
    await desk.page.locator(".comment-range-glyph.comment-thread").first().waitFor();
    await showDismissed();
    await row("words are gone").waitFor();
    await row("The firm is called TK.").waitFor();
    await desk.page.keyboard.press("Control+Shift+M");
    await seeProblem(desk.page, "quotation/not-in-sources");
    await (await problemRow(desk.page, "text/placeholder")).waitFor({ state: "detached" });
    await pictures(desk.page, desk.page.locator(".part.sidebar"), "dismissed");
  });
});
