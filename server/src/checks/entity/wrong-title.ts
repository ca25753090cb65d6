/** entity/wrong-title: the person never held the title given. */
import { rulingsOn, type Ruling, type Stranger } from "../../analysis/facts/rulings.ts";
import { nearestBearer } from "../../analysis/facts/spelling.ts";
import { careerWords, groundsOf, holderWords, officeWords } from "../../analysis/facts/wording.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { textOf } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";

/** Marks a title with the name of somebody who never held it. */
export const wrongTitle: Check = {
  id: "entity/wrong-title",
  title: "Title the person never held",
  severity: "warning",
  why: "A wrong title is the error readers write in about. It is raised only where the facts cover the office at that time and name somebody else.",
  examples: {
    flagged: [
      "Key players include {OSCE Chairperson-in-Office Thomas Greminger}.",
      "Meetings took place between President Nixon and {Soviet Premier Leonid Brezhnev} in 1972.",
      "BERLIN, June 1, 2023 — The letter was signed by {Olaf Scholz, the German president}, and others.",
      "TOKYO, Dec. 3, 2018 — {Japanese Prime Minister Carlos Ghosn} was held for another ten days.",
      "SEOUL, Sept. 18, 2023 — {Sergei Lavrov, Russia's defense minister}, arrived on Monday.",
    ],
    silent: [
      "In 2019 OSCE Secretary General Thomas Greminger spoke in Vienna.",
      "Meetings took place between President Nixon and Soviet leader Leonid Brezhnev in 1972.",
      "BERLIN, June 1, 2023 — The letter was signed by Frank-Walter Steinmeier, the German president, and others.",
      "Deputy Prime Minister John Prescott said so in 1999.",
      "The premier of the province, Leonid Brezhnev Street, and the mayor met.",
    ],
  },
  scope: "paragraph",
  find: (analysis, { knowledge }) => {
    if (!knowledge) return [];
    const { text } = analysis.prose;
    const { rulings, strangers, unknown } = rulingsOn(analysis, knowledge);
    const never = rulings
      .filter(({ verdict }) => verdict.answer === "never")
      .map((ruling) => raise(text, ruling, knowledge));
    // A slip in the right name is another check's.
    const isSlip = ({ span }: Stranger): boolean =>
      unknown.some(
        ({ holding, written, offices, times }) =>
          holding.span.start === span.start &&
          nearestBearer(written, { offices: offices.all, times }, knowledge) !== null,
      );
    return [...never, ...strangers.filter((one) => !isSlip(one)).map((one) => raiseStranger(text, one, knowledge))];
  },
};

function raise(text: string, ruling: Ruling, knowledge: Knowledge): Raised {
  const { span, person, office, verdict } = ruling;
  const others = verdict.answer === "never" ? verdict.holders : [];
  const who = holderWords(others, knowledge);
  const title = officeWords(office);
  return {
    span,
    message: `${textOf(text, span)}: ${person.name} ${careerWords(person, knowledge)}; no term as ${title} is known${who ? ` (${who})` : ""} (${groundsOf(office, others)}). Is it the title or the name?`,
  };
}

function raiseStranger(text: string, { span, office, holders }: Stranger, knowledge: Knowledge): Raised {
  return {
    span,
    message: `${textOf(text, span)}: the facts know nobody of this name as ${officeWords(office)}; ${holderWords(holders, knowledge)} (${groundsOf(office, holders)}). Is it the title or the name?`,
  };
}
