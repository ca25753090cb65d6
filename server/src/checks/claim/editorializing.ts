/** claim/editorializing: the writer's own reading given as fact ("suggest a focus on finding", "highlights the complexities of"). */
import { lastStartingAt } from "../../text/span.ts";
import type { Analysis, Span } from "../../analysis/model.ts";
import { isQuoted, isSaidBySomebody } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { findPhrases, phrases } from "../phrases.ts";

/** Marks phrases by which copy explains to readers what they should make of it. */
export const editorializing: Check = {
  id: "claim/editorializing",
  title: "The writer’s own reading as fact",
  severity: "hint",
  why: "What something shows, suggests or underlines is a reading. Give it to somebody who says so, or leave it to the reader.",
  examples: {
    flagged: [
      "Macron’s {comments suggest a focus on} finding a sustainable peace.",
      "The vote has {highlighted the complexities of} cooperation within the bloc.",
      "The move {underscores the importance of} trade for the region.",
      "The strike is {a stark reminder} that wages lag behind.",
      "{It is important to note} that talks continue.",
    ],
    silent: [
      "The figures suggest that 40 percent of voters stayed at home.",
      "The minister highlighted the complexities of the case in her speech.",
      "“It is a stark reminder,” she said.",
      "The strike was a stark reminder of low wages, the union said.",
      "Police underlined the word in red.",
      "The report suggests a focus group was paid.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    findPhrases(analysis.prose, readings).flatMap((span) => {
      if (isQuoted(analysis, span) || isSaidBySomebody(analysis, span) || isSomebodys(analysis, span)) return [];
      return [{ span, message: `“${analysis.prose.text.slice(span.start, span.end)}” is a reading. Whose?` }];
    }),
};

/** Whether a person is the subject of a verb of showing ("the minister highlighted"), or a part in a play is meant. */
function isSomebodys({ prose, mentions }: Analysis, { start, end }: Span): boolean {
  if (/^ (?:the |a )?(?:series|film|movie|show|drama|novel|play|musical)\b/iu.test(prose.masked.slice(end, end + 20)))
    return true;
  if (!showing.test(prose.masked.slice(start, start + 10))) return false;
  const from = prose.sentences[lastStartingAt(prose.sentences, start)].start;
  return people.test(prose.masked.slice(Math.max(from, start - 40), start).toLowerCase()) || mentions.some((one) => one.type === "person" && one.end === start - 1); // prettier-ignore
}

/** Verbs that a speaker can do as well as an event. */
const showing = /^(?:highlight|undersc|underli|illustra|demonstr|reflect|send|sent)/iu;
const people = /(?:^| )(?:he|she|they|i|we|minister|president|mayor|speaker|leader|chairman|chief|officials?|report|senator|author|spokes\w+) (?:also |has |have |had )?$/u; // prettier-ignore

const what = "(?:complexit(?:y|ies)|importance|need|significance|challenges?|fragility|difficult(?:y|ies)|urgency|power|tensions?|limits|dangers?|risks?|resilience|depth|scale|divides?|rifts?)"; // prettier-ignore
const how = "(?:(?:growing|ongoing|broader|deep|deepening|urgent|enduring|continued|continuing|delicate|vital|critical|pressing) )*"; // prettier-ignore

/** Phrases of commentary. From edited copy and from the padding of text generators; ours. */
const readings = phrases(
  `comments remarks words statement actions move decision highlights highlighted highlight highlighting underscores
  underscored underscoring underlines underlined underlining illustrates illustrated demonstrates demonstrated reflects
  reflected reflect demonstrating a an it serves serve stands stand served stood remains only raises raise raised plays
  play marks marking sends sent send unsurprisingly ironically tellingly not sadly fortunately unfortunately interestingly remarkably curiously exposed marked needless of
  clearly paves paving casts cast in struck strikes signals signaling signalling offers speaks speak fuels tragically
  regrettably undeniably worryingly thankfully hopefully ushers lays`.trim(),
  String.raw`(?:comments|remarks|words|statement|actions|move|decision) suggests? (?:a focus on|that (?:he|she|they) (?:is|are) committed to)|(?:highlight(?:s|ed|ing)?|underscor(?:es|ed|ing)|underlin(?:es|ed|ing)|illustrat(?:es|ed)|demonstrat(?:es|ed|ing)|reflect(?:s|ed)?) (?:the|an?) ${how}(?:${what}(?: (?:of|for))?\b|(?:deep |growing |clear |strong |firm )?(?:commitment|sense|desire|shift|determination) (?:to|of|for|in)\b)|an? (?:stark|sobering|grim|timely|powerful|painful|tragic|chilling|harsh|bitter|poignant) reminder|a testament to\b|a growing concern\b|an? (?:fascinating|rare|unique|intimate) (?:glimpse|insight|window) (?:into|of|on)\b|(?:it is|it’s|it's) (?:important|worth|crucial|essential|interesting|clear|worth) (?:to note|noting|to remember|to understand|remembering|that)\b|(?:serves?|stands?|served|stood) as an? (?:(?:powerful|stark|grim|timely|painful) )?(?:reminder|testament|symbol|warning|wake-up call)|(?:it )?remains to be seen|only time will tell|raise[sd]? (?:(?:serious|important|troubling|fresh|new|difficult|urgent) )?questions (?:about|over)|plays? an? (?:crucial|vital|pivotal|key|significant|central) role in|(?:marks|marking) an? (?:significant|major|pivotal|new|important|historic) (?:milestone|step|shift|moment|chapter|turning point)|(?:marks|marking|marked) an? (?:turning point|watershed|new era|new chapter)|sent shockwaves through\b|exposed the fragility of\b|a must-(?:see|read) for\b|a night to remember\b|an? (?:crucial|key|major|significant|important|vital) step (?:towards?|forward)\b|(?:sends?|sent) an? (?:clear|strong|powerful|chilling) (?:message|signal) (?:to|that|about)\b|(?:paves?|paving) the way for (?:a |an )?(?:new|brighter|better|more|greater|future|broader|deeper)\b|casts? (?:a|its) (?:long |dark )?shadow over the (?!square|street|wall|ground|garden|pitch|town|field)|in an? (?:shocking|stunning|remarkable|brazen|rare|stark) (?:display|show|move|turn|departure)|(?:struck|strikes) a chord (?:with|among)\b|signal(?:s|ing|ling) an? (?:shift|change|new|turning|departure)\b|speaks? volumes\b|ushers in a\b|lays bare the\b|fuels? (?:speculation|fears|concerns) (?:that|about|over)\b|not surprisingly\b|(?:sadly|interestingly|remarkably|curiously|fortunately|unfortunately|unsurprisingly|ironically|tellingly|tragically|regrettably|worryingly|thankfully|clearly|undeniably)(?=,)|(?:unsurprisingly|ironically|tellingly)\b|needless to say\b|of course,`,
); // prettier-ignore
