/** The main job, as a desk editor does it: the packaged extension in a real VS Code, seen through the browser. */
import assert from "node:assert/strict";
import { type Desk, clickOn, command, hoverOver, lookAway, picture, sitDown } from "./desk.ts";

describe("the journey", () => {
  let desk: Desk;

  before(async () => {
    desk = await sitDown("test/articles");
    await desk.open("summit.news");
  });

  after(() => desk?.leave());

  it("opens a news text and underlines what to look at", async () => {
    await desk.page.locator(".squiggly-warning").first().waitFor();
    assert.equal(await desk.page.locator('[id="status.editor.mode"]').innerText(), "News");
    await picture(desk.page, "warnings");
  });

  it("lists the findings with their checks and the other places concerned", async () => {
    await desk.page.keyboard.press("Control+Shift+M");
    const problems = desk.page.locator(".markers-panel .monaco-list-row");
    for (const check of ["text/repeated-sentence"]) await problems.filter({ hasText: check }).first().waitFor();
    await picture(desk.page, "problems");
  });

  it("opens the page of a check from its link in the Problems panel", async () => {
    const problems = desk.page.locator(".markers-panel .monaco-list-row", { hasText: "text/repeated-sentence" });
    await problems.locator(".monaco-link").first().click();
    await desk.page.locator(".tab", { hasText: "repeated-sentence" }).waitFor();
    await command(desk.page, "View: Close Editor");
    await command(desk.page, "View: Toggle Problems");
  });
});

void [clickOn, hoverOver, lookAway];
