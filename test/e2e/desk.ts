/** The desk editor of the journey: what a person does in VS Code and what they can see there. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openBrowser } from "../../tools/vscode/browser.ts";
import { installVsCode, wantedAge } from "../../tools/vscode/install.ts";
import { addressOf, remoteUri, serveVsCode } from "../../tools/vscode/serve.ts";

/** A person at a VS Code that has nothing but the packaged extension; `leave` closes it all. */
export interface Desk {
  readonly page: Page;
  /** The folder that is open, an absolute path. */
  readonly folder: string;
  readonly open: (name: string) => Promise<void>;
  /** Opens the folder and no text. */
  readonly arrive: () => Promise<void>;
  /** Comes back to the folder as it was left. */
  readonly comeBack: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Installs the package into a fresh VS Code, by default a quiet one, and sits down at a copy of the given folder. */
export async function sitDown(articles: string, settings?: Readonly<Record<string, unknown>>): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-desk-"));
  // What tests of ours lay beside an article, no desk has.
  await cp(articles, folder, { recursive: true, filter: (path) => !path.endsWith(".golden") });
  const served = await serveVsCode(await installVsCode(console.log, wantedAge()), {
    vsix: resolve("copydesk.vsix"),
    settings,
  });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // A window takes a minute to come up where others keep the processor busy.
  page.setDefaultTimeout(150_000);
  const open = async (name: string) => {
    await page.goto(addressOf(served, folder, { openFile: remoteUri(served, join(folder, name)) }));
    await page.locator(".editor-instance .view-line").first().waitFor();
  };
  const arrive = async () => {
    await page.goto(addressOf(served, folder));
    await page.locator(".monaco-workbench .activitybar").first().waitFor();
  };
  const comeBack = async () => {
    // An address that names a file would open that and nothing else.
    await arrive();
    await page.locator(".editor-instance .view-line").first().waitFor();
  };
  const leave = async () => {
    await browser.close();
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, folder, arrive, open, comeBack, leave };
}

/** The words of one line on the screen, as the editor draws them (a wrapped line of the text is several). */
export function lineWith(page: Page, words: string): Locator {
  return page.locator(".editor-instance .view-line", { hasText: spaced(words) }).first();
}

/** Rests the mouse on the first showing of the words and gives back the hover that comes up. */
export async function hoverOver(page: Page, words: string): Promise<Locator> {
  const contents = page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
  // Lenses that come late move the lines away from under the mouse; a person moves it again.
  for (let tries = 0; tries < 6; tries++) {
    const { x, y } = await middleOf(page, words);
    await page.mouse.move(5, 5);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    if (await isSeen(contents, 8000)) return page.locator(".monaco-hover:not(.hidden)").first();
  }
  throw new Error(`no hover comes up on “${words}”`);
}

/** Puts the cursor into the first showing of the words. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words);
  await page.mouse.click(x, y);
}

/** Takes the mouse away and closes what hovers or drops down. */
export async function lookAway(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  await page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor({ state: "hidden" });
}

/** The first row of the Problems panel with these words, there or not; the panel draws only what there is room for, so it is filtered. */
export async function problemRow(page: Page, words: string): Promise<Locator> {
  await page.locator(".panel .viewpane-filter input").fill(words);
  return page.locator(".markers-panel .monaco-list-row", { hasText: words }).first();
}

/** The same row, once it is seen. */
export async function seeProblem(page: Page, words: string): Promise<Locator> {
  // A filter set while findings arrive may hide them all behind “No results”; a person types it again.
  for (let tries = 0; tries < 20; tries++) {
    const row = await problemRow(page, words);
    if (await isSeen(row, 5000)) return row;
    await problemRow(page, "");
  }
  throw new Error(`“${words}” is not among the problems`);
}

/** The first row of the outline with these words. */
export function outlineRow(page: Page, words: string): Locator {
  return page.locator(".outline-tree .monaco-list-row", { hasText: words }).first();
}

/** Opens one part of the side bar and closes the others, which would leave it no room. */
export async function openPanel(page: Page, name: string): Promise<void> {
  const isOpen = async (header: Locator) => (await header.getAttribute("aria-expanded")) === "true";
  for (const other of await page.locator(".sidebar .pane-header").filter({ hasNotText: name }).all()) {
    if (await isOpen(other)) await other.click();
  }
  const header = page.locator(".sidebar .pane-header", { hasText: name });
  if (!(await isOpen(header))) await header.click();
}

/** Sets the cursor at `place`, opens the list of actions and takes the first entry with these words, by keyboard. */
export async function choose(page: Page, place: string, words: string): Promise<void> {
  const row = page.locator(".action-widget .monaco-list-row", { hasText: words }).first();
  // Lenses that come late move the lines, and findings that come late close the list; a person clicks again.
  for (let tries = 0; tries < 6; tries++) {
    await clickOn(page, place);
    // With the mouse on a name, the key Control makes a link of it, and the editor of old then shows no list.
    await page.mouse.move(5, 5);
    await page.keyboard.press("Control+.");
    if ((await isSeen(row, 3000 * (tries + 1))) && (await takeFocused(page, row))) return;
    await page.keyboard.press("Escape");
  }
  throw new Error(`“${words}” is not among the actions at “${place}”`);
}

