/** Features that two things in one sentence make together: a figure beside a rise, somebody beside an act. */
import { wordClasses } from "../../lexicon/worthiness-words.ts";
import { partsOfSpeech } from "../../text/model.ts";
import type { Prose, Value } from "../model.ts";
import type { Counts } from "./features.ts";
import type { SentenceGrounds } from "./kinds.ts";

/** The names of the pairs that a sentence has. */
export function pairsOf(prose: Prose, grounds: SentenceGrounds, counts: Counts): string[] {
  const has = (name: string): boolean => counts.classes[indexOf(name)] > 0;
  const hasFigure = grounds.values.some(isFigure);
  const told = counts.past > 0 || has("tells what was");
  const isNamed = grounds.mentions.some(({ type }) => type === "person");
  const pairs: string[] = [];
  const add = (name: string, holds: boolean): void => {
    if (holds) pairs.push(name);
  };
  add("gives a figure that rises or falls", hasFigure && has("goes up or down"));
  add("compares figures", hasFigure && has("compares"));
  add("gives a figure of an act of state", hasFigure && has("reports an act of state"));
  add("gives a figure of what is to come", hasFigure && (has("foretells") || has("has a modal verb")));
  add(
    "tells of somebody’s act of state",
    has("reports an act of state") && (isNamed || has("speaks of he or she") || has("speaks to you")),
  );
  add(
    "tells of somebody’s vote or law",
    has("speaks of votes and laws") && (isNamed || has("speaks of he or she") || has("speaks to you")),
  );
  add("tells what I did", told && has("speaks of I"));
  add("tells what we did", told && has("speaks of we"));
  add("tells what he or she did", told && has("speaks of he or she"));
  add("tells what you did", told && has("speaks to you"));
  add("tells what they did", told && has("speaks of they"));
  add(
    "claims an end of the scale of a place or figure",
    has("claims an end of the scale") && (hasFigure || grounds.mentions.some(({ type }) => type === "place")),
  );
  return [...pairs, ...neighbours(prose, grounds)];
}

/** Features of two words side by side. */
function neighbours({ tokens }: Prose, { sentence: { firstToken, endToken } }: SentenceGrounds): Set<string> {
  const { lowers } = tokens;
  const found = new Set<string>();
  for (let at = firstToken; at + 1 < endToken; at++) {
    const next = lowers[at + 1];
    if (next === "to" && binding.has(lowers[at])) found.add("is bound to do something");
    else if ((next === "a" || next === "an") && beforeWhatIs.has(lowers[at])) found.add("says what something is");
    else if (lowers[at] === "i" && ofMyMind.has(next)) found.add("tells what I think");
    const after = nextWords.get(lowers[at]);
    if (!after) continue;
    if (after === "there" && isForms.has(next)) found.add("says what there is");
    else if (after === "last" && spans.has(next)) found.add("counts from a past time");
    else if (after === "since") found.add("counts from a past time");
    else if (after === "has" && tokens.parts[at + 1] === verb) found.add("tells what has been done");
    else if (after === "is" && tokens.parts[at + 1] === number) found.add("says how many there are");
    else if (after === "clitic") found.add("is spoken (it’s, don’t)");
  }
  return found;
}

const nextWords: ReadonlyMap<string, string> = new Map([
  ...[
    ["there", "there"],
    ["last", "last"],
    ["past", "last"],
    ["since", "since"],
    ["has", "has"],
    ["have", "has"],
    ["'ve", "has"],
  ],
  ...[
    ["is", "is"],
    ["are", "is"],
    ["n't", "clitic"],
    ["'re", "clitic"],
    ["'ll", "clitic"],
    ["'m", "clitic"],
    ["'d", "clitic"],
  ],
] as [string, string][]);
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const binding = wordSet("have has had got need needs going gotta want wants ought like try trying");
const beforeWhatIs = wordSet("is was be not 's");
const ofMyMind = wordSet("want think believe feel hope would 'd 'll 'm am mean know remember met saw just");
const isForms: ReadonlySet<string> = new Set(["is", "are", "was", "were", "'s"]);
const spans: ReadonlySet<string> = new Set(["year", "years", "month", "months", "decade", "decades", "century"]);
const verb = partsOfSpeech.indexOf("VERB");
const number = partsOfSpeech.indexOf("NUM");

const isFigure = ({ kind }: Value): boolean =>
  kind === "number" ||
  kind === "percent" ||
  kind === "percentage-points" ||
  kind === "share" ||
  kind === "money" ||
  kind === "weight" ||
  kind === "distance" ||
  kind === "area";

const indexes: ReadonlyMap<string, number> = new Map(wordClasses.map(({ name }, index) => [name, index]));
const indexOf = (name: string): number => indexes.get(name) ?? 0;
