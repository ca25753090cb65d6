/** The words in JSON (one value, or one a line): every string that is no key, a line each, and where it stands. */
import type { Pieces } from "../source-text.ts";
import { Unusable } from "./unusable.ts";

/** The strings of `written` and where each of them, and what follows each escape in it, stands in the file. */
export function jsonWords(written: string): { readonly text: string; readonly pieces: Pieces } {
  checkSyntax(written);
  const [inText, inFile]: [number[], number[]] = [[], []];
  const lines: string[] = [];
  let length = 0;
  for (let at = written.indexOf('"'); at >= 0; at = written.indexOf('"', at)) {
    const { end, runs } = readString(written, at + 1);
    at = end + 1;
    if (isKey(written, at) || runs.length === 0) continue;
    for (const { from, words } of runs) {
      inText.push(length);
      inFile.push(from);
      length += words.length;
    }
    lines.push(runs.map(({ words }) => words).join(""));
    length++;
  }
  return { text: lines.join("\n"), pieces: { inText: Uint32Array.from(inText), inFile: Uint32Array.from(inFile) } };
}

/** Words that stand in the file as they are, or that one escape stands for. */
interface Run {
  readonly from: number;
  readonly words: string;
}

function readString(written: string, start: number): { readonly end: number; readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  let from = start;
  let at = start;
  const keep = (): void => void (at > from && runs.push({ from, words: written.slice(from, at) }));
  while (at < written.length && written[at] !== '"') {
    if (written[at] !== "\\") {
      at++;
      continue;
    }
    keep();
    const length = written[at + 1] === "u" ? 6 : 2;
    runs.push({ from: at, words: escaped(written.slice(at, at + length)) });
    at += length;
    from = at;
  }
  keep();
  return { end: at, runs };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ...([
    ["n", "\n"],
    ["r", "\n"],
    ["t", " "],
    ["b", " "],
    ["f", "\n"],
  ] as const),
]);

const escaped = (escape: string): string =>
  escape[1] === "u" ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : (escapes.get(escape[1]) ?? escape[1]);

function isKey(written: string, after: number): boolean {
  let at = after;
  while (/\s/u.test(written[at] ?? "")) at++;
  return written[at] === ":";
}

/** Throws `Unusable` unless it is one JSON value, or one in each line that is not empty. */
function checkSyntax(written: string): void {
  const words = written.replace(/^\uFEFF/u, "");
  if (isJson(words)) return;
  const lines = words.split("\n");
  const wrong = lines.findIndex((line) => line.trim() !== "" && !isJson(line));
  if (wrong >= 0) throw new Unusable(`is not JSON (line ${wrong + 1})`);
}

function isJson(words: string): boolean {
  try {
    JSON.parse(words);
    return true;
  } catch {
    return false;
  }
}
