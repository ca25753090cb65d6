/** The subject of a verb that stands before it: over auxiliaries, appositions, relative clauses and shared subjects. */
import { phraseBefore, type Phrase } from "./phrases.ts";
import { isPart, type Scene } from "./scene.ts";
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import { reportingNouns } from "../lexicon/reporting-phrases.ts";
import { speakingNouns } from "../lexicon/reporting-verbs.ts";

/** Who a verb has for its subject, and why we think so. */
export interface Subject {
  readonly source: Phrase;
  /** Others it could be; mostly empty. */
  readonly rivals: readonly Phrase[];
  readonly clue: string;
}

/** What is known round a verb: where its sentence starts, and cues before it with their sources. */
export interface Surroundings {
  readonly firstToken: number;
  readonly form: "finite" | "participle" | "plain";
  readonly cues: readonly { readonly firstToken: number; readonly source: Phrase }[];
}

/** The subject of the verb at token `at`; null when none is found. */
export function subjectOf(scene: Scene, at: number, round: Surroundings): Subject | null {
  const { tokens } = scene.prose;
  const end = overAuxiliaries(scene, at, round.firstToken);
  if (end <= round.firstToken || !sameHolder(scene, at, end - 1)) return shared(scene, at, round);
  const before = tokens.lowers[end - 1];
  if (before === "," || before === ")" || before === "–" || before === "—") {
    const found = round.form === "participle" ? null : overApposition(scene, end - 1, round.firstToken);
    return found ?? shared(scene, at, round);
  }
  if (relatives.has(before)) return antecedent(scene, end - 1, round.firstToken) ?? shared(scene, at, round);
  const speaksItself =
    round.form === "participle" && isPart(scene, end - 1, "NOUN", "ADJ", "PRON", "DET")
      ? phraseBefore(scene, end)
      : null;
  // "a letter saying", "with others calling it".
  const isBare = speaksItself?.endToken === (speaksItself?.firstToken ?? 0) + 1 && tokens.lowers[end - 2] === "with";
  if (speaksItself && (isReporter(scene, end - 1) || isBare))
    return { source: speaksItself, rivals: [], clue: "noun before the participle" };
  // "Human Rights Watch called": a name may end in what looks like a verb.
  const isName = scene.mentionAt[end - 1] >= 0;
  if (round.form === "participle" || (!isName && isPart(scene, end - 1, "CCONJ", "VERB", "ADP", "SCONJ")))
    return shared(scene, at, round);
  const source = phraseBefore(scene, end);
  if (!source) return shared(scene, at, round);
  // "a worshipper who did not give her name complained": the name is not the one who complains.
  const main = isPart(scene, source.firstToken - 1, "VERB")
    ? beforeRelative(scene, source.firstToken, round.firstToken)
    : null;
  if (main) return { source: main, rivals: [], clue: "subject before a relative clause" };
  const described = beforeParticiple(scene, source, round.firstToken);
  if (described) return { source: described, rivals: [], clue: "subject described by a participle" };
  return { source, rivals: [], clue: "subject before the verb" };
}

/** "the mother of a cyclist killed at a junction in Plymouth told": who is described by the participle, as a place does not speak. */
function beforeParticiple(scene: Scene, { firstToken, kind, mention }: Phrase, first: number): Phrase | null {
  const isPlace = kind === "nominal" || (mention >= 0 && scene.mentions[mention].type === "place");
  const verb = firstToken - 2;
  if (!isPlace || verb <= first + 1 || !isPart(scene, firstToken - 1, "ADP") || !isPart(scene, verb, "VERB"))
    return null;
  if (!/(?:ed|en|ld|lt|ught|nt)$/u.test(scene.prose.tokens.lowers[verb]) || !isPart(scene, verb - 1, "NOUN"))
    return null;
  const source = phraseBefore(scene, verb);
  return source &&
    (source.firstToken === first || isSpeakingPhrase(scene, source) || isPersonNoun(headOf(scene, source)))
    ? source
    : null;
}

/** "a letter saying", "protesters chanting": nouns that report, or for people. */
const isReporter = ({ prose: { tokens } }: Scene, at: number): boolean =>
  reportingNouns.has(tokens.lowers[at]) || isPersonNoun(tokens.lowers[at]);

const relatives: ReadonlySet<string> = new Set(["who", "which", "that"]);

