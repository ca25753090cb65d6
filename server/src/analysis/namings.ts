/** Namings: mentions as resolution sees them, by what they are called and never by where they stand. */
import type { Prose } from "../text/model.ts";
import type { EntityType, Mention, Title } from "./model.ts";

/** A mention without its place: while a text's namings stay the same, so do its entities. */
export interface Naming {
  readonly type: EntityType;
  /** As it stands in the text, with its white space. */
  readonly written: string;
  /** Its tokens. */
  readonly words: readonly string[];
  readonly titles: readonly TitleBorne[];
  /** Whether the words between it and the mention before say that both name one body. */
  readonly isBeside: boolean;
}

/** A title that a mention bears. */
export interface TitleBorne {
  /** Index of the title. */
  readonly index: number;
  readonly written: string;
}

/** The naming of every mention, in their order. */
export function namingsOf(prose: Prose, mentions: readonly Mention[], titles: readonly Title[]): readonly Naming[] {
  const { text, tokens } = prose;
  const borne = titlesByMention(text, titles);
  return mentions.map(({ type, start, end, firstToken, endToken }, index) => ({
    type,
    written: text.slice(start, end),
    words: tokens.words.slice(firstToken, endToken),
    titles: borne.get(index) ?? none,
    isBeside: index > 0 && standsBeside(prose, mentions[index - 1], mentions[index]),
  }));
}

const none: readonly TitleBorne[] = [];

function titlesByMention(text: string, titles: readonly Title[]): ReadonlyMap<number, readonly TitleBorne[]> {
  const byMention = new Map<number, TitleBorne[]>();
  titles.forEach(({ mention, start, end }, index) => {
    const title = { index, written: text.slice(start, end) };
    const known = byMention.get(mention);
    if (known === undefined) byMention.set(mention, [title]);
    else known.push(title);
  });
  return byMention;
}

function standsBeside({ tokens }: Prose, before: Mention, mention: Mention): boolean {
  const { endToken: from } = before;
  const { firstToken: to, type } = mention;
  if (type === "person" || type !== before.type || to <= from || to - from > 6) return false;
  return aliasMarks.test(tokens.lowers.slice(from, to).join(" "));
}

const aliasMarks =
  /^(?:\(|,? ?(?:better |also |commonly |widely )?known (?:by its acronym|as|by the acronym)(?: the)?|,? or(?: the)?|, called(?: the)?)$/u;
