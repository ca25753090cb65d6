/** entity/unintroduced: a person first named by surname alone. */
import { hasGivenName } from "../../analysis/person-names.ts";
import type { Analysis, Entity, Mention, Title } from "../../analysis/model.ts";
import { givenNames } from "../../lexicon/given-names.ts";
import { reportingVerb } from "../../lexicon/reporting-verbs.ts";
import { honorifics } from "../../lexicon/titles.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { partsOfSpeech } from "../../text/model.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";
import { isInCopy } from "../named.ts";

/** Marks a surname alone before the full name, or without one. */
export const unintroduced: Check = {
  id: "entity/unintroduced",
  title: "Person first named by surname alone",
  severity: "information",
  why: "Readers meet somebody they have not been introduced to, often because a paragraph was moved or cut.",
  examples: {
    flagged: [
      "The council met on Monday. {Adeyemi} said the bridge was safe. Tom Adeyemi, the city engineer, inspected it in May.",
      "Residents welcomed the plan. “It is long overdue,” {Tollefsrud} told the meeting. Later Lena Tollefsrud left.",
      "{Abernathy} said on Monday the plan was dead. The council will vote again in June.",
      "The board voted for the cut. Ms. {Tollefsrud} abstained. The board will vote again in June.",
      "Karin Lindberg scored twice. {Okafor} said the team had earned it. Karin Lindberg agreed with Ngozi Okafor.",
    ],
    silent: [
      "Tom Adeyemi, the city engineer, inspected the bridge in May. Adeyemi said it was safe.",
      "Mayor Morales opened the bridge. Lena Morales has been mayor since 2019.",
      "The Trump administration raised tariffs. President Donald Trump signed the order.",
      "Mr Braun left early. Karl Braun is 54.",
    ],
  },
  find: (analysis, { knowledge, known }) =>
    analysis.entities.flatMap((entity) => {
      if (entity.type !== "person" || entity.rivals.length > 0) return [];
      const first = firstBare(analysis, entity);
      const full = fullName(analysis, entity);
      if (!first || (full && full.start < first.start)) return [];
      const word = analysis.prose.text.slice(first.start, first.end);
      if (known.has(word.toLowerCase())) return [];
      if (full) return isKnownAs(word, knowledge, { living: household, dead: household }) ? [] : [report(first, full)];
      return isNobodyKnown(word, knowledge) &&
        (speaks(analysis, first) || isAddressed(analysis, first)) &&
        !stoodInFull(analysis, first)
        ? [report(first, null)]
        : [];
    }),
};

/** From which standing in the knowledge base a surname needs no introduction; from which without any full name, of the living and the dead. */
const household = 15;
const famous = { living: 25, dead: 35 };

const isKnownAs = (surname: string, knowledge: Knowledge | null | undefined, standing: typeof famous): boolean =>
  knowledge
    ?.peopleNamed(surname)
    .some(({ bearer: { died, prior } }) => prior >= (died === 0 ? standing.living : standing.dead)) ?? false;

/** Without a full name to hold it against, a word that is also a town's or a body's is left alone. */
const isNobodyKnown = (word: string, knowledge: Knowledge | null | undefined): boolean =>
  /^\p{Lu}.*\p{Ll}/u.test(word) &&
  !/\s/u.test(word) &&
  !isKnownAs(word, knowledge, famous) &&
  !(knowledge?.placesNamed(word).length || knowledge?.organizationsNamed(word).length);

/** Whether the name alone has said something; who is born, sings or scores may be known by that name. */
const speaks = ({ prose: { tokens } }: Analysis, { firstToken, endToken }: Mention): boolean =>
  refusing.has(tokens.lowers[endToken]) ||
  [tokens.lowers[endToken], tokens.lowers[firstToken - 1]].some((word) => word !== undefined && isSpeech(word));

/** "Ms. Okorie abstained": nobody but a person is called so, and the courtesy is for somebody named before. */
const isAddressed = ({ prose: { tokens } }: Analysis, { firstToken }: Mention): boolean =>
  /^(?:mr|mrs|ms)\.?$/u.test(tokens.lowers[firstToken - 1] ?? "");

function isSpeech(word: string): boolean {
  const verb = reportingVerb(word)?.entry;
  return verb !== undefined && !verb.faint && verb.takes !== "words";
}

const refusing: ReadonlySet<string> = new Set(
  "declined refused insisted expects expected blamed opposes opposed who".split(" "),
);

/** Whether the word stands behind another with a capital before this, so that the name may be there in full. */
function stoodInFull({ prose: { tokens } }: Analysis, { firstToken }: Mention): boolean {
  const word = tokens.words[firstToken];
  return tokens.words.some(
    (each, at) =>
      at < firstToken &&
      each === word &&
      /^\p{Lu}/u.test(tokens.words[at - 1] ?? "") &&
      !honorifics.has(tokens.lowers[at - 1].replace(".", "")),
  );
}

/** The first mention in running copy, when it is a surname alone that no office or trade introduces; else null. */
function firstBare(analysis: Analysis, { mentions: indexes, titles }: Entity): Mention | null {
  const index = indexes.find((each) => isInCopy(analysis, analysis.mentions[each]));
  const isNamedInFull = indexes.some((each) => hasGivenName(analysis, analysis.mentions[each]));
  const introduces = ({ kind, mention }: Title): boolean =>
    mention === index && (kind !== "honorific" || isNamedInFull);
  if (index === undefined || titles.some((title) => introduces(analysis.titles[title]))) return null;
  const mention = analysis.mentions[index];
  if (isWithinMarks(analysis, mention) || hasGivenName(analysis, mention)) return null;
  if (givenNames.has(analysis.prose.tokens.words[mention.firstToken])) return null;
  return standsAsSomebody(analysis, mention) ? mention : null;
}

/** The first mention with a given name, its surname among the words; null when the text has none. */
function fullName(analysis: Analysis, { mentions: indexes }: Entity): Mention | null {
  const index = indexes.find((each) => hasGivenName(analysis, analysis.mentions[each]));
  return index === undefined ? null : analysis.mentions[index];
}

/** Whether the bare surname says or does something; in a list of scores or a "Braun plan" surnames are the custom. */
function standsAsSomebody({ prose: { tokens } }: Analysis, { firstToken, endToken }: Mention): boolean {
  const next = endToken + (tokens.words[endToken] === "," ? 1 : 0);
  const isVerb = ["VERB", "AUX"].includes(partsOfSpeech[tokens.parts[endToken]]);
  return isVerb || acting.has(tokens.lowers[next] ?? "") || acting.has(tokens.lowers[firstToken - 1] ?? "");
}

const acting: ReadonlySet<string> = new Set(
  "said says told added asked replied wrote argued warned insisted announced explained noted had has was is will would also who did declined refused called denied 's ’s".split(
    " ",
  ),
);

const report = (first: Mention, full: Mention | null): Raised => ({
  span: { start: first.start, end: first.end },
  message: full
    ? "Named by surname alone before being introduced. Should the full name come here?"
    : "Named by surname alone, and nowhere in full. Who is it?",
  related: full ? [{ start: full.start, end: full.end, message: "The full name stands here first." }] : [],
});
