/** The main job, as a desk editor does it: the packaged extension in a real VS Code, seen through the browser; and in VS Code for the web. */
import assert from "node:assert/strict";
import {
  choose,
  hoverOver,
  keepFall,
  lookAway,
  openPanel,
  outlineRow,
  picture,
  problemRow,
  seeProblem,
  sitDown,
} from "./desk.ts";
import { type WebDesk, sitDownOnTheWeb } from "./web-desk.ts";

const PLANTED = [
  "quotation/misplaced",
  "quotation/unattributed",
  "quotation/repeated",
  "quotation/scare-quotes",
  "entity/inconsistent-spelling",
  "claim/undated-time",
  "text/repeated-sentence",
];

journey("the journey", () => sitDown("test/articles"), picture);
// Pictures are of one window.
journey(
  "the journey on the web",
  () => sitDownOnTheWeb("test/articles"),
  () => Promise.resolve(),
);

function journey(title: string, sit: () => Promise<WebDesk>, show: typeof picture): void {
  describe(title, function () {
    // Each step stands on the one before: after a fall the rest would only wait in vain.
    this.bail(true);
    let desk: WebDesk;

    before(async () => {
      desk = await sit();
      await desk.open("summit.news");
    });

    afterEach(function () {
      return keepFall(desk.page, this.currentTest);
    });
    after(() => desk?.leave());

    it("opens a news text and underlines what to look at", async () => {
      await desk.page.locator(".squiggly-warning").first().waitFor();
      assert.equal(await desk.page.locator('[id="status.editor.mode"]').innerText(), "News");
    });

    it("says in a hover who Macron is, and why we think so", async () => {
      const hover = await hoverOver(desk.page, "Macron");
      await hover.getByText("Emmanuel Macron · person").waitFor();
      await hover.getByText("Why:").first().waitFor();
      await show(desk.page, "hover");
      await lookAway(desk.page);
    });

    it("knows Rubio by his surname", async () => {
      const hover = await hoverOver(desk.page, "Rubio said");
      await hover.getByText("Marco Rubio").first().waitFor();
      await lookAway(desk.page);
    });

    it("names the speaker of a quotation", async () => {
      const hover = await hoverOver(desk.page, "ships moving within");
      await hover.getByText("Speaker: Marco Rubio").waitFor();
      await lookAway(desk.page);
    });

    it("says that last week counts from no date", async () => {
      const hover = await hoverOver(desk.page, "last week");
      await hover.getByText("Nothing dates this text").waitFor();
      await lookAway(desk.page);
    });

    it("outlines sections, the quotations under their speakers, and claims", async () => {
      await openPanel(desk.page, "Outline");
      await outlineRow(desk.page, "A Plan in Two Steps").waitFor();
      await outlineRow(desk.page, "We can have ships moving").filter({ hasText: "Marco Rubio" }).waitFor();
      await outlineRow(desk.page, "claim, ").waitFor();
    });

    it("lists the findings with their checks and the other places concerned", async () => {
      await desk.page.keyboard.press("Control+Shift+M");
      for (const check of PLANTED) await seeProblem(desk.page, check);
      await seeProblem(desk.page, "It stands here first");
      await problemRow(desk.page, "");
      await desk.page.locator(".markers-panel .monaco-list-row").nth(5).waitFor();
      await show(desk.page, "problems");
    });

    it("opens the page of a check from its link in the Problems panel", async () => {
      await (await seeProblem(desk.page, "text/repeated-sentence")).locator(".monaco-link").click();
      await desk.page.locator(".tab", { hasText: "repeated-sentence" }).waitFor();
      await desk.page.keyboard.press("Control+Shift+M");
      await desk.page.locator(".tab", { hasText: "summit.news" }).click();
    });

    it("mends the spelling of a name by keyboard, from the list behind the light bulb", async () => {
      await choose(desk.page, "Zelensky,", "Zelenskyy");
      await desk.page.locator(".view-line", { hasText: "Zelenskyy, Turkish" }).waitFor();
      await desk.page.keyboard.press("Control+Shift+M");
      await (await problemRow(desk.page, "entity/inconsistent-spelling")).waitFor({ state: "detached" });
    });

    it("takes a warning away when its line is edited", async () => {
      await (await seeProblem(desk.page, "text/repeated-sentence")).dblclick();
      // The row selects what it is about.
      await desk.page.locator(".editor-instance .selected-text").first().waitFor();
      // The keys still belong to the panel; the first editor takes them, and keeps what is selected.
      await desk.page.keyboard.press("Control+1");
      await desk.page.keyboard.press("Delete");
      await (await problemRow(desk.page, "text/repeated-sentence")).waitFor({ state: "detached" });
    });
  });
}
