/** In which language a prose is, as far as it has to be known: English, which is read, or plainly another. */
import { franc } from "franc-min";
import { englishWords } from "../lexicon/english.ts";
import type { Paragraph, Prose } from "./model.ts";
import { remembered } from "./remembered.ts";

/**
 * ISO 639-3 code of the language that `prose` is in when that is plainly not English ("deu"); null for English, for texts
 * in part English, and for texts that are too short to tell. Lists of names and results are no other language.
 */
export function otherLanguage({ masked, paragraphs }: Prose): string | null {
  if (!isLongEnough(masked) || englishShare(paragraphs) >= leastEnglish) return null;
  // The recogniser reads the beginning only, which in these texts is as foreign as the rest.
  const code = franc(masked);
  return unsure.has(code) ? null : code;
}

/** Share of English small words, 0..1, above which at least a quarter of a text is English. */
const leastEnglish = 0.05;

/** What the recogniser says when it does not know, and the languages that it takes English itself for. */
const unsure: ReadonlySet<string> = new Set(["und", "eng", "sco"]);

function englishShare(paragraphs: readonly Paragraph[]): number {
  let [all, english] = [0, 0];
  for (const { reading } of paragraphs) {
    const counts = countEnglish(reading, null);
    all += counts.all;
    english += counts.english;
  }
  return english / Math.max(1, all);
}

/** How many words a paragraph has, and how many of them are English small words. */
const countEnglish = remembered<null, { readonly all: number; readonly english: number }>(({ lowers }) => {
  const words = lowers.filter((word) => /^\p{L}/u.test(word));
  return { all: words.length, english: words.filter((word) => englishWords.has(word)).length };
});

/**
 * Whether there are letters enough to tell a language: some three sentences, fewer where a letter is a word or a syllable,
 * and not the same few over and over, which are no language at all.
 */
function isLongEnough(text: string): boolean {
  let weight = 0;
  const different = new Set<string>();
  for (const letter of text) {
    if (!/\p{L}/u.test(letter)) continue;
    weight += letter >= "\u3000" ? 4 : 1;
    different.add(letter);
    if (weight >= 150 && different.size >= leastLetters) return true;
  }
  return false;
}

const leastLetters = 12;
