/** What the rest of the text says about a capitalised word: the company it keeps elsewhere, and the longer names it stands in. */
import type { FeatureSink } from "./features.ts";
import { wordAt } from "./features.ts";
import { mix } from "./hash.ts";
import type { Passage } from "./passage.ts";

/** Places of every capitalised word in a text, by Word.lower. */
export type Places = ReadonlyMap<number, readonly number[]>;

const MOST_PLACES = 8;

/** Finds where capitalised words stand; the first few places of each are enough. */
export function findPlaces(passage: Passage): Places {
  const places = new Map<number, number[]>();
  for (let at = 0; at < passage.words.length; at++) {
    const { capital, lower } = passage.words[at];
    if (!capital) continue;
    const known = places.get(lower);
    if (known === undefined) places.set(lower, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

/** Adds what the word's other places say. */
export function addEvidenceFeatures(passage: Passage, at: number, places: Places, sink: FeatureSink): void {
  if (!passage.words[at].capital) return;
  const others = places.get(passage.words[at].lower);
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
