/** Reads a text as prose: blocks into paragraphs, paragraphs into sentences and tokens. */
import type { Blocks } from "./blocks.ts";
import type { Paragraph, Prose, Sentence, Tokens } from "./model.ts";
import { readParagraph, type ParagraphReading } from "./tokens.ts";

/** Reads one paragraph; `readParagraph`, or one that remembers paragraphs it has seen. */
export type ParagraphReader = (text: string) => ParagraphReading;

/** How a text is read: by itself, or with what is remembered of the version before. */
export interface TextReader {
  readonly read: ParagraphReader;
  /** `Prose.memory`. */
  readonly memory: object;
}

/** The prose of `text`, cut into `blocks`. Blank text gives no paragraphs. */
export function readProse(
  text: string,
  { masked, blocks }: Blocks,
  { read, memory }: TextReader = { read: readParagraph, memory: {} },
): Prose {
  const readings = blocks.map(({ start, end }) => read(masked.slice(start, end)));
  const tokens = joinTokens(readings, blocks);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let firstToken = 0;
  blocks.forEach(({ start, end, kind }, index) => {
    const reading = readings[index];
    const firstSentence = sentences.length;
    let first = firstToken;
    for (const last of reading.sentenceEnds) {
      const endToken = firstToken + last;
      sentences.push({
        start: tokens.starts[first],
        end: tokens.ends[endToken - 1],
        firstToken: first,
        endToken,
        paragraph: index,
      });
      first = endToken;
    }
    const endToken = firstToken + reading.words.length;
    paragraphs.push({ start, end, kind, firstToken, endToken, firstSentence, endSentence: sentences.length, reading });
    firstToken = endToken;
  });
  return { text, masked, tokens, sentences, paragraphs, memory };
}

/** The tokens of all paragraphs in a row, at their places in the text. */
function joinTokens(readings: readonly ParagraphReading[], blocks: Blocks["blocks"]): Tokens {
  const length = readings.reduce((sum, { words }) => sum + words.length, 0);
  const [starts, ends, parts] = [new Uint32Array(length), new Uint32Array(length), new Uint8Array(length)];
  const [allWords, allLowers] = [new Array<string>(length), new Array<string>(length)];
  let token = 0;
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index];
    const { words, lowers } = reading;
    const from = blocks[index].start;
    parts.set(reading.parts, token);
    for (let i = 0; i < words.length; i++, token++) {
      starts[token] = from + reading.starts[i];
      ends[token] = starts[token] + words[i].length;
      allWords[token] = words[i];
      allLowers[token] = lowers[i];
    }
  }
  return { length, starts, ends, parts, words: allWords, lowers: allLowers };
}
