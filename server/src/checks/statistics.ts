/** Figures about the world: shares, rates and counts of what a census, a register or an office would have to count. */
import { isPart } from "../text/parts.ts";
import { partClass, patternEnd, spanOf, wordPatterns } from "./word-patterns.ts";
import type { Analysis, Prose, Sentence, Span, Value } from "../analysis/model.ts";
import { countries } from "../lexicon/countries.ts";
import { countedByOffices, economies, generalQuantities, regionNouns, wholeQuantities } from "../lexicon/statistics.ts";

/** The first figure of a sentence that is about the world, as a span; null when it has none. */
export function worldFigure({ prose }: Analysis, sentence: Sentence, values: readonly Value[]): Span | null {
  const words = prose.masked.slice(sentence.start, sentence.end).toLowerCase();
  // What a law asks for is no count.
  if (/\b(?:requir(?:es|ed|ing)|must|needs?|allows?|limits?|quota|threshold|target|discounts?)\b/u.test(words))
    return null;
  const setting: Setting = {
    words,
    start: sentence.start,
    isGeneral: tellsGenerally(prose, sentence),
    isRegional: regional.test(words),
    isYearly: yearly.test(words),
  };
  const value = values.find((one) => isAboutTheWorld(prose, one, setting));
  if (value) return { start: value.start, end: value.end };
  return setting.isGeneral ? findQuantity(prose, sentence, setting.isRegional || setting.isYearly) : null;
}

/** A quantity without a figure: of a region or by the year, any; else only "the majority of", "has doubled since". */
function findQuantity(prose: Prose, { firstToken, endToken }: Sentence, isPlaced: boolean): Span | null {
  for (let at = firstToken; at < endToken; at++) {
    const end = patternEnd(prose, at, endToken, wholes) ?? (isPlaced ? patternEnd(prose, at, endToken, crowds) : null);
    if (end !== null) return spanOf(prose, at, end);
  }
  return null;
}

/** What a sentence says beside its figure. */
interface Setting {
  /** In lower case. */
  readonly words: string;
  readonly start: number;
  /** Whether it tells what is so at all times rather than what happened. */
  readonly isGeneral: boolean;
  /** Whether it speaks of a country, a region, an industry. */
  readonly isRegional: boolean;
  /** Whether it counts by the year or the day. */
  readonly isYearly: boolean;
}

const classes = {
  adj: partClass("ADJ"),
  plural: (prose: Prose, at: number) =>
    isPart(prose, at, "NOUN", "PROPN") && /s$|^(?:people|men|women|children)$/u.test(prose.tokens.lowers[at]),
};
const crowds = wordPatterns(generalQuantities, classes);
const wholes = wordPatterns(wholeQuantities, classes);

function isAboutTheWorld({ masked }: Prose, value: Value, setting: Setting): boolean {
  const { kind, amount, unit, end, start, clue, hedge } = value;
  const { words, isGeneral, isRegional, isYearly } = setting;
  const at = start - setting.start;
  const [before, after] = [words.slice(Math.max(0, at - reach), at), masked.slice(end, end + 50).toLowerCase()];
  if (/\bputs? (?:the|its|their) [a-z ]{3,30} at (?:about |some |nearly )?$/u.test(before)) return false;
  if (/\b(?:average|typical|median)\b/u.test(before) && isGeneral && kind !== "date" && kind !== "ordinal") return true;
  if (clue === "so many out of so many") return !contests.test(after) && !ofOwn.test(after);
  if (kind === "percent" || kind === "share")
    return isShareOfWhole(after) || (kind === "percent" && (isRate(before) || isTrend(before, after)));
  // "83 cents for every dollar that men earn".
  if (kind === "money" && isGeneral && /^ (?:for|on|in|to) (?:every|each|the) (?:dollar|pound|euro)\b/u.test(after))
    return true;
  if (kind === "money") return isUpkeep(before, after, { amount: amount ?? 0, setting });
  if (kind === "age" || kind === "duration") return /\blife expectancy\b/u.test(before);
  if (kind !== "number" && kind !== "weight" && kind !== "area") return false;
  if (/\blife expectancy\b|\b(?:murder|birth|death|crime|suicide|fertility) rate\b/u.test(before)) return true;
  if (unit === "times" || /^ times\b/u.test(after))
    return isGeneral && /^(?: times)? (?:more|higher|larger|greater|as|the|lower|less|likelier|bigger)\b/u.test(after);
  if (isCrowdOfEvent.test(after)) return false;
  const large = amount ?? 0;
  if (hedge === "an estimated" && large >= 100 && isGeneral) return true;
  if (isYearly) return large >= 1000 && (isCounted(unit) || kind === "weight" || isGeneral);
  if (isCounted(unit)) return large >= (isGeneral && isRegional ? 1000 : 10000);
  if (/\bfrom $/u.test(before)) return isTrendWord.test(before) && /\b(?:population|number|rate|total)\b/u.test(before);
  return isGeneral && opensRegional.test(words) && large >= 1000;
}

