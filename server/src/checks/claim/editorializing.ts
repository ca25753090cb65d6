/** claim/editorializing: the writer's own reading given as fact ("suggest a focus on finding", "highlights the complexities of"). */
import type { Analysis } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

/** Marks phrases by which copy explains to readers what they should make of it. */
export const editorializing: Check = {
  id: "claim/editorializing",
  title: "The writer’s own reading as fact",
  severity: "hint",
  why: "What something shows, suggests or underlines is a reading. Give it to somebody who says so, or leave it to the reader.",
  examples: {
    flagged: [
      "Macron’s {comments suggest a focus on} finding a sustainable peace.",
      "The vote {has highlighted the complexities of} cooperation within the bloc.",
      "The {move underscores the importance of} trade for the region.",
      "The strike is {a stark reminder} that wages lag behind.",
      "{It is important to note} that talks continue.",
    ],
    silent: [
      "The figures suggest that 40 percent of voters stayed at home.",
      "The minister highlighted the complexities of the case in her speech.",
      "“It is a stark reminder,” she said.",
      "Police underlined the word in red.",
      "The report suggests a focus group was paid.",
    ],
  },
  find: (analysis: Analysis): Raised[] =>
    [...analysis.prose.masked.matchAll(readings)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isQuoted(analysis, span)) return [];
      return [{ span, message: `“${match[0]}” is a reading. Whose?` }];
    }),
};

/** Phrases of commentary. From edited copy and from the padding of text generators; ours. */
const readings =
  /\b(?:(?:comments|remarks|words|statement|actions|move|decision) suggests? (?:a focus on|that (?:he|she|they) (?:is|are) committed to)|(?:has|have|further|also|only|thus|move|decision|incident|case|event|episode|meeting|development|situation|crisis|vote|attack|strike|agreement|deal) (?:highlight(?:s|ed)?|underscor(?:es|ed)|underlin(?:es|ed)|illustrat(?:es|ed)|demonstrat(?:es|ed)|reflect(?:s|ed)?) the (?:(?:growing|ongoing|broader|deep|urgent) )?(?:complexit(?:y|ies)|importance|need|significance|challenges?|fragility|difficult(?:y|ies)|urgency|power|tensions?)(?: (?:of|for))?|(?:a|an) (?:stark|sobering|grim|timely|powerful|painful) reminder|(?:it is|it’s|it's) (?:important|worth|crucial|essential|interesting) (?:to note|noting|to remember|to understand)|(?:serves?|stands?|served|stood) as a (?:reminder|testament|symbol|warning|wake-up call)|a testament to|(?:it )?remains to be seen|only time will tell|raises? (?:serious|important|troubling|fresh) questions about|plays? a (?:crucial|vital|pivotal|key|significant) role in|(?:marks|marking) a (?:significant|major|pivotal|new) (?:milestone|step|shift|moment|chapter)|a growing concern|sends? a (?:clear|strong|powerful) (?:message|signal)|unsurprisingly|ironically|tellingly|not surprisingly|sadly,|fortunately,|unfortunately,|needless to say|of course,)/giu; // prettier-ignore
