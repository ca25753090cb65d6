/** claim/conflicting-statements: one description, different particulars; nobody hurt, and two in hospital. */
import { findDescriptions, sameParties, shareParty, type Description } from "../../analysis/claims/descriptions.ts";
import { byParagraph } from "../../analysis/by-paragraph.ts";
import { moved } from "../../text/span.ts";
import type { Analysis, Span } from "../../analysis/model.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { findDenials } from "../counts/denials.ts";

/** Marks a description ("the fraying alliance between …") whose parties are others than above. */
export const conflictingStatements: Check = {
  id: "claim/conflicting-statements",
  title: "One description, different particulars",
  severity: "information",
  why: "When the same thing is described twice with different parties, one of the two sentences is about something else, or wrong. Padding does this.",
  examples: {
    flagged: [
      "The alliance between Europe and the Trump administration is fraying. {The fraying alliance between European countries} is a growing concern.",
      "The stalled talks between Kenya and Somalia resume in May. {The talks between Kenya and Ethiopia are stalled} over water.",
      "The volcano threw ash into the air. No deaths have been reported, officials said. {Three} people were killed on Sunday, they said.",
      "A widening rift between the mayor of Lyon and the Green Party worries investors. {The rift between Paris and the Green Party is widening}.",
    ],
    silent: [
      "“The alliance between Europe and America is fraying,” she said. The fraying alliance between European countries is a concern.",
      "The alliance between Europe and the Trump administration is fraying. The fraying alliance between Europe and Washington’s Trump administration worries many.",
      "The stalled talks between Kenya and Somalia resume in May. The talks between the two countries are stalled over water.",
      "The stalled talks between Kenya and Somalia resume in May. The border between Kenya and Ethiopia is closed.",
      "The growing friendship between Japan and India was on show. The growing friendship between Tokyo and Delhi was toasted.",
      "A blast killed three people in the old town. Nobody was hurt in a second blast. No one was injured in 2019.",
      "The gap between rich and poor is growing. A growing gap between town and country is another matter.",
    ],
  },
  find: (analysis: Analysis, { knowledge }): Raised[] => {
    const isOneState = (a: string, b: string): boolean => Boolean(knowledge && standsFor(knowledge, a, b));
    const firsts = new Map<string, Description>();
    const raised: Raised[] = [];
    for (const description of descriptionsIn(analysis)) {
      if (isQuoted(analysis, description)) continue;
      // A description that points back is of the last of its kind above.
      const stems = [...description.qualities, ...(description.pointsBack ? [{ word: "same", stem: "" }] : [])];
      const last = firsts.get(`${description.head} `);
      firsts.set(`${description.head} `, description);
      for (const quality of stems) {
        const key = `${description.head} ${quality.stem}`;
        const first = quality.stem === "" ? last : firsts.get(key);
        if (!first) firsts.set(key, description);
        // "Trade with X is growing. Trade with Y is growing": two statements side by side.
        else if (
          (first.isGiven || description.isGiven || description.pointsBack) &&
          shareParty(first, description, isOneState) &&
          !sameParties(first, description, isOneState)
        ) {
          raised.push(report(description, first, quality.word));
          break;
        }
      }
    }
    return [...raised, ...denied(analysis)];
  },
};

/** "No deaths have been reported" beside a count of the dead: marked where the second of the two stands. */
const denied = (analysis: Analysis): Raised[] =>
  findDenials(analysis)
    .filter(({ words, count }) => !isQuoted(analysis, words) && !isQuoted(analysis, count))
    .map(({ words, count }) => {
      const [above, here] = words.start < count.start ? [words, count] : [count, words];
      const written = ({ start, end }: Span): string => analysis.prose.text.slice(start, end);
      return {
        span: { start: here.start, end: here.end },
        message: `“${written(here)}” here, “${written(above)}” above. Which is right?`,
        related: [{ start: above.start, end: above.end, message: "Told here first." }],
      };
    });

const byItself = byParagraph(({ prose }) => findDescriptions(prose));

/** The descriptions of a text, at their places. */
const descriptionsIn = (analysis: Analysis): readonly Description[] =>
  byItself(analysis).flatMap(({ excerpt, found }) => found.map((one) => ({ ...one, ...moved(one, excerpt.start) })));

/** Whether one name is a country's capital, or another name of it, and the other the country. */
function standsFor(knowledge: Knowledge, one: string, other: string): boolean {
  const country = knowledge.countryNamed(other);
  if (!country) return false;
  if (knowledge.countryNamed(one)?.code === country.code) return true;
  const capitals = knowledge.capitalsOf(country.code).map(({ name }) => name);
  return capitals.some((name) => name === one || (name.startsWith("New ") && name.slice(4) === one));
}

const report = (here: Description, above: Description, quality: string): Raised => ({
  span: { start: here.start, end: here.end },
  message: `The ${quality} ${here.noun} is ${here.particulars} here and ${above.particulars} above. Which is meant?`,
  related: [{ start: above.start, end: above.end, message: "Described here first." }],
});
