/** Builds the word and phrase lists of the model: word clusters, usual casing, names of people, places and bodies. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import countries from "world-countries";
import type { ListParts } from "../../server/src/recognizer/model.ts";
import { hashText, indexKeys, mix } from "../../server/src/recognizer/hash.ts";
import { PhraseBit } from "../../server/src/recognizer/marks.ts";
import { WordBit, type WordLists } from "../../server/src/recognizer/words.ts";
import { readParagraph } from "../../server/src/text/tokens.ts";
import { teamNames } from "../../server/src/lexicon/teams.ts";
import { sharedPath, type LabelledText } from "./corpora.ts";

/** Makes the lists; the texts tell how words are usually cased. */
export function buildLists(texts: readonly LabelledText[]): ListParts {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const { clusters, coarse } = readClusters();
  addCasing(texts, words);
  addPeople(words, phrases);
  addPlaces(phrases);
  addOrganizations(words, phrases);
  addCountries(words, phrases);
  addTitles(words);
  for (const name of teamNames) markPhrase(phrases, name, PhraseBit.club);
  for (const word of sportWords) mark(words, wordKey(word), WordBit.sport);
  for (const word of businessWords) mark(words, wordKey(word), WordBit.business);
  inferCasing(words, clusters);
  const wordKeys = Uint32Array.from(words.keys()).sort();
  const phraseKeys = Uint32Array.from(phrases.keys()).sort();
  return {
    wordKeys,
    wordBits: Uint16Array.from(wordKeys, (key) => words.get(key | 0) ?? 0),
    wordClusters: Uint16Array.from(wordKeys, (key) => clusters.get(key | 0) ?? 0),
    coarse,
    phraseKeys,
    phraseBits: Uint16Array.from(phraseKeys, (key) => phrases.get(key | 0) ?? 0),
  };
}

/** The arrays as the features read them. */
export function openLists(parts: ListParts): WordLists {
  return {
    words: indexKeys(parts.wordKeys),
    bits: parts.wordBits,
    cluster: parts.wordClusters,
    coarse: parts.coarse,
    phrases: indexKeys(parts.phraseKeys),
    phraseBits: parts.phraseBits,
  };
}

const wordKey = (word: string): number => hashText(word.toLowerCase().replace(/\d/g, "0"));

function mark(table: Map<number, number>, key: number, bits: number): void {
  table.set(key, (table.get(key) ?? 0) | bits);
}

function markPhrase(phrases: Map<number, number>, name: string, bits: number): void {
  const { words } = readParagraph(name);
  if (words.length === 0 || words.length > 7) return;
  let key = 0;
  for (const word of words) key = mix(key, wordKey(word));
  mark(phrases, key, bits);
}

