/** Verbs that report words: their forms, what they take, and how they stand to what was said. */

import { formsOf, type InflectedForm } from "./verb-forms.ts";

/** How a verb stands to the words: `doubting` leaves open that they are true, `judging` colours them. */
export type Stance = "neutral" | "doubting" | "judging";

/**
 * What a verb reports. `clause`: words or a content clause ("said it was over"); `words`: only words in marks;
 * `naming`: what somebody calls a thing; `object`: a stance towards a thing, words in marks at most a part of it.
 */
export type Takes = "clause" | "words" | "naming" | "object";

/** A verb that reports words. */
export interface ReportingVerb {
  /** The plain form, in lower case. */
  readonly verb: string;
  readonly stance: Stance;
  readonly takes: Takes;
  /** Whether the hearer comes before the words: "told reporters". */
  readonly hearer: boolean;
  /** Whether the verb is as often about something else than speech ("found", "want"): weak without marks. */
  readonly faint: boolean;
  /** Who says that the verb is not neutral; absent for neutral ones. */
  readonly from?: string;
}

/** A verb as it stands in a text. */
export interface VerbForm {
  readonly entry: ReportingVerb;
  readonly form: InflectedForm;
}

/** The verb that `word` (in lower case) is a form of; absent for others. "said" is finite (and past participle), "saying" a participle, "say" plain. */
export const reportingVerb = (word: string): VerbForm | undefined => (forms ??= collect()).get(word);

let forms: ReadonlyMap<string, VerbForm> | undefined;

function collect(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const [words, rest] of groups()) {
    for (const verb of words.split(" ")) {
      const entry: ReportingVerb = { verb, ...rest };
      for (const [word, form] of formsOf(verb))
        if (form !== "plain" || !forms.has(word)) forms.set(word, { entry, form });
    }
  }
  return forms;
}

const ap = "Associated Press guidance: use “said”; other verbs claim to know how it was meant";
const bbc = "BBC News style guide: “claim”, “allege” leave the truth open and can suggest disbelief";

/** The verbs by what they take and how they stand. */
function groups(): readonly (readonly [string, Omit<ReportingVerb, "verb">])[] {
  const plain = { stance: "neutral", hearer: false, faint: false } as const;
  const judging = { stance: "judging", from: ap, hearer: false, faint: false } as const;
  const doubting = { stance: "doubting", from: bbc, hearer: false, faint: false } as const;
  return [
    ["say add write state note announce declare reply respond answer explain comment remark observe stress emphasize emphasise report reiterate repeat recall testify tweet conclude predict argue contend maintain confirm acknowledge mention clarify caution counter affirm assert reveal disclose recount assure reaffirm advise recommend propose estimate forecast joke complain posit opine reason disagree agree elaborate concur ask inquire enquire wonder signal reckon pledge promise vow swear quip insist", { ...plain, takes: "clause" }], // prettier-ignore
    ["tell remind inform assure notify warn urge brief", { ...plain, takes: "clause", hearer: true }],
    ["believe think suggest hope fear expect know feel hold find show indicate read worry imply hint learn hear allow decide rule determine regret guess suspect doubt foresee anticipate understand realize realise recognize recognise assume presume imagine speculate theorize calculate discover notice", { ...plain, takes: "clause", faint: true }], // prettier-ignore
    ["begin continue put object message interject interrupt recite mutter murmur whisper shout yell cry exclaim chant sing laugh smile sigh chuckle grin shrug post text email muse riff lament appeal plead beg protest nod finish offer intone preach thunder proclaim volunteer venture summarize summarise deadpan speak query retort groan sob giggle remember", { ...plain, takes: "words" }], // prettier-ignore
    [
      "call describe dub label term characterize characterise portray nickname name hail",
      { ...plain, takes: "naming" },
    ],
    ["criticize criticise praise condemn welcome cite quote demand request accuse blame reject dismiss deny refuse present outline reference specify underline underscore question denounce defend thank credit applaud oppose invoke mock express voice deride dispute challenge oppose support propose tout downplay decry rebuke chide scold admonish commend congratulate laud salute berate assail attack ridicule rebuff rebut refute repudiate promote advocate endorse contest disavow renounce lament float", { ...plain, takes: "object" }], // prettier-ignore
    ["threaten accuse", { ...plain, takes: "object" }],
    ["want wish plan seek intend decline prefer favor favour back like love hate weigh mull eye hesitate ponder contemplate envision envisage await crave desire dislike loathe despise admire respect resent distrust trust dread abhor await value trumpet herald extol cheer celebrate belittle disparage skewer excoriate chastise castigate reprimand taunt tease insult hammer unveil detail encourage discourage order instruct direct invite implore exhort counsel forbid authorize authorise", { ...plain, takes: "object", faint: true }], // prettier-ignore
    ["claim allege purport", { ...doubting, takes: "clause" }],
    ["slam blast rip bash lambaste lambast savage decry trash", { ...judging, takes: "object" }],
    ["fume rant gush gloat sneer snap bark whine boast brag scoff crow rage storm grumble huff seethe snipe thunder", { ...judging, takes: "words" }], // prettier-ignore
    ["admit concede confess", { ...judging, takes: "clause" }],
    ["compare liken deem depict class classify rate rank style", { ...plain, takes: "naming", faint: true }],
    ["brand", { ...judging, takes: "naming" }],
  ] as const;
}

/** Nouns for people and bodies that speak without a name, in lower case. */
export const speakingNouns: ReadonlySet<string> = new Set(
  "spokesman spokeswoman spokesperson spokespeople spokesmen official officials police officer officers source sources aide aides adviser advisers advisor advisors lawyer lawyers attorney attorneys prosecutor prosecutors judge judges court courts jury government ministry minister ministers president mayor governor senator congressman congresswoman chairman chairwoman chair director manager coach captain doctor doctors nurse nurses expert experts analyst analysts economist economists scientist scientists researcher researchers professor teacher teachers student students resident residents witness witnesses neighbor neighbors neighbour neighbours critic critics supporter supporters opponent opponents activist activists protester protesters campaigner campaigners voter voters union unions company companies organisation organization group groups agency department authorities report reports study survey poll document documents statement lawsuit complaint indictment newspaper paper magazine website campaign candidate nominee team club board council committee commission panel leader leaders lawmaker lawmakers representative representatives delegate delegates diplomat diplomats ambassador editor reporter reporters journalist journalists author host anchor moderator historian pollster strategist operative mother father wife husband son daughter brother sister parents family families friend friends colleague colleagues man woman men women people veteran farmer farmers worker workers driver owner founder executive executives boss chief head secretary deputy priest bishop pastor pope king queen prince princess prosecution defence defense inspector inspectors detective investigators investigator regulator regulators airline bank operator organisers organizers rebels army military navy commander soldier soldiers general survivor survivors victim victims passenger passengers fan fans player players investors trader traders firm manufacturer developer developers advocate advocates scholar scholars others other both many some most one another".split(" "), // prettier-ignore
);
