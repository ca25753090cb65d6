/** Reporting words of more than one word, adjectives and nouns: "called for", "is confident that", "her claim that". */
import type { VerbForm } from "./reporting-verbs.ts";
import { formsOf, type InflectedForm } from "./verb-forms.ts";

/** The verb with its preposition that `word` and `next` (both in lower case) are: "called for"; absent for others. */
export function phrasalVerb(word: string, next: string | undefined): VerbForm | undefined {
  const found = (phrasalForms ??= collect()).get(word);
  if (!found || next === undefined || !found.prepositions.has(next)) return undefined;
  const stance = judgingPhrasals.has(found.verb) ? "judging" : "neutral";
  const entry = { verb: `${found.verb} ${next}`, stance, takes: "object", hearer: false, faint: true } as const; // prettier-ignore
  return { entry, form: found.form };
}

interface Phrasal {
  readonly verb: string;
  readonly form: InflectedForm;
  readonly prepositions: ReadonlySet<string>;
}

let phrasalForms: ReadonlyMap<string, Phrasal> | undefined;

function collect(): Map<string, Phrasal> {
  const forms = new Map<string, Phrasal>();
  for (const [verbs, prepositions] of phrasalGroups) {
    for (const verb of verbs.split(" ")) {
      for (const [word, form] of formsOf(verb)) {
        if (form === "plain" && forms.has(word)) continue;
        forms.set(word, { verb, form, prepositions: new Set(prepositions.split(" ")) });
      }
    }
  }
  return forms;
}

/** Verbs by the prepositions that make them report. */
const phrasalGroups: readonly (readonly [string, string])[] = [
  ["call", "for on upon"],
  ["push press ask plead beg pray lobby campaign clamor clamour advocate apologize apologise", "for"],
  ["argue", "for against"],
  ["speak talk boast brag joke complain rant fret muse worry inquire", "of about against out"],
  ["warn", "of about against"],
  ["caution advise rail rage protest inveigh fulminate", "against about"],
  ["point refer allude object appeal swear testify attest", "to out"],
  ["insist reflect elaborate comment expand touch seize", "on upon"],
  ["agree disagree concur differ sympathize sympathise", "with on about"],
  ["lash hit speak come", "out back against"],
  ["vouch", "for"],
  ["close open end sign conclude", "with"],
  ["dream conceive think hear approve disapprove", "of about"],
  ["believe", "in"],
  ["care", "about"],
  ["look hope wish", "forward for"],
];

/** Those that colour what they report. */
const judgingPhrasals: ReadonlySet<string> = new Set("lash rail rage rant fulminate inveigh brag boast".split(" "));

/** Nouns that report words, in lower case: "in a statement", "her claim that", "the report". */
export const reportingNouns: ReadonlySet<string> = new Set(
  "statement statements remark remarks comment comments claim claims words speech interview letter tweet post email message report assertion assertions insistence suggestion suggestions allegation allegations accusation accusations warning warnings promise promises pledge pledges vow vows call calls demand demands argument arguments contention belief beliefs announcement admission testimony description plea pleas advice view views opinion opinions conclusion slogan motto phrase headline note fear fears hope hopes concern concerns doubt doubts proposal proposals plan plans intention desire criticism criticisms complaint complaints denial rejection prediction predictions estimate estimates request requests recommendation recommendations opposition support refusal decision threat threats position stance idea notion theory response answer question questions".split(" "), // prettier-ignore
);
