/** The second look: what the text says of a name in one place holds in others, headlines in capitals included. */
import type { Prose, Tokens } from "../text/model.ts";
import type { EntityType, Mention } from "./model.ts";
import { isAllCapitals } from "./name-tokens.ts";
import { makeMention } from "./mention.ts";
import { writesTitleCase } from "./ruled-mentions.ts";

/** `mentions` with the types that the rest of the text gives them, and those of headlines that only the body can tell. */
export function secondLook(prose: Prose, mentions: readonly Mention[]): Mention[] {
  const people = surnames(prose.tokens, mentions);
  const agreed = mentions.map((mention) => agree(prose, mention, people));
  return [...agreed, ...headlineMentions(prose, agreed)].sort((a, b) => a.start - b.start);
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
