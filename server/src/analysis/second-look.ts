/** The second look: what the text says of a name in one place holds in others, headlines in capitals included. */
import { givenNames } from "../lexicon/given-names.ts";
import type { Name } from "../recognizer/labels.ts";
import type { Prose, Tokens } from "../text/model.ts";
import type { EntityType, Mention } from "./model.ts";
import { isAllCapitals } from "./name-tokens.ts";
import { makeMention } from "./mention.ts";
import { writesTitleCase } from "./ruled-mentions.ts";
import { readTitleBefore } from "./title-phrases.ts";

/** `mentions` with the types that the rest of the text gives them, and those of headlines that only the body can tell. */
export function secondLook(prose: Prose, mentions: readonly Mention[]): Mention[] {
  const people = surnames(prose.tokens, mentions);
  const agreed = mentions.map((mention) => agree(prose, mention, people));
  return [...agreed, ...headlineMentions(prose, agreed)].sort((a, b) => a.start - b.start);
}

/**
 * Recognised names with the types that the whole text speaks for: the same words are the same type, by the sum of
 * confidence, and a word of a person's full name is the person, unless the recogniser is sure of each place.
 */
export function agreeOnTypes(tokens: Tokens, names: readonly Name[]): Name[] {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const surface = surfaceOf(tokens, name);
    vote(votes, surface, name);
    // The words of a full name speak for the surname and the first name alone.
    if (name.type === "person" && name.end - name.start > 1)
      for (const word of surface.split(" "))
        vote(votes, word, { ...name, confidence: name.confidence * (isIntroduced(tokens, name) ? 1.6 : 0.8) });
  }
  return names.map((name) => {
    if (name.confidence >= sure) return name;
    const type = elected(votes.get(surfaceOf(tokens, name)), name.type);
    return type === name.type ? name : { ...name, type };
  });
}

/** Whether a title or a given name shows that a full name is a person’s. */
const isIntroduced = (tokens: Tokens, { start }: Name): boolean =>
  givenNames.has(tokens.words[start]) || readTitleBefore(tokens, start, Math.max(0, start - 8)) !== null;

/** Confidence from which a name keeps its type whatever the rest of the text says (the town and its team). */
const sure = 0.95;

const surfaceOf = ({ lowers }: Tokens, { start, end }: Pick<Name, "start" | "end">): string =>
  lowers.slice(start, end).join(" ");

function vote(votes: Map<string, Map<EntityType, number>>, surface: string, { type, confidence }: Name): void {
  const counts = votes.get(surface) ?? new Map<EntityType, number>();
  if (counts.size === 0) votes.set(surface, counts);
  counts.set(type, (counts.get(type) ?? 0) + confidence);
}

function elected(counts: ReadonlyMap<EntityType, number> | undefined, own: EntityType): EntityType {
  let best = own;
  for (const [type, count] of counts ?? []) if (count > (counts?.get(best) ?? 0)) best = type;
  return best;
}

/** Last words of people's full names, and single names that a title makes a person's. */
function surnames({ words }: Tokens, mentions: readonly Mention[]): ReadonlySet<string> {
  const people = new Set<string>();
  for (const { type, firstToken, endToken, clue } of mentions)
    if (type === "person" && (endToken - firstToken > 1 || clue === "title before name"))
      people.add(words[endToken - 1]);
  return people;
}

function agree({ tokens }: Prose, mention: Mention, people: ReadonlySet<string>): Mention {
  const single = mention.endToken - mention.firstToken === 1;
  if (!single || mention.type === "person" || mention.type === "group") return mention;
  if (!people.has(tokens.words[mention.firstToken]) || mention.clue.startsWith("name of")) return mention;
  return { ...mention, type: "person", clue: "named as a person elsewhere in the text" };
}

/** Names of the body that stand in a headline whose capitals say nothing. */
function headlineMentions({ tokens, sentences, paragraphs }: Prose, mentions: readonly Mention[]): Mention[] {
  const known = knownNames(tokens, mentions);
  return sentences.flatMap((sentence, index) => {
    if (!writesTitleCase(tokens, paragraphs[sentence.paragraph])) return [];
    const found: Mention[] = [];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const name = longestName(tokens, at, { limit: sentence.endToken, known });
      if (!name) continue;
      found.push(
        makeMention(
          tokens,
          { first: at, end: name.end },
          { type: name.type, clue: "same name in the text", sentence: index },
        ),
      );
      at = name.end - 1;
    }
    return found;
  });
}

/** Lower-case names of the body → type; surnames of people stand for them. */
function knownNames(tokens: Tokens, mentions: readonly Mention[]): ReadonlyMap<string, EntityType> {
  const known = new Map<string, EntityType>();
  for (const { type, firstToken, endToken } of mentions) {
    known.set(tokens.lowers.slice(firstToken, endToken).join(" "), type);
    if (type === "person" && endToken - firstToken > 1) known.set(tokens.lowers[endToken - 1], type);
  }
  return known;
}

/** The longest known name that starts at token `at`; only words with a capital count. */
function longestName(
  { words, lowers }: Tokens,
  at: number,
  { limit, known }: { readonly limit: number; readonly known: ReadonlyMap<string, EntityType> },
): { readonly end: number; readonly type: EntityType } | null {
  if (!/^\p{Lu}/u.test(words[at]) && !isAllCapitals(words[at])) return null;
  for (let end = Math.min(limit, at + 8); end > at; end--) {
    const type = known.get(lowers.slice(at, end).join(" "));
    if (type) return { end, type };
  }
  return null;
}
