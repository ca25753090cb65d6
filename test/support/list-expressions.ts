/** Prints, as JSON, every regular expression that the sources make while they read the articles: those that are not written out, and no linter sees. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const made = new Set<string>();
const Native = RegExp;
const note = (expression: RegExp): RegExp => {
  // Its maker stands below this and the stand-in; what libraries make is theirs.
  const maker = new Error().stack?.split("\n")[3] ?? "";
  if (/\/server\/src\//u.test(maker)) made.add(`/${expression.source}/${expression.flags}`);
  return expression;
};
globalThis.RegExp = new Proxy(Native, {
  construct: (target, words: [string, string?]) => note(new target(...words)),
  apply: (target, _, words: [string, string?]) => note(target(...words)),
});

const { readEverything } = await import("../fuzz/read-everything.ts");
const folder = join(import.meta.dirname, "../articles");
for (const name of readdirSync(folder).filter((one) => /\.(?:txt|news|md)$/u.test(one)))
  readEverything(readFileSync(join(folder, name), "utf8"));
console.log(JSON.stringify([...made]));
