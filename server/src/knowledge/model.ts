/** The nouns of the knowledge base: people, offices, terms, places, organisations and countries, each with its source. */
import type { FactDate } from "./dates.ts";

/** How a name leads to its bearer: its own name, an attested other one, an acronym, a surname alone, a spelling made by rule. */
export type NameKind = "name" | "alias" | "acronym" | "surname" | "variant";

/** A bearer of a name, and what kind of name of theirs it is. */
export interface Named<T> {
  readonly bearer: T;
  readonly by: NameKind;
}

/** A person of public life. */
export interface Person {
  /** Row in the knowledge base; equal ids mean the same person. */
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  /** No date means not known, never "alive". */
  readonly born: FactDate;
  readonly died: FactDate;
  /** Code of the country, "" when not known. */
  readonly country: string;
  /** Number of the Wikidata item (Q76 → 76), 0 when not known. */
  readonly wikidata: number;
  /** A short line made of offices and occupation, "" when there is none. */
  readonly description: string;
  /** 0..99, how likely a bare name means this person; for ranking only. */
  readonly prior: number;
  /** Names of the sources of the row. */
  readonly sources: readonly string[];
}

/** The kinds of offices, in the order the packed file numbers them. */
export const officeKinds = [
  "head_of_state",
  "head_of_government",
  "minister",
  "ambassador",
  "governor",
  "legislator",
  "org_head",
  "other",
] as const;
/** What kind of office it is. */
export type OfficeKind = (typeof officeKinds)[number];

/** An office that people hold for terms. */
export interface Office {
  /** Row in the knowledge base. */
  readonly id: number;
  /** Stable key such as "france-president". */
  readonly key: string;
  readonly title: string;
  readonly otherTitles: readonly string[];
  /** Country, region or organisation it belongs to. */
  readonly body: string;
  /** Code of the country ("SU", "DD", "YU", "CSHH" for former states), "" for organisations. */
  readonly country: string;
  readonly kind: OfficeKind;
  /** One holder at a time. */
  readonly single: boolean;
  /** First and last day for which holders were collected. */
  readonly coverageFrom: FactDate;
  readonly asOf: FactDate;
  /** Share of that interval in which a holder is known, 0..1; absent where it was not measured. */
  readonly covered: number | null;
  readonly abolished: FactDate;
  readonly wikidata: number;
  readonly sources: readonly string[];
}

/** How exactly an end of a term is known: day, month, year, upper bound (the successor's start), open at the as-of date, unknown. */
export type Precision = "d" | "m" | "y" | "b" | "o" | "u";

/** One stretch in which a person held an office. */
export interface Term {
  readonly person: number;
  readonly office: number;
  readonly start: FactDate;
  readonly end: FactDate;
  readonly startPrecision: Precision;
  readonly endPrecision: Precision;
  readonly acting: boolean;
  /** For open and unknown ends: the last day for which the row speaks. */
  readonly asOf: FactDate;
  readonly sources: readonly string[];
}

/** A country's capital, a city, or a first-order division. */
export interface Place {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string;
  /** First-order division, "" when not known. */
  readonly region: string;
  readonly population: number;
  readonly feature: "capital" | "city" | "admin";
  /** Seat of a first-order division. */
  readonly seat: boolean;
  /** Name of the dispute the place lies in; "" for none. Nothing is ever judged about a disputed place. */
  readonly disputed: string;
  readonly wikidata: number;
}

/** A body, company, club or school. */
export interface Organization {
  readonly id: number;
  readonly name: string;
  readonly acronym: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly country: string;
  readonly seat: string;
  readonly founded: FactDate;
  readonly wikidata: number;
  readonly sources: readonly string[];
}

/** A country of today or a former state. */
export interface Country {
  /** ISO 3166 code; "SU", "DD", "YU", "CSHH", "CSXX" for former states. */
  readonly code: string;
  readonly name: string;
  /** "French", "Briton": adjectives and people's names. */
  readonly demonyms: readonly string[];
  /** Codes of the countries it borders on. */
  readonly borders: readonly string[];
  /** False for territories. */
  readonly independent: boolean;
}

/** A name of a country and when it was in use (no dates: at all times). */
export interface CountryName {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly from: FactDate;
  readonly to: FactDate;
}

/** A capital and when it was one. */
export interface Capital {
  readonly country: string;
  readonly name: string;
  readonly from: FactDate;
  readonly to: FactDate;
  readonly note: string;
}

/** A source of facts, its licence and how far it reaches. */
export interface FactSource {
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  readonly asOf: string;
}

/** The small tables that lie in the header of the packed file. */
export interface Tables {
  readonly collected: string;
  readonly sources: readonly FactSource[];
  readonly codes: readonly string[];
  readonly officeKinds: readonly OfficeKind[];
  readonly organizationKinds: readonly string[];
  readonly countries: readonly Country[];
  readonly countryNames: readonly CountryName[];
  readonly capitals: readonly Capital[];
  readonly strings: number;
}
