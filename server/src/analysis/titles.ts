/** Titles: the office, role or honorific before or after a name, with what it is the office of. */
import { formerWords } from "../lexicon/titles.ts";
import { calendarWords } from "../lexicon/name-words.ts";
import { partsOfSpeech, type Prose } from "../text/model.ts";
import type { Mention, Title } from "./model.ts";
import { isJoiningHyphen, isPossessive } from "./name-tokens.ts";
import { readTitle, readTitleBefore, titlesWithin, type TitlePhrase } from "./title-phrases.ts";

/** All titles that people bear in the text, in text order. */
export function findTitles(prose: Prose, mentions: readonly Mention[]): Title[] {
  const reading: Reading = {
    prose,
    mentions,
    covering: coveringMentions(prose, mentions),
    byStart: new Map(mentions.map(({ firstToken }, index) => [firstToken, index])),
    byEnd: new Map(mentions.map(({ endToken }, index) => [endToken, index])),
  };
  const titles: Title[] = [];
  mentions.forEach((mention, index) => {
    if (mention.type !== "person") return;
    titles.push(...titlesBefore(reading, index), ...titlesAfter(reading, index));
  });
  return titles.sort((a, b) => a.start - b.start || a.mention - b.mention);
}

/** What the search for titles looks at. */
interface Reading {
  readonly prose: Prose;
  readonly mentions: readonly Mention[];
  /** For each token, the index of the mention that holds it, or -1. */
  readonly covering: Int32Array;
  /** First token of a mention → the mention's index. */
  readonly byStart: ReadonlyMap<number, number>;
  /** Token after a mention → the mention's index. */
  readonly byEnd: ReadonlyMap<number, number>;
}

function coveringMentions({ tokens }: Prose, mentions: readonly Mention[]): Int32Array {
  const covering = new Int32Array(tokens.length).fill(-1);
  mentions.forEach(({ firstToken, endToken }, index) => covering.fill(index, firstToken, endToken));
  return covering;
}

/** A title before the name: glued to it, before its comma, or shared by names in a row. */
function titlesBefore(reading: Reading, index: number): Title[] {
  const { prose, mentions } = reading;
  const { firstToken, sentence } = mentions[index];
  const floor = prose.sentences[sentence].firstToken;
  const near = readTitleBefore(prose.tokens, firstToken, floorAfterMention(reading, firstToken, floor));
  if (near) return nearTitles(reading, index, { near, floor });
  if (prose.tokens.lowers[firstToken - 1] === ",")
    return titleBeforeComma(reading, index, { comma: firstToken - 1, floor });
  return sharedTitle(reading, index, floor);
}

/** What is glued to the name: "Interior Minister", "director" and "Dr", and what a comma parts from it: "The chairman, Sir". */
function nearTitles(
  reading: Reading,
  index: number,
  { near, floor }: { readonly near: TitlePhrase; readonly floor: number },
): Title[] {
  const { tokens } = reading.prose;
  const [first, ...rest] = titlesWithin(tokens, near);
  const phrases = first.kind === "honorific" ? [first, ...rest] : [widened(reading, first, floor), ...rest];
  const titles = phrases.map((phrase) =>
    makeTitle(reading, index, { phrase, position: "before", clue: "title before name" }),
  );
  const comma = near.first - 1;
  if (near.kind !== "honorific" || tokens.lowers[comma] !== ",") return titles;
  return [...titleBeforeComma(reading, index, { comma, floor }), ...titles];
}

/** With the capitalised words before it that are no name of their own: "Match Review" Officer, "Insurance" Commissioner. */
function widened({ prose: { tokens }, covering }: Reading, phrase: TitlePhrase, floor: number): TitlePhrase {
  let first = phrase.first;
  while (first > floor && phrase.first - first < mostWidened) {
    const word = tokens.words[first - 1];
    const lower = tokens.lowers[first - 1];
    const fits = /^\p{Lu}\p{Ll}+$/u.test(word) && nounLike.has(partsOfSpeech[tokens.parts[first - 1]]);
    if (
      !fits ||
      covering[first - 1] >= 0 ||
      calendarWords.has(lower) ||
      formerWords.has(lower) ||
      noModifiers.has(lower)
    )
      break;
    first--;
  }
  return first === phrase.first ? phrase : { ...phrase, first };
}

