/** The first minutes of somebody new: nothing but the package in an empty profile, and the walkthrough followed. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { type Desk, command, isSeen, keepFall, pictures, seeProblem, sitDown } from "./desk.ts";

describe("a newcomer", function () {
  this.bail(true);
  let desk: Desk;
  const step = (title: string): Locator => desk.page.locator(".getting-started-step", { hasText: title }).first();
  /** Comes back to the walkthrough, where a text has covered it. */
  const comeBack = async (): Promise<void> => {
    if (!(await step("Settle a Finding").isVisible())) await desk.page.locator(".tab", { hasText: /Welcome|Walkthrough/u }).first().click(); // prettier-ignore
  };
  const press = async (title: string, button: string): Promise<void> => {
    await comeBack();
    const pressed = step(title).locator(".monaco-button", { hasText: button });
    // A step that is done makes way for the next one.
    if (!(await pressed.isVisible())) await step(title).locator("h3").click();
    await pressed.click();
  };
  const done = async (id: string): Promise<void> => {
    await comeBack();
    await desk.page.locator(`[data-done-step-id$="#${id}"][aria-checked="true"]`).first().waitFor();
  };

  before(async () => {
    // A profile as it comes, but for the editor's own chat, which would take a third of the window.
    desk = await sitDown("test/desk", { "workbench.secondarySideBar.defaultVisibility": "hidden" });
    // Wide enough for the walkthrough and the text side by side.
    await desk.page.setViewportSize({ width: 1720, height: 960 });
    await desk.arrive();
  });

  afterEach(function () {
    return keepFall(desk.page, this.currentTest);
  });
  after(() => desk?.leave());

  it("finds the walkthrough", async () => {
    await command(desk.page, "Welcome: Open Walkthrough...");
    await desk.page.locator(".quick-input-list .monaco-list-row", { hasText: "Work through a News Text" }).click();
    await step("Open the Sample Article").waitFor();
    assert.equal(await desk.page.locator(".getting-started-step:visible").count(), 4);
  });

  it("opens the sample article beside it, and sees what is underlined", async () => {
    await press("Open the Sample Article", "Open the Sample Article");
    await desk.page.locator(".squiggly-warning").first().waitFor();
    await done("sample");
  });

  it("reads the findings", async () => {
    await press("Read What Is Underlined", "Show the Problems");
    await seeProblem(desk.page, "claim/impossible-date");
    await done("findings");
  });

  it("sees who says what", async () => {
    await press("See Who Says What", "Show the Lists");
    await desk.page.locator(".sidebar .monaco-list-row", { hasText: "Ingrid Vasquell" }).first().waitFor();
    await done("views");
    await pictures(desk.page, desk.page.locator(".monaco-workbench"), "walkthrough");
  });

  it("settles a finding from the list behind the light bulb", async () => {
    const fixes = desk.page.locator(".action-widget .monaco-list-row", { hasText: "Dismiss" }).first();
    // Findings that come late close the list; a person presses again.
    for (let tries = 0; tries < 6 && !(await fixes.isVisible()); tries++) {
      await press("Settle a Finding", "Go to the Next Finding and Show Its Fixes");
      await isSeen(fixes, 5000 * (tries + 1));
    }
    await fixes.waitFor();
    await desk.page.keyboard.press("Escape");
    await done("settle");
  });

  it("reads in the views what to do while no text is open", async () => {
    await command(desk.page, "View: Close All Editors");
    await desk.page.locator(".monaco-dialog-box .monaco-button", { hasText: "Don't Save" }).click();
    const welcome = desk.page.locator(".sidebar .welcome-view-content", { hasText: "Open a news text" }).first();
    await welcome.locator(".monaco-button", { hasText: "Open the Sample Article" }).waitFor();
  });
});
