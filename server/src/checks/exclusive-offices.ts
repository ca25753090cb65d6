/** Which offices and trades nobody has at one time: two ministries, two ranks, prosecution and defence. */
import { countryKeyOf } from "../analysis/body-names.ts";
import type { Analysis, Title } from "../analysis/model.ts";

/** A title's words in small letters, short forms written out, and whose it is. */
export interface Office {
  readonly words: readonly string[];
  readonly head: string;
  /** The key of the country beside it; null when none is. */
  readonly country: string | null;
}

/** The office that a title names. */
export function officeOf({ prose, mentions }: Analysis, { start, end, body }: Title): Office {
  const words = prose.text
    .slice(start, end)
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => shortForms.get(word) ?? word);
  return {
    words,
    head: words[words.length - 1],
    country: body === null ? null : countryOf(mentions[body], prose.tokens.words),
  };
}

const countryOf = (
  { type, firstToken, endToken }: Analysis["mentions"][number],
  words: readonly string[],
): string | null =>
  type === "place" || type === "group" ? countryKeyOf(words.slice(firstToken, endToken), type) : null;

const shortForms: ReadonlyMap<string, string> = new Map(
  "gov.=governor gov=governor sen.=senator sen=senator rep.=representative rep=representative congressman=representative congresswoman=representative lt.=lieutenant lt=lieutenant defense=defence labor=labour gen.=general gen=general col.=colonel col=colonel maj.=major maj=major capt.=captain capt=captain sgt.=sergeant sgt=sergeant cpl.=corporal cpl=corporal brig.=brigadier pte=private supt=superintendent insp=inspector headteacher=head headmaster=head headmistress=head attorney=lawyer"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Whether the two are one national office in two countries: "Norway's prime minister", "Swedish Prime Minister". */
export const areOfTwoCountries = (a: Office, b: Office): boolean =>
  a.country !== null &&
  b.country !== null &&
  a.country !== b.country &&
  a.words.join(" ") === b.words.join(" ") &&
  (a.head === "minister" || nationalSeats.has(a.words.join(" ")));

const nationalSeats: ReadonlySet<string> = new Set(["president", "chancellor", "premier", "king", "queen"]);

/** Whether nobody holds both: two chambers, a deputy and the office itself, two ministries, two ranks, two sides of a court. */
export function excludes(a: Office, b: Office): boolean {
  if (a.words.includes("and") || b.words.includes("and")) return false;
  if (a.head !== b.head && manly(a.head) === manly(b.head)) return true;
  return (
    [chambers, leadership, ...trades].some((sets) => areApart(placeIn(sets, a), placeIn(sets, b))) ||
    areApart(rankOf(a), rankOf(b)) ||
    (a.head === b.head && (isDeputyToo(a, b) || areTwoPosts(a, b)))
  );
}

/** Whether one person at a time holds an office: mayor, prime minister, chief executive. */
export const isSingleSeat = ({ words, head }: Office): boolean =>
  singleSeats.has(head) && !deputies.has(words[0]) && (head !== "minister" || words.length > 1);

/** "chairwoman" as "chairman": one office in the words of one sex. */
const manly = (head: string): string => head.replace(/(?<=.)woman$/u, "man");

const areApart = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Offices as whole phrases, each line of them apart from the others. */
type Sides = readonly ReadonlySet<string>[];

const sides = (...lines: string[]): Sides => lines.map((line) => new Set(line.split("|")));

const chambers = sides("senator", "representative", "governor", "mayor");
const leadership = sides("president", "prime minister|premier|chancellor");
const trades: readonly Sides[] = [
  sides(
    "chief executive|chief executive officer|ceo",
    "chief financial officer|cfo|finance chief",
    "chief operating officer|coo",
  ),
  sides("judge|magistrate", "prosecutor|public prosecutor|state prosecutor", "defence lawyer|defence counsel"),
  sides("coach|head coach", "referee|umpire|linesman", "goalkeeper", "striker|midfielder|winger"),
  sides("pilot|co pilot", "flight attendant"),
  sides("bishop|archbishop|cardinal|vicar|pope", "imam|mullah", "rabbi"),
  sides("police chief", "fire chief"),
];

function placeIn(lines: Sides, { words }: Office): string | null {
  const phrase = words.join(" ");
  const at = lines.findIndex((line) => line.has(phrase));
  return at < 0 ? null : String(at);
}

/** The rank that a title of ranks alone comes to: "Lieutenant Colonel" is a colonel; null for other titles. */
function rankOf({ words, head }: Office): string | null {
  if (!words.every((word) => ranks.has(word) || rankWords.has(word))) return null;
  if (words.includes("sergeant")) return "sergeant";
  if (head === "brigadier") return "general";
  return ranks.has(head) ? head : null;
}

const ranks: ReadonlySet<string> = new Set(
  "private corporal sergeant lieutenant captain major colonel brigadier general admiral constable inspector superintendent".split(
    " ",
  ),
);
const rankWords: ReadonlySet<string> = new Set("first second staff master detective chief police".split(" "));

function isDeputyToo(a: Office, b: Office): boolean {
  if (deputies.has(a.words[0]) === deputies.has(b.words[0]) || !singleSeats.has(a.head)) return false;
  const rest = ({ words }: Office): string => (deputies.has(words[0]) ? words.slice(1) : words).join(" ");
  return rest(a) === rest(b);
}

const deputies: ReadonlySet<string> = new Set(["deputy", "vice", "lieutenant"]);
const singleSeats: ReadonlySet<string> = new Set(
  "mayor governor president minister chancellor chairman chairwoman chair premier head captain executive".split(" "),
);

/** "Foreign Minister" and "Finance Minister", "Home Secretary" and "Defence Secretary". */
function areTwoPosts({ words: [a, headA, ...moreA] }: Office, { words: [b, headB, ...moreB] }: Office): boolean {
  const heads = [headA, headB].every((head) => head === "minister" || head === "secretary");
  return heads && moreA.length + moreB.length === 0 && a !== b && departments.has(a) && departments.has(b);
}

const departments: ReadonlySet<string> = new Set(
  "prime foreign finance defence interior home health education justice agriculture transport energy environment culture labour economy trade tourism sports treasury commerce".split(
    " ",
  ),
);
