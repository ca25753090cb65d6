/** Reads texts whose names are labelled with whom or what they name: newsroom, and the names of gum's coreference. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A name and the label of its referent, the same for all names of one. */
export interface LinkedName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly id: string;
}

/** A text and its names in text order. */
export interface LinkedText {
  readonly id: string;
  readonly text: string;
  /** Only names whose referent is labelled. */
  readonly names: readonly LinkedName[];
  /** Types of name whose referents the set labels. */
  readonly judged: ReadonlySet<string>;
}

/** Events, works and products of newsroom have no labelled referents. */
const newsroomTypes: ReadonlySet<string> = new Set(["person", "organization", "place", "group"]);

/** The newsroom articles of a split; empty when they are not there. */
export const readNewsroom = (split: string): readonly LinkedText[] =>
  readLines<{ id: string; text: string; entities: LinkedName[] }>(`newsroom/${split}.jsonl`).map(
    ({ id, text, entities }) => {
      const names = entities.filter(({ type }) => newsroomTypes.has(type));
      return { id, text, names, judged: newsroomTypes };
    },
  );

/** The texts of gum of a split with those mentions that are names; empty when they are not there. */
export const readGum = (split: string): readonly LinkedText[] =>
  readLines<GumText>("links/gum_coref.jsonl")
    .filter((text) => text.split === split)
    .map(namesOfGum);

/** A mention of gum: `name` is the span of the proper name that heads it. */
interface GumMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly entity: string;
  readonly name?: readonly [number, number];
}

interface GumText {
  readonly id: string;
  readonly text: string;
  readonly split: string;
  readonly mentions: readonly GumMention[];
}

const gumTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({ person: "person", organization: "organization", place: "place", event: "event", object: "product" }),
);

/** Of mentions that share a name, the innermost is the one named. Possessive marks are outside names here. */
function namesOfGum({ id, text, mentions }: GumText): LinkedText {
  const innermost = new Map<string, GumMention>();
  for (const mention of mentions) {
    if (!mention.name || !gumTypes.has(mention.type)) continue;
    const key = mention.name.join("-");
    const other = innermost.get(key);
    if (!other || mention.end - mention.start < other.end - other.start) innermost.set(key, mention);
  }
  const names = [...innermost.values()].map(({ name = [0, 0], type, entity }) => ({
    start: name[0],
    end: name[0] + text.slice(...name).replace(/['’]s?$/u, "").length,
    type: gumTypes.get(type) ?? type,
    id: entity,
  }));
  return { id, text, names: names.sort((a, b) => a.start - b.start), judged: new Set(gumTypes.values()) };
}

function readLines<Row>(path: string): Row[] {
  const root = process.env.COPYDESK_SHARED ?? resolve(import.meta.dirname, "../../../shared");
  const file = resolve(root, "data", path);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
}
