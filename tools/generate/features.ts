/** The table of features in README: each with the files of the tests that show it; docs/features.md names their titles. */

/** The rows of docs/features.md, shortened to the files of their tests. */
export function featureTable(page: string): string {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && line.includes("`test/"));
  return ["| feature | shown by |", "| --- | --- |", ...rows.map(rowOf)].join("\n");
}

function rowOf(row: string): string {
  const feature = row.split(" | ")[0].replace(/^\| /u, "");
  const files = new Set(
    [...row.matchAll(/`test\/([^`]+)`/gu)].map(([, file]) => file.replace(/(?:\.test)?\.ts$/u, "")),
  );
  return `| ${feature} | ${[...files].map((file) => `\`${file}\``).join(", ")} |`;
}
