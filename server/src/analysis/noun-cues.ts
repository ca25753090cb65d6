/** Noun cues: "her claim that …", "Okafor’s promise to …", where a noun reports and its possessor speaks. */
import { reportingNouns } from "../lexicon/reporting-phrases.ts";
import type { Prose } from "../text/model.ts";
import { remembered } from "../text/remembered.ts";
import type { TokenRange } from "./contents.ts";
import type { Cue } from "./cues.ts";
import type { Phrase } from "./phrases.ts";
import { isPart, type Scene } from "./scene.ts";

/** The noun cues of one sentence, in text order. */
export function nounCues(scene: Scene, { first, end }: TokenRange): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = first + 1; at < end - 2; at++) {
    if (!isReporting(scene, at)) continue;
    const source = possessorOf(scene, at, first);
    if (source) cues.push(makeCue(scene, at, source));
  }
  return cues;
}

/** 1 for each sentence that may hold a noun cue, by its words alone. */
export function sentencesWithNounCues({ sentences, paragraphs }: Prose): Uint8Array {
  const holds = new Uint8Array(sentences.length);
  for (const { reading, firstSentence } of paragraphs)
    for (const sentence of reportingSentences(reading, null)) holds[firstSentence + sentence] = 1;
  return holds;
}

const reportingSentences = remembered<null, readonly number[]>(({ lowers, sentenceEnds }) =>
  sentenceEnds.flatMap((end, sentence) => {
    const words = lowers.slice(sentence === 0 ? 0 : sentenceEnds[sentence - 1], end);
    return words.some((word) => reportingNouns.has(word)) ? [sentence] : [];
  }),
);

/** A noun that reports, with "that", "to" or "for" after it. */
const isReporting = ({ prose: { tokens }, mentionAt }: Scene, at: number): boolean =>
  reportingNouns.has(tokens.lowers[at]) && mentionAt[at] < 0 && /^(?:that|to|for)$/u.test(tokens.lowers[at + 1]);

/** "Okafor’s bold", "her": the name or pronoun whose noun it is, over at most two adjectives; null when there is none. */
function possessorOf(scene: Scene, noun: number, first: number): Phrase | null {
  const { mentionAt, mentions, prose } = scene;
  let at = noun - 1;
  while (at > first && noun - at <= 2 && isPart(scene, at, "ADJ", "NOUN") && mentionAt[at] < 0) at--;
  const word = prose.tokens.lowers[at];
  if (mentionAt[at] < 0 && /^(?:his|her|their)$/u.test(word)) {
    return { firstToken: at, endToken: at + 1, kind: "pronoun", mention: -1 };
  }
  const mention = /^['’]s?$/u.test(word) && at > first ? mentionAt[at - 1] : -1;
  if (mention < 0 || !/^(?:person|organization|group)$/u.test(mentions[mention].type)) return null;
  return { firstToken: mentions[mention].firstToken, endToken: mentions[mention].endToken, kind: "name", mention };
}

function makeCue(scene: Scene, at: number, source: Phrase): Cue {
  const noun = scene.prose.tokens.lowers[at];
  const verb = { verb: noun, stance: "neutral", takes: "object", hearer: false, faint: true } as const;
  return {
    firstToken: at,
    endToken: at + 1,
    verb,
    form: "finite",
    source,
    rivals: [],
    negated: false,
    from: source.firstToken,
    to: at + 1,
    clue: `whose “${noun}” it is`,
    holder: scene.holderAt[at],
  };
}
