/** entity/undefined-acronym: letters that the text never spells out. */
import { isAllCapitals } from "../../analysis/name-tokens.ts";
import { acronyms, plainLetters } from "../../lexicon/acronyms.ts";
import type { Analysis, Entity, Mention } from "../../analysis/model.ts";
import { partsOfSpeech } from "../../text/model.ts";
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
      const first = mayBeBody(analysis, entity) ? firstUse(analysis, entity) : null;
      if (!first) return [];
      const letters = analysis.prose.text.slice(first.start, first.end);
      if (isKnown(letters, context) || isIntroduced(analysis, first) || isSpeltOut(analysis, letters)) return [];
      return [report(analysis, first)];
    }),
};

/** Bodies, and what stands where bodies stand: "the DGCCRF". */
function mayBeBody({ prose: { tokens }, mentions }: Analysis, { type, mentions: indexes }: Entity): boolean {
  if (type === "organization") return true;
  return (
    (type === "event" || type === "product") &&
    indexes.every((index) => ["the", "at"].includes(tokens.lowers[mentions[index].firstToken - 1]))
  );
}

/** The first use in running copy, when all names of the entity are the one acronym; else null. */
function firstUse(analysis: Analysis, { mentions: indexes }: Entity): Mention | null {
  const { prose, mentions } = analysis;
  const used = indexes.map((index) => mentions[index]);
  if (!used.every(({ start, end }) => isPlainAcronym(prose.text.slice(start, end)))) return null;
  const copy = used.filter((mention) => isInCopy(analysis, mention));
  const first = copy.find((mention) => !isWithinMarks(analysis, mention));
  return first && (copy.length > 1 || standsInSentence(analysis, first)) ? first : null;
}

/** A single use counts where a body does or undergoes something: behind "the", "at", "of"; before a verb. */
function standsInSentence({ prose: { tokens } }: Analysis, { firstToken, endToken }: Mention): boolean {
  const next = partsOfSpeech[tokens.parts[endToken]];
  return governing.has(tokens.lowers[firstToken - 1] ?? "") || next === "VERB" || next === "AUX";
}

const governing: ReadonlySet<string> = new Set("the at of by to with for from 's ’s".split(" "));

/** Three to eight capitals: two are mostly initials of teams and states. */
const isPlainAcronym = (name: string): boolean => isAllCapitals(name) && /^\p{Lu}{3,8}$/u.test(name);

function isKnown(acronym: string, { known, knowledge }: CheckContext): boolean {
  if (acronyms.has(acronym) || plainLetters.has(acronym) || known.has(acronym.toLowerCase())) return true;
  return (knowledge?.organizationsNamed(acronym).length ?? 0) > 0;
}

/** Whether words in a row somewhere in the text begin with the letters, in this order or that of another language. */
function isSpeltOut({ prose: { tokens } }: Analysis, letters: string): boolean {
  const sought = sorted(letters.toLowerCase());
  return tokens.lowers.some((word, at) => sought.includes(word[0]) && isSpeltFrom(tokens.lowers, at, sought));
}

function isSpeltFrom(words: readonly string[], from: number, sought: string): boolean {
  let met = "";
  for (let at = from; at < words.length && met.length < sought.length; at++) {
    if (linking.has(words[at])) continue;
    if (words[at].length < 2 || !sought.includes(words[at][0])) return false;
    met += words[at][0];
  }
  return sorted(met) === sought;
}

const sorted = (letters: string): string => [...letters].sort().join("");

const linking: ReadonlySet<string> = new Set(
  "of and the for in on to de la du des del et y & a an at by with - ’ ' ’s 's".split(" "),
);

/** Whether words beside it say what it is: "the broadcaster HBWC", "HBWC, a lobby group". */
function isIntroduced({ prose: { tokens } }: Analysis, { firstToken, endToken }: Mention): boolean {
  const before = tokens.words[firstToken - 1] ?? "";
  if (/^\p{Ll}{4,}$/u.test(before) && !smallWords.has(before)) return true;
  if (tokens.lowers[firstToken - (before === "the" ? 3 : 2)] === "known") return true;
  // "the police union, the SUPTU": what it is stands before the comma.
  if (
    before === "the" &&
    tokens.words[firstToken - 2] === "," &&
    /^\p{Ll}{4,}$/u.test(tokens.words[firstToken - 3] ?? "")
  )
    return true;
  const brackets = before === "(" || tokens.words[endToken] === "(";
  const apposition =
    [",", "—", "–"].includes(tokens.words[endToken] ?? "") &&
    ["a", "an", "the", "which", "or"].includes(tokens.lowers[endToken + 1] ?? "");
  return brackets || apposition;
}

const smallWords: ReadonlySet<string> = new Set(
  "with from that this said told than when after over under into like and for by of to at in on between against about through while where whose told their they".split(
    " ",
  ),
);

const report = ({ prose }: Analysis, { start, end }: Mention): Raised => ({
  span: { start, end },
  message: `“${prose.text.slice(start, end)}” is never spelt out. What does it stand for?`,
});
