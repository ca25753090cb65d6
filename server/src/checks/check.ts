/** The contract of a check: it asks one question of an Analysis and yields what it finds. */
import type { Analysis, Span } from "../analysis/model.ts";
import type { Comparison } from "../sources/comparison.ts";
import type { HouseStyle } from "../style/model.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

/** How loud a finding is; follows measured precision. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Another place that a finding concerns. Offsets are in the same text unless `uri` names another. */
export interface Related extends Span {
  readonly message: string;
  /** Document that the place is in; absent: the text itself. */
  readonly uri?: string;
}

/** One replacement of a fix. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A change that would settle the finding. Never touches words inside a quotation. */
export interface Fix {
  /** What it does, as a menu shows it: "Use the spelling “Zelenskyy”". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it is safe to apply to a whole text unseen (source.fixAll). */
  readonly safe?: boolean;
}

/** What a check raises, before the guard adds id and severity. */
export interface Raised {
  readonly span: Span;
  /** What is on the page and what to ask. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Another loudness than the check's own, for this one alone (words of a speaker); what the user sets stands above it. */
  readonly severity?: Severity;
}

/** A finding: what was raised, by which check, how loud. */
export interface Finding extends Raised {
  /** `<group>/<name>`. */
  readonly check: string;
  readonly severity: Severity;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a check may know besides the Analysis. */
export interface CheckContext {
  /** Words the desk knows and does not want marked (names, acronyms), in lower case. */
  readonly known: ReadonlySet<string>;
  /** The knowledge base; absent or null when it is off: checks that need it then find nothing. */
  readonly knowledge?: Knowledge | null;
  /** The text against the source texts that the desk named; absent or null when it named none. */
  readonly sources?: Comparison | null;
  /** The desk's own spellings and words to avoid; absent: it has none. */
  readonly style?: HouseStyle;
}

/** A context in which nothing is known. */
export const emptyContext: CheckContext = { known: new Set() };

/** Texts with marked spans that show what a check marks and what it leaves alone. */
export interface Examples {
  /** Source texts that are named beside every example; absent: none are. */
  readonly sources?: readonly string[];
  /** The house style list beside every example, as tab-separated rows; absent: there is none. */
  readonly style?: readonly string[];
  readonly flagged: readonly string[];
  readonly silent: readonly string[];
}

/** One check, whole: what it asks, why, how loud, and examples that are its test, its docs page and its README row. */
export interface Check {
  /** `<group>/<name>`: the file's path below checks/. Fixed. */
  readonly id: string;
  /** What it marks, as a noun phrase. */
  readonly title: string;
  readonly severity: Severity;
  /** Why a desk wants to know. The first sentence stands alone. */
  readonly why: string;
  /** Texts with `{braces}` round what is marked; at least three each, one silent example a near miss. */
  readonly examples: Examples;
  /**
   * How far it looks. `paragraph`: what it finds in a paragraph depends on nothing outside, so that it is given each
   * paragraph as a text of its own (analysis/excerpts.ts), without source texts, and not again while that stays the same.
   * Absent: it is given the whole text every time.
   */
  readonly scope?: "paragraph";
  /** What is found, in any order. Pure. */
  readonly find: (analysis: Analysis, context: CheckContext) => readonly Raised[];
}
