/** The names section of the evaluation: the recogniser beside `compromise`, exact span and type, on every labelled set. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { nameTypes } from "../../server/src/recognizer/labels.ts";
import { openRecognizer, type Recognizer } from "../../server/src/recognizer/recognizer.ts";
import { hasCorpora, readSet } from "../train/corpora.ts";
import { trainingSets } from "../train/recipe.ts";
import { sets } from "../train/sets.ts";
import { tagWithCompromise } from "./compromise.ts";
import { readNewsroom, type LinkedText } from "./linked-texts.ts";
import { f1, scoreTexts, type Tallies, type Tally } from "./spans.ts";

/** The types every set labels; totals are over these. */
export const mainTypes: readonly string[] = ["person", "organization", "place"];

/** Prints the table. */
export function run(): void {
  if (!hasCorpora()) {
    console.log("names: skipped, the labelled sets (../shared/data/ner) are not there");
    return;
  }
  const packed = readFileSync(new URL("../../server/data/recognizer.bin.gz", import.meta.url));
  const recognizer = openRecognizer(gunzipSync(packed));
  console.log("names: exact span and type, F1; total over person, organization, place\n");
  console.log(scoreTable(scoreSets(recognizer)));
  const shown = scoreMentions(readNewsroom("dev"), recognizer);
  const figures = mainTypes.map((type) => `${type} ${f1(shown, [type]).toFixed(1)}`);
  console.log(
    `\nnewsroom.dev, the mentions of an analysis: ${f1(shown, mainTypes).toFixed(1)} (${figures.join(", ")})`,
  );
}

/** Scores the mentions that readers see: those of the recogniser, put right by what else an analysis knows. */
function scoreMentions(texts: readonly LinkedText[], recognizer: Recognizer): Tallies {
  const tallies: Record<string, Tally> = {};
  const of = (type: string): Tally => (tallies[type] ??= { hits: 0, wanted: 0, found: 0 });
  for (const { text, names } of texts) {
    const wanted = new Set(names.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { type } of names) of(type).wanted++;
    for (const { start, end, type } of analyze(text, { recognizer }).mentions) {
      of(type).found++;
      if (wanted.has(`${start} ${end} ${type}`)) of(type).hits++;
    }
  }
  return tallies;
}

/** One set's scores. */
export interface SetScore {
  readonly set: string;
  readonly trainedOn: boolean;
  readonly ours: Tallies;
  readonly compromise: Tallies;
}

/** Scores every set but those whose labels nobody reads: of silver gmb only the dev part counts. */
export function scoreSets(recognizer: Recognizer): readonly SetScore[] {
  return Object.keys(sets)
    .filter((set) => !["gmb", "gmb.casing", "newsroom"].includes(set))
    .map((set) => {
      const texts = readSet(set);
      const ours = scoreTexts(texts, recognizer.tag);
      return { set, trainedOn: set in trainingSets, ours, compromise: scoreTexts(texts, tagWithCompromise) };
    });
}

/** The scores as a Markdown table. */
export function scoreTable(scores: readonly SetScore[]): string {
  const rows = scores.map(({ set, trainedOn, ours, compromise }) => [
    trainedOn ? `${set} (trained on)` : set,
    f1(ours, mainTypes).toFixed(1),
    ...nameTypes.map((type) => (ours[type]?.wanted > 0 ? f1(ours, [type]).toFixed(1) : "–")),
    f1(compromise, mainTypes).toFixed(1),
  ]);
  const head = ["set", "total", ...nameTypes, "compromise, total"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