const mostWidened = 3;
const nounLike: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);
const noModifiers: ReadonlySet<string> = new Set(
  "the a an this that these those his her its their our my your when while as but and or so yesterday today tomorrow tonight meanwhile later like then former ex new old first last another one two three dear hello hi according".split(
    " ",
  ),
);

/** The first token after the last mention that ends before `token`, so that no title reaches into a name. */
function floorAfterMention({ byEnd }: Reading, token: number, floor: number): number {
  for (let at = token - 1; at > floor; at--) if (byEnd.has(at)) return at;
  return floor;
}

/** "Ukraine’s president, Volodymyr Zelenskyy"; "The chairman of the Harbour Board, Tom Adeyemi". */
function titleBeforeComma(
  reading: Reading,
  index: number,
  { comma, floor }: { readonly comma: number; readonly floor: number },
): Title[] {
  const { prose, mentions, byEnd } = reading;
  const { tokens } = prose;
  const near = readTitleBefore(tokens, comma, floorAfterMention(reading, comma, floor));
  if (near && near.kind !== "honorific" && opensApposition(reading, near.first, floor))
    return [makeTitle(reading, index, { phrase: near, position: "before", clue: "title before name and comma" })];
  const body = byEnd.get(comma);
  if (body === undefined || mentions[body].type === "person") return [];
  const joint = beforeArticle(tokens.lowers, mentions[body].firstToken);
  if (!ofWords.has(tokens.lowers[joint - 1])) return [];
  const far = readTitleBefore(tokens, joint - 1, floor);
  if (!far) return [];
  return [
    { ...makeTitle(reading, index, { phrase: far, position: "before", clue: "title before name and comma" }), body },
  ];
}

/** Whether a title before a comma stands as somebody's: "the president, X", "its president, X", "Ukraine’s president, X". */
function opensApposition({ prose, byEnd }: Reading, first: number, floor: number): boolean {
  if (first === floor) return true;
  const before = prose.tokens.lowers[first - 1];
  return determiners.has(before) || formerWords.has(before) || isPossessive(before) || byEnd.has(first);
}

/** "special envoys Steve Witkoff and Keith Kellogg": the second name shares the plural title of the first. */
function sharedTitle(reading: Reading, index: number, floor: number): Title[] {
  const { prose, mentions } = reading;
  let first = index;
  while (first > 0 && joinsNames(prose, mentions[first - 1], mentions[first])) first--;
  if (first === index || mentions[first].type !== "person") return [];
  const phrase = readTitleBefore(prose.tokens, mentions[first].firstToken, floor);
  if (!phrase?.plural) return [];
  return [makeTitle(reading, index, { phrase, position: "before", clue: "title shared with the name before" })];
}

/** Whether two people's names stand in a row: "X and Y", "X, Y", "X, and Y". */
function joinsNames({ tokens }: Prose, before: Mention, after: Mention): boolean {
  if (before.type !== "person" || after.firstToken - before.endToken > 2 || after.firstToken <= before.endToken)
    return false;
  for (let at = before.endToken; at < after.firstToken; at++)
    if (!["and", ",", "&"].includes(tokens.lowers[at])) return false;
  return true;
}

/** "Lena Morales, 61, director of the Harbour Authority,"; "Annelize Prins SC". */
function titlesAfter(reading: Reading, index: number): Title[] {
  const { prose, mentions } = reading;
  const { tokens } = prose;
  const { endToken, sentence } = mentions[index];
  const limit = Math.min(prose.sentences[sentence].endToken, endToken + reach);
  if (postNominals.has(tokens.words[endToken])) {
    const phrase = { first: endToken, end: endToken + 1, kind: "office", plural: false } as const;
    return [makeTitle(reading, index, { phrase, position: "after", clue: "letters after name" })];
  }
  if (!appositionMarks.has(tokens.lowers[endToken])) return [];
  let at = endToken + 1;
  if (/^\d{1,3}$/u.test(tokens.words[at] ?? "") && tokens.lowers[at + 1] === ",") at += 2;
  const start = skipToTitle(reading, at, limit);
  const phrase = start === null ? null : readTitle(tokens, start, limit);
  if (!phrase || phrase.kind === "honorific" || startsAnotherName(reading, phrase)) return [];
  return [
    makeTitle(reading, index, {
      phrase: withField(reading, phrase, limit),
      position: "after",
      clue: "title after name",
    }),
  ];
}

