/** text/placeholder: words that stand in for copy still to come, and what a chatbot leaves around its answer. */
import type { Analysis, Span } from "../../analysis/model.ts";
import { remembered } from "../../text/remembered.ts";
import { moved, overlaps } from "../../text/span.ts";
import { phraseTest, trigramsOf } from "../../text/trigrams.ts";
import { isQuoted } from "../backing.ts";
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
      "{Lorem ipsum dolor sit amet}.",
      "{As an AI language model}, I have no view of these dates.",
      "{Here is a rewritten version of the article}:\nThe port closed.",
      "The firm sold 12 boats. {[Note: verify these figures before publication]}",
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
  find: (analysis: Analysis): Raised[] => {
    const { paragraphs } = analysis.prose;
    // A text that brings TK in as a short form means it.
    const isName = paragraphs.some(({ reading }) => bringsIn(reading, null));
    return paragraphs.flatMap(({ reading, start }) =>
      placeholdersIn(reading, isName).flatMap(({ message, sparesSpeech, ...own }) => {
        const span = moved(own, start);
        // Somebody may well hope that it helps.
        return sparesSpeech && isQuoted(analysis, span) ? [] : [{ span, message }];
      }),
    );
  },
};

const bringsIn = remembered<null, boolean>(({ text }) => /\bor TK\b|\(TK\)/u.test(text));

/** A placeholder by its place in a paragraph. */
interface Found extends Span {
  readonly message: string;
  readonly sparesSpeech: boolean;
}

/** The placeholders of a paragraph; `isName`: whether TK is none. */
const placeholdersIn = remembered<boolean, readonly Found[]>(({ text }, isName) => {
  const found: Found[] = [];
  const lower = `${text.toLowerCase()} `;
  const rows = trigramsOf(lower);
  for (const { needles, pattern, message, sparesSpeech = message === leftover } of searched) {
    if (!needles.some(({ words, mayStand }) => mayStand(rows) && lower.includes(words))) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const isTaken = found.some((other) => overlaps(other, span));
      const isMeant = (isName && match[0] === "TK") || isNamed(text, span);
      if (!isTaken && !isMeant) found.push({ message, sparesSpeech, ...span });
    }
  }
  return found;
});

