/** Indirect speech: what cues report without marks ("said the port would close"). */
import { copyOf } from "../text/frame.ts";
import type { Span } from "../text/span.ts";
import { contentOf, isFinding, ownClause, unmarkedBefore, type TokenRange } from "./contents.ts";
import type { Cue } from "./cues.ts";
import { nounCues, sentencesWithNounCues } from "./noun-cues.ts";
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import type { Scene } from "./scene.ts";
import { headOf, isSpeakingPhrase } from "./subjects.ts";

/** The content of a cue. */
export interface IndirectSpeech {
  readonly cue: Cue;
  /** The words, in text order; two when the cue stands inside them. */
  readonly parts: readonly Span[];
  readonly sentence: number;
}

/** What each of `cues` reports without marks; those in `taken` report words in marks already, and stances in `shared` do. */
export function findIndirectSpeech(
  scene: Scene,
  cues: readonly Cue[],
  { taken, shared }: { readonly taken: ReadonlySet<Cue>; readonly shared: ReadonlySet<Cue> },
): readonly IndirectSpeech[] {
  const found: IndirectSpeech[] = [];
  let index = 0;
  const holdsNoun = sentencesWithNounCues(scene.prose);
  scene.prose.sentences.forEach((whole, sentence) => {
    while (index < cues.length && cues[index].firstToken < whole.firstToken) index++;
    const holdsCue = index < cues.length && cues[index].firstToken < whole.endToken;
    if (!holdsCue && holdsNoun[sentence] === 0) return;
    const { firstToken, endToken } = copyOf(scene.frame, scene.prose, whole);
    while (index < cues.length && cues[index].firstToken < firstToken) index++;
    let last = index;
    while (last < cues.length && cues[last].firstToken < endToken) last++;
    const reported = [...cues.slice(index, last), ...nounCues(scene, { first: firstToken, end: endToken })]
      .filter((cue) => cue.holder < 0 && !(shared.has(cue) && !isSpeech(cue)) && isAsserted(scene, cue))
      .sort((a, b) => a.firstToken - b.firstToken);
    const breaks = cues.slice(index, last).flatMap((cue) => ownClause(scene, cue) ?? []);
    found.push(
      ...inSentence(scene, { cues: reported, taken, breaks }, { first: firstToken, end: endToken }).map((each) => ({
        sentence,
        ...each,
      })),
    );
  });
  return found;
}

/** What the cues of one sentence, in text order, report; a stance that stands inside what somebody said is left to that. */
function inSentence(
  scene: Scene,
  {
    cues,
    taken,
    breaks,
  }: { readonly cues: readonly Cue[]; readonly taken: ReadonlySet<Cue>; readonly breaks: readonly number[] },
  sentence: TokenRange,
): Omit<IndirectSpeech, "sentence">[] {
  const { starts, ends } = scene.prose.tokens;
  const contents = contentsOf(cues, (cue) =>
    (taken.has(cue) ? unmarkedBefore : contentOf)(scene, cue, sentence).map((range) => endedAt(range, breaks)),
  );
  return cues.flatMap((cue, index) => {
    const ranges = contents[index];
    const fewest = isSpeech(cue) ? 2 : 3;
    if (ranges.reduce((sum, range) => sum + ownWords(scene, range), 0) < fewest) return [];
    const isInside = (): boolean =>
      contents.some(
        (other, at) =>
          at !== index &&
          isSpeech(cues[at]) &&
          other.some(({ first, end }) => first <= cue.from && cue.firstToken < end),
      );
    if (!isSpeech(cue) && isInside()) return [];
    return [{ cue, parts: ranges.map(({ first, end }) => ({ start: starts[first], end: ends[end - 1] })) }];
  });
}

/** Speech within speech within speech: what nests deeper is no prose, and each level holds all the words of those below. */
const deepest = 4;

/** The content of each cue, in text order; none where speech would nest too deep. */
function contentsOf(cues: readonly Cue[], contentOf: (cue: Cue) => readonly TokenRange[]): (readonly TokenRange[])[] {
  const kept: { readonly cue: Cue; readonly level: number }[] = [];
  let around: readonly number[] = [];
  return cues.map((cue) => {
    around = around.filter((end) => end > cue.firstToken);
    if (around.length >= deepest) return [];
    const ranges = contentOf(cue);
    if (ranges.length === 0) return [];
    const { first } = ranges[0];
    // "…, she said, according to police": what stands before a cue holds the cues in it.
    const below = first < cue.firstToken ? kept.filter((one) => one.cue.firstToken >= first) : [];
    const level = 1 + below.reduce((most, one) => Math.max(most, one.level), 0);
    if (around.length + level > deepest) return [];
    kept.push({ cue, level });
    around = [...around, ranges[ranges.length - 1].end];
    return ranges;
  });
}

/** A range that ends before the first of `breaks` in it. */
function endedAt({ first, end }: TokenRange, breaks: readonly number[]): TokenRange {
  const at = breaks.find((each) => each > first && each < end);
  return { first, end: at ?? end };
}

/** Whether somebody who can speak is said to have done so: not "to say", and for a stance neither "would oppose" nor "it shows". */
function isAsserted(scene: Scene, cue: Cue): boolean {
  const before = scene.prose.tokens.lowers[cue.firstToken - 1];
  if (cue.form === "plain" && before === "to") return false;
  // What somebody says in their turn of a transcript is quoted already.
  const isTurn = scene.prose.paragraphs[scene.paragraphAt[cue.firstToken]]?.kind === "turn";
  if (isSpeech(cue)) return !(isTurn && /^(?:i|we)$/u.test(scene.prose.tokens.lowers[cue.source.firstToken]));
  if (isTurn) return false;
  if (cue.form === "plain" && modals.has(before)) return false;
  if (cue.source.kind === "name") return true;
  if (cue.source.kind === "nominal")
    return isSpeakingPhrase(scene, cue.source) || isPersonNoun(headOf(scene, cue.source)) || isFinding(scene, cue);
  return /^(?:he|she|they|who|his|her|their)$/u.test(scene.prose.tokens.lowers[cue.source.firstToken]);
}

const modals: ReadonlySet<string> = new Set("would will could can should may might must 'll 'd".split(" "));

/** Whether a cue is speech rather than a stance or a thought. */
const isSpeech = ({ verb, form }: Cue): boolean => form === "phrase" || (verb?.takes === "clause" && !verb.faint);

/** Tokens of a content that no marks hold: what is in marks is a quotation already. */
function ownWords({ holderAt, prose: { tokens } }: Scene, { first, end }: TokenRange): number {
  let own = 0;
  for (let at = first; at < end; at++) if (holderAt[at] < 0 && /[\p{L}\p{N}]/u.test(tokens.lowers[at])) own++;
  return own;
}
