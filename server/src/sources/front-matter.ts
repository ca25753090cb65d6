/** The source texts that a draft names in its own front matter: `sources:` with one path, a list in brackets, or a line each. */

/** Longest front matter that is looked through, in UTF-16 code units. */
const longest = 20_000;

/** Paths and globs as the draft has them, in its order; empty when it names none. */
export function namedSources(text: string): readonly string[] {
  const head = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/u.exec(text.slice(0, 10));
  if (!head) return [];
  const lines = text.slice(head[0].length, longest).split(/\r?\n/u);
  const close = lines.findIndex((line) => line.trimEnd() === head[1]);
  return close < 0 ? [] : pathsAmong(lines.slice(0, close));
}

function pathsAmong(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => /^sources[ \t]?[:=]/iu.test(line));
  if (at < 0) return [];
  const value = lines[at].slice(lines[at].search(/[:=]/u) + 1).trim();
  if (value.startsWith("[")) return bracketed([value, ...lines.slice(at + 1)]);
  const single = unquoted(value);
  if (single !== "") return [single];
  const items: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    if (!/^\s*-\s/u.test(line)) break;
    items.push(unquoted(line.trim().slice(1)));
  }
  return items.filter((item) => item !== "");
}

/** The entries of a list in brackets that may go on over several lines. */
function bracketed(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const [index, line] of lines.entries()) {
    const words = index === 0 ? line.slice(1) : line;
    const end = closing(words);
    items.push(...entries(end < 0 ? words : words.slice(0, end)));
    if (end >= 0) break;
  }
  return items;
}

/** Where the list ends in a line: at a bracket that stands in no quotes; -1 when it goes on. */
function closing(words: string): number {
  let [quote, depth] = ["", 0];
  for (let at = 0; at < words.length; at++) {
    const character = words[at];
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "[") depth++;
    else if (character === "]" && depth-- === 0) return at;
  }
  return -1;
}

const entries = (words: string): string[] =>
  [...words.matchAll(/"[^"]*"|'[^']*'|[^,"'\s][^,"']*/gu)]
    .map(([entry]) => unquoted(entry))
    .filter((entry) => entry !== "");

/** A YAML or TOML string without its quotes, or without the comment behind it. */
function unquoted(words: string): string {
  const value = words.trim();
  const quoted = /^"([^"]*)"|^'([^']*)'/u.exec(value);
  if (quoted) return (quoted[1] ?? quoted[2]).trim();
  const comment = value.search(/(?:^|\s)#/u);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}
