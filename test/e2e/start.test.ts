/** The first minutes of a new user: the walkthrough, the sample article, the first fix. */
import assert from "node:assert/strict";
import { type Desk, command, keepFall, picture, sitDown } from "./desk.ts";

describe("a new user", function () {
  this.bail(true);
  let desk: Desk;

  before(async () => {
    desk = await sitDown("test/articles");
    await desk.open("wire.txt");
  });

  afterEach(function () {
    return keepFall(desk.page, this.currentTest);
  });
  after(() => desk?.leave());

  it("leads through the sample article", async () => {
    await command(desk.page, "Welcome: Open Walkthrough...");
    await desk.page.locator(".quick-input-box input").fill("Work through a News Text");
    await desk.page.locator(".quick-input-list .monaco-list-row", { hasText: "Work through a News Text" }).click();
    await desk.page.locator(".getting-started-step").nth(3).waitFor();
    assert.equal(await desk.page.locator(".getting-started-step").count(), 4);
    await picture(desk.page, "walkthrough");
    await desk.page.locator(".getting-started .monaco-button", { hasText: "Open the Sample Article" }).first().click();
    await desk.page.locator(".view-line", { hasText: "Council Votes" }).first().waitFor();
    await desk.page.locator(".squiggly-warning").first().waitFor();
  });
});
