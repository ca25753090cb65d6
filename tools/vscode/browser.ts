/** Opens the Chromium that is installed on this machine; none is ever fetched. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A headless Chromium. Throws, naming the places looked at, when there is none; `CHROMIUM` names another. */
export async function openBrowser(): Promise<Browser> {
  const places = process.env.CHROMIUM ? [process.env.CHROMIUM] : PLACES;
  const executablePath = places.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`no Chromium: looked at ${places.join(", ")} (set CHROMIUM to its path)`);
  return chromium.launch({ executablePath, args: QUIET });
}
