/** Words for offices that the knowledge base can judge, and words that change what a title says. From AP and Reuters usage. */

/** An office as news names it, and the titles under which the knowledge base may list it. */
export interface OfficeWords {
  /** Ways to write it, in lower case, hyphens as spaces. */
  readonly phrases: readonly string[];
  /** Titles to look up besides the phrases. */
  readonly titles?: readonly string[];
  /** Whose office it can be. */
  readonly of: "state" | "organization" | "either" | "region" | "one";
  /** The one country meant when the title stands without any; "" when it then stays open; absent: the bearer's own. */
  readonly home?: string;
}

/** Offices that are judged. "Leader", "chief", "head" and "general secretary" are too loose and left out on purpose. */
export const officeWords: readonly OfficeWords[] = [
  { phrases: ["president"], titles: ["Federal President"], of: "either" },
  { phrases: ["vice president"], of: "state" },
  { phrases: ["prime minister", "premier", "pm"], of: "state" },
  { phrases: ["chancellor", "federal chancellor"], of: "state" },
  { phrases: ["chancellor of the exchequer"], of: "state", home: "GB" },
  {
    phrases: ["foreign minister", "foreign affairs minister", "minister of foreign affairs", "minister for foreign affairs", "external affairs minister"],
    of: "state",
  },
  { phrases: ["foreign secretary"], of: "state", home: "GB" },
  {
    phrases: ["defence minister", "defense minister", "minister of defence", "minister of defense"],
    titles: ["Minister of National Defence", "Armed Forces Minister", "Defence Secretary"],
    of: "state",
  },
  { phrases: ["defense secretary", "defence secretary", "secretary of defense", "secretary of defence"], of: "state" },
  { phrases: ["finance minister", "minister of finance", "minister for finance"], titles: ["Minister of Economy and Finance"], of: "state" },
  { phrases: ["interior minister", "minister of the interior", "minister of interior"], titles: ["Minister of Internal Affairs", "Home Secretary"], of: "state" },
  { phrases: ["home secretary"], of: "state", home: "GB" },
  { phrases: ["secretary of state"], of: "state", home: "US" },
  { phrases: ["treasury secretary", "secretary of the treasury"], of: "state", home: "US" },
  { phrases: ["commerce secretary", "secretary of commerce"], of: "state", home: "US" },
  { phrases: ["homeland security secretary", "secretary of homeland security"], of: "state", home: "US" },
  { phrases: ["energy secretary", "labor secretary", "agriculture secretary", "transportation secretary", "interior secretary"], of: "state", home: "US" },
  // States have attorneys general of their own: without "U.S." it is not judged.
  { phrases: ["attorney general"], of: "state", home: "" },
  { phrases: ["national security adviser", "national security advisor"], of: "state", home: "US" },
  { phrases: ["house speaker", "speaker of the house"], of: "state", home: "US" },
  { phrases: ["senate majority leader"], of: "state", home: "US" },
  { phrases: ["cia director", "director of the cia", "fbi director", "director of the fbi"], of: "state", home: "US" },
  { phrases: ["federal reserve chairman", "federal reserve chair", "fed chairman", "fed chair"], of: "state", home: "US" },
  { phrases: ["chief justice"], of: "state" },
  { phrases: ["white house chief of staff", "white house press secretary"], of: "state", home: "US" },
  { phrases: ["first minister"], of: "region" },
  { phrases: ["governor", "gov"], titles: ["Governor"], of: "region" },
  { phrases: ["supreme leader"], of: "state" },
  { phrases: ["pope"], of: "one" },
  { phrases: ["secretary general"], of: "organization" },
  { phrases: ["director general", "managing director", "executive director"], of: "organization" },
  { phrases: ["chairperson in office", "chairman in office"], of: "organization" },
]; // prettier-ignore

/** Marks before a title by which it is no longer, or not yet, held; also as prefixes ("ex-", "then-"). */
export const formerMarks: ReadonlySet<string> = new Set([
  "former", "ex", "then", "late", "onetime", "one-time", "sometime", "erstwhile", "future", "deposed", "ousted", "fallen",
  "disgraced", "incoming", "outgoing", "departing", "toppled", "exiled", "retired", "impeached", "longtime", "slain", "assassinated", "eventual", "current", "now", "present", "present-day", "today",
]); // prettier-ignore

/** Marks that make another office of it. */
export const otherOfficeMarks: ReadonlySet<string> = new Set([
  "deputy", "vice", "assistant", "shadow", "acting", "interim", "caretaker", "associate", "under", "co", "junior", "lieutenant", "honorary",
  "would-be", "aspiring", "designate", "elect", "first", "second", "alternate", "self-declared", "self-proclaimed", "provisional", "transitional",
]); // prettier-ignore

/** Words in capitals at the start of a sentence, or around a title, that are no part of it or of a name. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    "a an and as at after although among before because both but by despite did does during even every for from had has have he her his how i if in into is it its " +
    "later like meanwhile nor of on once only or our over she since so still than that the their then there these they this those though through " +
    "to under until upon was we were what when where while who whose why will with without would yesterday yet today tonight earlier instead " +
    "former late then ex"
  ).split(" "),
);

/** Words in small letters inside names: "von der Leyen", "bin Salman", "de Gaulle". */
export const nameParticles: ReadonlySet<string> = new Set(["de", "der", "den", "van", "von", "del", "della", "da", "di", "do", "dos", "du", "la", "le", "bin", "ibn", "al", "el", "ul", "ten", "ter", "y", "zu", "af"]); // prettier-ignore

/** Honorifics between a title and a name. */
export const honorifics: ReadonlySet<string> = new Set(["sir", "dame", "lord", "lady", "dr", "mr", "mrs", "ms", "prof", "professor", "gen", "general", "col", "colonel", "marshal", "ayatollah", "sheikh", "king", "queen", "prince", "princess"]); // prettier-ignore

/** Days and months, which follow names without a comma in American copy. */
export const calendarWords: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
); // prettier-ignore

/** Countries whose names reach English from another script, and so in several fair spellings; "" stands for unknown and former ones. */
export const otherScripts: ReadonlySet<string> = new Set(
  (
    " RU UA BY BG RS MK ME BA GR CY GE AM AZ KZ KG TJ TM UZ MN IL PS EG SA AE QA KW BH OM YE JO LB SY IQ IR AF PK IN BD LK NP BT MM TH LA KH VN CN TW HK MO " +
    "JP KR KP MA DZ TN LY SD SS ET ER SO DJ MR MV SU YU XK"
  ).split(" "),
);
