/** Fits the weights by which cues are chosen for words in marks: `npm run train-cues` writes server/src/lexicon/cue-weights.ts. */
import { analyzeExample } from "../test/support/analyze.ts";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { optionsFor, setOut, weigh, type Option } from "../server/src/analysis/cue-options.ts";
import { findCues } from "../server/src/analysis/cues.ts";
import type { Analysis } from "../server/src/analysis/model.ts";
import { findExtents } from "../server/src/analysis/quotation-extents.ts";
import { setScene, type Scene } from "../server/src/analysis/scene.ts";
import { speakerFrom } from "../server/src/analysis/speakers.ts";
import { cueWeights } from "../server/src/lexicon/cue-weights.ts";
import { overlaps, type Span } from "../server/src/text/span.ts";
import { isSpeaker, readSet, sharedLength, type NewsroomText } from "./evaluate/attributed-texts.ts";

/** Words in marks with several cues in reach: the options, and which of them give the right speaker. */
interface Choice {
  readonly options: readonly Option[];
  readonly right: readonly boolean[];
}

const training = readSet<NewsroomText>("newsroom/train").flatMap(choicesOfArticle);
const weights = fit(training);
report("trained on, before", training, cueWeights);
report("trained on", training, weights);
report("newsroom/dev, before", readSet<NewsroomText>("newsroom/dev").flatMap(choicesOfArticle), cueWeights);
report("newsroom/dev", readSet<NewsroomText>("newsroom/dev").flatMap(choicesOfArticle), weights);
const path = join(import.meta.dirname, "../server/src/lexicon/cue-weights.ts");
const rows = [...weights]
  .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
  .filter(([, weight]) => Math.abs(weight) >= 0.05)
  .sort((a, b) => b[1] - a[1]);
const table = rows.map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight}],`).join("\n");
writeFileSync(
  path,
  readFileSync(path, "utf8").replace(/(new Map<string, number>\(\[\n)[\s\S]*(\]\))/u, `$1${table}\n$2`),
);

/** The choices of an article’s quotations, and of its reported words with marks put round the last few. */
function choicesOfArticle(article: NewsroomText): Choice[] {
  const marked = withMarks(article);
  return [
    ...choices(article.text, article.quotations, (read, option, quote) => isLabelled(article, read, option, quote)),
    ...choices(marked.text, marked.quotations, (read, option, quote) => isLabelled(marked, read, option, quote)),
  ];
}

/** Whether an option has the speaker, and the cue where one of them has. */
function isLabelled(
  article: NewsroomText,
  { analysis, scene }: Read,
  { cue }: Option,
  { speaker: wanted, cue: word }: NewsroomText["quotations"][number],
): boolean {
  const speaker = speakerFrom(scene, cue, null);
  const label = word?.toLowerCase().split(" ")[0];
  const sameCue = label === undefined || label === scene.prose.tokens.lowers[cue.firstToken];
  return sameCue && wanted !== null && isSpeaker(analysis, article, { speaker, wanted });
}

/** The article with marks round the last two to five words of what is reported in it without marks. */
function withMarks(article: NewsroomText): NewsroomText {
  const { text, indirect } = article;
  const innermost = indirect.filter(
    (one) =>
      !indirect.some(
        (other) => other !== one && overlaps(one, other) && other.end - other.start <= one.end - one.start,
      ),
  );
  const cuts = innermost.flatMap(({ start, end, speaker, cue }, index) => {
    const words = text.slice(start, end);
    const from = words
      .split(/(?<= )/u)
      .slice(-2 - (index % 4))
      .join("");
    return /["“”‘\n]/u.test(words) || from.length === words.length
      ? []
      : [{ start: end - from.length, end, speaker, cue }];
  });
  const edges = cuts.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const moved = (offset: number): number => offset + edges.filter((edge) => edge < offset).length;
  const move = <Row extends Span>(row: Row): Row => ({ ...row, start: moved(row.start), end: moved(row.end) });
  const parts = [0, ...edges].map((edge, index) => text.slice(edge, edges[index]));
  return {
    ...article,
    text: parts.map((part, index) => (index === 0 ? part : (index % 2 === 1 ? "“" : "”") + part)).join(""),
    entities: article.entities.map(move),
    references: article.references.map(move),
    quotations: cuts.map((cut) => ({ ...move(cut), form: "partial" })),
  };
}

/** A text, read. */
interface Read {
  readonly analysis: Analysis;
  readonly scene: Scene;
}

/** The choices of a text, where `isRight` tells the options that give the speaker of a labelled quotation. */
function choices<Quote extends Span>(
  text: string,
  quotes: readonly Quote[],
  isRight: (read: Read, option: Option, quote: Quote) => boolean,
): Choice[] {
  const analysis = analyzeExample(text);
  const scene = setScene(analysis);
  const extents = findExtents(scene);
  const setting = setOut(scene, extents, findCues(scene));
  return extents.flatMap((extent) => {
    const quote = quotes.find(
      (each) => sharedLength(each, extent.parts[0]) * 2 > extent.parts[0].end - extent.parts[0].start,
    );
    const options = quote ? optionsFor(setting, extent) : [];
    const right = quote ? options.map((option) => isRight({ analysis, scene }, option, quote)) : [];
    return right.includes(true) && right.includes(false) ? [{ options, right }] : [];
  });
}

/** Gradient ascent on the log-probability that one of the right options is taken, with a little shrinking. */
function fit(choices: readonly Choice[]): ReadonlyMap<string, number> {
  const fitted = new Map<string, number>();
  const speed = new Map<string, number>();
  for (let step = 0; step < 600; step++) {
    const slope = new Map<string, number>();
    for (const { options, right } of choices) {
      const odds = options.map((option) => Math.exp(weigh(option.grounds, fitted)));
      const all = odds.reduce((sum, each) => sum + each, 0);
      const good = odds.reduce((sum, each, index) => sum + (right[index] ? each : 0), 0);
      options.forEach(({ grounds }, index) => {
        const push = ((right[index] ? odds[index] / good : 0) - odds[index] / all) / choices.length;
        for (const [name, value] of grounds) slope.set(name, (slope.get(name) ?? 0) + push * value);
      });
    }
    for (const [name, up] of slope) {
      const weight = fitted.get(name) ?? 0;
      speed.set(name, 0.9 * (speed.get(name) ?? 0) + up - 0.002 * weight);
      fitted.set(name, weight + 2 * (speed.get(name) ?? 0));
    }
  }
  return fitted;
}

function report(name: string, choices: readonly Choice[], by: ReadonlyMap<string, number>): void {
  const taken = choices.filter(({ options, right }) => {
    const weighed = options.map((option) => weigh(option.grounds, by));
    return right[weighed.indexOf(Math.max(...weighed))];
  });
  console.log(`${name}: ${taken.length} of ${choices.length} choices right`);
}
