/** quotation/loaded-verb: a reporting verb that judges. */
import type { Analysis, Quotation, Speaker } from "../../analysis/model.ts";
import { isPersonNoun } from "../../lexicon/people-nouns.ts";
import { phrasalVerb } from "../../lexicon/reporting-phrases.ts";
import { reportingVerb, type VerbForm } from "../../lexicon/reporting-verbs.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
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
      "The senator {blasted} the plan on Monday.",
      "Mr Adeyemi {blasted} the ruling, calling it “a joke”.",
    ],
    silent: [
      "“The money is gone,” said Ms Okafor.",
      "Ms Okafor told the court that the money was gone.",
      "Ms Okafor was admitted to hospital.",
      "The flood claimed 12 lives. The school admitted 40 girls.",
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
  for (const found of analysis.prose.sentences.flatMap((_, sentence) => judgeAttacks(analysis, sentence)))
    if (!raised.has(found.span.start)) raised.set(found.span.start, found);
  return [...raised.values()];
}

function judge(analysis: Analysis, quotation: Quotation): Raised | null {
  const { cue, inside } = quotation;
  if (cue === null || inside !== null) return null;
  const [word, next] = analysis.prose.text.slice(cue.start, cue.end).toLowerCase().split(" ");
  const verb = phrasalVerb(word, next) ?? reportingVerb(word);
  if (!verb || verb.entry.stance === "neutral") return null;
  return isReported(analysis, quotation, verb) ? raise(analysis, cue, verb) : null;
}

/** Whether somebody speaks: "the bomb claimed 12 lives". */
function canSpeak({ prose: { text } }: Analysis, speaker: Speaker | null): boolean {
  if (speaker?.kind !== "nominal") return speaker !== null;
  const words = text.slice(speaker.start, speaker.end).split(/\s+/u);
  return /^\p{Lu}/u.test(words[words.length - 1]) || words.some((word) => isPersonNoun(word.toLowerCase()));
}

/** Whether words follow: "claimed that it was over", "slammed the plan", not "admitted 40 girls" or "blasted through the rock". */
function isReported(analysis: Analysis, { form, parts, sentence, speaker }: Quotation, { entry }: VerbForm): boolean {
  const { tokens, sentences } = analysis.prose;
  if (form !== "indirect") return true;
  if (!canSpeak(analysis, speaker)) return false;
  const [{ start, end }] = parts;
  let at = sentences[sentence].firstToken;
  while (at < tokens.length && tokens.starts[at] < start) at++;
  if (entry.takes === "object") return partsOfSpeech[tokens.parts[at]] !== "ADP";
  for (; at < tokens.length && tokens.starts[at] < end && !/^(?:which|who|for)$/u.test(tokens.lowers[at]); at++)
    if (/^(?:VERB|AUX)$/u.test(partsOfSpeech[tokens.parts[at]])) return true;
  return false;
}

/** "Holt blasted the ruling": verbs of attack beside reporting words of their sentence, or on what only words attack. */
function judgeAttacks(analysis: Analysis, sentence: number): Raised[] {
  const { prose, quoteMarks, mentions } = analysis;
  const { tokens } = prose;
  const raised: Raised[] = [];
  for (let at = prose.sentences[sentence].firstToken + 1; at < prose.sentences[sentence].endToken - 1; at++) {
    const verb = reportingVerb(tokens.lowers[at]);
    if (verb?.entry.stance !== "judging" || verb.entry.takes !== "object" || verb.form === "plain") continue;
    const [before, after] = [partsOfSpeech[tokens.parts[at - 1]], partsOfSpeech[tokens.parts[at + 1]]];
    const named = mentions[lastStartingAt(mentions, tokens.starts[at - 1])]?.endToken === at;
    if (
      !named &&
      !/^(?:he|she|they)$/u.test(tokens.lowers[at - 1]) &&
      !(before === "NOUN" && isPersonNoun(tokens.lowers[at - 1]))
    )
      continue;
    const span = { start: tokens.starts[at], end: tokens.ends[at] };
    const isQuoted = quoteMarks.some(({ inside }) => inside.start <= span.start && span.end <= inside.end);
    const isOfWords = attacksWords(analysis, sentence, at + 1);
    if (!isQuoted && isOfWords && /^(?:DET|PRON|PROPN|NOUN|ADJ)$/u.test(after))
      raised.push(raise(analysis, span, verb));
  }
  return raised;
}

/** "slammed the plan", not "slammed the door": a quotation of the sentence says that words are meant, or the object does. */
function attacksWords({ prose: { tokens, sentences }, quotations }: Analysis, sentence: number, from: number): boolean {
  if (quotations.some((one) => one.sentence === sentence && one.cue !== null && one.marks.length > 0)) return true;
  const end = Math.min(from + 4, sentences[sentence].endToken);
  for (let at = from; at < end; at++) if (attacked.has(tokens.lowers[at])) return true;
  return false;
}

const attacked: ReadonlySet<string> = new Set(
  "plan plans decision decisions ruling bill proposal proposals move law laws policy policies government administration report verdict idea deal budget cuts cut council minister ministers president mayor opposition critics media comments remarks claims claim response handling treatment".split(
    " ",
  ),
);

function raise({ prose: { text } }: Analysis, cue: Span, { entry, form }: VerbForm): Raised {
  const word = text.slice(cue.start, cue.end);
  const plain = entry.takes === "clause" || entry.takes === "words" ? plainForm(word, form) : null;
  return {
    span: cue,
    message: `“${word}” ${entry.stance === "doubting" ? "doubts" : "judges"} what it reports. Is that meant?`,
    fixes: plain ? [{ title: `Use “${plain}”`, edits: [{ start: cue.start, end: cue.end, newText: plain }] }] : [],
  };
}

/** "said" for a past form, "says" for a present one; null where neither fits. */
function plainForm(word: string, form: "finite" | "participle" | "plain"): string | null {
  if (word.includes(" ") || form === "plain") return null;
  if (form === "participle") return "saying";
  return word.endsWith("s") ? "says" : "said";
}