const sameHolder = ({ holderAt, paragraphAt }: Scene, a: number, b: number): boolean =>
  holderAt[a] === holderAt[b] && paragraphAt[a] === paragraphAt[b];

/** Index after the last token before `at` that is no auxiliary, adverb or "went on to". */
function overAuxiliaries(scene: Scene, at: number, first: number): number {
  const { lowers } = scene.prose.tokens;
  let end = at;
  while (end > first && scene.mentionAt[end - 1] < 0) {
    const word = lowers[end - 1];
    if (word === "to") end = overVerbBeforeTo(scene, end - 1, first);
    else if (
      isPart(scene, end - 1, "AUX", "PART") ||
      (isPart(scene, end - 1, "ADV") && word !== "so") ||
      fillers.has(word)
    )
      end--;
    else break;
  }
  return end;
}

/** "went on to say", "continued to insist". */
function overVerbBeforeTo(scene: Scene, to: number, first: number): number {
  let at = to - 1;
  if (at > first && scene.prose.tokens.lowers[at] === "on") at--;
  return at >= first && isPart(scene, at, "VERB") ? at : to;
}

const fillers: ReadonlySet<string> = new Set(["then", "also", "later", "once", "all", "both", "himself", "herself"]);

/** The phrase that "who" or "which" within the last 20 tokens of the sentence before token `end` stands behind. */
function beforeRelative(scene: Scene, end: number, first: number): Phrase | null {
  const { lowers } = scene.prose.tokens;
  for (let at = end - 1; at > Math.max(first, end - 20); at--) {
    if (lowers[at] === "." || !sameHolder(scene, at, end - 1)) return null;
    if (!/^(?:who|whose|which)$/u.test(lowers[at])) continue;
    return phraseBefore(scene, lowers[at - 1] === "," ? at - 1 : at);
  }
  return null;
}

/** “X, a spokesman for Y, said”: the phrase before the commas, or the name between them. */
function overApposition(scene: Scene, comma: number, first: number): Subject | null {
  const { lowers } = scene.prose.tokens;
  const closing = lowers[comma];
  const relative = closing === "," ? beforeRelative(scene, comma, first) : null;
  if (relative?.kind === "name") return { source: relative, rivals: [], clue: "subject before a relative clause" };
  const limit = Math.max(first, comma - 40);
  let fallback: Phrase | null = null;
  let inner: Phrase | null = null;
  for (let at = comma - 1; at > limit; at--) {
    if (!sameHolder(scene, at, comma)) break;
    if (closing === ")" ? lowers[at] !== "(" : !/^[,–—]$/u.test(lowers[at])) continue;
    inner ??= phraseBefore(scene, comma);
    const between = inner;
    if (between?.kind === "name" && between.firstToken - at <= 4 && isPerson(scene, between)) {
      return { source: between, rivals: [], clue: "name between commas before the verb" };
    }
    const source = phraseBefore(scene, isPart(scene, at - 1, "ADV") ? at - 1 : at); // "A doctor there, asked twice, said"
    if (source && (source.kind === "name" || source.kind === "pronoun")) {
      return { source, rivals: [], clue: "subject before an apposition" };
    }
    if (between?.kind === "name" && between.firstToken - at <= 2 && source?.kind === "nominal") {
      return { source: between, rivals: [], clue: "name between commas before the verb" };
    }
    const isSubject = source?.firstToken === first; // of the whole sentence
    if (source && (isSubject || isSpeakingPhrase(scene, source) || isPersonNoun(headOf(scene, source))))
      fallback ??= source;
    if (closing === ")") break;
  }
  if (!fallback && relative) return { source: relative, rivals: [], clue: "subject before a relative clause" };
  return fallback && { source: fallback, rivals: [], clue: "subject before an apposition" };
}

/** Whether a nominal is a word for somebody who speaks ("a spokesman for the ministry"). */
export function isSpeakingPhrase({ prose: { tokens } }: Scene, { firstToken, endToken }: Phrase): boolean {
  for (let at = firstToken; at < endToken; at++) if (speakingNouns.has(tokens.lowers[at])) return true;
  return false;
}

const isPerson = ({ mentions }: Scene, { mention }: Phrase): boolean =>
  mention >= 0 && mentions[mention].type === "person";