/** With the field that it is the office of: director "of policy", head "of equity research". */
function withField({ prose: { tokens }, covering }: Reading, phrase: TitlePhrase, limit: number): TitlePhrase {
  if (phrase.kind !== "office" || (tokens.lowers[phrase.end] !== "of" && tokens.lowers[phrase.end] !== "for"))
    return phrase;
  let end = phrase.end + 1;
  while (end < limit && end <= phrase.end + 3 && covering[end] < 0 && /^\p{Ll}+$/u.test(tokens.words[end])) {
    if (!fieldParts.has(partsOfSpeech[tokens.parts[end]])) break;
    end++;
  }
  return end === phrase.end + 1 ? phrase : { ...phrase, end };
}

const fieldParts: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

/** The first token of a title after a comma, over "the former", "a", "Ukraine’s", "the bank’s"; null when none is in reach. */
function skipToTitle({ prose, covering }: Reading, from: number, limit: number): number | null {
  const { lowers } = prose.tokens;
  for (let at = from; at < limit && at < from + 7; at++) {
    if (readTitle(prose.tokens, at, limit)) return at;
    const skips =
      determiners.has(lowers[at]) || formerWords.has(lowers[at]) || isPossessive(lowers[at]) || lowers[at] === "-";
    if (!skips && covering[at] < 0 && !isPossessive(lowers[at + 1] ?? "")) return null;
  }
  return null;
}

/** Whether a title after a comma is the one before the next name ("X, President Y"): then it is not this name's. */
function startsAnotherName({ mentions, byStart }: Reading, { end }: TitlePhrase): boolean {
  const next = byStart.get(end);
  return next !== undefined && mentions[next].type === "person";
}

/** What a title is made from besides its bearer. */
interface Found {
  readonly phrase: TitlePhrase;
  readonly position: Title["position"];
  readonly clue: string;
}

function makeTitle(reading: Reading, mention: number, { phrase, position, clue }: Found): Title {
  const { tokens } = reading.prose;
  const body = bodyOf(reading, phrase);
  const before =
    body !== null && reading.mentions[body].firstToken < phrase.first
      ? reading.mentions[body].firstToken
      : phrase.first;
  return {
    start: tokens.starts[phrase.first],
    end: tokens.ends[phrase.end - 1],
    mention,
    position,
    kind: phrase.kind,
    former: isFormer(reading.prose, phrase.first) || isFormer(reading.prose, before),
    body,
    clue,
  };
}

/** The mention that a title is of: right before it ("French President"), or after "of", "at", "for". */
function bodyOf({ prose, mentions, byStart, byEnd }: Reading, { first, end }: TitlePhrase): number | null {
  const { lowers } = prose.tokens;
  const before = byEnd.get(first) ?? (isPossessive(lowers[first - 1] ?? "") ? byEnd.get(first - 1) : undefined);
  if (before !== undefined && mentions[before].type !== "person") return before;
  if (!ofWords.has(lowers[end] ?? "")) return null;
  const start = lowers[end + 1] === "the" ? end + 2 : end + 1;
  const after = byStart.get(start);
  return after === undefined || mentions[after].type === "person" ? null : after;
}

/** Whether "former", "ex-", "then" or "the late" stands before token `first`. */
function isFormer({ tokens }: Prose, first: number): boolean {
  if (tokens.lowers[first].startsWith("ex-")) return true;
  const at = first > 0 && isJoiningHyphen(tokens, first - 1) ? first - 2 : first - 1;
  const word = tokens.lowers[at] ?? "";
  return formerWords.has(word) && (word !== "late" || ["the", "his", "her"].includes(tokens.lowers[at - 1] ?? ""));
}

/** Tokens after a name within which its apposition must have its title. */
const reach = 16;

const determiners: ReadonlySet<string> = new Set(
  "the a an its their his her our both whose and now currently new".split(" "),
);
const ofWords: ReadonlySet<string> = new Set(["of", "for", "at", "to", "with", "from", "in"]);
const appositionMarks: ReadonlySet<string> = new Set([",", "(", "—", "–"]);
const postNominals: ReadonlySet<string> = new Set("MP MPs MEP MSP KC QC SC SAN TD MLA OBE CBE".split(" "));

const beforeArticle = (lowers: readonly string[], token: number): number =>
  lowers[token - 1] === "the" ? token - 1 : token;
