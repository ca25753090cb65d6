/** Contents: the stretch of a sentence that a cue reports without marks. */
import type { Cue } from "./cues.ts";
import { phraseAfter } from "./phrases.ts";
import { isPart, type Scene } from "./scene.ts";

/** Half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What `cue` reports within its sentence, in text order: two ranges when the cue stands inside it; empty when nothing is. */
export function contentOf(scene: Scene, cue: Cue, sentence: TokenRange): readonly TokenRange[] {
  if (cue.form === "phrase") return listed(aroundPhrase(scene, cue, sentence));
  const before = reportsClauses(cue) && !cue.negated ? contentBefore(scene, cue, sentence) : null;
  if (before && cue.source.firstToken > cue.firstToken) return [before]; // "…, said Ms Okafor"
  const rest = overAdverbials(scene, afterHearer(scene, cue), sentence.end);
  const behind = scene.prose.tokens.lowers[rest] ?? ".";
  if (before && behind === "," && goesOn(scene, rest + 1)) {
    const goingOn = listed(trimRange(scene, rest + 1, clauseEnd(scene, rest + 1, sentence.end)));
    return isAside(scene, before) && !isPart(scene, rest + 1, "VERB", "AUX") ? goingOn : [before, ...goingOn];
  }
  // "On Monday, police said …": a phrase without a verb says when.
  const stands = before && holdsVerb(scene, before) ? before : null;
  if (stands && (rest >= sentence.end || /^[,.?!;:)]$/u.test(behind))) return [stands];
  return listed(contentAfter(scene, cue, sentence.end) ?? stands);
}

/** What stands in the writer’s words before a cue whose other words are in marks: "The port will close, she said, “and soon”". */
export function unmarkedBefore(scene: Scene, cue: Cue, sentence: TokenRange): readonly TokenRange[] {
  const before = reportsClauses(cue) && !cue.negated ? contentBefore(scene, cue, sentence) : null;
  if (!before || before.end - before.first < 4 || !holdsVerb(scene, before)) return [];
  for (let at = before.first; at < before.end; at++) if (scene.holderAt[at] >= 0) return [];
  return [before];
}

const listed = (range: TokenRange | null): readonly TokenRange[] => (range && range.first < range.end ? [range] : []);

const reportsClauses = ({ verb }: Cue): boolean => verb?.takes === "clause";

/** "According to police, the road was closed" and "The road was closed, according to police". */
function aroundPhrase(scene: Scene, cue: Cue, sentence: TokenRange): TokenRange | null {
  const { lowers } = scene.prose.tokens;
  if (cue.firstToken === sentence.first) {
    let first = cue.to;
    while (first < sentence.end && lowers[first] !== ",") first++;
    return trimRange(scene, first + 1, sentence.end);
  }
  let end = cue.firstToken;
  if (lowers[end - 1] === ",") end--;
  return trimRange(scene, sentence.first, end);
}

/** "The road was closed, police said", "…, mortgage lender Halden & Co. said". */
function contentBefore(scene: Scene, cue: Cue, { first }: TokenRange): TokenRange | null {
  const { lowers } = scene.prose.tokens;
  const from = overDescription(scene, cue.from, first);
  if (from - 1 <= first || !/^[,—–]$/u.test(lowers[from - 1]) || scene.holderAt[from - 1] >= 0) return null;
  if (lowers[first] === "asked") return null; // "Asked if it was safe, he replied: …"
  const range = trimRange(scene, first, from - 1);
  return range.first < range.end ? range : null;
}

