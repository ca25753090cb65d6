/** The desk editor of the journey in VS Code for the web, where extension and server are web workers. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBrowser } from "../../tools/vscode/browser.ts";
import { installWeb, serveWeb } from "../../tools/vscode/web.ts";
import type { Desk } from "./desk.ts";

/** What a person does who has opened a folder on the web. */
export type WebDesk = Pick<Desk, "page" | "open" | "leave">;

/** Sits down at a copy of the given folder in VS Code for the web. */
export async function sitDownOnTheWeb(articles: string): Promise<WebDesk> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-web-desk-"));
  await cp(articles, folder, { recursive: true, filter: (path) => !path.endsWith(".golden") });
  const served = await serveWeb(await installWeb(console.log), { extension: resolve("."), folder });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(150_000);
  const open = async (name: string) => {
    await page.goto(served.address);
    await page.locator(".monaco-workbench .activitybar").first().waitFor();
    // Not every folder on the web can be searched by name; all can be seen.
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
    await page.locator(".editor-instance .view-line").first().waitFor();
  };
  const leave = async () => {
    await browser.close();
    served.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, open, leave };
}
