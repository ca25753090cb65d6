/** Who is in the foreground at a place in the text: people named lately, subjects before objects. */
import type { Prose } from "../text/model.ts";
import { firstWhere } from "../text/span.ts";
import type { Mention } from "./model.ts";
import { isPossessive } from "./name-tokens.ts";
import type { Cast } from "./references.ts";

/** An entity and how much it is in the foreground; weights compare within one place only. */
export interface Foreground {
  readonly entity: number;
  readonly weight: number;
}

/** Answers who is in the foreground; told of references as they are resolved, in text order. */
export interface ForegroundReader {
  /** People who could be meant at token `token`, those most in the foreground first. */
  readonly before: (token: number) => readonly Foreground[];
  /** `entity` was referred to at token `token`. */
  readonly name: (entity: number, token: number) => void;
}

/** One naming of a person, by name or by pronoun. */
interface Naming {
  readonly entity: number;
  readonly token: number;
  readonly sentence: number;
  readonly weight: number;
}

/** The foreground of a text. */
export function foregroundOf({ prose, mentions, entities }: Cast): ForegroundReader {
  const owners = new Map<number, number>();
  for (const { id, mentions: indexes } of entities) for (const index of indexes) owners.set(index, id);
  const namings: Naming[] = mentions.flatMap((mention, index) => {
    const entity = owners.get(index);
    if (mention.type !== "person" || entity === undefined) return [];
    return [{ entity, token: mention.firstToken, sentence: mention.sentence, weight: weightOf(prose, mention) }];
  });
  const sentenceOf = sentenceIndex(prose);
  return {
    before: (token) => weigh(prose, namings, { token, sentence: sentenceOf[token] }),
    name: (entity, token) => insert(namings, { entity, token, sentence: sentenceOf[token], weight: 0.9 }),
  };
}

/** Sentences back in which a person can still be meant. */
const window = 6;

/** The place that is asked about. */
interface Place {
  readonly token: number;
  readonly sentence: number;
}

function weigh({ sentences }: Prose, namings: readonly Naming[], { token, sentence }: Place): Foreground[] {
  const weights = new Map<number, number>();
  const barred = new Set<number>();
  const at = firstFrom(namings, token);
  // Whoever is named later in the same sentence is not the pronoun before it.
  for (let i = at; i < namings.length && namings[i].sentence === sentence; i++) barred.add(namings[i].entity);
  for (let i = at - 1; i >= 0; i--) {
    const naming = namings[i];
    let distance = sentence - naming.sentence;
    if (distance > window) break;
    // A step to an earlier paragraph weighs more than one within it.
    if (sentences[naming.sentence].paragraph !== sentences[sentence].paragraph) distance += 0.5;
    const weight = naming.weight * 0.6 ** distance;
    weights.set(
      naming.entity,
      Math.max(weights.get(naming.entity) ?? 0, weight) + (weights.has(naming.entity) ? weight * 0.2 : 0),
    );
  }
  // Of equals the one named first leads: subjects come first.
  return [...weights]
    .reverse()
    .map(([entity, weight]) => ({ entity, weight: barred.has(entity) ? weight * 0.3 : weight }))
    .sort((a, b) => b.weight - a.weight);
}

/** Index of the first naming at `token` or later. */
const firstFrom = (namings: readonly Naming[], token: number): number =>
  firstWhere(namings.length, (at) => namings[at].token >= token);

const insert = (namings: Naming[], naming: Naming): void =>
  void namings.splice(firstFrom(namings, naming.token), 0, naming);

/** How much a mention puts a person in the foreground: subjects most, possessors and objects less. */
function weightOf({ tokens, sentences }: Prose, { firstToken, endToken, sentence }: Mention): number {
  const { lowers } = tokens;
  if (sayingWords.has(lowers[endToken] ?? "") || sayingWords.has(lowers[firstToken - 1] ?? "")) return 1.2;
  if (isPossessive(lowers[endToken] ?? "")) return 0.6;
  for (let at = firstToken - 1; at >= Math.max(sentences[sentence].firstToken, firstToken - 5); at--) {
    if (prepositions.has(lowers[at])) return 0.6;
    if (lowers[at] === "," || lowers[at] === "and") break;
  }
  return firstToken - sentences[sentence].firstToken <= 6 ? 1 : 0.8;
}

function sentenceIndex({ tokens, sentences }: Prose): Uint32Array {
  const index = new Uint32Array(tokens.length);
  sentences.forEach(({ firstToken, endToken }, sentence) => index.fill(sentence, firstToken, endToken));
  return index;
}

const sayingWords: ReadonlySet<string> = new Set(
  "said says told added asked replied wrote argued warned insisted announced explained noted recalled testified joked tweeted".split(
    " ",
  ),
);
const prepositions: ReadonlySet<string> = new Set(
  "of for with to by from about against over under on in at after before between into than like including".split(" "),
);
