/** Readings by a verb: "highlights the complexities of", ", reflecting a growing divide", "marks a pivotal moment". */
import {
  abstractNouns,
  judgingAdjectives,
  markingVerbs,
  showingVerbs,
  stepNouns,
  strongAdjectives,
  tellingVerbs,
  verdictNouns,
  weighingAdjectives,
} from "../../lexicon/commentary.ts";
import { assertingVerbs, groundNouns } from "../../lexicon/backing.ts";
import { isPersonNoun } from "../../lexicon/people-nouns.ts";
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { lastStartingAt } from "../../text/span.ts";
import { spanOf } from "../word-patterns.ts";
import { isNounAt, isPart } from "../../text/parts.ts";

/** Every verb that a reading may begin with. */
export const showingOpeners: readonly string[] = [...showingVerbs, ...tellingVerbs, ...markingVerbs];

/** A verb of showing and what it is said to show, when that is nothing that could be seen. */
export function showingAt(analysis: Analysis, at: number, sentence: Sentence): Span | null {
  const { prose } = analysis;
  const lower = prose.tokens.lowers[at];
  const [shows, tells, marks] = [showingVerbs.has(lower), tellingVerbs.has(lower), markingVerbs.has(lower)];
  if (!shows && !tells && !marks) return null;
  if (!isVerbAt(prose, at) && !isAfterComma(prose, at, sentence)) return null;
  const end = marks ? endOfWeighed(prose, at + 1, sentence.endToken) : endOfShown(prose, at + 1, sentence.endToken);
  if (end === null || !isPlainObject(prose, at + 1) || (shows && speaks(analysis, at, sentence))) return null;
  return spanOf(prose, at, end);
}

/** A verb by its part of speech, or a form in -s that the tagger takes for a noun though an article follows ("marks a"). */
const isVerbAt = (prose: Prose, at: number): boolean =>
  isPart(prose, at, "VERB", "AUX") ||
  (prose.tokens.lowers[at].endsWith("s") && /^(?:an?|the|its|as|our)$/u.test(prose.tokens.lowers[at + 1] ?? ""));

/** ", highlighting": a clause that hangs on the whole sentence. */
const isAfterComma = ({ tokens }: Prose, at: number, { firstToken }: Sentence): boolean =>
  at > firstToken && /^[,—–]$/u.test(tokens.words[at - 1]) && tokens.lowers[at].endsWith("ing");

/** The object begins at once: an article, a possessive, an adjective or a noun. */
const isPlainObject = (prose: Prose, at: number): boolean =>
  (isPart(prose, at, "DET", "ADJ", "NOUN", "ADV", "PRON", "PROPN") || prose.tokens.lowers[at] === "as") &&
  !/^(?:that|who|which|what|how|when|where)$/u.test(prose.tokens.lowers[at]);

/** Token behind the abstract noun, or the first noun with a judging adjective, of the object at `from`; null when it is something else. */
function endOfShown(prose: Prose, from: number, end: number): number | null {
  let judged = false;
  for (let at = from; at < end && at < from + longestObject; at++) {
    const lower = prose.tokens.lowers[at];
    if (isNounAt(prose, at) || (judged && abstractNouns.has(lower))) {
      if (abstractNouns.has(lower) || verdictNouns.has(lower) || (judged && !isNounAt(prose, at + 1))) return at + 1;
    } else if (
      weighingAdjectives.has(lower) ||
      judgingAdjectives.has(lower) ||
      /^(?:growing|deepening|widening|mounting)$/u.test(lower)
    )
      judged = true;
    else if (
      !isPart(prose, at, "DET", "ADJ", "ADV", "PRON", "CCONJ", "PART", "PROPN", "VERB") &&
      !/^(?:-|'s|')$/u.test(lower)
    )
      return null;
  }
  return null;
}

/** Tokens within which an object's noun must come: "a growing, if belated, recognition". */
const longestObject = 7;

/** Token behind "a (truly) pivotal moment", "one of the most shameful chapters"; null when the object is not weighed. */
function endOfWeighed(prose: Prose, from: number, end: number): number | null {
  let [weighed, judged] = [false, false];
  for (let at = from; at < end && at < from + longestObject; at++) {
    const lower = prose.tokens.lowers[at];
    if (strongAdjectives.has(lower)) judged = true;
    else if (weighingAdjectives.has(lower)) weighed = true;
    else if (judgingAdjectives.has(lower)) judged = true;
    else if (isNounAt(prose, at)) {
      if (isNounAt(prose, at + 1)) continue;
      return judged || (weighed && stepNouns.has(lower)) || isVerdict(prose, at, from) ? at + 1 : null;
    } else if (!isPart(prose, at, "DET", "ADJ", "ADV", "NUM", "PART") && !/^(?:-|of|yet|'s|,|as|and)$/u.test(lower))
      return null;
  }
  return null;
}

/** "is a testament", "as a mockery": a verdict behind an article, and no list of things. */
const isVerdict = ({ tokens }: Prose, at: number, from: number): boolean =>
  verdictNouns.has(tokens.lowers[at]) &&
  /^(?:a|an|nothing|yet|another|as|the)$/u.test(tokens.lowers[from] ?? "") &&
  tokens.lowers[at - 1] !== "the";

/** Whether the subject is somebody who can say so: a person, a body, a report. */
function speaks({ prose, mentions }: Analysis, at: number, { firstToken }: Sentence): boolean {
  const { lowers, starts, ends } = prose.tokens;
  if (at > firstToken && isAfterComma(prose, at, { firstToken } as Sentence))
    return hasSayingBefore(prose, firstToken, at);
  let subject = at - 1;
  while (subject > firstToken && (isPart(prose, subject, "AUX", "ADV", "PART") || lowers[subject] === "also"))
    subject--;
  if (subject < firstToken || lowers[subject] === "to") return true;
  if (/^(?:he|she|they|i|we|you|who|and)$/u.test(lowers[subject])) return true;
  const mention = mentions[lastStartingAt(mentions, starts[subject])];
  if (mention && mention.end >= ends[subject] && /^(?:person|organization|group)$/u.test(mention.type)) return true;
  if (outcomes.has(lowers[subject]) && stressing.test(lowers[at])) return false;
  return isPersonNoun(lowers[subject]) || groundNouns.has(lowers[subject]) || bodies.has(lowers[subject]);
}

/** Results show something, but it is the writer who stresses it ("the results underscore the importance of"). */
const outcomes: ReadonlySet<string> = new Set("results findings figures data statistics returns".split(" "));
const stressing = /^(?:highlight|underscor|underlin|emphasi[sz]|reinforc|reaffirm|showcas)/u;

const hasSayingBefore = ({ tokens }: Prose, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (assertingVerbs.has(tokens.lowers[at])) return true;
  return false;
};

/** Bodies that speak in news. */
const bodies: ReadonlySet<string> = new Set(
  "company firm government ministry council union group court police army bank committee commission charity team club industry administration campaign association board party article book film exhibition show play song album novel painting map chart graph author paper graphic diagram letters emails documents speech".split(
    " ",
  ),
);
