/**
 * All the nouns: what an article's text becomes. Immutable; a stage links to earlier stages only, by index into their
 * flat arrays, so that an Analysis prints, compares and snapshots.
 */
import type { Span } from "../text/span.ts";
import type { Frame, Prose, QuoteMarks } from "../text/model.ts";

export type { Span } from "../text/span.ts";
export type * from "../text/model.ts";

/** Everything found in one text. Same text, same facts, same settings: the same Analysis. */
export interface Analysis {
  readonly prose: Prose;
  readonly frame: Frame;
  readonly quoteMarks: readonly QuoteMarks[];
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
  readonly entities: readonly Entity[];
  /** Pronouns and nominals that stand for somebody, resolved as far as speakers need it. */
  readonly references: readonly Reference[];
  readonly quotations: readonly Quotation[];
  readonly values: readonly Value[];
  readonly claims: readonly Claim[];
  /** The newest day told of as past in a text without a date; null when it has one, or tells of none. */
  readonly reported: ReportedDay | null;
  /** What the knowledge base says of entities; empty when it is off. */
  readonly identities: readonly Identity[];
}

/** A day that a text reports, so that it was written then or later. */
export interface ReportedDay {
  /** ISO date. */
  readonly date: string;
  /** Where the day stands; null outside of what is looked at. */
  readonly day: Span | null;
  /** The stretch round it in which no other year is written. */
  readonly reach: Span;
}

/** What a name names. `place` includes facilities; `group` is nationalities, religions, parties' adherents. */
export type EntityType = "person" | "organization" | "place" | "event" | "work" | "product" | "group";

/** The ground of an inference in plain words, shown in the hover: "title before name", "surname of a full name above". */
export type Clue = string;

/** One naming; titles and possessive ’s are outside. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly clue: Clue;
}

/** An office, role or honorific beside a name: "Secretary of State" Marco Rubio; Lena Morales, "director of the Harbour Authority". */
export interface Title extends Span {
  /** Index of the mention that bears it. */
  readonly mention: number;
  readonly position: "before" | "after";
  /** `honorific` (Mr, Dr, Sir) says nothing of an office. */
  readonly kind: "office" | "role" | "honorific";
  /** Marked as no longer held: former, ex-, then-, the late. */
  readonly former: boolean;
  /** Index of the mention that says of what or where: "French" President, "OSCE" Chairperson-in-Office, director of the "Harbour Authority"; null when none does. */
  readonly body: number | null;
  readonly clue: Clue;
}

/** Whom or what mentions share. */
export interface Entity {
  /** Index of this entity in `Analysis.entities`. */
  readonly id: number;
  readonly type: EntityType;
  /** The fullest name as written, on first use. */
  readonly name: string;
  /** Indexes of its mentions, in text order; never empty. */
  readonly mentions: readonly number[];
  /** For each of `mentions`, why it belongs here. */
  readonly clues: readonly Clue[];
  /** Indexes of the titles that its mentions bear, in text order. */
  readonly titles: readonly number[];
  /** Other entities that some mention could as well belong to (two people with one surname); mostly empty. */
  readonly rivals: readonly number[];
}

/** A pronoun ("he") or nominal ("the spokeswoman", "police") that stands for somebody. */
export interface Reference extends Span {
  readonly kind: "pronoun" | "nominal";
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  /** Index of the entity it stands for; null when nobody named, or more than one, could be meant. */
  readonly entity: number | null;
  /** Entities that it could stand for, likeliest first. */
  readonly candidates: readonly number[];
  readonly clue: Clue;
}

/** How words are given as another's. `scare`: marks of distance, nobody quoted. */
export type QuotationForm = "direct" | "partial" | "indirect" | "scare";

/** The words that stand behind a quotation: a name, a pronoun, a nominal. */
export interface Speaker extends Span {
  readonly kind: "name" | "pronoun" | "nominal";
  /** Index of the entity; null when it has no name in the text, or when it is ambiguous. */
  readonly entity: number | null;
  /** Entities that it could be when `entity` is null because there are several; else empty. */
  readonly candidates: readonly number[];
  readonly clue: Clue;
}

/** Words given as another's. */
export interface Quotation {
  /** The words without their marks, in text order; several when the cue interrupts them or paragraphs re-open. */
  readonly parts: readonly Span[];
  /** For each of `parts`, the index of its quote marks; empty for indirect speech. */
  readonly marks: readonly number[];
  readonly form: QuotationForm;
  /** Null when nobody is given as saying it. */
  readonly speaker: Speaker | null;
  /** The reporting words ("said", "according to"); null when there are none. */
  readonly cue: Span | null;
  /** Index of the sentence in which the first part begins. */
  readonly sentence: number;
  /** Index of the quotation that holds this one; null when none does. */
  readonly inside: number | null;
}

/** What a value measures. `share`: a part of a whole in words ("a third", "one in five"), 0..1. */
export type ValueKind =
  | "number"
  | "ordinal"
  | "percent"
  | "percentage-points"
  | "share"
  | "money"
  | "date"
  | "time"
  | "duration"
  | "age"
  | "distance"
  | "height"
  | "weight"
  | "area"
  | "speed"
  | "temperature"
  | "score";

/** A number, quantity or date in the text. */
export interface Value extends Span {
  readonly kind: ValueKind;
  /** The number in `unit`; for a range its lower end; null for dates and times. */
  readonly amount: number | null;
  /** The upper end of a range; null when it is none. */
  readonly upper: number | null;
  /** Unit or currency in its standard form ("km", "USD", "year"); the noun counted in lower case for a number ("workers"); null when there is none. */
  readonly unit: string | null;
  /** Hedged by "about", "nearly", "more than" …: as written in lower case; null when exact. */
  readonly hedge: string | null;
  /** ISO date or a part of one (YYYY, YYYY-MM, YYYY-MM-DD); null for other kinds, and for dates that nothing anchors. */
  readonly date: string | null;
  /** A date that counts from the text's date ("Thursday", "last week"); its `clue` says how it was resolved. */
  readonly relative: boolean;
  readonly sentence: number;
  readonly clue: Clue;
}

/** What sort of assertion a claim is. */
export type ClaimKind =
  "statistic" | "comparison" | "superlative" | "history" | "cause" | "prediction" | "quoted" | "definition" | "event";

/** A ground for the check-worthiness of a claim, in plain words, and how much it weighs (signed, in log-odds). */
export interface Reason {
  readonly name: string;
  readonly weight: number;
}

/** An assertion that could be checked. */
export interface Claim extends Span {
  readonly sentence: number;
  readonly kinds: readonly ClaimKind[];
  /** 0..1: how likely a fact-checker would check it first. */
  readonly checkWorthiness: number;
  /** Heaviest first. */
  readonly reasons: readonly Reason[];
  /** Index of the quotation that asserts it; null when the writer does. */
  readonly quotation: number | null;
  /** Whether somebody (a speaker, a report) is given as the ground for it. */
  readonly attributed: boolean;
}

/** An entity's reading in the knowledge base. */
export interface Identity {
  /** Index of the entity. */
  readonly entity: number;
  /** Index of the row in the knowledge base's table for the entity's type; null when `readings` leave it open. */
  readonly row: number | null;
  /** Rows it could be, likeliest first. */
  readonly readings: readonly number[];
  readonly clue: Clue;
}
