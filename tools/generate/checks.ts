/** Words about checks, made from their metadata and examples: a page each, and the table in the README. */
import type { Check } from "../../server/src/checks/check.ts";

/** The page of one check. */
export function checkPage({ id, title, severity, why, examples }: Check): string {
  return [
    `# ${title}`,
    `\`${id}\` · ${severity} unless set otherwise`,
    why,
    "## Marked",
    "The words in braces are marked.",
    ...examples.flagged.map((example) => fenced(example, "text")),
    "## Not marked",
    ...examples.silent.map((example) => fenced(example, "text")),
    "## Louder, quieter, off",
    "In the editor's settings, with `error`, `warning`, `information`, `hint` or `off`:",
    fenced(`"copydesk.checks": { "${id}": "off" }`, "json"),
    "On the command line:",
    fenced(`copydesk check --check ${id}=off FILE`, "sh"),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The table of all checks: id, default severity, what it marks. */
export function checkTable(checks: readonly Check[]): string {
  const rows = checks.map(
    ({ id, title, severity }) =>
      `| [\`${id}\`](docs/checks/${id}.md) | ${severity} | ${title.replaceAll("|", "\\|")} |`,
  );
  return ["| check | default | what it marks |", "| --- | --- | --- |", ...rows].join("\n");
}

/** A code block whose fence is longer than any in its words. */
function fenced(words: string, language: string): string {
  const longest = Math.max(2, ...[...words.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${words}\n${fence}`;
}