function readTable(name: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(sharedPath(`knowledge/${name}`), "utf8")
    .trimEnd()
    .split("\n");
  const columns = head.split("\t");
  return rows.map((row) => {
    const cells = row.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

/** Casing counts from the middle of ordinary sentences. */
function addCasing(texts: readonly LabelledText[], words: Map<number, number>): void {
  const lower = new Map<number, number>();
  const raised = new Map<number, number>();
  for (const { sentences } of texts) {
    for (const { words: tokens } of sentences) {
      if (tokens.filter((token) => token === token.toLowerCase()).length < tokens.length * 0.5) continue;
      tokens.slice(1).forEach((token) => {
        if (token.toLowerCase() === token.toUpperCase()) return;
        const table = token === token.toLowerCase() ? lower : raised;
        table.set(wordKey(token), (table.get(wordKey(token)) ?? 0) + 1);
      });
    }
  }
  for (const key of new Set([...lower.keys(), ...raised.keys()])) {
    const small = lower.get(key) ?? 0;
    const large = raised.get(key) ?? 0;
    if (small + large < 3) continue;
    const share = small / (small + large);
    mark(words, key, share > 0.93 ? WordBit.lowercase : share < 0.1 ? WordBit.capitalised : WordBit.eitherCase);
  }
}

/** A word never met in running text is cased like the words of its cluster, when nearly all of them agree. */
function inferCasing(words: Map<number, number>, clusters: ReadonlyMap<number, number>): void {
  const cased = WordBit.lowercase | WordBit.eitherCase | WordBit.capitalised;
  const known = new Map<number, { lower: number; all: number }>();
  for (const [key, cluster] of clusters) {
    const bits = (words.get(key | 0) ?? 0) & cased;
    if (bits === 0) continue;
    const count = known.get(cluster) ?? { lower: 0, all: 0 };
    known.set(cluster, { lower: count.lower + (bits === WordBit.lowercase ? 1 : 0), all: count.all + 1 });
  }
  const names = WordBit.firstName | WordBit.lastName | WordBit.demonym;
  for (const [key, cluster] of clusters) {
    const bits = words.get(key) ?? 0;
    const { lower, all } = known.get(cluster) ?? { lower: 0, all: 0 };
    const agree = (bits & (cased | names)) === 0 && all >= 8 && lower >= 0.9 * all;
    words.set(key, agree ? bits | WordBit.lowercase : bits);
  }
}

/** Words that hardly stand on other pages than sports pages. */
const sportWords =
  "match matches goal goals goalkeeper goalless striker midfielder defender winger penalty halftime half-time scored scorer scoring equaliser equalizer coach coached coaches fixture fixtures league leagues season seasons playoff playoffs play-off semifinal semi-final semifinals quarterfinal quarter-final final finals tournament champions championship championships title cup trophy medal medals innings wicket wickets overs bowled batsman batter bowler runs inning pitcher homer homers rbi touchdown touchdowns quarterback yards rebounds assists points basket dunk try tries scrum lap laps race racing grand prix qualifying seed seeded set sets tie-break tiebreak birdie bogey par tee holes marathon sprint sprinter relay heat rider jockey stage peloton squad squads lineup line-up team teams team-mate teammate teammates club clubs fans stadium pitch referee umpire win wins won defeat defeats draw drew beat beats beaten lead scoreline player players rookie draft roster".split(
    " ",
  );

/** Words that hardly stand on other pages than business pages. */
const businessWords =
  "shares share shareholder shareholders stock stocks stakeholder profit profits revenue revenues earnings quarter quarterly dividend investor investors investment analyst analysts market markets trading traded trader traders bond bonds yield yields index benchmark futures currency dollar euro yen barrel crude merger acquisition takeover bid ipo listing listed ceo cfo firm firms company companies retailer retailers sales manufacturer brand brands lender lenders bank banks loan loans billion outlook forecast guidance regulator antitrust startup start-up supplier suppliers".split(
    " ",
  );

/** Countries whose people's names stand in the table with the family name first. */
const familyFirst = new Set(["CN", "JP", "KR", "KP", "TW", "HU", "VN", "KH"]);

function addPeople(words: Map<number, number>, phrases: Map<number, number>): void {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const count = (table: Map<number, number>, word: string): void =>
    void table.set(wordKey(word), (table.get(wordKey(word)) ?? 0) + 1);
  for (const { name, country, aliases, prior } of readTable("people.tsv")) {
    const parts = name.split(" ").filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part));
    if (parts.length < 2) continue;
    const [given, family] = familyFirst.has(country)
      ? [parts[parts.length - 1], parts[0]]
      : [parts[0], parts[parts.length - 1]];
    count(first, given);
    for (const piece of family.split("-")) count(last, piece);
    if (Number(prior) >= 3)
      for (const full of [name, ...aliases.split("|")])
        if (full.includes(" ")) markPhrase(phrases, full, PhraseBit.person);
  }
  for (const [key, seen] of first)
    mark(words, key, seen >= 12 ? WordBit.firstName | WordBit.commonFirstName : seen >= 2 ? WordBit.firstName : 0);
  for (const [key, seen] of last)
    mark(words, key, seen >= 6 ? WordBit.lastName | WordBit.commonLastName : WordBit.lastName);
}

function addPlaces(phrases: Map<number, number>): void {
  for (const { name, aliases, population, feature } of readTable("places.tsv")) {
    const bits =
      feature === "admin"
        ? PhraseBit.region
        : Number(population) >= 300_000 || feature === "capital"
          ? PhraseBit.bigCity
          : PhraseBit.city;
    for (const form of [name, ...aliases.split("|")]) if (form.length > 2) markPhrase(phrases, form, bits);
  }
}

const organizationBits: Readonly<Record<string, number>> = {
  company: PhraseBit.company,
  club: PhraseBit.club,
  university: PhraseBit.university,
};

function addOrganizations(words: Map<number, number>, phrases: Map<number, number>): void {
  const ends = new Map<number, number>();
  for (const { name, acronym, aliases, kind } of readTable("organizations.tsv")) {
    const bits = organizationBits[kind] ?? PhraseBit.body;
    for (const form of [name, ...aliases.split("|")]) {
      if (form.length < 3) continue;
      markPhrase(phrases, form, bits);
      if (kind === "club") markPhrase(phrases, bareClub(form), bits);
      const end = form.split(" ").at(-1) ?? "";
      if (form.includes(" ")) ends.set(wordKey(end), (ends.get(wordKey(end)) ?? 0) + 1);
    }
    if (acronym.length > 2) markPhrase(phrases, acronym, PhraseBit.acronym | bits);
  }
  for (const [key, seen] of ends) if (seen >= 8) mark(words, key, WordBit.organizationEnd);
}

const bareClub = (name: string): string =>
  name
    .replace(/^(?:FC|CF|AC|AS|SC|SK|FK|NK|RC|CD|UD|SV|VfL|VfB|KV|AFC) | (?:FC|CF|AC|AFC|SC|SK|FK|United|City)$/g, "")
    .trim();

function addCountries(words: Map<number, number>, phrases: Map<number, number>): void {
  for (const { name, altSpellings, demonyms } of countries) {
    for (const form of [name.common, name.official, ...altSpellings.filter((spelling) => spelling.length > 3)])
      markPhrase(phrases, form, PhraseBit.country);
    for (const { f, m } of [demonyms?.eng ?? { f: "", m: "" }]) {
      for (const demonym of new Set([f, m])) {
        if (demonym === "") continue;
        markPhrase(phrases, demonym, PhraseBit.demonym);
        markPhrase(phrases, `${demonym}s`, PhraseBit.demonym);
        if (!demonym.includes(" "))
          for (const word of [demonym, `${demonym}s`]) mark(words, wordKey(word), WordBit.demonym);
      }
    }
  }
  for (const { alias } of readTable("country-aliases.tsv")) markPhrase(phrases, alias, PhraseBit.country);
}

/** Words that offices are made of: "President", "Minister", "Governor". */
function addTitles(words: Map<number, number>): void {
  const seen = new Map<number, number>();
  for (const { title } of readTable("offices.tsv")) {
    for (const word of title.split(" "))
      if (/^\p{Lu}\p{Ll}+$/u.test(word)) seen.set(wordKey(word), (seen.get(wordKey(word)) ?? 0) + 1);
  }
  for (const [key, count] of seen) if (count >= 15) mark(words, key, WordBit.titleWord);
}

function readClusters(): { readonly clusters: ReadonlyMap<number, number>; readonly coarse: Uint8Array } {
  const clusters = new Map<number, number>();
  const coarse = new Uint8Array(1025);
  const table = gunzipSync(readFileSync(new URL("word-clusters.tsv.gz", import.meta.url))).toString("utf8");
  for (const line of table.split("\n")) {
    const [word, fine, wide] = line.split("\t");
    const key = wordKey(word);
    // Commoner words come first and keep their cluster.
    if (clusters.has(key)) continue;
    clusters.set(key, Number(fine) + 1);
    coarse[Number(fine) + 1] = Number(wide) + 1;
  }
  return { clusters, coarse };
}
