/** text/placeholder: words that stand in for copy still to come, and what a chatbot leaves around its answer. */
import type { Analysis, Span } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";

/** Marks TK, XXX, lorem ipsum, "[citation needed]", "As an AI language model" and their like. */
export const placeholder: Check = {
  id: "text/placeholder",
  title: "Placeholder or leftover prompt text",
  severity: "warning",
  why: "A placeholder in print is the slip that readers photograph. Each one is a word, a figure or a passage that nobody has filled in.",
  examples: {
    flagged: [
      "The minister, {TK}, said {XXX} people had come.",
      "The bridge cost {$TK million} to build. {[citation needed]}",
      "{Lorem ipsum} dolor sit amet.",
      "{As an AI language model}, I have no view of these dates.",
      "{Here is a rewritten version of the article}:\nThe port closed.",
      "Contact {[insert name]} at the ministry.",
    ],
    silent: [
      "Super Bowl XXX was played in Tempe, and XXXTentacion sang.",
      "TK Maxx opened a store; the TK line of code is fine.",
      "He asked a chatbot for an article. Here is what the port said: it is closed.",
      "The AI language model was trained on news. [Applause]",
      "“I’m [sic] going,” he said [of the vote].",
    ],
  },
  find: ({ prose }: Analysis): Raised[] => {
    const raised: Raised[] = [];
    // A text that brings TK in as a short form means it.
    const isName = /\bor TK\b|\(TK\)/u.test(prose.masked);
    for (const { pattern, message } of placeholders)
      for (const match of prose.masked.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (!(isName && match[0] === "TK") && !raised.some((other) => touches(other.span, span)))
          raised.push({ span, message });
      }
    return raised;
  },
};

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const stillToCome = "Something is still to come here. What goes in?";
const leftover = "This reads like what a chatbot writes around its answer. Should it be in the copy?";

/** Patterns with what to ask of each. Ours, from slips in print and from the habits of text generators. */
const placeholders: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  { pattern: /[$€£]?\bTKT?K?\b(?! (?:Maxx|Elevator|line))(?: (?:million|billion|percent|per cent|people|words|years))?/gu, message: stillToCome }, // prettier-ignore
  { pattern: /(?<!\b(?:Bowl|Pope|Olympiad|Part|Chapter|Article|Volume|WrestleMania|Legion|rated|Dynasty|Title) )[$€£]?\bX{3,}\b(?! (?:Olympi|Corps|rated|Games))/gu, message: stillToCome }, // prettier-ignore
  { pattern: /\blorem ipsum\b/giu, message: stillToCome },
  { pattern: /\[(?:citation needed|source needed|source\?|cite|verify|check|tbc|tbd|tba|tk|todo|name|date|x+|\?+|insert [^[\]\n]{1,60}|add [^[\]\n]{1,60}|your [^[\]\n]{1,40}|placeholder[^[\]\n]{0,40}|name of [^[\]\n]{1,40}|to be (?:confirmed|added|filled)[^[\]\n]{0,30})\]/giu, message: stillToCome }, // prettier-ignore
  { pattern: /\{\{[^{}\n]{1,60}\}\}|<(?:insert|name|placeholder|your)[^<>\n]{0,40}>/giu, message: stillToCome },
  { pattern: /\b(?:TBC|TBD|TODO|FIXME)\b|(?<=\s)\?{3,}/gu, message: stillToCome },
  {
    pattern: /\b(?:xx(?=[ ,.-])|(?<![\d,.])00,000\b|XX (?:percent|per cent|people|million|billion|years)\b)/gu,
    message: stillToCome,
  },
  {
    pattern: /\bas an? (?:AI(?: language)? model|large language model|AI assistant|AI)(?=,| I\b)/giu,
    message: leftover,
  },
  { pattern: /\b(?:my (?:knowledge cutoff|training data|last (?:knowledge )?update)|I (?:cannot|can't|can’t|am unable to|am not able to) (?:browse|access|verify|provide) (?:the internet|real-time|current|that|this|information|these)[^.\n]{0,40})/giu, message: leftover }, // prettier-ignore
  { pattern: /^(?:(?:sure|certainly|of course|absolutely)[!,.] ?)?here(?:'s| is|’s) (?:an?|the|your|my) (?:\w+ ){0,3}(?:version|article|draft|summary|rewrite|story|headline|response|text)\b[^.:\n]{0,60}(?=:)/gimu, message: leftover }, // prettier-ignore
  { pattern: /^(?:sure|certainly|of course)! .{0,80}$/gimu, message: leftover },
  { pattern: /\b(?:let me know if you(?:'d|’d| would)? (?:like|need|want)|I hope this (?:helps|article|meets)|would you like me to|regenerate response|end of (?:article|response)\]|word count: \d+)[^.!?\n]{0,80}/giu, message: leftover }, // prettier-ignore
];
