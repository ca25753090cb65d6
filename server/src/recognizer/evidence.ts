/** What the rest of the text says about a capitalised word: the company it keeps elsewhere, and the longer names it stands in. */
import type { FeatureSink } from "./features.ts";
import { wordAt } from "./features.ts";
import { hashText, mix } from "./hash.ts";
import type { Passage } from "./passage.ts";
import { Form } from "./words.ts";

/** Where the capitalised words of a text stand. */
export interface Evidence {
  /** Places of every capitalised word, by Word.lower. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** First token of a run of capitals by its initials, hashed as Word.lower is. */
  readonly initials: ReadonlyMap<number, number>;
}

const MOST_PLACES = 8;

/** Collects the evidence; the first few places of each word are enough. */
export function findEvidence(passage: Passage): Evidence {
  const places = new Map<number, number[]>();
  const initials = new Map<number, number>();
  for (let at = 0; at < passage.words.length; at++) {
    const { capital, lower } = passage.words[at];
    if (!capital) continue;
    const known = places.get(lower);
    if (known === undefined) places.set(lower, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
    if (passage.runStart[at] === at && passage.runEnd[at] - at > 1) initials.set(initialsOf(passage, at), at);
  }
  return { places, initials };
}

function initialsOf({ words, runEnd }: Passage, start: number): number {
  let letters = "";
  for (let at = start; at < runEnd[start]; at++) if (words[at].capital) letters += words[at].text.charAt(0);
  return hashText(letters.toLowerCase());
}

/** Adds what the word's other places say. */
export function addEvidenceFeatures(passage: Passage, at: number, evidence: Evidence, sink: FeatureSink): void {
  if (!passage.words[at].capital) return;
  addAcronymFeatures(passage, at, evidence, sink);
  const others = evidence.places.get(passage.words[at].lower);
  if (others === undefined) return;
  let longest = 1;
  let host = -1;
  for (const other of others) {
    if (other === at) continue;
    const from = passage.sentenceStart[other];
    const to = passage.sentenceEnd[other];
    const start = passage.runStart[other];
    const end = passage.runEnd[other];
    add(sink, 400, wordAt(passage, start - 1, from, to).lower);
    add(sink, 401, wordAt(passage, end, from, to).lower);
    add(sink, 402, mix(end - other > 1 ? 1 : 0, other - start > 0 ? 1 : 0));
    const phrase = passage.phraseBits[other];
    if (phrase !== 0) add(sink, 403, mix(phrase, passage.phrasePosition[other]));
    if (end - start > longest) {
      longest = end - start;
      host = other;
    }
  }
  if (host >= 0) addHostFeatures(passage, at, host, sink);
}

/** An acronym and the run of capitals it stands for speak for each other. */
function addAcronymFeatures(
  { words, runStart, runEnd }: Passage,
  at: number,
  { places, initials }: Evidence,
  sink: FeatureSink,
): void {
  const { form, lower, text } = words[at];
  const start = runStart[at];
  if (form === Form.upper && text.length < 8) {
    const run = initials.get(lower);
    if (run === undefined || run === start) return;
    const last = words[runEnd[run] - 1];
    add(sink, 420, last.cluster);
    add(sink, 421, Math.min(runEnd[run] - run, 4));
    return;
  }
  if (runEnd[at] - start < 2) return;
  const bracket = words[runEnd[at]]?.text === "(" ? words[runEnd[at] + 1] : undefined;
  if (bracket?.form !== Form.upper || !places.has(bracket.lower)) return;
  const whole = initials.get(bracket.lower) === start ? 1 : 2;
  add(sink, 422, mix(whole, at === start ? 1 : at === runEnd[at] - 1 ? 2 : 3));
}

/** The longest name elsewhere that holds the word: its first and last words tell people from bodies. */
function addHostFeatures(passage: Passage, at: number, host: number, sink: FeatureSink): void {
  const start = passage.runStart[host];
  const end = passage.runEnd[host];
  const position = host === start ? 1 : host === end - 1 ? 2 : 3;
  const alone = passage.runEnd[at] - passage.runStart[at] === 1 ? 1 : 0;
  const where = mix(position, alone);
  add(sink, 410, mix(passage.words[start].bits, where));
  add(sink, 411, mix(passage.words[end - 1].lower, where));
  add(sink, 412, mix(passage.words[start].lower, where));
  add(sink, 413, mix(passage.words[end - 1].cluster, where));
  add(sink, 414, mix(passage.words[start].cluster, where));
  add(sink, 415, mix(Math.min(end - start, 4), where));
}

function add(sink: FeatureSink, template: number, value: number): void {
  // The same company kept twice counts once.
  const key = mix(template, value);
  for (let index = sink.count - 1; index >= 0 && index >= sink.count - 40; index--)
    if (sink.keys[index] === key) return;
  sink.keys[sink.count++] = key;
}