/** Characters before a figure within which its sentence says what it is: a list without an end is no sentence. */
const reach = 400;

/** What census takers, registers and offices count. */
const isCounted = (unit: string | null): boolean => unit !== null && (countedByOffices.has(unit) || demonyms.has(unit));

/** "Kenyans": people of a country, many at once. */
const demonyms: ReadonlySet<string> = new Set(
  countries.flatMap((country) => country.demonyms.map((one) => `${one.toLowerCase()}s`)),
);

/** What is counted by the year is counted by an office. */
const yearly = /\b(?:each|every|a|per) (?:year|day|month|week|night)\b|\bannually\b|\bon any given\b/u;

/** "of workers", "in Kenya": the share is of many, of an economy or of a country, not of what one person has. */
function isShareOfWhole(after: string): boolean {
  if (!/^ (?:of|in)\b/u.test(after) || contests.test(after) || ofOwn.test(after)) return false;
  const head =
    /^ (?:of|in)(?: all| the| its| their| his| her| every| that| these| those| a| an)*(?<words>(?: [\p{L}’'-]+){1,4})/u.exec(
      after,
    )?.groups?.words ?? "";
  return (
    head
      .split(" ")
      .some(
        (word) =>
          /[^s]s$|^(?:people|men|women|children|teens)$/u.test(word) || economies.has(word) || regionNouns.has(word),
      ) || /^ in\b/u.test(after)
  );
}

/** "of his life", "of her time": one person's. */
const ofOwn = /^ (?:of|in) (?:his|her|my|your)\b/u;

/** Wholes that are the news itself: votes, stakes, games, and what one person or team has. */
const contests =
  /^ (?:of|in|out of)(?: (?:the|his|her|its|their|a|an|all|that))?(?: [a-z-]+)? ?(?:vote|votes|ballots?|shares?|stake|seats|games?|match(?:es)?|sets?|races?|shots|cake|book|film|season|day|night|hour|year|month|week|century|decade|time|way|team|squad|half|stage|money|board|jury|band|script|cast|crew|crowd|audience|company|firm|club|proceeds|revenue|sales|profits?|fee|price|cost|first|second|third|fourth|last)\b|^ sets\b/u;

/** "The unemployment rate stands at 17 percent", "inflation has reached 42 percent": the state of a country. */
const isRate = (before: string): boolean =>
  /\b(?:inflation|unemployment|joblessness|turnover|literacy|illiteracy|poverty|absenteeism|obesity|(?:jobless|poverty|literacy|illiteracy|birth|death|mortality|crime|divorce|infection|fertility|employment|vacancy|obesity|dropout|survival|recidivism|conviction|clearance|suicide) rate)\b[^.;,]{0,30} (?:is|are|was|stands?|stood|has|have|runs?|ran|reached|hovers|remains?) (?:\S+ ){0,3}$/u.test(
    before,
  );

/** "Car thefts rose by 19 percent in the county": a rise of what a region has. */
const isTrend = (before: string, after: string): boolean =>
  isTrendWord.test(before) &&
  /^[^.,;]{0,20}\b(?:in|across|throughout) (?:the|this) (?:[a-z]+ )?(?:county|country|city|state|region|district|province|nation|world|area|capital|island|continent)\b|^ nationwide\b/u.test(
    after,
  );

const isTrendWord =
  /\b(?:(?:is|are|was|were) (?:down|up)|rose|risen|fell|fallen|grew|grown|increased|decreased|dropped|climbed|declined|soared|surged|jumped|shrank|shrunk|swelled)\b/u;

/** "$2 a day" of an average person, "is worth $40 million a year", "costs the city 3 billion euros a year". */
function isUpkeep(before: string, after: string, { amount, setting }: { amount: number; setting: Setting }): boolean {
  if (!setting.isGeneral && !/\b(?:would|will|could) (?:cost|save|lose|raise)\b/u.test(before)) return false;
  const isWorth = /\b(?:worth|valued at) (?:about |some |nearly |an estimated |more than |up to )?$/u.test(before);
  if (isWorth && /\b(?:trade|market|industry|sector|business|economy|crop|exports?|imports?)\b/u.test(before))
    return true;
  if (
    !/^ (?:a|per|each|every) (?:day|year|month|week|head|person)\b|^ annually\b/u.test(after) &&
    !/^[^.;]{0,40}\b(?:a|each|every|per) year\b/u.test(after)
  )
    return false;
  return (
    /\baverage|\btypical/u.test(setting.words) ||
    (amount >= 1e6 &&
      /\b(?:costs?|loses?|spends?|wastes?|generates?|brings?|earns?|worth|imports?|exports?)\b/u.test(setting.words))
  );
}

/** A crowd at an event was seen, not counted by an office. */
const isCrowdOfEvent =
  /^(?: [a-z-]+){0,3} (?:marched|gathered|attended|protested|rallied|turned|demonstrated|watched|filled|packed|took to|fled|signed|were in|came)\b/u;

const regions = [...regionNouns].join("|");
const regional = new RegExp(String.raw`\b(?:${regions})\b`, "u");
/** The sentence is about the region itself. */
const opensRegional = new RegExp(
  String.raw`^(?:the|this|that|its|every|each) (?:[\p{L}’'-]+ ){0,2}(?:${regions})\b`,
  "u",
);

/** Whether the first finite verb is of the present, and no perfect: what is so rather than what happened. */
function tellsGenerally(prose: Prose, { firstToken, endToken }: Sentence): boolean {
  const { lowers } = prose.tokens;
  for (let at = firstToken; at < endToken; at++) {
    const lower = lowers[at];
    if (/^(?:is|are|'s|do|does|'re)$/u.test(lower)) return true;
    if (/^(?:was|were|had|did|will|would)$/u.test(lower)) return false;
    if (/^(?:has|have)$/u.test(lower))
      return !isPart(prose, at + 1, "VERB", "AUX") &&
        !(isPart(prose, at + 1, "ADV") && isPart(prose, at + 2, "VERB", "AUX"))
        ? true
        : / since /u.test(lowers.slice(at, endToken).join(" "));
    // A participle behind a noun opens no clause of its own: "food grown in the country rots".
    if (isPart(prose, at, "VERB") && !/(?:ed|ing|en|wn)$/u.test(lower) && lowers[at - 1] !== "to")
      return !pastForms.has(lower);
    if (isPart(prose, at, "VERB") && /ed$/u.test(lower) && isPart(prose, at + 1, "DET", "NUM", "PROPN")) return false;
  }
  // A present the tagger took for a plural ("the region exports rice").
  return true;
}

/** Irregular past forms: everything else that does not end in -ed is of the present. */
const pastForms: ReadonlySet<string> = new Set(
  "said told went came took made got gave saw knew thought found left felt became began kept held brought wrote stood heard let meant met ran paid sat spoke lay led grew lost fell sent built understood drew broke spent cut rose drove bought wore chose ate flew rode sold shot won fought caught taught threw struck swept sank swam sang rang shook stole tore woke fled hit put set shut quit burst cost hurt beat bit blew bound bred dealt dug fed froze hid hung knelt laid lent lit rode sought shone shrank slept slid spun sprang stuck stung swore swung wept wound withdrew".split(
    " ",
  ),
);
