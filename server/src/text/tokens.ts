/** Words and sentences of one paragraph, through wink-nlp, with exact UTF-16 offsets for any input. */
import winkNLP, { type ItsHelpers } from "wink-nlp";
import { englishModel } from "./english.ts";
import { partsOfSpeech } from "./model.ts";

/** What `readParagraph` finds: parallel arrays; offsets count from the paragraph's start. */
export interface ParagraphReading {
  /** The paragraph as read, markup blanked. */
  readonly text: string;
  readonly starts: readonly number[];
  readonly words: readonly string[];
  /** Lower case with straight apostrophes. */
  readonly lowers: readonly string[];
  /** Indexes into `partsOfSpeech`. */
  readonly parts: readonly number[];
  /** For each sentence, the index of the token after its last. */
  readonly sentenceEnds: readonly number[];
}

/**
 * Tokens, parts of speech and sentences of one paragraph. Depends on nothing but `text`, so that a reading can be kept
 * for as long as the paragraph stays as it is.
 */
export function readParagraph(text: string): ParagraphReading {
  const readable = withoutParties(withColons(withPlainLetters(withoutEndlessWords(text))));
  const document = language().readDoc(readable);
  const values = document.tokens().out() as string[];
  const names = document.tokens().out(its().pos as never) as unknown as string[];
  const starts: number[] = [];
  const words: string[] = [];
  const parts: number[] = [];
  const kept = new Int32Array(values.length + 1);
  let offset = 0;
  for (let i = 0; i < values.length; i++) {
    kept[i] = words.length;
    const found = readable.indexOf(values[i], offset);
    // wink normalises a few code points; a token that is not in the text as given is left out rather than misplaced.
    if (found < 0 || values[i].trim() === "") continue;
    starts.push(found);
    // The model's own string where it is the same: a text holds the same words again and again.
    words.push(readable === text ? values[i] : text.slice(found, found + values[i].length));
    parts.push(partNumbers.get(names[i]) ?? unknownPart);
    offset = found + values[i].length;
  }
  kept[values.length] = words.length;
  const spans = document.sentences().out(its().span as never) as unknown as [number, number][];
  const cutEnds = spans.map(([, last]) => kept[last + 1]).filter((end, i, all) => end > (i === 0 ? 0 : all[i - 1]));
  if (words.length > 0 && cutEnds.at(-1) !== words.length) cutEnds.push(words.length);
  return {
    text,
    starts,
    words,
    lowers: words.map(lowered),
    parts,
    sentenceEnds: joinClosingMarks(words, starts, cutEnds),
  };
}

/** Lower case with straight apostrophes; a horizontal bar ("― Lena Morales") reads as the em dash it stands for. */
const lowered = (word: string): string => {
  const lower = word.toLowerCase();
  if (lower === "―") return "—";
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
};

/** Sentence ends with a closing mark that was cut off ("… over.” | She …) given back to its sentence. */
function joinClosingMarks(words: readonly string[], starts: readonly number[], cutEnds: readonly number[]): number[] {
  const ends: number[] = [];
  for (const cutEnd of cutEnds) {
    let end = Math.max(cutEnd, ends.at(-1) ?? 0);
    while (end < words.length && closesBehind(words[end], starts[end] === starts[end - 1] + words[end - 1].length))
      end++;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

/** Whether a token that begins a sentence really ends the one before: a closing mark, or a straight one glued to it. */
const closesBehind = (word: string, glued: boolean): boolean =>
  /^[”’»)\]]+$/u.test(word) || (glued && /^["'“‘]+$/u.test(word));

/** UTF-16 code units; a longer run without white space (a rule of characters, encoded bytes) is no word of any prose. */
const longestWord = 400;

/** `text` with endless runs blanked, same length: wink-nlp takes time that grows with the square of a word's length. */
function withoutEndlessWords(text: string): string {
  let readable = "";
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && text.charCodeAt(at) > 32) at++;
    if (at - start <= longestWord) continue;
    readable += text.slice(copied, start) + " ".repeat(at - start);
    copied = at;
  }
  return copied === 0 ? text : readable + text.slice(copied);
}

/** `text` with “6:15am” for “6.15am”, same length: wink-nlp ends a sentence at the point in a time of day. */
const withColons = (text: string): string => text.replaceAll(/(\d)\.(?=[0-5]\d ?[ap]\.?m\b)/gi, "$1:");

/** "Sen. Ruth Ames, D-Mass., said" without the member’s party, same length: wink-nlp would cut "Mass." and "N.Y." behind its hyphen. */
const withoutParties = (text: string): string => text.replaceAll(/(?<=[,(] ?)[DRI]-(?=\p{Lu}\p{L}*[ .,;)])/gu, "  ");

/** `text` with plain Latin letters for those that wink-nlp would cut a word at ("Erdoğan", "Dvořák"), same length. */
const withPlainLetters = (text: string): string =>
  cutting.test(text) ? text.replaceAll(cuttingLetter, plainLetter) : text;

const cutting = /[\u0300-\u036f\u0100-\u024f\u0259\u1e00-\u1eff]/;
const cuttingLetter = new RegExp(cutting, "g");

/** The letter without its marks; for a mark by itself, behind its letter, any letter will do. */
function plainLetter(letter: string): string {
  const plain = letter.normalize("NFD").charAt(0);
  if (plain < "\u0100") return plain;
  return otherLetters.get(letter) ?? (letter === letter.toLowerCase() ? "a" : "A");
}

/** Letters that no mark makes of a plain one. */
const otherLetters: ReadonlyMap<string, string> = new Map(
  [..."ŁLłlĐDđdĦHħhıiŒOœoŊNŋnŦTŧtĸkƏEəe"].reduce<[string, string][]>(
    (pairs, letter, at, all) => (at % 2 === 0 ? [...pairs, [letter, all[at + 1]]] : pairs),
    [],
  ),
);

const partNumbers: ReadonlyMap<string, number> = new Map(partsOfSpeech.map((name, index) => [name, index]));
const unknownPart = partsOfSpeech.indexOf("X");

let loaded: ReturnType<typeof winkNLP> | undefined;

/** The language model, loaded once at the first word: loading takes a tenth of a second. */
function language(): ReturnType<typeof winkNLP> {
  return (loaded ??= winkNLP(englishModel(), ["sbd", "pos"]));
}

const its = (): ItsHelpers => language().its;
