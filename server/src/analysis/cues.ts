/** Cues: reporting words and the phrase that stands behind them, found without looking at what is reported. */
import { remembered } from "../text/remembered.ts";
import { phrasalVerb } from "../lexicon/reporting-phrases.ts";
import { reportingVerb, type ReportingVerb } from "../lexicon/reporting-verbs.ts";
import { phraseAfter, phraseBefore, type Phrase } from "./phrases.ts";
import { isPart, type Scene } from "./scene.ts";
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import { headOf, isSpeakingPhrase, subjectOf, type Subject } from "./subjects.ts";

/** Reporting words with their source. */
export interface Cue {
  readonly firstToken: number;
  readonly endToken: number;
  /** The verb; null for "according to" and its like. */
  readonly verb: ReportingVerb | null;
  readonly form: "finite" | "participle" | "plain" | "phrase";
  readonly source: Phrase;
  /** Others who could as well be behind it. */
  readonly rivals: readonly Phrase[];
  /** First and end token of cue and source together. */
  readonly from: number;
  readonly to: number;
  /** How the source was found, in plain words. */
  readonly clue: string;
  /** Innermost quote marks that hold the cue; -1 for the writer's own words. */
  readonly holder: number;
  /** Whether the words are said not to have been said: "did not say", "declined to say". */
  readonly negated: boolean;
}

/** All cues in text order. */
export function findCues(scene: Scene): readonly Cue[] {
  const { paragraphs, sentences } = scene.prose;
  const cues: Cue[] = [];
  for (const { reading, firstToken: start, firstSentence } of paragraphs) {
    let sentence = firstSentence;
    let from = 0;
    for (const own of reportingTokens(reading, null)) {
      const at = start + own;
      for (; sentences[sentence].endToken <= at; sentence++) from = 0;
      if (at < from) continue;
      const { firstToken, endToken } = sentences[sentence];
      const cue = readCue(scene, { at, firstToken, endToken, cues });
      if (!cue) continue;
      cues.push(cue);
      from = Math.max(at + 1, cue.endToken);
    }
  }
  return cues;
}

/** The tokens of a paragraph that may be cues, by their words alone. */
const reportingTokens = remembered<null, readonly number[]>(({ lowers }) =>
  lowers.flatMap((word, at) =>
    phraseCue(lowers, at) > 0 || phrasalVerb(word, lowers[at + 1]) || reportingVerb(word) ? [at] : [],
  ),
);

/** A place in a sentence, and the cues found so far. */
interface Place {
  readonly at: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly cues: readonly Cue[];
}

function readCue(scene: Scene, place: Place): Cue | null {
  const { tokens } = scene.prose;
  const { at } = place;
  if (scene.mentionAt[at] >= 0) return null;
  const word = tokens.lowers[at];
  const fixed = phraseCue(tokens.lowers, at);
  if (fixed > 0) {
    const source = phraseAfter(scene, at + fixed);
    return source && makeCue(scene, { at, end: at + fixed, source, clue: `“${word} …” before ${source.kind}` });
  }
  const phrasal = phrasalVerb(word, tokens.lowers[at + 1]);
  const verb = phrasal ?? reportingVerb(word);
  const length = phrasal ? 2 : 1;
  if (!verb || !(isVerb(scene, at, word) || (phrasal && tokens.lowers[at + 2] === "that"))) return null;
  // "Asked by a reporter, he replied": the reporter’s words are not those in marks.
  if (
    tokens.lowers[at + length] === "by" &&
    verb.form === "finite" &&
    word !== "asked" &&
    at + length < place.endToken
  ) {
    const agent = phraseAfter(scene, at + length + 1);
    if (agent && isAgent(scene, agent))
      return makeCue(scene, { at, end: at + length + 1, source: agent, clue: `“${word} by”`, verb });
  }
  if (verb.entry.verb === "quote" && quotesAnother(tokens.lowers, at, place.endToken)) return null;
  if (verb.entry.verb === "put" && tokens.lowers[at + 1] !== "it") return null;
  if (word === "saying" && tokens.lowers[at - 1] === "as") {
    const quoted = phraseBefore(scene, at - 1);
    return quoted && makeCue(scene, { at, end: at + 1, source: quoted, clue: "quoted “as saying”", verb });
  }
  if (verb.entry.hearer && at + 1 >= place.endToken) return null; // a headline’s "…, coroner told": by whom is not said
  const before = verb.form === "finite" ? auxiliaryBefore(scene, at) : "";
  if (participles.has(word) && !forms.has(before) && !formsOfHave.has(before)) return null;
  if (forms.has(before) && passives.test(word)) return agentBehind(scene, place, verb);
  const inverted = phrasal ? null : inversion(scene, at);
  const subject: Subject | null = inverted ?? subjectOf(scene, at, { form: verb.form, ...place });
  if (!subject) return null;
  return makeCue(scene, { at, end: at + length, ...subject, verb });
}

