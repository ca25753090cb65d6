/** The links section of the evaluation: whether mentions of one person, body or place are put together, on newsroom and gum. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { resolveEntities } from "../../server/src/analysis/entities.ts";
import { findMentions } from "../../server/src/analysis/mentions.ts";
import type { EntityType, Mention, Prose } from "../../server/src/analysis/model.ts";
import { findTitles } from "../../server/src/analysis/titles.ts";
import { openRecognizer, type Recognizer } from "../../server/src/recognizer/recognizer.ts";
import { plainBlocks } from "../../server/src/text/blocks.ts";
import { readProse } from "../../server/src/text/prose.ts";
import { readGum, readNewsroom, type LinkedName, type LinkedText } from "./linked-texts.ts";
import { addPairs, newPairs, precisionRecallF1, type Linked, type Pairs } from "./pairs.ts";

/** Prints the table: gold mentions given, and end to end (over the mentions that both have, and over all). */
export function run(): void {
  const recognizer = readRecognizer();
  const read = { newsroom: readNewsroom, gum: readGum };
  console.log("links: pairs of mentions put together, precision / recall / F1");
  for (const [set, reader] of Object.entries(read)) {
    for (const split of ["train", "dev"]) {
      const texts = reader(split);
      if (texts.length === 0) console.log(`${set} ${split}: skipped, ../shared/data is not there`);
      else printSet(`${set} ${split}`, texts, recognizer);
    }
  }
}

function printSet(name: string, texts: readonly LinkedText[], recognizer: Recognizer | null): void {
  const [given, shared, all] = [newPairs(), newPairs(), newPairs()];
  for (const { text, names, judged } of texts) {
    const prose = readProse(text, plainBlocks(text));
    const wanted = names.map(({ start, end, id }) => ({ start, end, id }));
    addPairs(given, wanted, link(prose, goldMentions(prose, names), judged));
    const found = link(prose, findMentions(prose, recognizer), judged);
    addPairs(all, wanted, found);
    addPairs(shared, ...inBoth(wanted, found));
  }
  const row = (pairs: Pairs): string =>
    precisionRecallF1(pairs)
      .map((share) => (share * 100).toFixed(1))
      .join(" / ");
  console.log(`${name}: gold mentions ${row(given)} · end to end, shared mentions ${row(shared)} · all ${row(all)}`);
}

/** Every mention of the types with the number of its entity. */
export function link(prose: Prose, mentions: readonly Mention[], types: ReadonlySet<string>): Linked[] {
  const entities = resolveEntities(prose, mentions, findTitles(prose, mentions));
  return entities.flatMap(({ id, mentions: indexes }) =>
    indexes
      .filter((index) => types.has(mentions[index].type))
      .map((index) => ({ start: mentions[index].start, end: mentions[index].end, id: String(id) })),
  );
}

/** Labelled names as mentions; those that no token begins in are left out. */
export function goldMentions(prose: Prose, names: readonly LinkedName[]): Mention[] {
  const { starts, ends, length } = prose.tokens;
  return names.flatMap(({ start, end, type }): Mention[] => {
    let first = 0;
    while (first < length && ends[first] <= start) first++;
    let after = first;
    while (after < length && starts[after] < end) after++;
    const sentence = prose.sentences.findIndex(({ endToken }) => endToken > first);
    if (after === first || sentence < 0) return [];
    return [{ start, end, type: type as EntityType, firstToken: first, endToken: after, sentence, clue: "labelled" }];
  });
}

function inBoth(wanted: readonly Linked[], found: readonly Linked[]): [Linked[], Linked[]] {
  const key = ({ start, end }: Linked): string => `${start}-${end}`;
  const [ours, theirs] = [new Set(found.map(key)), new Set(wanted.map(key))];
  return [wanted.filter((each) => ours.has(key(each))), found.filter((each) => theirs.has(key(each)))];
}

function readRecognizer(): Recognizer | null {
  const file = new URL("../../server/data/recognizer.bin.gz", import.meta.url);
  return existsSync(file) ? openRecognizer(gunzipSync(readFileSync(file))) : null;
}
