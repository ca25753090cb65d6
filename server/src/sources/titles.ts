/** Offices of a draft that source texts never give to their bearer: no source has the word, or only beside others. */
import type { Title } from "../analysis/model.ts";
import type { Unclaimed } from "../analysis/excerpts.ts";
import { formerMarks, otherOfficeMarks } from "../lexicon/offices.ts";
import { otherHeads } from "../lexicon/titles.ts";
import { textOf } from "../text/span.ts";
import { placesOf, spanOf, type Place } from "./passages.ts";
import { wordAt, type IndexedSource } from "./source-text.ts";
import { withEnding } from "./specifics.ts";
import type { Unbacked } from "./unbacked.ts";

/** Words of a source within which a title belongs to a name. */
const reach = 6;

/** The offices of people whom the sources name that the sources give them nowhere. */
export const unbackedTitles = (paragraph: Unclaimed, sources: readonly IndexedSource[]): Unbacked[] =>
  paragraph.titles.flatMap((title) => judge(title, paragraph, sources) ?? []);

function judge(title: Title, { prose, mentions }: Unclaimed, sources: readonly IndexedSource[]): Unbacked | null {
  const bearer = mentions[title.mention];
  if (title.kind !== "office" || title.former || bearer?.type !== "person") return null;
  const name = textOf(prose.text, bearer);
  const named = placesOf(withEnding(name.slice(name.lastIndexOf(" ") + 1)), sources);
  const words = textOf(prose.text, title).toLowerCase();
  const heads = headsOf(words);
  if (named.length === 0 || heads.some((head) => toldByDeeds.has(head))) return null;
  const said = placesOf(heads.flatMap(withEnding), sources);
  const isBeside = (place: Place): boolean =>
    named.some(({ source, at }) => source === place.source && Math.abs(at - place.at) <= reach);
  const beside = said.filter(isBeside);
  // An office that stands beside nobody's name may be anybody's.
  const theirs = beside.length > 0 ? beside : said.filter((place) => !hasBearer(place));
  if (theirs.some((place) => isSameOffice(place, words))) return null;
  const [place] = [...theirs, ...named];
  return {
    ...{ start: title.start, end: title.end, answer: said.length === 0 ? "missing" : "elsewhere" },
    passage: { uri: place.source.uri, ...spanOf(place) },
  };
}

/** Whom a text tells by what they do: "arguing for the appellants". */
const toldByDeeds: ReadonlySet<string> = new Set(["attorney", "attorneys", "solicitor"]);

/** The last word of an office before what it is of ("director of the Harbour Authority"), and what stands for it. */
function headsOf(words: string): readonly string[] {
  const head =
    words
      .split(/ (?:of|for|at|in) /u)[0]
      .split(/[\s-]+/u)
      .at(-1) ?? words;
  const others = [...otherHeads].filter(([, heads]) => heads.includes(head)).map(([other]) => other);
  return [head, ...(otherHeads.get(head) ?? []), ...others];
}

/** Whether a name follows at once: "Mayor Anna Bell". */
const hasBearer = ({ source: { text, words }, at }: Place): boolean =>
  /^ \p{Lu}/u.test(text.slice(words.ends[at], words.ends[at] + 2));

/** Whether nothing before the word makes another office of it than the draft's `words` tell of: "deputy mayor", "former mayor". */
function isSameOffice({ source, at }: Place, words: string): boolean {
  const before = at === 0 ? "" : wordAt(source, at - 1).toLowerCase();
  return !(otherOfficeMarks.has(before) || ended.has(before)) || words.includes(before);
}

/** Of the marks before a title, those that say that it is not held now. */
const ended: ReadonlySet<string> = new Set(
  [...formerMarks].filter((mark) => !/^(?:current|now|present|today|longtime|then)/u.test(mark)),
);