/** "quoted the minister as saying": whose words they are stands before "as". */
function quotesAnother(lowers: readonly string[], at: number, end: number): boolean {
  for (let as = at + 2; as < Math.min(end - 1, at + 12); as++)
    if (lowers[as] === "as" && lowers[as + 1] === "saying") return true;
  return false;
}

/** "said by police", not "said by telephone": somebody named, or a word for people. */
const isAgent = (scene: Scene, agent: Phrase): boolean => agent.kind !== "nominal" || isSpeakingPhrase(scene, agent);

/** "was called", "were told": the subject is spoken of, not speaking. */
const passives = /(?:ed|told|said|known|shown|written|put|heard)$/u;

/** The word before a verb, adverbs passed over: its auxiliary if it has one; "" where other marks begin. */
function auxiliaryBefore(scene: Scene, at: number): string {
  const { lowers } = scene.prose.tokens;
  let before = at - 1;
  while (before > 0 && isPart(scene, before, "ADV") && !forms.has(lowers[before])) before--;
  return before >= 0 && scene.holderAt[before] === scene.holderAt[at] ? lowers[before] : "";
}

/** Participles that are no past form: behind neither "have" nor "be" they describe ("a concerto written for him"). */
const participles: ReadonlySet<string> = new Set(["written", "shown", "forbidden"]);
const formsOfHave: ReadonlySet<string> = new Set(["have", "has", "had", "having", "'ve", "'s", "'d"]);

const forms: ReadonlySet<string> = new Set(["was", "were", "been", "be", "being", "is", "are"]);

/** "was called ‘a joke’ by one person": who the words after "by" name; null when nobody. */
function agentBehind(
  scene: Scene,
  { at, endToken }: Place,
  verb: { entry: ReportingVerb; form: Cue["form"] },
): Cue | null {
  for (let by = at + 1; by < Math.min(endToken, at + 30); by++) {
    if (scene.prose.tokens.lowers[by] !== "by" || scene.holderAt[by] !== scene.holderAt[at]) continue;
    const source = phraseAfter(scene, by + 1);
    return source && makeCue(scene, { at, end: at + 1, source, clue: `“${verb.entry.verb}” … “by”`, verb });
  }
  return null;
}

/** Tokens of a fixed cue that starts at `at`: "according to", "in the words of", "as … put it" is a verb; 0 when none does. */
function phraseCue(lowers: readonly string[], at: number): number {
  const next = lowers[at + 1];
  if (lowers[at] === "according" && next === "to") return 2;
  if (
    lowers[at] === "in" &&
    next === "the" &&
    lowers[at + 3] === "of" &&
    /^(?:words|view|opinion)$/u.test(lowers[at + 2])
  )
    return 4;
  return 0;
}

