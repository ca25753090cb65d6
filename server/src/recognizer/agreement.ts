/** The second look: names of one text agree with each other before any is decided on. */
import type { Evidence } from "./evidence.ts";
import { mix } from "./hash.ts";
import { BEGIN, END, INSIDE, LABEL_COUNT, labelOf, nameTypes, SINGLE } from "./labels.ts";
import type { Passage } from "./passage.ts";

/** Scores of the tokens in runs of capitals, in text order. */
export interface RunScores {
  /** LABEL_COUNT a token. */
  readonly scores: Int32Array;
  /** Where in `scores` those of a token in a run begin, by the number of the token. */
  readonly rowOf: Int32Array;
}

/** Lets longer names speak for their parts, then equal names for each other; changes the scores. */
export function agree(passage: Passage, evidence: Evidence, runs: RunScores): void {
  for (let at = 0; at < passage.words.length; at++) {
    const alone = passage.runStart[at] === at && passage.runEnd[at] - at === 1;
    if (alone) lendTypes(passage, at, evidence, runs);
  }
  shareScores(passage, runs);
}

/** Types that a longer name gives to a part that stands alone: indexes of person, organization, place. */
const lentTypes = [0, 1, 2];
const PERSON = 0;
/** Share of the longer name's lead over its next reading that goes to the part, and the most that counts a token. */
const LENT = 0.5;
const MOST_LENT = 160;
const LONGEST = 4;

/** Scratch: how much each type scores for one longer name, and by how much it leads over all of them. */
const readings = new Float64Array(nameTypes.length);
const leads = new Float64Array(lentTypes.length);

/** Who is a person in full is one by surname. */
function lendTypes(passage: Passage, at: number, { places }: Evidence, { scores, rowOf }: RunScores): void {
  const others = places.get(passage.words[at].lower);
  if (others === undefined || others.length < 2) return;
  leads.fill(0);
  for (const other of others) {
    const start = passage.runStart[other];
    const end = passage.runEnd[other];
    if (end - start < 2 || end - start > LONGEST) continue;
    for (let type = 0; type < readings.length; type++)
      readings[type] = readingOf(scores, rowOf[start], end - start, type);
    for (const type of lentTypes) {
      // A middle name alone names nobody.
      if (type === PERSON && other > start && other < end - 1) continue;
      const lead = (readings[type] - bestBut(type)) / (end - start);
      leads[type] = Math.max(leads[type], Math.min(MOST_LENT, lead));
    }
  }
  for (const type of lentTypes) scores[rowOf[at] + labelOf(type, SINGLE)] += Math.round(LENT * leads[type]);
}

/** The best of `readings` but that of one type; no less than that of no name. */
function bestBut(type: number): number {
  let best = 0;
  for (let other = 0; other < readings.length; other++) if (other !== type) best = Math.max(best, readings[other]);
  return best;
}

/** Score of `length` tokens, from the one whose scores begin at `row`, as one name of the type, over that of no name. */
function readingOf(scores: Int32Array, row: number, length: number, type: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) {
    const position = at === 0 ? BEGIN : at === length - 1 ? END : INSIDE;
    const own = row + at * LABEL_COUNT;
    sum += scores[own + labelOf(type, position)] - scores[own];
  }
  return sum;
}

/** Share of a score that is the mean over the text's equal runs of capitals. */
const SHARED = 0.5;

/** The same words mostly name the same thing throughout a text. */
function shareScores(passage: Passage, { scores, rowOf }: RunScores): void {
  for (const starts of equalRuns(passage).values()) {
    if (starts.length < 2) continue;
    const length = passage.runEnd[starts[0]] - starts[0];
    for (let offset = 0; offset < length * LABEL_COUNT; offset++) {
      let sum = 0;
      for (const start of starts) sum += scores[rowOf[start] + offset];
      const mean = sum / starts.length;
      for (const start of starts) {
        const own = scores[rowOf[start] + offset];
        scores[rowOf[start] + offset] = Math.round(own + SHARED * (mean - own));
      }
    }
  }
}

/** Starts of runs of capitals by the words they hold. */
function equalRuns({ words, runStart, runEnd }: Passage): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (let at = 0; at < words.length; at++) {
    if (runStart[at] !== at) continue;
    let key = runEnd[at] - at;
    for (let token = at; token < runEnd[at]; token++) key = mix(key, words[token].lower);
    const known = runs.get(key);
    if (known === undefined) runs.set(key, [at]);
    else known.push(at);
  }
  return runs;
}
