/** quotation/loaded-verb: a reporting verb that judges. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import { reportingVerb } from "../../lexicon/reporting-verbs.ts";
import type { Check, Raised } from "../check.ts";

/** Marks reporting verbs that judge or doubt what they report. */
export const loadedVerb: Check = {
  id: "quotation/loaded-verb",
  title: "Reporting verb that judges",
  severity: "hint",
  why: "“Said” lets readers judge; “admitted” says there was something to hide, “claimed” that it may not be so.",
  examples: {
    flagged: [
      "“The money is gone,” {admitted} Ms Okafor.",
      "Ms Okafor {claimed} that the money was gone.",
      "“This is a scandal,” {fumed} Mr Adeyemi.",
    ],
    silent: [
      "“The money is gone,” said Ms Okafor.",
      "Ms Okafor told the court that the money was gone.",
      "Ms Okafor was admitted to hospital.",
    ],
  },
  scope: "paragraph",
  find: findLoaded,
};

function findLoaded(analysis: Analysis): Raised[] {
  const raised = new Map<number, Raised>();
  for (const quotation of analysis.quotations) {
    const found = judge(analysis, quotation);
    if (found && !raised.has(found.span.start)) raised.set(found.span.start, found);
  }
  return [...raised.values()];
}

function judge({ prose: { text } }: Analysis, { cue, inside }: Quotation): Raised | null {
  if (cue === null || inside !== null) return null;
  const word = text.slice(cue.start, cue.end);
  const verb = reportingVerb(word.toLowerCase().split(" ")[0]);
  if (!verb || verb.entry.stance === "neutral") return null;
  const plain = plainForm(word, verb.form);
  const replaceable = plain !== null && (verb.entry.takes === "clause" || verb.entry.takes === "words");
  return {
    span: cue,
    message: `“${word}” ${verb.entry.stance === "doubting" ? "doubts" : "judges"} what it reports. Is that meant?`,
    fixes: replaceable
      ? [{ title: `Use “${plain}”`, edits: [{ start: cue.start, end: cue.end, newText: plain }] }]
      : [],
  };
}

/** "said" for a past form, "says" for a present one; null where neither fits. */
function plainForm(word: string, form: "finite" | "participle" | "plain"): string | null {
  if (word.includes(" ") || form === "plain") return null;
  if (form === "participle") return "saying";
  return word.endsWith("s") ? "says" : "said";
}
