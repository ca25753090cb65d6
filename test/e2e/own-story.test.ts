/** A story of one's own, from the first word: a new text, settings that cannot be used, source texts that come in, a text that is left alone. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { type Desk, choose, clickOn, command, isSeen, keepFall, lookAway, save, seeProblem, sitDown } from "./desk.ts";

const interview = `MARTA LINDQVIST: We counted about four hundred people in the morning. I have never seen the workshop so full.
MARTA LINDQVIST: The roof will be finished by the end of March, if the winter is kind.
`;
// Long enough that reading it takes a while that can be seen.
const minutes =
  "The members heard a report on the harbour, the market and the road to the north, and took note of it.\n";
const story = [
  "Boat Workshop Opens Its Doors",
  "",
  "KALMAR, March 3, 2025 — Hundreds of people came to the boat workshop in Kalmar, its owner Marta Lindqvist said.",
  "",
  "",
];
const french =
  "Le conseil municipal a décidé mardi de rouvrir le vieux port aux bateaux de pêche, neuf ans après la tempête. ";

describe("a story of one's own", function () {
  this.bail(true);
  let desk: Desk;
  let folder: string;
  const type = (words: string) => desk.page.keyboard.type(words, { delay: 15 });
  /** The dialog comes with a name of its own a moment after it is there. */
  const fillPath = async (box: Locator, name: string): Promise<void> => {
    await desk.page.locator(".quick-input-widget", { hasText: "Save As" }).waitFor();
    for (let tries = 0; tries < 50 && !(await box.inputValue()).includes("Doors"); tries++)
      await desk.page.waitForTimeout(100);
    await box.fill(join(desk.folder, name));
    await desk.page.keyboard.press("Enter");
  };
  const line = (words: string) => desk.page.locator(".editor-instance .view-line", { hasText: words }).first();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "copydesk-own-"));
    await mkdir(join(folder, "transcripts"));
    await writeFile(join(folder, "transcripts/interview.txt"), interview);
    for (const year of [2021, 2022, 2023])
      await writeFile(join(folder, `transcripts/minutes-${year}.txt`), minutes.repeat(60_000));
    await writeFile(join(folder, "port.txt"), french.repeat(5));
    desk = await sitDown(folder, {
      ...{ "workbench.startupEditor": "none", "security.workspace.trust.enabled": false, "files.autoSave": "off" },
      ...{ "chat.disableAIFeatures": true, "workbench.secondarySideBar.defaultVisibility": "hidden" },
      ...{ "copydesk.preset": "loud", "copydesk.nosuch": true, "copydesk.typing.curlyQuotes": true },
    });
    await desk.arrive();
  });

  afterEach(function () {
    return keepFall(desk.page, this.currentTest);
  });
  after(async () => {
    await desk?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it("begins as a new news text, and says which settings cannot be used", async () => {
    const told = (words: RegExp) => desk.page.locator(".notification-toast", { hasText: words }).first();
    await command(desk.page, "Copydesk: New News Text");
    await desk.page.locator('[id="status.editor.mode"]', { hasText: "News" }).waitFor();
    await told(/copydesk\.preset/u).waitFor();
    await told(/copydesk\.nosuch/u).waitFor();
    await command(desk.page, "Notifications: Clear All Notifications");
  });

  it("has curly marks where straight ones are typed, and names complete by their surname", async () => {
    await desk.page.keyboard.press("Control+1");
    await type(story.join("\n"));
    await type('"');
    await line("“").waitFor();
    await type('We counted about five hundred people in the morning,"');
    await line("morning,”").waitFor();
    await type(" ");
    const offered = desk.page.locator(".suggest-widget .monaco-list-row", { hasText: "Lindqvist" }).first();
    // What is offered follows the reading of what was typed.
    for (let tries = 0; tries < 6 && !(await isSeen(offered, 3000)); tries++) {
      await desk.page.keyboard.press("Escape");
      if (tries === 0) await type("Lindq");
      await desk.page.keyboard.press("Control+Space");
    }
    await offered.waitFor();
    await desk.page.keyboard.press("Enter");
    await type(" said.");
    await line("Lindqvist said.").waitFor();
  });

  it("is saved beside source texts, is seen to wait for them, and is compared with them", async () => {
    const reading = desk.page.locator(".statusbar-item", { hasText: "reading source texts" }).first().waitFor();
    await desk.page.keyboard.press("Control+S");
    const box = desk.page.locator(".quick-input-box input:visible");
    await fillPath(box, "boats.news");
    await reading;
    await desk.page.keyboard.press("Control+Shift+M");
    await seeProblem(desk.page, "quotation/source-mismatch");
    await choose(desk.page, "five hundred", "Use the source");
    await line("four hundred people").waitFor();
  });

  it("renames a person in every form of the name", async () => {
    const box = desk.page.locator(".rename-box input");
    const rename = async (): Promise<void> => {
      await clickOn(desk.page, "Marta Lindqvist");
      await desk.page.keyboard.press("F2");
      await box.fill("Märta Lindkvist", { timeout: 5000 });
      await box.press("Enter", { timeout: 2000 });
    };
    // Lenses that come late close the box; a person asks again.
    for (let tries = 0; tries < 6 && !(await isSeen(line("Märta"), 2000)); tries++) await rename().catch(() => {});
    await line("Märta").waitFor();
    await line("Lindkvist said.").waitFor();
  });

  it("is there as it was left when the window is opened again", async () => {
    await save(desk.page);
    assert.match(
      await readFile(join(desk.folder, "boats.news"), "utf8"),
      /Märta Lindkvist said\.[\s\S]*Lindkvist said\./u,
    );
    await desk.comeBack();
    await line("Lindkvist said.").waitFor();
    await desk.page.locator(".statusbar-item", { hasText: /0 of \d+ checked/u }).waitFor();
  });

  it("stands beside a text in another language, which is left alone and said to be", async () => {
    await desk.open("port.txt");
    await desk.page.locator(".activitybar .action-label[aria-label='Copydesk']").click();
    const why = desk.page.locator(".sidebar .welcome-view-content", { hasText: "This text was not read" }).first();
    await why.locator(".monaco-button", { hasText: "Change the Settings" }).waitFor();
    await desk.page.locator('[id="status.languageStatus"]').click();
    const told = desk.page.locator(".hover-language-status", { hasText: "Not read by Copydesk" }).first();
    await told.waitFor();
    assert.match(await told.innerText(), /French/u);
    await lookAway(desk.page);
  });
});
