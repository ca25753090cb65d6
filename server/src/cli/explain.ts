/** `rules` and `explain`: the checks there are, and the page of one. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import search from "approx-string-match";
import { checks } from "../checks/index.ts";
import { disk } from "../disk.ts";
import { Misuse } from "./desk.ts";

/** Every check, a line each: id, default severity, what it marks. */
export function rules(): string {
  const widest = Math.max(...checks.map(({ id }) => id.length));
  return checks.map(({ id, severity, title }) => `${id.padEnd(widest)}  ${severity.padEnd(11)}  ${title}\n`).join("");
}

/** The page of a check as it ships, else what the check says of itself. Throws `Misuse` for an id that there is none of. */
export async function explain(id: string): Promise<string> {
  const check = checks.find((one) => one.id === id);
  if (!check) throw new Misuse(noSuchCheck(id));
  const page = disk.docs && fileURLToPath(new URL(`${id}.md`, disk.docs));
  const words = page ? await readFile(page, "utf8").catch(() => null) : null;
  return words ?? `# ${check.title}\n\n${check.id} · ${check.severity}\n\n${check.why}\n`;
}

/** What is said of an id that no check has: the one it is most like, where there is one. */
export function noSuchCheck(id: string): string {
  const most = Math.min(3, Math.floor(id.length / 4));
  const near = checks
    .map((check) => ({ id: check.id, errors: Math.min(...search(check.id, id, most).map(({ errors }) => errors)) }))
    .reduce((best, one) => (one.errors < best.errors ? one : best));
  const advice = Number.isFinite(near.errors) ? `did you mean ${near.id}?` : "`copydesk rules` lists them.";
  return `There is no check “${id}”; ${advice}`;
}
