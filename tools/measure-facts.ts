/** Scores the checks that use facts on the set of right and wrong statements: `npx tsx tools/measure-facts.ts [dev|aside] [-v]`. */
import { scoreStatements } from "../test/support/statements.ts";

const part = process.argv[2] === "aside" ? "aside" : "dev";
const { found, missed, marked, silent } = scoreStatements(part);
const show = (what: string, lines: readonly string[]) => lines.forEach((line) => console.log(`${what}  ${line}`));
if (process.argv.includes("-v")) show("found", found);
show("missed", missed);
show("marked", marked);
const share = (some: readonly string[], others: readonly string[]): string =>
  `${some.length} of ${some.length + others.length} (${((100 * some.length) / (some.length + others.length)).toFixed(1)} %)`;
console.log(`${part}: found ${share(found, missed)} wrong statements, marked ${share(marked, silent)} right ones`);
