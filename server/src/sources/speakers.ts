/** Who speaks in a transcript: the label ("LENA MORALES:", "Ms Okafor (via video):") under which words stand. */
import type { SourceText } from "./source-text.ts";

/** How far before some words their label may stand, in UTF-16 code units: the longest answer of an interview. */
const longestTurn = 12_000;

/** How far behind them the next one may. */
const nextTurn = 6000;

/** The name in the label above the words at `offset`, as written; null when none is, or the text is no transcript. */
export function labelAt({ text }: SourceText, offset: number): string | null {
  const before = text.slice(Math.max(0, offset - longestTurn), offset).split("\n");
  const after = text
    .slice(offset, offset + nextTurn)
    .split("\n")
    .slice(1);
  // One name before a colon makes no transcript.
  if ([...before, ...after].filter((line) => labelOf(line) !== null).length < 2) return null;
  for (let line = before.length - 1; line >= 0; line--) {
    const label = labelOf(before[line]);
    if (label !== null) return label;
  }
  return null;
}

/** A name of up to five words before a colon at the beginning of a line. */
const labelled =
  /^[\s>*_-]{0,12}(?<name>\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]{1,30}){0,4})(?: ?\([^()]{1,60}\)| ?\[[^\][]{1,60}\])?[*_]{0,3}:(?:[*_\s]|$)/u;

function labelOf(line: string): string | null {
  const name = labelled.exec(line.slice(0, 160))?.groups?.name;
  return name !== undefined && readsAsName(name) ? name : null;
}

/** Whether every word is written large, but for particles. */
const readsAsName = (name: string): boolean =>
  name.split(" ").every((word) => /^\p{Lu}/u.test(word) || particles.has(word)) && !notNames.has(bare(name));

const particles: ReadonlySet<string> = new Set(
  "al bin da de del der di do dos el ibn la le of the van von y".split(" "),
);

/** What stands before a colon in notes and releases, and is nobody. */
const notNames: ReadonlySet<string> = new Set([
  ...["note", "notes", "update", "correction", "summary", "contact", "contacts", "date", "time", "place", "location"],
  ...["subject", "re", "from", "to", "cc", "background", "topic", "topics", "title", "headline", "source", "sources"],
  ...["email", "phone", "tel", "fax", "web", "website", "press release", "media contact", "for immediate release"],
  ...["participants", "present", "attendees", "agenda", "minutes", "embargo", "embargoed until", "editors", "photo"],
]);

/**
 * Whether a label names another than somebody who is called by `names` in the draft: "other" only when the label is a
 * person's name and shares no word with any of theirs; a label such as MODERATOR or Q leaves it open.
 */
export function comparedSpeaker(label: string, names: readonly string[]): "same" | "other" | "open" {
  const labelWords = nameWords(label);
  if (labelWords.length === 0 || label.split(" ").some((word) => roles.has(bare(word)))) return "open";
  const own = names.flatMap(nameWords);
  if (own.length === 0) return "open";
  if (labelWords.some((word) => own.some((other) => isAlike(word, other)))) return "same";
  const initials = labelWords.length === 1 && labelWords[0].length <= 3;
  return initials ? "open" : "other";
}

const nameWords = (name: string): string[] =>
  name
    .split(/[\s-]+/u)
    .map(bare)
    .filter((word) => word.length > 1 && !particles.has(word) && !forms.has(word));

/** Two spellings of one name begin alike: Zelensky, Zelenskyy. */
const isAlike = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && b.length >= 5 && a.slice(0, 5) === b.slice(0, 5));

const bare = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N} ]/gu, "")
    .toLowerCase();

/** Forms of address. */
const forms: ReadonlySet<string> = new Set("mr mrs ms miss dr sir dame lord lady prof rev hon rt jr sr".split(" "));

/** Labels by part in the talk or by office: whoever holds it may be named otherwise in the draft. */
const roles: ReadonlySet<string> = new Set([
  ...["q", "a", "question", "questioner", "answer", "interviewer", "interviewee", "moderator", "host", "presenter"],
  ...["anchor", "announcer", "narrator", "operator", "reporter", "reporters", "journalist", "press", "audience"],
  ...["speaker", "voice", "unidentified", "unknown", "participant", "panelist", "panellist", "caller", "clerk"],
  ...["chair", "chairman", "chairwoman", "chairperson", "president", "premier", "chancellor", "minister", "secretary"],
  ...["senator", "representative", "congressman", "congresswoman", "governor", "mayor", "judge", "justice", "court"],
  ...["counsel", "witness", "defendant", "attorney", "prosecutor", "official", "spokesman", "spokeswoman"],
  ...["spokesperson", "ambassador", "general", "director", "commissioner", "officer", "staff", "all", "both", "member"],
]);
