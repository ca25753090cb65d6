/** Reads a text as prose: blocks into paragraphs, paragraphs into sentences and tokens. */
import type { Blocks } from "./blocks.ts";
import type { Paragraph, Prose, Sentence, Tokens } from "./model.ts";
import { readParagraph, type ParagraphReading } from "./tokens.ts";

/** Reads one paragraph; `readParagraph`, or one that remembers paragraphs it has seen. */
export type ParagraphReader = (text: string) => ParagraphReading;

/** The prose of `text`, cut into `blocks`. Blank text gives no paragraphs. */
export function readProse(text: string, { masked, blocks }: Blocks, read: ParagraphReader = readParagraph): Prose {
  const readings = blocks.map(({ start, end }) => read(masked.slice(start, end)));
  const length = readings.reduce((sum, { words }) => sum + words.length, 0);
  const tokens = emptyTokens(length);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let token = 0;
  blocks.forEach(({ start, end, kind }, index) => {
    const reading = readings[index];
    const firstToken = token;
    const firstSentence = sentences.length;
    for (let i = 0; i < reading.words.length; i++, token++) setToken(tokens, token, { reading, index: i, from: start });
    let first = firstToken;
    for (const last of joinClosingMarks(reading)) {
      const endToken = firstToken + last;
      sentences.push({
        ...{ start: tokens.starts[first], end: tokens.ends[endToken - 1] },
        ...{ firstToken: first, endToken, paragraph: index },
      });
      first = endToken;
    }
    paragraphs.push({ start, end, kind, firstToken, endToken: token, firstSentence, endSentence: sentences.length });
  });
  return { text, masked, tokens, sentences, paragraphs };
}

/** Arrays under construction; read-only once they are a `Tokens`. */
interface GrowingTokens extends Tokens {
  readonly words: string[];
  readonly lowers: string[];
}

const emptyTokens = (length: number): GrowingTokens => ({
  ...{ length, starts: new Uint32Array(length), ends: new Uint32Array(length), parts: new Uint8Array(length) },
  ...{ words: new Array<string>(length), lowers: new Array<string>(length) },
});

/** One token of a reading and the offset at which its paragraph starts. */
interface Place {
  readonly reading: ParagraphReading;
  readonly index: number;
  readonly from: number;
}

function setToken(tokens: GrowingTokens, at: number, { reading, index, from }: Place): void {
  const word = reading.words[index];
  tokens.starts[at] = from + reading.starts[index];
  tokens.ends[at] = tokens.starts[at] + word.length;
  tokens.parts[at] = reading.parts[index];
  tokens.words[at] = word;
  tokens.lowers[at] = lowered(word);
}

/** Lower case with straight apostrophes. */
const lowered = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
};

/** Sentence ends of a reading, with a closing mark that was cut off ("… over.” | She …) given back to its sentence. */
function joinClosingMarks({ words, starts, sentenceEnds }: ParagraphReading): number[] {
  const ends: number[] = [];
  for (const sentenceEnd of sentenceEnds) {
    let end = Math.max(sentenceEnd, ends.at(-1) ?? 0);
    while (end < words.length && closesBehind(words[end], starts[end] === starts[end - 1] + words[end - 1].length))
      end++;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

/** Whether a token that begins a sentence really ends the one before: a closing mark, or a straight one glued to it. */
const closesBehind = (word: string, glued: boolean): boolean =>
  /^[”’»)\]]+$/u.test(word) || (glued && /^["']+$/u.test(word));
