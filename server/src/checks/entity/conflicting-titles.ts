/** entity/conflicting-titles: one person with two offices that nobody holds together. */
import type { Analysis, Entity, Title } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { areOfTwoCountries, excludes, officeOf, type Office } from "../exclusive-offices.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks the later of two titles that exclude each other. */
export const conflictingTitles: Check = {
  id: "entity/conflicting-titles",
  title: "Two titles that exclude each other",
  severity: "warning",
  why: "One of the two is wrong, or one is former and the text does not say so.",
  examples: {
    flagged: [
      "Sen. Maria Alvarez opened the hearing. Later {Rep.} Maria Alvarez spoke to reporters.",
      "Gerald Hooper, the board’s chairman, said no. The board’s {chairwoman}, Gerald Hooper, spoke for an hour.",
      "Deputy Mayor Karl Braun cut the ribbon. {Mayor} Karl Braun thanked the crews.",
      "Foreign Minister Lena Morales flew to Oslo. On Tuesday {Finance Minister} Lena Morales signed the accord.",
      "Norway’s prime minister, Lars Dahl, arrived on Tuesday. Swedish {Prime Minister} Lars Dahl will stay for two days.",
    ],
    silent: [
      "Sen. Maria Alvarez opened the hearing. Former Rep. Tom Alvarez spoke to reporters.",
      "Foreign Minister Lena Morales flew to Oslo. Former Finance Minister Lena Morales knows the file.",
      "Chairman and chief executive Karl Braun resigned. The chief executive, Karl Braun, gave no reason.",
      "Foreign Minister Lena Morales flew to Oslo. Morales, then finance minister, signed the first accord in 2011.",
      "Prime Minister Anna Berg met Finance Minister Karl Braun.",
    ],
  },
  find: (analysis) => analysis.entities.flatMap((entity) => findIn(analysis, entity)),
};

function findIn(analysis: Analysis, { titles, rivals, name }: Entity): Raised[] {
  // Two people with one surname: either may bear the title.
  if (rivals.length > 0) return [];
  const held = titles.map((index) => analysis.titles[index]).filter((title) => isStated(analysis, title, name));
  const offices = held.map((title) => officeOf(analysis, title));
  for (const [at, later] of held.entries()) {
    const earlier = held.findIndex(
      (title, before) => before < at && areRivals(analysis, [title, later], [offices[before], offices[at]]),
    );
    if (earlier >= 0) return [report(analysis, held[earlier], later)];
  }
  return [];
}

/** Whether a title says what the bearer of this name is: an office or trade, not former, not quoted, not of a first name alone. */
function isStated(analysis: Analysis, title: Title, name: string): boolean {
  if (title.kind === "honorific" || title.former || isWithinMarks(analysis, title)) return false;
  const { start, end } = analysis.mentions[title.mention];
  return name.endsWith(analysis.prose.text.slice(start, end).split(/\s/u).at(-1) ?? "");
}

/** Two offices of two countries are never one person's; others not at one time. */
function areRivals(analysis: Analysis, titles: readonly Title[], [a, b]: readonly Office[]): boolean {
  if (areOfTwoCountries(a, b)) return true;
  return excludes(a, b) && titles.every((title) => isHeldNow(analysis, title));
}

/** Whether a title is of the present: in no sentence that looks back or ahead, and not one of two held together. */
function isHeldNow({ prose, mentions }: Analysis, { mention, position }: Title): boolean {
  const { firstToken, endToken } = prose.sentences[mentions[mention].sentence];
  const words = prose.tokens.lowers.slice(firstToken, endToken);
  if (position === "after" && (words.includes("was") || words.includes("served"))) return false;
  return !words.some((word) => elsewhen.has(word) || /^(?:1[5-9]|20)\d\d$/u.test(word));
}

const elsewhen: ReadonlySet<string> = new Set(
  "former formerly then previously become became appointed named promoted resigned elected successor predecessor succeeded succeeds candidate until before ex also oath sworn".split(
    " ",
  ),
);

function report({ prose }: Analysis, earlier: Title, later: Title): Raised {
  const words = ({ start, end }: Title): string => prose.text.slice(start, end);
  return {
    span: { start: later.start, end: later.end },
    message: `“${words(later)}” here, “${words(earlier)}” before. Which is right, or is one of them former?`,
    related: [{ start: earlier.start, end: earlier.end, message: `“${words(earlier)}” here.` }],
  };
}