/** Walks down the list that is open to the row and takes it; whether it got there. */
async function takeFocused(page: Page, row: Locator): Promise<boolean> {
  for (let steps = 0; steps < 20; steps++) {
    const isThere = /\bfocused\b/u.test((await row.getAttribute("class", { timeout: 3000 }).catch(() => "")) ?? "");
    await page.keyboard.press(isThere ? "Enter" : "ArrowDown");
    if (isThere) return true;
  }
  return false;
}

/** Whether it is seen within these milliseconds. */
export const isSeen = (what: Locator, timeout: number): Promise<boolean> => what.waitFor({ timeout }).then(() => true, () => false); // prettier-ignore

/** The middle of the words on the screen, measured in the drawn text itself: a line is many small pieces. */
async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const line = lineWith(page, words);
  await line.waitFor();
  return line.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const pieces: { node: Node; from: number }[] = [];
    let text = "";
    while (walker.nextNode()) {
      pieces.push({ node: walker.currentNode, from: text.length });
      text += (walker.currentNode.textContent ?? "").replaceAll("\u00a0", " ");
    }
    const middle = text.indexOf(wanted) + Math.floor(wanted.length / 2);
    const piece = pieces.filter(({ from }) => from <= middle).at(-1);
    if (!piece) throw new Error(`“${wanted}” is not drawn`);
    const range = document.createRange();
    range.setStart(piece.node, middle - piece.from);
    range.setEnd(piece.node, middle - piece.from + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
}

/** The editor draws some spaces as no-break spaces. */
function spaced(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00a0]"));
}

/** Takes a picture that README shows, when COPYDESK_PICTURES asks for new ones; they would differ a little each time. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.COPYDESK_PICTURES) await page.screenshot({ path: `docs/images/${name}.png` });
}

/** Themes by the name that the editor lists, with the class that its window then bears. */
const THEMES = { dark: ["Dark Modern", "vs-dark"], "high-contrast": ["Dark High Contrast", "hc-black"], light: ["Light Modern", "vs"] } as const; // prettier-ignore

/** Turns the window to another theme. */
export async function turnTo(page: Page, theme: keyof typeof THEMES): Promise<void> {
  const [title, mark] = THEMES[theme];
  await command(page, "Preferences: Color Theme");
  await page.locator(".quick-input-box input").fill(title);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  await page.locator(`.monaco-workbench.${mark}`).waitFor();
  await page.mouse.move(5, 5);
}

/** Takes pictures of one part of the window for docs/pictures.md in each theme, when COPYDESK_PICTURES asks; ends in light. */
export async function pictures(page: Page, part: Locator, name: string): Promise<void> {
  if (!process.env.COPYDESK_PICTURES) return;
  for (const theme of ["dark", "high-contrast", "light"] as const) {
    await turnTo(page, theme);
    // Nothing tells when the last part has taken the colours.
    await page.waitForTimeout(1500);
    await part.screenshot({ path: `docs/pictures/${name}-${theme}.png` });
  }
}

/** Runs a command by its name, as a person does who knows no key for it. */
export async function command(page: Page, name: string): Promise<void> {
  const input = page.locator(".quick-input-box input");
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
  // A window that is still coming up takes the focus for itself, which closes the list; a person asks again.
  for (let tries = 0; tries < 6; tries++) {
    await page.keyboard.press("F1");
    await input.fill(`>${name}`, { timeout: 5000 }).catch(() => {});
    if ((await isSeen(row, 3000 * (tries + 1))) && (await isClicked(row))) return;
    await page.keyboard.press("Escape");
  }
  throw new Error(`there is no command “${name}”`);
}

/** Whether it was still there to be clicked. */
const isClicked = (what: Locator): Promise<boolean> => what.click({ timeout: 3000 }).then(() => true, () => false); // prettier-ignore

/** Saves the text in front, and sees that it is. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press("Control+S");
  await page.locator(".tab.dirty").waitFor({ state: "detached" });
  // A tab counts as saved while it is being saved; the number of unsaved texts on the Explorer's icon does not.
  await page.locator(".activitybar .badge-content:visible").first().waitFor({ state: "hidden", timeout: 20_000 }).catch(() => {}); // prettier-ignore
}

/** Keeps what the screen showed when a test fell, for whoever asks why. */
export async function keepFall(
  page: Page,
  test: { readonly state?: string; readonly title: string } | undefined,
): Promise<void> {
  if (test?.state !== "failed") return;
  const name = test.title.replace(/\W+/gu, "-").toLowerCase();
  await page.screenshot({ path: `.cache/journey/${name}.png` });
}
