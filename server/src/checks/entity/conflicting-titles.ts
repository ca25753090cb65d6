/** entity/conflicting-titles: one person with two offices that nobody holds together. */
import type { Analysis, Entity, Title } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
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
      "Deputy Mayor Karl Braun cut the ribbon. {Mayor} Karl Braun thanked the crews.",
      "Foreign Minister Lena Morales flew to Oslo. On Tuesday {Finance Minister} Lena Morales signed the accord.",
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

function findIn(analysis: Analysis, { titles, rivals }: Entity): Raised[] {
  // Two people with one surname: either may bear the title.
  if (rivals.length > 0) return [];
  const held = titles.map((index) => analysis.titles[index]).filter((title) => isHeldNow(analysis, title));
  for (const [at, later] of held.entries()) {
    const earlier = held.slice(0, at).find((title) => excludes(officeOf(analysis, title), officeOf(analysis, later)));
    if (earlier) return [report(analysis, earlier, later)];
  }
  return [];
}

/** Whether a title is an office of the present: not former, not quoted, not in a sentence that looks back or ahead. */
function isHeldNow(analysis: Analysis, title: Title): boolean {
  if (title.kind !== "office" || title.former || isWithinMarks(analysis, title)) return false;
  const { prose, mentions } = analysis;
  const { firstToken, endToken } = prose.sentences[mentions[title.mention].sentence];
  return !prose.tokens.lowers.slice(firstToken, endToken).some((word) => elsewhen.has(word) || /^(?:1[5-9]|20)\d\d$/u.test(word)); // prettier-ignore
}

const elsewhen: ReadonlySet<string> = new Set("former formerly then was served previously became become appointed named promoted resigned elected successor predecessor candidate until before ex".split(" ")); // prettier-ignore

/** A title's words in small letters, short forms written out. */
interface Office {
  readonly words: readonly string[];
  readonly head: string;
}

function officeOf({ prose }: Analysis, { start, end }: Title): Office {
  const words = prose.text.slice(start, end).toLowerCase().split(/[\s-]+/u).map((word) => shortForms.get(word) ?? word); // prettier-ignore
  return { words, head: words[words.length - 1] };
}

const shortForms: ReadonlyMap<string, string> = new Map(Object.entries({ "gov.": "governor", gov: "governor", "sen.": "senator", sen: "senator", "rep.": "representative", rep: "representative", congressman: "representative", congresswoman: "representative", "lt.": "lieutenant", defense: "defence" })); // prettier-ignore

/** Whether nobody holds both: two chambers, a deputy and the office itself, two ministries. */
function excludes(a: Office, b: Office): boolean {
  if (a.head !== b.head) return [a, b].every(({ head, words }) => chambers.has(head) && words.length === 1);
  if (a.words.includes("and") || b.words.includes("and")) return false;
  if (a.head === b.head && deputies.has(a.words[0]) !== deputies.has(b.words[0])) return sameRest(a, b);
  if (a.head !== "minister" || b.head !== "minister" || a.words.length !== 2 || b.words.length !== 2) return false;
  return a.words[0] !== b.words[0] && ministries.has(a.words[0]) && ministries.has(b.words[0]);
}

const sameRest = (a: Office, b: Office): boolean => {
  const rest = ({ words }: Office): string => (deputies.has(words[0]) ? words.slice(1) : words).join(" ");
  return rest(a) === rest(b) && singleSeats.has(a.head);
};

const chambers: ReadonlySet<string> = new Set(["senator", "representative", "governor", "mayor"]);
const deputies: ReadonlySet<string> = new Set(["deputy", "vice", "lieutenant"]);
const singleSeats: ReadonlySet<string> = new Set(["mayor", "governor", "president", "minister", "chancellor", "chairman", "chairwoman", "chair", "premier"]); // prettier-ignore
const ministries: ReadonlySet<string> = new Set("prime foreign finance defence interior health education justice agriculture transport energy environment culture labour".split(" ")); // prettier-ignore

function report({ prose }: Analysis, earlier: Title, later: Title): Raised {
  const words = ({ start, end }: Title): string => prose.text.slice(start, end);
  return {
    span: { start: later.start, end: later.end },
    message: `“${words(later)}” here, “${words(earlier)}” before. Which is right, or is one of them former?`,
    related: [{ start: earlier.start, end: earlier.end, message: `“${words(earlier)}” here.` }],
  };
}
