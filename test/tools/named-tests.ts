/** Tables of documentation in which each row names the tests that show it: `file` “title”, as often as it likes. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The rows of the tables on a page of docs/, without their heads. */
export const rowsOf = (page: string): readonly string[] => {
  const lines = readFileSync(join(root, "docs", page), "utf8").split("\n");
  return lines.filter((line, index) => line.startsWith("| ") && !line.startsWith("| ---") && !lines[index + 1]?.startsWith("| ---")); // prettier-ignore
};

/** The tests that a row names. */
export const testsOf = (row: string): { readonly file: string; readonly title: string }[] =>
  [...row.matchAll(/`(test\/[^`]+)` “([^”]+)”/gu)].map(([, file, title]) => ({ file, title }));

/** Those named that do not exist. */
export const missingTests = (rows: readonly string[]): readonly { readonly file: string; readonly title: string }[] =>
  rows.flatMap(testsOf).filter(({ file, title }) => !readFileSync(join(root, file), "utf8").includes(`"${title}"`));
