/** The labelled sets: where they are, whose they are, and what their labels mean in ours. */
import { BEGIN, labelOf, nameTypes, SINGLE, type NameType } from "../../server/src/recognizer/labels.ts";

/** A labelled set. */
export interface LabelSet {
  /** Path in the shared folder. */
  readonly file: string;
  /** Our types for each of the set's own; several = any of them, "none" = it may be no name at all. */
  readonly types: Readonly<Record<string, readonly (NameType | "none")[]>>;
  /** Types the set does not label, so that a token without a label may still belong to one. */
  readonly unlabelled: readonly NameType[];
  /** Words that the set counts as part of a person's name and we do not. */
  readonly titles?: ReadonlySet<string>;
  /** Some headlines are rewritten in capitals or title case for training. */
  readonly restyled?: boolean;
  /** Only every so-manieth sentence is read; absent = all. */
  readonly every?: number;
  /** Licence as its publisher states it; absent for sets that only measure. */
  readonly licence?: string;
}

const newsroomTypes = Object.fromEntries(nameTypes.map((type) => [type, [type]]));
const others: readonly NameType[] = ["event", "work", "product", "group"];
const coarse = { PER: ["person"], ORG: ["organization"], LOC: ["place"], MISC: others } as const;
const gum = {
  person: ["person"],
  place: ["place"],
  organization: ["organization"],
  event: ["event"],
  group: ["group", "organization"],
  object: ["product", "work"],
  abstract: ["work", "product", "event", "none"],
  substance: ["product", "none"],
  animal: ["person", "none"],
  plant: ["none"],
} as const;
const politics = {
  politician: ["person"],
  person: ["person"],
  politicalparty: ["organization"],
  organisation: ["organization"],
  election: ["event"],
  event: ["event"],
  country: ["place"],
  location: ["place"],
  misc: ["group", "work", "product", "event", "none"],
} as const;
/** Silver labels: bodies are taken for places and left out by turns, so neither is believed. */
const groningen = {
  geo: ["place"],
  org: ["organization", "place", "none"],
  per: ["person"],
  gpe: ["group", "place"],
  tim: ["none"],
  art: ["work", "product"],
  eve: ["event"],
  nat: ["event", "none"],
} as const;
const worldwide = {
  Person: ["person"],
  Organization: ["organization"],
  Location: ["place"],
  Facility: ["place"],
  NORP: ["group"],
  Misc: ["event", "work", "product"],
  Product: ["product"],
  Date: ["none"],
  Money: ["none"],
} as const;
const defence = {
  Organisation: ["organization"],
  Person: ["person"],
  Location: ["place"],
  Nationality: ["group"],
  MilitaryPlatform: ["product", "none"],
  Weapon: ["product", "none"],
  DocumentReference: ["work", "none"],
  Temporal: ["none"],
  Quantity: ["none"],
  Money: ["none"],
} as const;

const cc0 = "CC0, written for this project";
const gumLicence = "annotation CC BY 4.0; text CC BY 2.5 (news, interviews) and CC BY-SA 3.0 (biographies, travel)";

const groningenTitles: ReadonlySet<string> = new Set(
  (
    "President Prime Minister Vice Foreign Defense Mr. Mrs. Ms. Dr. Senator Secretary General Chancellor King Queen Prince Princess " +
    "Pope Archbishop Cardinal Ambassador Governor Mayor Judge Justice Chief Colonel Captain Lieutenant Major Admiral Sergeant " +
    "Ayatollah Sheikh Sheik Imam Premier Congressman Congresswoman Representative Speaker Chairman Director Professor Sir Lord Lady " +
    "Attorney Presidents Ministers Senators Deputy Interior Finance Justice Trade Information of State"
  ).split(" "),
);
const groningenSet = {
  types: groningen,
  unlabelled: ["organization", "event", "work", "product"],
  titles: groningenTitles,
  licence: "text public domain, labels CDLA-Sharing 1.0",
} as const;

/** Every set by name. */
export const sets: Readonly<Record<string, LabelSet>> = {
  newsroom: { file: "data/newsroom/train.jsonl", restyled: true, types: newsroomTypes, unlabelled: [], licence: cc0 },
  "newsroom.dev": { file: "data/newsroom/dev.jsonl", types: newsroomTypes, unlabelled: [], licence: cc0 },
  wikigold: { file: "data/ner/wikigold.all.tsv", types: coarse, unlabelled: [], licence: "CC BY 4.0" },
  gum: {
    file: "data/ner/gum_clean.train.native.tsv",
    types: gum,
    unlabelled: ["group", "product"],
    licence: gumLicence,
  },
  "gum.dev": {
    file: "data/ner/gum_clean.dev.native.tsv",
    types: gum,
    unlabelled: ["group", "product"],
    licence: gumLicence,
  },
  re3d: {
    file: "data/ner/re3d_clean.all.native.tsv",
    types: defence,
    unlabelled: ["group"],
    licence: "public domain, OGL 3, CC BY",
  },
  politics: {
    file: "data/ner/crossner_politics.train.native.tsv",
    types: politics,
    unlabelled: ["group"],
    licence: "MIT",
  },
  "politics.dev": {
    file: "data/ner/crossner_politics.dev.native.tsv",
    types: politics,
    unlabelled: ["group"],
    licence: "MIT",
  },
  "politics.test": {
    file: "data/ner/crossner_politics.test.native.tsv",
    types: politics,
    unlabelled: ["group"],
    licence: "MIT",
  },
  ewt: { file: "data/ner/uner_ewt.dev.tsv", types: coarse, unlabelled: others, licence: "CC BY-SA 4.0" },
  "ewt.test": { file: "data/ner/uner_ewt.test.tsv", types: coarse, unlabelled: others, licence: "CC BY-SA 4.0" },
  wnut: { file: "data/ner/wnut17.train.tsv", types: coarse, unlabelled: ["group", "event"], licence: "CC BY 4.0" },
  "wnut.dev": { file: "data/ner/wnut17.dev.tsv", types: coarse, unlabelled: ["group", "event"], licence: "CC BY 4.0" },
  "wnut.test": {
    file: "data/ner/wnut17.test.tsv",
    types: coarse,
    unlabelled: ["group", "event"],
    licence: "CC BY 4.0",
  },
  btc: { file: "data/ner/btc.train.tsv", types: coarse, unlabelled: others, licence: "CC BY 4.0" },
  "btc.dev": { file: "data/ner/btc.dev.tsv", types: coarse, unlabelled: others, licence: "CC BY 4.0" },
  gmb: { ...groningenSet, file: "data/ner/gmb.train.native.tsv", every: 5 },
  "gmb.casing": { ...groningenSet, file: "data/ner/gmb.train.native.tsv" },
  "gmb.dev": { ...groningenSet, file: "data/ner/gmb.dev.native.tsv" },
  "worldwide.dev": { file: "data/ner/en_worldwide.dev.native.tsv", types: worldwide, unlabelled: [] },
};

/** Bits of every label of the types. */
export function typeMask(types: readonly NameType[]): number {
  let mask = 0;
  for (const type of types) {
    for (let position = BEGIN; position <= SINGLE; position++) mask |= 1 << labelOf(nameTypes.indexOf(type), position);
  }
  return mask;
}