/** The comma before ", and House Leader Ben Otis accused …": where a main clause of its own begins, with a source of its own; null when it does not. */
export function ownClause(scene: Scene, { source, firstToken }: Cue): number | null {
  const { lowers } = scene.prose.tokens;
  const start = overDescription(scene, source.firstToken, 0);
  const isOwn = source.firstToken < firstToken && /^(?:and|but|while)$/u.test(lowers[start - 1] ?? "");
  if (!isOwn || !/^[,"”’]$/u.test(lowers[start - 2] ?? "")) return null;
  return lowers[start - 2] === "," ? start - 2 : start - 1;
}

/** First token of what describes a name that starts at `from`: "the", "mortgage lender", "Energy Minister". */
function overDescription(scene: Scene, from: number, first: number): number {
  let start = from;
  while (start > first && from - start < 8 && isPart(scene, start - 1, "DET", "ADJ", "NOUN", "PROPN", "PART")) start--;
  return start;
}

function holdsVerb(scene: Scene, { first, end }: TokenRange): boolean {
  if (isAside(scene, { first, end })) return false;
  for (let at = first; at < end; at++) if (isPart(scene, at, "VERB", "AUX")) return true;
  return false;
}

/** "By the time they got there", "In Geneva": words without a clause behind a comma, which say when or where. */
function isAside(scene: Scene, { first, end }: TokenRange): boolean {
  const { lowers } = scene.prose.tokens;
  if (!isPart(scene, first, "ADP", "SCONJ", "ADV") || /^(?:if|that|there|here|not)$/u.test(lowers[first])) return false;
  for (let at = first; at < end; at++) if (lowers[at] === ",") return false;
  return true;
}

/** Token after the hearer of "told reporters"; right after the cue for verbs without one. */
const afterHearer = (scene: Scene, { verb, endToken }: Cue): number =>
  verb?.hearer ? (phraseAfter(scene, endToken)?.endToken ?? endToken) : endToken;

/** Token after "in a statement", "on Monday", "during a rally". */
function overAdverbials(scene: Scene, from: number, end: number): number {
  const { lowers } = scene.prose.tokens;
  let at = from;
  while (at < end) {
    if (days.has(lowers[at])) at++;
    else if (isPart(scene, at, "ADP", "ADV", "SCONJ") && lowers[at] !== "that" && !isClauseStart(scene, at + 1)) {
      at = phraseAfter(scene, at + 1)?.endToken ?? at + 1;
    } else break;
  }
  return Math.min(at, end);
}

const days: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight last this week month year morning afternoon evening night earlier later".split(
    " ",
  ),
);

const isClauseStart = (scene: Scene, at: number): boolean =>
  /^(?:the|a|he|she|it|they)$/u.test(scene.prose.tokens.lowers[at] ?? "") && isPart(scene, at + 1, "VERB", "AUX");

/** Whether the words after "…, she said," belong to what was said: ", adding that" and ", who" do not. */
function goesOn({ prose: { tokens } }: Scene, at: number): boolean {
  const word = tokens.lowers[at] ?? "";
  return (
    !word.endsWith("ing") && !/^(?:who|which|when|while|as|after|before|according|and|but|though|although)$/u.test(word)
  );
}