function antecedent(scene: Scene, relative: number, first: number): Subject | null {
  let end = relative;
  if (end > first && scene.prose.tokens.lowers[end - 1] === ",") end--;
  const source = end > first ? phraseBefore(scene, end) : null;
  return source && { source, rivals: [], clue: "what “who” refers to" };
}

/** The subject that a participle or a second verb shares with an earlier verb of its sentence. */
function shared(scene: Scene, at: number, round: Surroundings): Subject | null {
  const earlier = round.cues.at(-1);
  const from = Math.max(round.firstToken, at - 60);
  for (let verb = at - 1; verb > from; verb--) {
    if (scene.holderAt[verb] !== scene.holderAt[at]) continue;
    if (earlier?.firstToken === verb) return withRivals(scene, { source: earlier.source, from: verb, at, round });
    if (scene.mentionAt[verb] >= 0 || !isPart(scene, verb, "VERB", "AUX")) continue;
    const end = overAuxiliaries(scene, verb, round.firstToken);
    if (end <= round.firstToken || !sameHolder(scene, verb, end - 1)) continue;
    const source = beforeVerb(scene, end, round.firstToken);
    if (source) return withRivals(scene, { source, from: verb, at, round });
  }
  return nearest(scene, at, from);
}

function beforeVerb(scene: Scene, end: number, first: number): Phrase | null {
  const { lowers } = scene.prose.tokens;
  if (lowers[end - 1] === "," || lowers[end - 1] === ")") return overApposition(scene, end - 1, first)?.source ?? null;
  const source = phraseBefore(scene, end);
  if (!source || relatives.has(lowers[source.firstToken])) return null;
  return source.kind !== "nominal" || isSpeakingPhrase(scene, source) || isPersonNoun(headOf(scene, source))
    ? source
    : null;
}

/** The last word of a phrase before a preposition, in lower case. */
export function headOf(scene: Scene, { firstToken, endToken }: Phrase): string {
  let head = firstToken + 1;
  while (head < endToken && !isPart(scene, head, "ADP")) head++;
  return scene.prose.tokens.lowers[head - 1];
}

/** A participle after "Trump’s response …, calling it" may be the subject’s word or Trump’s. */
function withRivals(
  scene: Scene,
  {
    source,
    from,
    at,
    round,
  }: { readonly source: Phrase; readonly from: number; readonly at: number; readonly round: Surroundings },
): Subject {
  const clue = "subject shared with an earlier verb";
  if (round.form !== "participle") return { source, rivals: [], clue };
  const rivals: Phrase[] = [];
  for (let i = from + 1; i < at; i++) {
    const mention = scene.mentionAt[i];
    if (mention < 0 || scene.mentions[mention].type !== "person" || scene.holderAt[i] !== scene.holderAt[at]) continue;
    const { firstToken, endToken } = scene.mentions[mention];
    if (
      i === firstToken &&
      scene.prose.tokens.lowers[endToken] === "'s" &&
      isDeed(scene.prose.tokens.lowers[endToken + 1])
    ) {
      rivals.push({ firstToken, endToken, kind: "name", mention });
    }
  }
  return { source, rivals, clue };
}

/** What somebody did or said, so that words about it may be that person's own. */
const isDeed = (word: string | undefined): boolean =>
  /^(?:response|reaction|remark|remarks|comment|comments|statement|answer|reply|speech|criticism|description|decision|claim|claims)$/u.test(
    word ?? "",
  );

/** The nearest name or pronoun before, when grammar gives nothing. */
function nearest(scene: Scene, at: number, from: number): Subject | null {
  for (let i = at - 1; i >= from; i--) {
    if (scene.holderAt[i] !== scene.holderAt[at] || scene.paragraphAt[i] !== scene.paragraphAt[at]) continue;
    const mention = scene.mentionAt[i];
    if (mention >= 0 && scene.mentions[mention].type === "person") {
      const { firstToken, endToken } = scene.mentions[mention];
      return {
        source: { firstToken, endToken, kind: "name", mention },
        rivals: [],
        clue: "nearest name before the verb",
      };
    }
    if (/^(?:he|she|they)$/u.test(scene.prose.tokens.lowers[i])) {
      return {
        source: { firstToken: i, endToken: i + 1, kind: "pronoun", mention: -1 },
        rivals: [],
        clue: "nearest pronoun before the verb",
      };
    }
  }
  return null;
}
