/** The annotated copy beside the editor: what it shows, and that each follows the other. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { type Desk, clickOn, command, isSeen, keepFall, picture, pictures, sitDown, turnTo } from "./desk.ts";

/** What the browser makes of the style of an element, by property. */
const styleOf = (element: Locator, ...properties: string[]): Promise<string[]> =>
  element.evaluate((one, names) => names.map((name) => getComputedStyle(one).getPropertyValue(name)), properties);
const [black, white] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];

describe("the annotated copy", function () {
  this.bail(true);
  let desk: Desk;
  let copy: FrameLocator;

  before(async () => {
    desk = await sitDown("test/articles");
    await desk.open("harbour.news");
    await desk.page.locator(".squiggly-warning").first().waitFor();
    copy = desk.page.frameLocator("iframe.webview").frameLocator("#active-frame");
  });

  afterEach(function () {
    return keepFall(desk.page, this.currentTest);
  });
  after(() => desk?.leave());

  it("opens beside the text from the button above it", async () => {
    await desk.page.locator(".editor-actions .action-label[aria-label^='Open the Annotated Copy']").first().click();
    await desk.page.locator(".tab", { hasText: "Annotated: harbour.news" }).waitFor();
  });

  it("shows names in colour, notes in the margin, who speaks how much, and the dates", async () => {
    await copy.locator("span.person", { hasText: "Ingrid Vasquell" }).first().waitFor();
    await copy.locator("aside li.warning", { hasText: "claim/impossible-date" }).first().waitFor();
    await copy.locator(".voices li", { hasText: "Tomas Okonjo-Reyes" }).waitFor();
    await copy.locator(".dates li", { hasText: "1702" }).waitFor();
    await picture(desk.page, "annotated-copy");
    await pictures(desk.page, desk.page.locator(".part.editor"), "annotated-copy");
  });

  it("follows the cursor", async () => {
    const here = copy.locator("p.here", { hasText: "Mayor Ingrid Vasquell" });
    // Lenses that come late move the line away under the mouse.
    for (let tries = 0; tries < 5 && !(await here.isVisible()); tries++) {
      await clickOn(desk.page, "Mayor Ingrid");
      await here.waitFor({ timeout: 5000 }).catch(() => {});
    }
    await here.waitFor();
  });

  it("follows the text as it scrolls, and the text follows it", async () => {
    await desk.page.keyboard.press("Control+End");
    await copy.locator("p.here", { hasText: "The new wall will stand" }).waitFor();
    // What scrolls because the other side did, leads nowhere back; a person's hand comes later.
    await desk.page.waitForTimeout(1500);
    await copy.locator("h1").scrollIntoViewIfNeeded();
    await desk.page.locator(".editor-instance .view-line", { hasText: "Council Votes" }).first().waitFor();
  });

  it("leads to the words that are clicked", async () => {
    await copy.locator("span", { hasText: "blue economy" }).first().click();
    await desk.page.locator('[id="status.editor.selection"]', { hasText: "Ln 16" }).waitFor();
  });

  it("is there again when the window has been reloaded", async () => {
    const mayor = copy.locator("span.person", { hasText: "Ingrid Vasquell" }).first();
    // An address that names a file would open that and nothing else; one typed anew may leave open what it can.
    await desk.comeBack();
    if (!(await isSeen(mayor, 20_000))) await command(desk.page, "Copydesk: Open the Annotated Copy to the Side");
    await mayor.waitFor();
    const loaded = desk.page.waitForEvent("load");
    await command(desk.page, "Developer: Reload Window");
    await loaded;
    await desk.page.locator(".editor-instance .view-line").first().waitFor();
    await mayor.waitFor();
  });

  it("takes the colours of the theme", async () => {
    await command(desk.page, "Preferences: Toggle between Light/Dark Themes");
    await copy.locator("body.vscode-dark").waitFor();
    await copy.locator("span.person").first().waitFor();
  });

  it("is black on white in print, whatever the theme, with lines where colours may be lost", async () => {
    await desk.page.emulateMedia({ media: "print" });
    assert.deepEqual(await styleOf(copy.locator("body"), "color", "background-color"), [black, white]);
    const [width, line] = await styleOf(copy.locator("section .quotation").first(), "border-bottom-width", "border-bottom-style"); // prettier-ignore
    assert.deepEqual([width, line], ["1px", "solid"]);
    await desk.page.emulateMedia({ media: null });
  });

  it("draws lines in place of backgrounds in high contrast", async () => {
    await turnTo(desk.page, "high-contrast");
    await copy.locator("body.vscode-high-contrast").waitFor();
    const quotation = copy.locator("section .quotation").first();
    const [background, line] = await styleOf(quotation, "background-color", "border-bottom-style");
    assert.deepEqual([background, line], ["rgba(0, 0, 0, 0)", "solid"]);
    const [ink] = await styleOf(copy.locator("section p").first(), "color");
    assert.equal(ink, white);
  });

  it("is saved as a page that needs nothing else, and prints", async () => {
    await command(desk.page, "Copydesk: Save the Annotated Copy as a Web Page");
    const box = desk.page.locator(".quick-input-box input");
    const to = join(desk.folder, "harbour.html");
    await box.fill(to);
    await desk.page.keyboard.press("Enter");
    await desk.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "harbour.html" }).waitFor();
    const page = await desk.page.context().browser()!.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(await readFile(to, "utf8"));
    await page.emulateMedia({ media: "print" });
    await page.locator("span.person", { hasText: "Ingrid Vasquell" }).first().waitFor();
    assert.deepEqual(await styleOf(page.locator("body"), "color"), [black]);
    assert.ok((await page.pdf()).length > 10_000);
    assert.deepEqual(asked, []);
    await page.close();
  });
});
