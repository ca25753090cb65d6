/** Wordings compared: how far the words of one saying are those of another, small words and endings apart. */

/** The words of a saying for comparison: their roots, in order, and which of them bear its sense. */
export interface Wording {
  /** "harbours" and "harbor" are one root; "isn't" is two. */
  readonly roots: readonly string[];
  /** The roots without small words. */
  readonly sense: readonly string[];
}

/** The wording of `words`, which are in lower case with straight apostrophes. */
export function wordingOf(words: readonly string[]): Wording {
  const roots = words.flatMap(rootsOf);
  return { roots, sense: roots.filter((root) => !smallWords.has(root)) };
}

/** Sense words below which two people may say the same by chance. */
const fewestOfSense = 3;

/** Sense words from which a single exchanged one leaves two sayings the same. */
const manyOfSense = 8;

/** Share of sense words that stand in the same order: "the police beat the crowd" is not "the crowd beat the police". */
const sameOrder = 0.5;

/** Whether two wordings say the same: every word of sense is in both, nearly in the same order. */
export function saysTheSame(a: Wording, b: Wording): boolean {
  const most = Math.max(a.sense.length, b.sense.length);
  if (Math.min(a.sense.length, b.sense.length) < fewestOfSense) return false;
  const differing = Math.max(missingFrom(b, a), missingFrom(a, b));
  if (differing > (most < manyOfSense ? 0 : 1)) return false;
  return most - editsBetween(a.sense, b.sense) >= most * sameOrder;
}

/** How many sense words of `other` the wording lacks. */
function missingFrom({ sense }: Wording, other: Wording): number {
  const left = [...sense];
  return other.sense.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

/**
 * 0..1: how much of the shorter wording has to be changed to make it a stretch of the longer one; a small word weighs
 * little. 0 when it is one already.
 */
export function difference(a: Wording, b: Wording): number {
  const [short, long] = a.roots.length <= b.roots.length ? [a.roots, b.roots] : [b.roots, a.roots];
  const whole = short.reduce((sum, root) => sum + weightOf(root), 0);
  return whole === 0 ? 1 : editsBetween(short, long) / whole;
}

/** Weight of a word that bears no sense of its own. */
const smallWeight = 0.3;
const weightOf = (root: string): number => (smallWords.has(root) ? smallWeight : 1);

/** Weight of the fewest edits that make `short` a stretch of `long`; what stands before and after the stretch is free. */
function editsBetween(short: readonly string[], long: readonly string[]): number {
  let row = new Float64Array(long.length + 1);
  for (const root of short) {
    const weight = weightOf(root);
    const next = new Float64Array(long.length + 1);
    next[0] = row[0] + weight;
    for (let at = 0; at < long.length; at++) {
      const other = weightOf(long[at]);
      const exchanged = row[at] + (root === long[at] ? 0 : Math.max(weight, other));
      next[at + 1] = Math.min(exchanged, row[at + 1] + weight, next[at] + other);
    }
    row = next;
  }
  return Math.min(...row);
}

/** The roots of a word: a contraction's two, British and American spelling and common endings made one. */
function rootsOf(word: string): readonly string[] {
  const isClitic = word.includes("'");
  const negated = isClitic ? /^(.+)n't$/u.exec(word) : null;
  if (negated) return [...rootsOf(full[negated[1]] ?? negated[1]), "not"];
  const bare = isClitic ? word.replace(/'(?:[sdm]|re|ve|ll)$/u, "") : word;
  if (bare === "cannot") return ["can", "not"];
  if (smallWords.has(bare)) return [bare];
  if (bare === "never" || bare === "no") return ["not"];
  return [stemOf(bare)];
}

/** A word in American spelling, y made i, without a common ending; few words have what is looked for. */
function stemOf(word: string): string {
  let stem = word;
  if (stem.includes("our")) stem = stem.replace(/(?<=\p{L}{3})our(?=s?$)/u, "or");
  if (stem.includes("is")) stem = stem.replace(/is(?=(?:e|es|ed|ing)$)/u, "iz");
  if (stem.endsWith("y")) stem = `${stem.slice(0, -1)}i`;
  return /[gdes]$/u.test(stem) ? stem.replace(/(?<=\p{L}{3})(?:ing|ed|es|e|s)$/u, "") : stem;
}

/** "can't", "won't", "shan't" without their "n't". */
const full: Readonly<Record<string, string>> = { ca: "can", wo: "will", sha: "shall" };

/** Words that carry no sense of their own in speech. */
const smallWords: ReadonlySet<string> = new Set(
  "a an one the of in on at to by with and or but as if is are was were be been being am has have had having do does did will would shall should can could it its he him his she her they them their we us our i me my you your this that these those which who whom whose there what how way going so too very much really just also s".split(
    " ",
  ),
);
