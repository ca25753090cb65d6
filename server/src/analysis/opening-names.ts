/** Names in capitals that open a paragraph: where a dateline is from, and who speaks in a transcript. */
import type { Name } from "../recognizer/labels.ts";
import type { Paragraph, Prose, Tokens } from "../text/model.ts";
import { isCapitalised, isGlued } from "./name-tokens.ts";

/** `names` with the types of those that open paragraphs in capitals; what follows them says what they are. */
export function readOpenings({ tokens, paragraphs }: Prose, names: readonly Name[]): Name[] {
  const ends = new Map(paragraphs.map(({ firstToken, endToken }) => [firstToken, endToken]));
  const opening = new Set(names.filter((name) => ends.has(name.start) && isShouted(tokens, name)));
  if (opening.size === 0) return [...names];
  const speakers = new Set([...opening].filter(({ start, end }) => end - start > 1 && tokens.words[end] === ":"));
  const isTranscript = speakers.size > 0 && paragraphs.filter((one) => opensSpeech(tokens, one)).length > 1;
  return names.map((name) => {
    // One "KATIMA MULILO:" alone is where the news is from.
    if (isTranscript && speakers.has(name) && name.type !== "organization") return retyped(name, "person");
    return opening.has(name) && opensDateline(tokens, name, ends.get(name.start) ?? 0) ? retyped(name, "place") : name;
  });
}

const retyped = (name: Name, type: Name["type"]): Name =>
  name.type === type ? name : { ...name, type, confidence: 1 };

/** Whether a paragraph opens with words in capitals, perhaps something in brackets, and a colon. */
function opensSpeech({ words }: Tokens, { firstToken, endToken }: Pick<Paragraph, "firstToken" | "endToken">): boolean {
  const limit = Math.min(endToken, firstToken + longestSpeaker);
  let at = firstToken;
  while (at < limit && /^[\p{Lu}.'’-]{2,}$/u.test(words[at])) at++;
  if (at === firstToken) return false;
  if (words[at] === "(") while (at < limit && words[at - 1] !== ")") at++;
  return at < limit && words[at] === ":";
}

/** Tokens. */
const longestSpeaker = 12;

const isShouted = ({ words }: Tokens, { start, end }: Name): boolean => {
  for (let at = start; at < end; at++) if (words[at] !== words[at].toUpperCase()) return false;
  return words[start].length > 2;
};

/** Whether ", Mont., Oct. 14 (Tri-State News) —" follows: no small word before the dash, but those in brackets. A body right before a dash stays one. */
function opensDateline(tokens: Tokens, { end: from, type }: Name, limit: number): boolean {
  const { words } = tokens;
  let open = 0;
  for (let at = from; at < Math.min(limit, from + longestDateline); at++) {
    if (dashes.has(words[at]) && !isGlued(tokens, at))
      return open === 0 && at + 1 < limit && (at > from || type !== "organization");
    if (words[at] === "(") open++;
    else if (words[at] === ")") open--;
    else if (open === 0 && !isCapitalised(words[at]) && !/^[\d,./]+$/.test(words[at])) return false;
  }
  return false;
}

/** Tokens. */
const longestDateline = 16;
const dashes: ReadonlySet<string> = new Set(["—", "–", "-", "--"]);
