/** Looks a quotation's words up in source texts: word for word as newspapers allow it, else the nearest wording. */
import search from "approx-string-match";
import { diffArrays } from "diff";
import { firstWhere, textOf, type Span } from "../text/span.ts";
import { frequencyBound, positionsOf, startsOf, type IndexedSource } from "./source-text.ts";
import { readWords, type Words } from "./words.ts";

/** A run of words that the draft and the source share, or that only one of them has. */
export interface WordChange {
  readonly kind: "same" | "draft" | "source";
  readonly words: string;
}

/** The passage of a source text that stands behind a quotation. */
export interface WordingMatch {
  readonly uri: string;
  /** The passage, in the source text's offsets. */
  readonly span: Span;
  /** `verbatim`: word for word; marks, case, white space, omissions (…) and [insertions] are the paper's own. */
  readonly match: "verbatim" | "altered";
  /** The passage's words as they stand in the source text. */
  readonly words: string;
  /** Word difference; empty when verbatim. */
  readonly changes: readonly WordChange[];
}

/**
 * The best passage for `quoted` (words without their marks) in `sources`: a verbatim one if there is any, else the
 * nearest altered one; null when none comes near, or when there are too few words to tell. Of several verbatim ones, the
 * first that `suits` is taken, if any does.
 */
export function findWording(
  quoted: string,
  sources: readonly IndexedSource[],
  suits: (source: IndexedSource, passage: Span) => boolean = () => true,
): WordingMatch | null {
  const segments = segmentsOf(quoted);
  if (segments.length === 0) return null;
  const verbatim = sources.flatMap((source) => findVerbatim(segments, source).map((span) => ({ source, span })));
  const best = verbatim.find(({ source, span }) => suits(source, span)) ?? verbatim[0];
  if (!best) return findNearest(quoted, sources);
  const { source, span } = best;
  return { uri: source.uri, span, match: "verbatim", words: textOf(source.text, span), changes: [] };
}

/** A stretch of a quotation that must stand in the source as it is. */
interface Segment {
  readonly words: Words;
  /** How many words of the source may stand between the stretch before and this one. */
  readonly gap: number;
}

/** Words that an omission (…) and a bracketed insertion may stand for. */
const gaps = { omission: 250, insertion: 8 };

