/** `rules` and `explain`: the checks there are, and the page of one. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
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
  if (!check) throw new Misuse(`there is no check “${id}”; \`copydesk rules\` lists them`);
  const page = disk.docs && fileURLToPath(new URL(`${id}.md`, disk.docs));
  const words = page ? await readFile(page, "utf8").catch(() => null) : null;
  return words ?? `# ${check.title}\n\n${check.id} · ${check.severity}\n\n${check.why}\n`;
}
