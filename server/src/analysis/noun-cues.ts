/** Noun cues: "her claim that …", "Okafor’s promise to …", where a noun reports and its possessor speaks. */
import { reportingNouns } from "../lexicon/reporting-phrases.ts";
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