/** "X told reporters on Monday that …", "X said …", "X called for …". */
function contentAfter(scene: Scene, cue: Cue, end: number): TokenRange | null {
  const { lowers } = scene.prose.tokens;
  if (cue.source.firstToken >= cue.endToken) return null; // "said Ms Okafor": what she said stands before
  const at = afterHearer(scene, cue);
  const opener = contentOpener(scene, at, end);
  if (opener !== null) return trimRange(scene, opener, clauseEnd(scene, opener, end));
  if (cue.negated || at >= end || /^[.,;?!"“”‘’—–)]/u.test(lowers[at])) return null;
  const first = contentStart(scene, cue, { first: at, end });
  return first === null ? null : trimRange(scene, first, clauseEnd(scene, first, end));
}

/** First token of a content that nothing opens, by what the verb takes; null when what follows is no content. */
function contentStart(scene: Scene, cue: Cue, { first, end }: TokenRange): number | null {
  const verb = cue.verb;
  if (!verb) return null;
  const infinitive = scene.prose.tokens.lowers[first] === "to";
  if (verb.takes === "words") return null;
  if (doneAsWell.has(verb.verb) && !readsAsClause(scene, first)) return null;
  if (verb.takes !== "clause") return first;
  if (infinitive) return promises.has(verb.verb) ? first : null;
  if (verb.faint)
    return readsAsClause(scene, first) || aboutThings.has(verb.verb) || isFinding(scene, cue) ? first : null;
  // "said on Monday it would close": adverbial phrases before the clause.
  let at = first;
  while (at < end && scene.prose.tokens.lowers[at] !== ",") {
    const next = overAdverbials(scene, at, end);
    if (next === at) break;
    at = next;
  }
  return scene.prose.tokens.lowers[at] === "," ? at + 1 : at;
}

/** Verbs whose "to" opens what was said: "vowed to appeal", "told them to leave". */
const promises: ReadonlySet<string> = new Set(
  "promise pledge vow swear tell ask advise remind warn urge propose agree recommend hope expect decide offer threaten volunteer claim".split(
    " ",
  ),
);

/** Verbs that tell of deeds with a thing behind them: "added a third goal", "wrote three novels". */
const doneAsWell: ReadonlySet<string> = new Set(["add", "write", "repeat", "mention", "signal", "swear"]);

/** Verbs of thinking that take a thing as well as a clause: "fears a backlash". */
const aboutThings: ReadonlySet<string> = new Set(
  "hope fear expect suggest doubt suspect regret foresee anticipate believe predict".split(" "),
);

/** "a poll shows Okafor ahead": documents show things where people show documents. */
export function isFinding(scene: Scene, { verb, source: { firstToken, endToken } }: Cue): boolean {
  if (!/^(?:find|show|indicate|conclude|discover|suggest|hint|estimate)$/u.test(verb?.verb ?? "")) return false;
  return scene.prose.tokens.lowers.slice(firstToken, endToken).some((word) => documents.has(word));
}

const documents: ReadonlySet<string> = new Set(
  "poll polls survey surveys study studies report reports review audit analysis figures statistics estimates records documents data research inquiry investigation email emails memo memos filing filings evidence numbers transcript transcripts footage letter letters".split(
    " ",
  ),
);

/** Whether a noun phrase and a verb follow: "thinks the port is safe". */
function readsAsClause(scene: Scene, at: number): boolean {
  const subject = phraseAfter(scene, at);
  if (!subject) return false;
  let verb = subject.endToken;
  while (isPart(scene, verb, "ADV")) verb++;
  return isPart(scene, verb, "VERB", "AUX");
}

/** Token after "that" when it opens the content within a few tokens; "whether" and question words belong to it. */
function contentOpener(scene: Scene, from: number, end: number): number | null {
  const { lowers } = scene.prose.tokens;
  for (let at = from; at < Math.min(end, from + 9); at++) {
    if (lowers[at] === "that" && scene.holderAt[at] < 0) return at + 1;
    if (at <= from + 3 && questionWords.has(lowers[at]) && scene.holderAt[at] < 0) return at;
    if (isPart(scene, at, "VERB", "AUX") || lowers[at] === ":") return null;
  }
  return null;
}

const questionWords: ReadonlySet<string> = new Set(["whether", "if", "how", "why", "what", "who", "where"]);

/** Where a reported clause ends: at the sentence's end, or before ", according to", ", adding", ", but". */
function clauseEnd(scene: Scene, from: number, end: number): number {
  const { lowers } = scene.prose.tokens;
  for (let at = from + 2; at < end; at++) {
    if (scene.holderAt[at] >= 0) continue;
    if (
      lowers[at] === "," &&
      /^(?:according|adding|but|while|although|though|citing|calling|describing|saying)$/u.test(lowers[at + 1] ?? "")
    )
      return at;
    if (lowers[at] === ";") return at;
  }
  return end;
}

/** Without the punctuation at both ends. */
function trimRange(scene: Scene, first: number, end: number): TokenRange {
  const { words } = scene.prose.tokens;
  while (first < end && /^[,.;:—–]$/u.test(words[first])) first++;
  while (end > first && /^[,.;:—–]$/u.test(words[end - 1])) end--;
  return { first, end };
}
