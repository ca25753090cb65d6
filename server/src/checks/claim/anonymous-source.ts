/** claim/anonymous-source: "sources said", "an official who asked not to be named". */
import type { Analysis } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

/** Marks words that keep a source's name back. */
export const anonymousSource: Check = {
  id: "claim/anonymous-source",
  title: "Source without a name",
  severity: "information",
  why: "A desk has to know who an unnamed source is, and readers have to know why the name is kept back.",
  examples: {
    flagged: [
      "{Sources said} the deal was near.",
      "The deal is near, an official {who asked not to be named} said.",
      "The deal is near, {sources close to} the minister told the paper.",
      "A diplomat, {speaking on condition of anonymity}, said the deal was near.",
    ],
    silent: [
      "The sources of the river lie in Kenya, officials said.",
      "Officials at the ministry, among them Jan Novak, said the deal was near.",
      "The boy, whose name was not released, was nine.",
      "The source code was published in May.",
    ],
  },
  find: (analysis: Analysis): Raised[] =>
    [...analysis.prose.masked.matchAll(keptBack)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isQuoted(analysis, span)) return [];
      return [
        {
          span,
          message: "A source without a name. Does the desk know who it is, and does the text say why it is kept back?",
        },
      ];
    }),
};

/** Ways of keeping a name back. From agency usage; ours. */
const keptBack =
  /\b(?:(?:an? |the |several |two |three |multiple |other )?(?:\w+ )?sources? (?:said|say|says|told|confirmed|added|familiar with|close to|with knowledge of|briefed on|in the know)|(?:who|which) (?:asked|requested|declined|wished|wanted|spoke|insisted|preferred) (?:not to be (?:named|identified|quoted)|to be (?:named|identified)|(?:to remain|to stay) anonymous|anonymity|on (?:the )?condition of anonymity|on (?:the )?condition (?:that )?(?:he|she|they) not be (?:named|identified))|(?:speaking|spoke|talking|talked) (?:on|under) (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) not be (?:named|identified))|(?:speaking|spoke) anonymously|(?:people|persons?|officials?|executives?) (?:familiar with|briefed on|close to|with (?:direct )?knowledge of) the|an? (?:anonymous|unnamed|unidentified) (?:source|official|aide|diplomat|person|executive|employee))\b/giu; // prettier-ignore