/** The stretches of a quotation, cut at omissions and insertions; those without words are left out. */
function segmentsOf(quoted: string): Segment[] {
  const pieces = quoted.split(/(…|\.\s?\.\s?\.|\[[^\][]{0,80}\]|\([^()]{0,80}\))/u);
  return pieces
    .filter((_, index) => index % 2 === 0)
    .map((piece, index) => ({
      words: readWords(piece),
      gap: /^[[(]/u.test(pieces[2 * index - 1] ?? "") ? gaps.insertion : gaps.omission,
    }))
    .filter(({ words }) => words.length > 0);
}

/** Places that are looked at when the same words stand in a source again and again. */
const mostPlaces = 50;

/** The spans over all segments in order, wherever they stand. */
function findVerbatim([first, ...rest]: readonly Segment[], source: IndexedSource): Span[] {
  const spans: Span[] = [];
  for (const from of startsOf(first.words.hashes, source)) {
    const end = followSegments(rest, source.words, from + first.words.length);
    if (end !== null) spans.push({ start: source.words.starts[from], end: source.words.ends[end - 1] });
    if (spans.length === mostPlaces) break;
  }
  return spans;
}

/** The index after the last word of `segments`, found one after another from `from` on; null when one is missing. */
function followSegments(segments: readonly Segment[], words: Words, from: number): number | null {
  let at = from;
  for (const segment of segments) {
    const limit = Math.min(words.length, at + segment.gap + 1);
    while (at < limit && !standsAt(segment.words, words, at)) at++;
    if (at >= limit) return null;
    at += segment.words.length;
  }
  return at;
}

function standsAt({ length, hashes }: Words, words: Words, from: number): boolean {
  if (from < 0 || from + length > words.length) return false;
  for (let i = 0; i < length; i++) if (words.hashes[from + i] !== hashes[i]) return false;
  return true;
}

/** Fewer words than this are no ground for calling a passage the same words altered. */
const fewestWords = 4;

/** Share of the quotation's characters that may differ before a passage is another sentence. */
const mostDifferent = 0.4;

/** The passage that needs the fewest edits to become `quoted`. */
function findNearest(quoted: string, sources: readonly IndexedSource[]): WordingMatch | null {
  const quotedWords = readWords(quoted);
  if (quotedWords.length < fewestWords) return null;
  const pattern = plain(quoted);
  let fewestErrors = Math.floor(pattern.length * mostDifferent) + 1;
  let best: { source: IndexedSource; span: Span } | null = null;
  for (const { source, window } of likelyWindows(quotedWords, sources)) {
    const passage = plain(source.text.slice(window.start, window.end));
    for (const { start, end, errors } of search(passage, pattern, fewestErrors - 1)) {
      if (errors >= fewestErrors) continue;
      fewestErrors = errors;
      best = { source, span: wholeWords(source.words, window.start + start, window.start + end) };
    }
  }
  if (!best) return null;
  const { source, span } = best;
  const words = textOf(source.text, span);
  return { uri: source.uri, span, match: "altered", words, changes: wordChanges(quoted, words) };
}

/** How many stretches of all the sources are looked at closely. */
const mostWindows = 8;

/** How many of a quotation's words, the rarest, vote for the stretches in which they stand. */
const votingWords = 8;

/** A stretch of a source that may hold the quotation's words. */
interface Candidate {
  readonly source: IndexedSource;
  readonly window: Span;
  readonly votes: number;
}

/** Stretches in which several of the quotation's rarer words stand about as far apart as there, most votes first. */
function likelyWindows(words: Words, sources: readonly IndexedSource[]): Candidate[] {
  const frequency = new Map<number, number>();
  for (const hash of new Set(words.hashes)) {
    frequency.set(
      hash,
      sources.reduce((sum, source) => sum + frequencyBound(source, hash), 0),
    );
  }
  const rare = rarestWords(words, (hash) => frequency.get(hash) ?? 0);
  let best: Candidate[] = [];
  for (const source of sources) {
    const fewest = best.length < mostWindows ? 0 : best[mostWindows - 1].votes + 1;
    const windows = windowsOf(words, { rare, fewest }, source);
    if (windows.length > 0) best = [...best, ...windows].sort((a, b) => b.votes - a.votes).slice(0, mostWindows);
  }
  return best;
}

/** Places of all voting words together that are looked at: common words add time and tell little. */
const mostVotes = 20_000;

/** Indexes of the words that vote, rarest first: at least three if there are as many, more while that costs little. */
function rarestWords({ hashes }: Words, frequency: (hash: number) => number): number[] {
  const sorted = [...hashes.keys()]
    .filter((i) => hashes.indexOf(hashes[i]) === i && frequency(hashes[i]) > 0)
    .sort((a, b) => frequency(hashes[a]) - frequency(hashes[b]))
    .slice(0, votingWords);
  let votes = 0;
  return sorted.filter((i, rank) => (votes += frequency(hashes[i])) <= mostVotes || rank < 3);
}

/** The stretches of one source for which enough of the `rare` words (indexes into `words`), and no fewer than `fewest`, vote. */
function windowsOf(
  words: Words,
  { rare, fewest }: { readonly rare: readonly number[]; readonly fewest: number },
  source: IndexedSource,
): Candidate[] {
  const enough = Math.max(2, Math.ceil(rare.length * 0.4), fewest);
  if (rare.filter((i) => frequencyBound(source, words.hashes[i]) > 0).length < enough) return [];
  const width = Math.max(8, words.length);
  const votes = new Uint8Array(Math.floor((source.words.length + words.length) / width) + 2);
  for (const i of rare) {
    let last = -1;
    for (const position of positionsOf(source, words.hashes[i])) {
      const slot = Math.floor((position - i + words.length) / width);
      // A window may straddle two slots, so each word votes for both, and once.
      for (let at = Math.max(slot, last + 1); at <= slot + 1; at++) votes[at]++;
      last = slot + 1;
    }
  }
  const windows: Candidate[] = [];
  for (let slot = 0; slot < votes.length; slot++) {
    if (votes[slot] < enough) continue;
    const window = windowAt(source.words, (slot - 1) * width - words.length, width * 2 + words.length);
    windows.push({ source, votes: votes[slot], window });
  }
  return windows;
}

function windowAt(words: Words, from: number, length: number): Span {
  const first = Math.min(Math.max(0, from), words.length - 1);
  const last = Math.max(first, Math.min(words.length - 1, from + length));
  return { start: words.starts[first], end: words.ends[last] };
}

/** Lower case, straight marks, white space as blanks: one code unit for one, so that offsets hold. */
const plain = (text: string): string => {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”«»]/gu, '"')
    .replaceAll(/\s/gu, " ");
};

/** `from`..`to` widened to the words that it touches at its ends. */
function wholeWords(words: Words, from: number, to: number): Span {
  const first = firstEndingAfter(words, from);
  let last = first;
  while (last + 1 < words.length && words.starts[last + 1] < to) last++;
  return { start: words.starts[first], end: words.ends[last] };
}

const firstEndingAfter = ({ ends, length }: Words, offset: number): number =>
  firstWhere(length - 1, (at) => ends[at] > offset);

/** Word by word, what the draft and the source share and what only one of them says; case and marks do not count. */
export function wordChanges(draft: string, source: string): WordChange[] {
  const [draftWords, sourceWords] = [wordsOf(draft), wordsOf(source)];
  const same = (a: string, b: string): boolean => bare(a) === bare(b);
  return diffArrays(sourceWords, draftWords, { comparator: same }).map(({ added, removed, value }) => ({
    kind: added ? "draft" : removed ? "source" : "same",
    words: value.join(" "),
  }));
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");
const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}$€£%]/gu, "");

/** The difference as people read it: what only one side says is bracketed, long agreement shortened. */
export const changesInWords = (changes: readonly WordChange[]): string => changes.map(shown).join(" ");

function shown({ kind, words }: WordChange): string {
  if (kind === "draft") return `[here: ${words}]`;
  if (kind === "source") return `[source: ${words}]`;
  const all = words.split(" ");
  return all.length > 6 ? `${all.slice(0, 2).join(" ")} … ${all.slice(-2).join(" ")}` : words;
}
