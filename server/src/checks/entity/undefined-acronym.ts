/** entity/undefined-acronym: letters that the text never spells out. */
import { isAllCapitals } from "../../analysis/name-tokens.ts";
import { acronyms } from "../../lexicon/acronyms.ts";
import type { Analysis, Entity, Mention } from "../../analysis/model.ts";
import type { Check, CheckContext, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";
import { isInCopy } from "../named.ts";

/** Marks the first use of an acronym that is never expanded. */
export const undefinedAcronym: Check = {
  id: "entity/undefined-acronym",
  title: "Acronym never spelt out",
  severity: "information",
  why: "Letters that only insiders read leave everybody else out. Those that every reader knows need no spelling out.",
  examples: {
    flagged: [
      "The {HBWC} voted on Monday to raise the toll. Members of the HBWC will meet again in May.",
      "Officials from the {KRDB} declined to comment on the plan. The KRDB runs the ferries.",
      "The report was written by the {TFLO} and the town council. The TFLO has nine members.",
    ],
    silent: [
      "The Harbour Bridge Works Commission (HBWC) voted on Monday. Members of the HBWC will meet again in May.",
      "The EU and the UN welcomed the plan. NATO did not comment, and NATO officials left early.",
      "The toll rises in May, the broadcaster HBWC reported. HBWC said the vote was close.",
      "“The HBWC is a joke,” she said of the Harbour Bridge Works Commission.",
    ],
  },
  find: (analysis, context) =>
    analysis.entities.flatMap((entity) => {
      const first = entity.type === "organization" ? firstUse(analysis, entity) : null;
      if (!first || isKnown(analysis.prose.text.slice(first.start, first.end), context)) return [];
      return isIntroduced(analysis, first) ? [] : [report(analysis, first)];
    }),
};

/** The first use in running copy, when all names of the entity are the one acronym, twice or more; else null. */
function firstUse(analysis: Analysis, { mentions: indexes }: Entity): Mention | null {
  const { prose, mentions } = analysis;
  const used = indexes.map((index) => mentions[index]);
  const written = used.map(({ start, end }) => prose.text.slice(start, end));
  if (!written.every((name) => isPlainAcronym(name))) return null;
  const copy = used.filter((mention) => isInCopy(analysis, mention));
  const first = copy.find((mention) => !isWithinMarks(analysis, mention));
  return copy.length > 1 && first ? first : null;
}

/** Three to six capitals: two are mostly initials of teams and states. */
const isPlainAcronym = (name: string): boolean => isAllCapitals(name) && /^\p{Lu}{3,6}$/u.test(name);

function isKnown(acronym: string, { known, knowledge }: CheckContext): boolean {
  if (acronyms.has(acronym) || known.has(acronym.toLowerCase())) return true;
  return (knowledge?.organizationsNamed(acronym).length ?? 0) > 0;
}

/** Whether words beside it say what it is: "the broadcaster HBWC", "HBWC, a lobby group". */
function isIntroduced({ prose: { tokens } }: Analysis, { firstToken, endToken }: Mention): boolean {
  const before = tokens.words[firstToken - 1] ?? "";
  if (/^\p{Ll}{4,}$/u.test(before) && !smallWords.has(before)) return true;
  const brackets = before === "(" || tokens.words[endToken] === "(";
  const apposition = [",", "—", "–"].includes(tokens.words[endToken] ?? "") && ["a", "an", "the", "which", "or"].includes(tokens.lowers[endToken + 1] ?? ""); // prettier-ignore
  return brackets || apposition;
}

const smallWords: ReadonlySet<string> = new Set("with from that this said told than when after over under into like and for by of to at in on between against about through while where whose told their they".split(" ")); // prettier-ignore

const report = ({ prose }: Analysis, { start, end }: Mention): Raised => ({
  span: { start, end },
  message: `“${prose.text.slice(start, end)}” is never spelt out. What does it stand for?`,
});
