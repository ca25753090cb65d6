/** entity/unintroduced: a person first named by surname alone. */
import { readPersonName } from "../../analysis/person-names.ts";
import type { Analysis, Entity, Mention } from "../../analysis/model.ts";
import { givenNames } from "../../lexicon/given-names.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
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
      const full = first && fullName(analysis, entity);
      if (!first || !full || full.start < first.start) return [];
      const word = analysis.prose.text.slice(first.start, first.end);
      return known.has(word.toLowerCase()) || isHouseholdName(word, knowledge) ? [] : [report(first, full)];
    }),
};

/** From which standing in the knowledge base a surname needs no introduction. */
const household = 15;

const isHouseholdName = (surname: string, knowledge: Knowledge | null | undefined): boolean =>
  knowledge?.peopleNamed(surname).some(({ bearer }) => bearer.prior >= household) ?? false;

/** The first mention in running copy, when it is a surname alone that no title introduces; else null. */
function firstBare(analysis: Analysis, { mentions: indexes, titles }: Entity): Mention | null {
  const index = indexes.find((each) => isInCopy(analysis, analysis.mentions[each]));
  if (index === undefined || titles.some((title) => analysis.titles[title].mention === index)) return null;
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

const hasGivenName = ({ prose }: Analysis, { firstToken, endToken }: Mention): boolean =>
  readPersonName(prose.tokens.words.slice(firstToken, endToken)).given.length > 0;

/** Whether the bare surname says or does something; in a list of scores or a "Braun plan" surnames are the custom. */
function standsAsSomebody({ prose: { tokens } }: Analysis, { firstToken, endToken }: Mention): boolean {
  return acting.has(tokens.lowers[endToken] ?? "") || acting.has(tokens.lowers[firstToken - 1] ?? "");
}

const acting: ReadonlySet<string> = new Set("said says told added asked replied wrote argued warned insisted announced explained noted had has was is will would also who did declined refused called denied".split(" ")); // prettier-ignore

const report = (first: Mention, full: Mention): Raised => ({
  span: { start: first.start, end: first.end },
  message: "Named by surname alone before being introduced. Should the full name come here?",
  related: [{ start: full.start, end: full.end, message: "The full name stands here first." }],
});