/** A word alone in quote marks is spoken of, not left over: “TBC” on a menu. */
const isNamed = (text: string, { start, end }: Span): boolean =>
  /["“‘']/u.test(text[start - 1] ?? "") &&
  /["”’']/u.test(text[end] ?? "") &&
  /^\p{Lu}{3,4}$/u.test(text.slice(start, end));

const stillToCome = "Something is still to come here. What goes in?";
const leftover = "This reads like what a chatbot writes around its answer. Should it be in the copy?";

/** One kind of placeholder. */
interface Placeholder {
  /** Words, in lower case, one of which stands in any text that the pattern can match: the rest is not searched. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
  readonly message: string;
  /** Whether a speaker's words may hold it: "[town]" put in for a name. */
  readonly sparesSpeech?: true;
}

/** Patterns with what to ask of each. Ours, from slips in print and from the habits of text generators. */
const placeholders: readonly Placeholder[] = [
  {
    needles: ["tk", "(ck)"],
    pattern:
      /[$€£]?\b(?:[A-Z]{4,} )?TKT?K?\b(?! (?:Maxx|Elevator|line))(?: (?:million|billion|percent|per cent|people|words|years))?|\((?:tk|ck|CK|tktk)\)/gu,
    message: stillToCome,
  },
  {
    needles: ["xx"],
    pattern:
      /(?<!\b(?:Bowl|Pope|Olympiad|Part|Chapter|Article|Volume|WrestleMania|Legion|rated|Dynasty|Title) )[$€£]?\bX{3,}\b(?! (?:Olympi|Corps|rated|Games))|\bXX[.,]X{2,}\b|[$€£]X{2,}(?:[.,]X+)*\b|\b\d{2}XX\b|\b\d{3}-X{3,}\b/gu,
    message: stillToCome,
  },
  {
    needles: ["xx ", "xx,", "xx.", "xx-", "00,000"],
    pattern:
      /(?<!\b[Tt]he )\bxx(?=[ ,.-])|(?<![\d,.])\b00,000\b|\bXX (?:percent|per cent|people|million|billion|years)\b|(?<!\b(?!Some|About|Around|Nearly|Over|Only|The|All|At)[A-Z][a-z]{0,20} )\bXX (?=(?!chromosomes)[a-z]{4,20}s\b)/gu,
    message: stillToCome,
  },
  {
    needles: [
      "lorem ipsum",
      "dolor sit amet",
      "consectetur adip",
      "text goes here",
      "goes here",
      "dummy text",
      "blah blah",
      "quote here",
      "caption here",
    ],
    pattern:
      /\b(?:lorem ipsum(?: dolor sit amet)?|dolor sit amet|consectetur adipisci?ng|(?:text|headline|caption|quote|name|photo|image|byline) (?:goes )?here|dummy text|blah(?:,? blah)+)\b/giu,
    message: stillToCome,
  },
  {
    needles: ["xx"],
    pattern:
      /\bx{2,}(?: x{2,})+\b|\bXX(?=-(?:year|day|hour|month|week|point|member|mile|minute|foot|page))|\bXX?\.X+ ?(?=%|percent|per cent|points|million|billion)/giu,
    message: stillToCome,
  },
  {
    needles: [
      "x p",
      "x m",
      "x b",
      "__",
      "placeholder",
      "(insert",
      "(add",
      "main street, anytown",
      "oaicite",
      "contentreference",
      "†source",
      "turn0",
    ],
    pattern:
      /\bX (?=percent\b|per cent\b|million\b|billion\b)|[$€£]_{2,9}|(?<!_)_{2,9}(?= (?:percent|per cent|people|million|billion|years|euros|dollars|pounds)\b)|\bPLACEHOLDER\b|\((?:insert|add) [^()\n]{1,40}\)|\b\d+ Main Street, Anytown\b|:?contentReference\S{0,40}|oaicite\S{0,20}|【[^【】\n]{1,30}】|\bturn\d+(?:search|view|news)\d+\b/gu,
    message: stillToCome,
  },
  { needles: ["x.x"], pattern: /\bX\.X+(?= ?(?:%|percent|per cent|points|million|billion))/gu, message: stillToCome },
  {
    needles: ["[", "name", "here"],
    pattern:
      /\[(?:NAME|CITY|DATE|PLACE|TITLE|TOWN|COUNTRY|NUMBER|COMPANY|AGE|QUOTE|SOURCE|STATE|YEAR|MONTH|DAY|TIME|AMOUNT|PERSON|JOB|TEAM|SCORE|PHOTO|IMAGE|HEADLINE|CAPTION|BYLINE|LOCATION|ORGANI[SZ]ATION|REPORTER|VENUE|TOPIC|SUBJECT|DETAILS|[A-Z]{4,}(?:[ /-][A-Z]{2,}){1,6})\]|\b(?:COMPANY|FIRST|LAST|FULL|CITY|STREET|TEAM|PLAYER|SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|YOUR|INSERT|REPORTER|SOURCE|VICTIM|SUSPECT|OFFICIAL|PERSON|COUNTRY) (?:NAME|HERE|TITLE|DATE|AGE|NUMBER|QUOTE)\b/gu,
    message: stillToCome,
  },
  {
    needles: ["[note", "[reminder", "[editor"],
    pattern:
      /\[(?:note|reminder|editor[’']s note)(?: to (?:editor|self|desk))?: (?:please )?(?:verify|check|confirm|add|insert|replace|update|fact-check|expand|need|get)\b[^[\]\n]{1,120}\]/giu,
    message: stillToCome,
  },
  {
    needles: ["["],
    pattern:
      /\[(?:town|city|village|age|time|day|month|year|company|team|school|street|location|venue|amount|surname|first name|last name|full name|job title|role|position|country|state|county|party|spokes(?:man|woman|person)|percentage|figure|score|opponent)\]|\[[^[\]\n]{0,40}\bto (?:confirm|check|come|follow|add|verify|supply|be added|be confirmed)\b[^[\]\n]{0,40}\]|\[(?:PHOTO|IMAGE|PIC|PICTURE|VIDEO|CAPTION|EMBED|TWEET|MAP|GRAPHIC|PULL ?QUOTE|CROSSHEAD)\b[^[\]\n]{0,60}\]/giu,
    message: stillToCome,
    sparesSpeech: true,
  },
  {
    needles: ["xx:xx", "xx.xx", "<<", "generated by", "written by an ai", "created by an ai"],
    pattern:
      /\bXX[:.]XX\b|<<[^<>\n]{1,60}>>|\b(?:note that )?this (?:article|text|content|story|response|draft) (?:was|has been|is) (?:generated|written|created|produced) (?:by|with|using) (?:an? )?(?:AI\b|artificial intelligence|ChatGPT|(?:large )?language model)[^.\n]{0,20}/giu,
    message: stillToCome,
  },
  {
    needles: [" to come", " to follow", " to be "],
    pattern:
      /\b(?:NAME|AGE|QUOTE|DATE|FIGURE|NUMBER|DETAIL|TITLE|SPELLING|PHOTO|PIC|MORE|STAT|ATTRIBUTION|SOURCE|LINK|HEADLINE|CAPTION|BYLINE|COMMENT|RESPONSE)S? TO (?:COME|FOLLOW|BE (?:ADDED|CONFIRMED|SUPPLIED|CHECKED))\b/gu,
    message: stillToCome,
  },
  {
    needles: ["?)"],
    pattern:
      /\((?:(?:sp|spelling|age|name|date|title|year|check|source|who|when|where|which|number|figure|quote|first name|surname)\?|\?{1,3})\)/giu,
    message: stillToCome,
  },
  {
    needles: ["check ", "confirm ", "verify ", "add ", "insert ", "update ", "needs "],
    pattern:
      /(?<![A-Z] )\b(?:CHECK|CONFIRM|VERIFY|ADD|INSERT|UPDATE|NEEDS) (?:SPELLING|NAMES?|AGE|QUOTES?|FIGURES?|DATES?|TITLE|SOURCES?|ATTRIBUTION|LEGAL|NUMBERS?|FACTS?|LINKS?|PHOTOS?|PICS?|BACKGROUND|DETAILS?)\b(?! [A-Z]{2})/gu,
    message: stillToCome,
  },
  {
    needles: ["000-0000", "000 0000", "example.com", "example.org", "example.net"],
    pattern:
      /(?<!\d)\(?0{3}\)?[- .]0{3}[- .]0{4}(?!\d)|(?:https?:\/\/)?(?:\b[\w.-]{1,30}@)?\b(?:www\.)?example\.(?:com|org|net)\b\S{0,40}/giu,
    message: stillToCome,
  },
  {
    needles: ["**"],
    pattern:
      /\*\*(?:headline|title|sub-?heading|sub-?headline|summary|introduction|conclusion|key (?:points|takeaways)|article|lead|dek|byline|body|quote|word count)s?\b[^*\n]{0,30}\*\*/giu,
    message: leftover,
  },
  {
    needles: ["note to ", "notes to ", "[note", "todo"],
    pattern:
      /(?:^|(?<=[.!?]\s))\(?(?:note to (?:editor|self|desk|subs?|copy ?desk|reporter|designer)|(?:editor|ed|desk|sub)[’']?s? note to self)\b[^.\n]{0,80}/gimu,
    message: stillToCome,
  },
  {
    needles: ["["],
    pattern:
      /\[(?:citation needed|source needed|source\?|cite|verify|check(?: [^[\]\n]{1,40})?|tbc|tbd|tba|tk|todo|name|date|number|place|title|quote|link|x+|\?+|insert [^[\]\n]{1,60}|add [^[\]\n]{1,60}|your [^[\]\n]{1,40}|placeholder[^[\]\n]{0,40}|name of [^[\]\n]{1,40}|(?:name|date|quote|number) tk|to be (?:confirmed|added|filled)[^[\]\n]{0,30})\]/giu,
    message: stillToCome,
  },
  {
    needles: ["{{", "<"],
    pattern: /\{\{[^{}\n]{1,60}\}\}|<(?:insert|name|placeholder|your)[^<>\n]{0,40}>/giu,
    message: stillToCome,
  },
  {
    needles: ["tbc", "tbd", "todo", "fixme", "??"],
    pattern: /\b(?:TBC|TBD|TODO|FIXME)\b|(?<=\s|^)\?{3,}|(?<=\s|^)\?\?(?=\s\p{Ll})/gu,
    message: stillToCome,
  },
  {
    needles: ["as an ai", "as a large", "as an artificial"],
    pattern:
      /\bas an? (?:AI(?: language)? model|large language model|AI assistant|AI|artificial intelligence)(?=,| I\b)/giu,
    message: leftover,
  },
  {
    needles: [
      "my knowledge cutoff",
      "my training data",
      "my last",
      "i cannot",
      "i can't",
      "i can’t",
      "i am unable",
      "i am not able",
    ],
    pattern:
      /\b(?:my (?:knowledge cutoff|training data|last (?:knowledge )?update)|I (?:cannot|can't|can’t|am unable to|am not able to) (?:(?:browse|access|verify|provide) (?:the internet|real-time|current|that|this|information|these)|(?:help|assist|comply) with (?:that|this)|(?:fulfill?|complete|generate|create|write) (?:that|this|the)(?: request| content| article)?)[^.\n]{0,40})/giu,
    message: leftover,
  },
  {
    needles: ["here's", "here is", "here’s"],
    pattern:
      /^(?:(?:sure|certainly|of course|absolutely)[!,.] ?)?here(?:'s| is|’s) (?:an?|the|your|my) (?:\w+ ){0,3}(?:version|article|draft|summary|rewrite|story|headline|response|text)\b[^.:\n]{0,60}(?=:)/gimu,
    message: leftover,
  },
  {
    needles: [
      "i am an ai",
      "i'm an ai",
      "i’m an ai",
      "as of my last",
      "i don't have access",
      "i don’t have access",
      "i do not have access",
      "real-time",
      "i've rewritten",
      "i’ve rewritten",
      "i have rewritten",
      "i've revised",
      "i’ve revised",
      "i have revised",
      "i've expanded",
      "i’ve expanded",
      "i have expanded",
      "feel free to",
      "rewrite the following",
      "below is a",
      "below is the",
      "here are some",
      "here are three",
      "here are five",
      "please provide",
      "in this response",
      "generated by chatgpt",
      "chatgpt said",
      "certainly, here",
      "happy to help",
      "i apologi",
    ],
    pattern:
      /\b(?:I(?: a|['’])m an AI(?: language model| assistant)?|as of my last (?:knowledge )?(?:update|training|cutoff)|I (?:don['’]t|do not) have (?:access to |real-time |personal |up-to-date |any )[^.\n]{0,40}|I(?:['’]ve| have) (?:rewritten|revised|expanded|shortened|updated|edited|summari[sz]ed|drafted) (?:the|your|this)[^.\n]{0,40}|feel free to (?:adjust|edit|modify|change|use|customi[sz]e|ask|tweak|let)|(?:please )?(?:rewrite|summari[sz]e|expand|paraphrase|proofread) the following (?:article|text|story|paragraph|passage|copy)|below is (?:an?|the|your) (?:[a-z]+ ){0,3}(?:version|article|draft|summary|rewrite|story)|here are (?:some|a few|three|five|several) (?:[a-z]+ ){0,2}(?:headlines?|options|suggestions|versions|ideas|titles)|please provide (?:me with )?(?:the|more|additional|your) (?:text|article|details|context|information)|in this response|I apologi[sz]e for (?:the|any|my) (?:confusion|mistake|error|oversight|inconvenience|earlier|misunderstanding)[^.\n]{0,30}|generated by ChatGPT|I['’](?:d|m) (?:be )?happy to help)\b/giu,
    message: leftover,
  },
  {
    needles: ["sure!", "certainly!", "of course!"],
    pattern: /^(?:sure|certainly|of course)! .{0,80}$/gimu,
    message: leftover,
  },
  {
    needles: [
      "let me know if you",
      "i hope this",
      "would you like me to",
      "regenerate response",
      "end of article]",
      "end of response]",
      "word count:",
    ],
    pattern:
      /\b(?:let me know if you(?:'d|’d| would)? (?:like|need|want)|I hope this (?:helps|meets|works|(?:article|draft|piece|version|story|response|obituary|rewrite|revision|summary|answer)(?: (?:helps|meets|works|captures|is))?)|would you like me to (?:add|write|rewrite|expand|create|include|make|provide|revise|adjust|shorten|summari[sz]e|translate|draft|continue|change)|regenerate response|end of (?:article|response)\]|word count: \d+)[^.!?\n]{0,80}/giu,
    message: leftover,
  },
];

/** The same, with what rules most of them out before anything is searched. */
const searched = placeholders.map(({ needles, ...placeholder }) => ({
  ...placeholder,
  needles: needles.map((words) => ({ words, mayStand: phraseTest(words) })),
}));