/** "report", "claim" and "state" are nouns as often; the tagger is trusted for those, and a form like "said" needs no tagger. */
function isVerb(scene: Scene, at: number, word: string): boolean {
  if (sureVerbs.has(word)) return true;
  if (isPart(scene, at, "VERB")) return true;
  if (at === 0 || isPart(scene, at, "AUX")) return false;
  const { lowers } = scene.prose.tokens;
  // "is promising “…”", "was suggesting that": no adjective stands there.
  if (word.endsWith("ing") && forms.has(lowers[at - 1])) return /^(?:["“‘«„]|that|to)$/u.test(lowers[at + 1] ?? "");
  const next = lowers[at + 1] ?? "";
  if (word.endsWith("ed") && /^(?:that|him|her|them|us|me)$/u.test(next)) return true; // "alleged that", "informed him"
  // Names confuse the tagger: "Human Rights Watch called", "Okafor claims that", "she reports that".
  const behindName = scene.mentionAt[at - 1] >= 0 || /^(?:he|she|they)$/u.test(lowers[at - 1]);
  if (word.endsWith("ed")) return behindName || /^["”’'»]$/u.test(lowers[at - 1]);
  if (word.endsWith("s") && isPart(scene, at - 1, "NOUN") && next === "that") return true; // "the team estimates that"
  return (
    behindName &&
    (word.endsWith("s") || lowers[at - 1] === "they") &&
    (opensClause(scene, at + 1) || /^[.,]$/u.test(next))
  );
}

/** Whether "that" or a subject follows, so that the word before is a verb. */
const opensClause = ({ prose: { tokens } }: Scene, at: number): boolean =>
  /^(?:that|it|he|she|they|the|there|his|her|its|their|to)$/u.test(tokens.lowers[at] ?? "");

const sureVerbs: ReadonlySet<string> = new Set(
  "said says told tells added wrote saying adding telling asked insisted argued replied tweeted".split(" "),
);

/** The subject after its verb: “…,” said Ms Okafor; … it was over, said police. */
function inversion(scene: Scene, at: number): Subject | null {
  const { tokens } = scene.prose;
  const before = tokens.lowers[at - 1] ?? "";
  const behindMark =
    scene.holderAt[at - 1] !== scene.holderAt[at] || /^["”’'»]$/u.test(before) || closesMarks(scene, at - 1);
  if (!(behindMark || /^[,–—]|--$/u.test(before) || before === "as" || before === "so")) return null;
  if (at === 0 || scene.paragraphAt[at - 1] !== scene.paragraphAt[at]) return null;
  const source = phraseAfter(scene, at + 1);
  if (!source) return null;
  // “…,” he told police: a comma alone is too little before a verb with a hearer.
  if (!behindMark && (source.kind === "pronoun" || reportingVerb(tokens.lowers[at])?.entry.hearer)) return null;
  // "X, a spokesman, said Sake remained quiet": whoever does something after the verb is spoken of.
  if (!behindMark && isPart(scene, source.endToken, "VERB", "AUX") && scene.mentionAt[source.endToken] < 0) return null;
  if (!behindMark && source.kind === "nominal" && !closesBehind(scene, source)) return null;
  if (tokens.lowers[at].endsWith("ing")) return null;
  return { source: nameBehind(scene, source), rivals: [], clue: "subject after the verb" };
}

/** Whether a token is a mark that closes words („Nein“, »Nein«). */
const closesMarks = ({ holderAt }: Scene, at: number): boolean =>
  at > 0 && holderAt[at - 1] >= 0 && holderAt[at - 1] !== holderAt[at];

/** "…, said the director.", "…, say people who live there": a word for people that ends its clause. */
const closesBehind = (scene: Scene, source: Phrase): boolean =>
  (isSpeakingPhrase(scene, source) || isPersonNoun(headOf(scene, source))) &&
  /^(?:[.,;]|who|in|at|on|after|as)$/u.test(scene.prose.tokens.lowers[source.endToken] ?? ".");

/** "said the ministry’s spokesman, Maj. Pat Smith": the name after the comma is the fuller answer. */
function nameBehind(scene: Scene, source: Phrase): Phrase {
  if (source.kind !== "nominal" || scene.prose.tokens.lowers[source.endToken] !== ",") return source;
  let at = source.endToken + 1;
  while (at < source.endToken + 5 && (scene.mentionAt[at] ?? -1) < 0 && isPart(scene, at, "PROPN")) at++;
  const mention = scene.mentionAt[at] ?? -1;
  if (mention < 0 || scene.mentions[mention].type !== "person") return source;
  const { firstToken, endToken } = scene.mentions[mention];
  return { firstToken, endToken, kind: "name", mention };
}

interface CueParts extends Partial<Subject> {
  readonly at: number;
  readonly end: number;
  readonly source: Phrase;
  readonly clue: string;
  readonly verb?: { readonly entry: ReportingVerb; readonly form: Cue["form"] };
}

function makeCue(scene: Scene, { at, end, source, clue, verb, rivals = [] }: CueParts): Cue {
  return {
    firstToken: at,
    endToken: end,
    verb: verb?.entry ?? null,
    form: verb?.form ?? "phrase",
    source,
    rivals,
    clue,
    from: Math.min(at, source.firstToken),
    to: Math.max(end, source.endToken),
    holder: scene.holderAt[at],
    negated: isNegated(scene, at),
  };
}

function isNegated(scene: Scene, at: number): boolean {
  const { lowers } = scene.prose.tokens;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (negations.has(lowers[i])) return true;
  return false;
}

const negations: ReadonlySet<string> = new Set(["not", "n't", "never", "declined", "refused", "declines", "refuses"]);
