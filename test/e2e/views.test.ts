/** The views of the activity bar, as a desk editor uses them: rows, filter, order, and the way to the text and back. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { type Desk, clickOn, command, isSeen, keepFall, lookAway, pictures, sitDown } from "./desk.ts";

/** Whether it was still there for the mouse. */
const isHovered = (what: Locator): Promise<boolean> => what.hover({ timeout: 3000 }).then(() => true, () => false); // prettier-ignore

describe("the views", function () {
  this.bail(true);
  let desk: Desk;
  const menu = (words: string): Locator => desk.page.locator(".context-view .action-menu-item", { hasText: words }).first(); // prettier-ignore
  /** Takes an entry of a row's menu. */
  const choose = async (words: string, action: string): Promise<void> => {
    // What opens by itself, as the list of comments does, closes the menu; a person asks again.
    for (let tries = 0; tries < 6; tries++) {
      await row(words).click({ button: "right" });
      // A menu takes no click in the moment in which it comes up; the key it takes.
      if ((await isSeen(menu(action), 3000)) && (await isHovered(menu(action)))) {
        await desk.page.keyboard.press("Enter");
        if (await menu(action).waitFor({ state: "hidden", timeout: 3000 }).then(() => true, () => false)) return; // prettier-ignore
      }
      await desk.page.keyboard.press("Escape");
    }
    assert.fail(`“${action}” is not in the menu of “${words}”`);
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 100 && !(await isSo()); tries++) await desk.page.waitForTimeout(100);
  };
  const row = (words: string): Locator => desk.page.locator(".sidebar .monaco-list-row", { hasText: words }).first();

  before(async () => {
    desk = await sitDown("test/articles");
    await desk.open("harbour.news");
    await desk.page.locator(".squiggly-warning").first().waitFor();
  });

  afterEach(function () {
    return keepFall(desk.page, this.currentTest);
  });
  after(() => desk?.leave());

  it("come with a status that says that the text was read, and how old the facts are", async () => {
    const told = desk.page.locator(".hover-language-status", { hasText: "Read by Copydesk" });
    await desk.page.locator('[id="status.languageStatus"]').click();
    await told
      .filter({ hasText: /Facts as of \d{4}-\d{2}-\d{2}/u })
      .first()
      .waitFor();
    await lookAway(desk.page);
  });

  it("stand in a container of their own", async () => {
    await desk.page.locator(".activitybar .action-label[aria-label='Copydesk']").click();
    for (const name of ["People and Organisations", "Quotations by Speaker", "Claims"]) {
      await desk.page.locator(".sidebar .pane-header", { hasText: name }).waitFor();
    }
  });

  it("list people with their titles, quotations by speaker, and claims", async () => {
    await row("Ingrid Vasquell").filter({ hasText: "Mayor" }).waitFor();
    await row("We have waited long enough").waitFor();
    await row("The first harbour was dug").waitFor();
    await pictures(desk.page, desk.page.locator(".part.sidebar"), "views");
  });

  it("lead to the words in the text", async () => {
    await row("The first harbour was dug").click();
    await desk.page.locator(".editor-instance .selected-text").first().waitFor();
    await desk.page.locator('[id="status.editor.selection"]', { hasText: "selected" }).waitFor();
  });

  it("follow the cursor", async () => {
    await clickOn(desk.page, "Tomas Okonjo-Reyes. “It");
    const chosen = desk.page.locator(".sidebar .monaco-list-row.selected", { hasText: "Tomas Okonjo-Reyes" });
    await chosen.first().waitFor();
  });

  it("change their order by the button above them, and keep the words below", async () => {
    const first = (): Promise<string> => desk.page.locator(".sidebar .pane-body").nth(2).locator(".monaco-list-row").first().innerText(); // prettier-ignore
    const weighty = await first();
    await desk.page.locator(".sidebar .pane-header", { hasText: "Claims" }).hover();
    await desk.page.locator(".sidebar .action-label[aria-label^='List Claims in Text Order']").click();
    await row("The council of Port Marlow voted").waitFor();
    await until(async () => (await first()) !== weighty);
    assert.match(await first(), /The council of Port Marlow voted/u);
  });

  it("say in a sentence what a row is, for whoever hears it", async () => {
    const spoken = await row("Ingrid Vasquell").getAttribute("aria-label");
    assert.match(spoken ?? "", /^Ingrid Vasquell, person, Mayor, /u);
  });

  it("have a menu for each row, by keyboard too: all places of a name, a claim that was checked", async () => {
    await choose("Ingrid Vasquell", "Find All References");
    const places = desk.page.locator(".peekview-widget .ref-tree .monaco-list-row", { hasText: "Ingrid Vasquel" });
    await places.nth(1).waitFor();
    await desk.page.keyboard.press("Escape");
    await row("The first harbour was dug").click();
    await command(desk.page, "Copydesk: Focus on Claims View");
    await desk.page.keyboard.press("Shift+F10");
    await menu("Mark Checked").waitFor();
    await desk.page.keyboard.press("Escape");
    await choose("The first harbour was dug", "Mark Checked");
    await desk.page.locator(".statusbar-item", { hasText: /1 of \d+ checked/u }).waitFor();
    await choose("The first harbour was dug", "Re-open");
    await desk.page.locator(".statusbar-item", { hasText: /0 of \d+ checked/u }).waitFor();
  });

  it("narrow down to what is typed as a filter", async () => {
    await desk.page.locator(".sidebar .pane-header", { hasText: "Quotations by Speaker" }).hover();
    await desk.page.locator(".sidebar .action-label[aria-label^='Filter Quotations']").click();
    await desk.page.locator(".quick-input-box input").fill("boats");
    await row("We have waited long enough").waitFor({ state: "detached" });
    await desk.page.keyboard.press("Enter");
    await row("The boats are coming home").waitFor();
    assert.equal(await desk.page.locator(".sidebar .monaco-list-row", { hasText: "waited long" }).count(), 0);
  });

  it("say so where no row holds what is typed, and take the filter away at a press", async () => {
    await desk.page.locator(".sidebar .pane-header", { hasText: "Quotations by Speaker" }).hover();
    await desk.page.locator(".sidebar .action-label[aria-label^='Filter Quotations']").click();
    await desk.page.locator(".quick-input-box input").fill("zeppelin");
    await desk.page.keyboard.press("Enter");
    const empty = desk.page.locator(".sidebar .welcome-view-content", { hasText: "No row holds these words" }).first();
    await empty.locator(".monaco-button", { hasText: "Clear the Filter" }).click();
    await row("We have waited long enough").waitFor();
  });
});
