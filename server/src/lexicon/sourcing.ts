/** Words by which copy says that somebody says so without saying who. From news style books and usage; ours. */
import { formsOf } from "./verb-forms.ts";

const list = (words: string): string[] => words.trim().split(/\s+/u);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
const forms = (verbs: string): string[] => list(verbs).flatMap((verb) => formsOf(verb).map(([form]) => form));

/** Groups that are nobody in particular, and whose view is given as a ground. */
const nobodies: ReadonlySet<string> = set(`experts analysts critics observers commentators researchers scholars insiders
  pundits sceptics skeptics supporters opponents detractors proponents advocates academics studies research strategists
  forecasters campaigners watchers activists historians doctors physicians clinicians lawyers teachers educators
  specialists professionals practitioners consultants theorists admirers defenders apologists believers doubters
  purists traditionalists moderates hardliners fans backers adversaries rivals naysayers doomsayers philosophers
  theologians politicians veterans watchdogs environmentalists conservationists economists scientists archaeologists
  locals columnists lobbyists advisers reviewers engineers planners surveyors parents employers`);

/** Whether a plural noun in lower case is such a group: a listed one, or the people of a learned trade by its ending. */
export const isNobodyInParticular = (lower: string): boolean =>
  nobodies.has(lower) || (lower.length > 8 && lower.endsWith("s") && /(?:log|nom|graph|analy|chem|phys|bot|geolog|statistic|theor|genet|linguist|futur)ists$|(?:ematic|ystic|echnic|iatric)ians$|graphers$|iatrists$/u.test(lower)); // prettier-ignore

/** Groups whose view counts as vague only when they are "many" or "some": "residents say" reports, "many residents say" does not. */
export const onlyWhenVague: ReadonlySet<string> = set(`residents villagers traders investors people voters parents fans
  doctors lawyers teachers engineers politicians veterans employers planners surveyors rivals physicians workers
  students members users customers consumers readers players owners drivers farmers officials lawmakers diplomats bankers
  executives managers economists citizens families patients women men countries companies businesses firms leaders
  governments commuters passengers pensioners homeowners tenants landlords pupils athletes`);

/** Groups that stay vague with an adjective or a noun before them: "human rights groups", "industry sources". */
export const vagueBodies: ReadonlySet<string> = set(
  "groups organisations organizations circles quarters reports accounts estimates sources commentators observers bodies surveys polls studies figures voices",
);

/** Words before a group that make it vaguer. */
export const vagueQuantifiers: ReadonlySet<string> = set(
  "some many most several numerous certain various other few leading countless plenty scores dozens hundreds thousands",
);

/** Verbs of saying, believing and judging that follow such groups. */
export const holding: ReadonlySet<string> = new Set(
  forms(`say believe argue think claim fear worry suggest contend maintain warn predict agree question consider see
    estimate expect note point accuse criticize criticise hail call hope doubt show indicate foresee reckon anticipate
    attribute blame credit dismiss describe insist assert allege caution recommend advise complain concede acknowledge
    suspect assume regard view dispute deny oppose favor favour praise applaud welcome condemn denounce deplore lament
    liken compare link trace conclude speculate theorize theorise assess stress emphasize emphasise fault liken wonder
    urge concur counter bemoan decry mock ridicule ask demand prefer understand feel know admit object protest
    interpret cite attest swear tip rate`).concat(
    list("shown seen thought felt known saw understood forecast forecasts says said"),
  ),
);

/** What a whole trade is said to hold or do at all times: with these even "doctors" are nobody in particular. */
export const generalHolding: ReadonlySet<string> = set(
  "recommend advise agree believe think argue suspect worry fear complain complained caution predict doubt disagree question wonder suggest prefer contend lament blame blamed criticized criticised",
);

/** Verbs by which even a crowd ("some", "many", "people") holds a view. */
export const crowdHolding: ReadonlySet<string> = new Set(
  forms(`say believe argue think claim fear suspect worry contend maintain insist suggest question doubt predict
    speculate wonder see regard view consider dispute blame feel hope expect accuse criticize criticise agree`).concat(
    list("said thought saw felt"),
  ),
);

/** Participles of "it is … that", "is … to be", which name nobody. */
export const heldToBe: ReadonlySet<string> = set(`believed thought said understood reported rumored rumoured assumed
  considered regarded acknowledged accepted agreed known feared hoped alleged claimed argued seen viewed expected held
  presumed supposed credited blamed praised criticised criticized tipped recognised recognized suspected derided admired
  perceived interpreted hailed condemned welcomed ridiculed mocked applauded denounced`);

/** Adverbs that go before them. */
export const widely: ReadonlySet<string> = set(
  "widely generally commonly often broadly largely universally popularly long frequently usually routinely traditionally increasingly",
);

/** What nobody at all holds ("it is widely believed that"): patterns of words, as `checks/word-patterns.ts` reads them. */
export const heldByNobody = `
  there are/were/is/was/have/has also/been? a? growing/widespread/mounting/renewed/some/increasing/persistent/fresh/strong/general/broad? fears/fear/concerns/concern/suggestions/claims/rumours/rumors/speculation/suspicions/suspicion/allegations/hopes/signs/talk/consensus/feeling/perception/belief/view that/of/among/about
  there are/is/were/was many/some/plenty/a/several? who/those/school/body of/who/thought/opinion? argue/believe/say/think/holds/that/fear/doubt/claim/insist/suspect
  there are/were those/many/some/plenty who/. @holds
  it has/had long/often/also/even/since? been suggested/claimed/alleged/argued/rumoured/rumored/said/reported/speculated/assumed/thought/believed/noted that
  it is/was/'s not? unclear/uncommon? believed/thought/rumoured/rumored/said/feared/understood/claimed/alleged/assumed/suspected/reported/supposed/presumed that
  it is/was/'s @widely @held
  it is/was/'s no secret that
  as is well/widely/generally/commonly known
  as everyone/everybody knows
  it would/might/could/may seem/appear that
  reportedly
  supposedly
  purportedly
  ostensibly
  criticised/criticized/questioned/attacked/dismissed/condemned/welcomed/opposed/faulted/mocked by many/some/critics/observers/analysts/experts/others/commentators !of/at/from/in/who
  considered/seen/regarded/viewed/hailed/believed/thought/held/described/praised/derided by many/some/most/critics/observers/analysts/experts/several/others/insiders/historians/fans/commentators
  is/are/was/were/be/been @widely @held
  is/are/was/were also/still/now/long/reliably? thought/said/rumoured/rumored/reputed/supposed/presumed/believed/understood/alleged/assumed/considered/reported/known to be/have/has !police
  conventional/received/popular/common/accepted/prevailing wisdom/opinion/belief/view/sentiment/knowledge/consensus holds/has/is/suggests/dictates/says/held/had/among
  legend/rumour/rumor/word/tradition/folklore/gossip/lore/history has/holds/had/says it/that
  one/another/a popular/common/leading? theory/view/school/explanation/interpretation holds/is/has/goes/runs !by/that?/from
  not a few in/of/among @rest+ @holds
  public opinion/sentiment holds/is/has
  rumours/rumors/whispers/speculation/suspicion/suspicions abound/abounds/swirl/swirled/persist/persists/circulated/suggest/suggests/suggested
  rumour/rumor/word/gossip has/had it
  few/nobody/none doubt/doubts/dispute/disputes/deny/denies/expect/expects/believe/believes/question/questions/would/argue/quarrel
  in the eyes/view/opinion/minds of many/some/most/critics/observers/experts/analysts/fans/locals
  reports suggest/suggested/indicate/indicated/say/claim/claimed !that?/from
  according to some/media/local/press/several/various/unconfirmed/numerous/recent? reports/rumours/rumors/accounts/estimates !from/by/in/on/of/that/published
  in some/many/certain quarters/circles/eyes
  for many/some observers/experts/critics/analysts/commentators
  to many/some/most observers/experts/critics/analysts/commentators/eyes/people
  by all/most/many/some accounts/estimates/reckonings/measures/reports
`;

/** Groups without a name and what they hold, as patterns of words. */
export const heldByGroups = `
  some/many/most/several/others in/within/on/at/inside @rest+ have/has/had? @holds
  some/many/most/several/others of/among the/its/his/her/their/those/them/these @rest+ have/has/had? @crowd
  a/an growing/increasing/small/large/significant/great/whole? number/handful/majority/minority/chorus/host/range/group/body/string/series/raft/clutch of @rest+ have/has/had? @holds
  a/an growing/increasing/small/large/significant? school of thought
  scores/dozens/hundreds/thousands/plenty/lots of @rest+ have/has/had? @crowd
  research/evidence/data/science/history/experience/studies has/have? long/also/now/recently/consistently? shown/shows/suggests/suggest/suggested/indicates/indicate/proves/proven/proved/found/linked
  recent/new/several/numerous/many/some/various/countless/past/previous/other research/studies/surveys/polls/reports/evidence/findings/data have/has? shown/show/shows/suggest/suggests/suggested/indicate/indicates/indicated/find/finds/found/linked/claim/prove/conclude/put/point/points
`;

/** Nouns of people who may speak without their name because they know. */
export const unnamedSources: ReadonlySet<string> = set(`source sources official officials aide aides diplomat diplomats
  insider insiders person people executive executives officer officers employee employees lawmaker lawmakers banker bankers
  adviser advisers advisor advisors figure figures lawyer lawyers negotiator negotiators envoy envoys minister ministers
  ally allies associate associates confidant confidants staffer staffers operative operatives strategist strategists
  commander commanders soldier soldiers policeman investigator investigators prosecutor prosecutors bureaucrat bureaucrats
  mandarin mandarins backbencher backbenchers delegate delegates whistleblower whistleblowers informant informants
  colleague colleagues friend friends teammate teammates acquaintance acquaintances relative relatives director directors
  trader traders analyst broker brokers manager managers senator congressman
  legislator legislators politician politicians agent agents spy operator detective detectives councillor councillors
  peer mp mps board-member participant participants attendee attendees producer producers`);

/** Verbs by which somebody speaks in copy. */
export const saying: ReadonlySet<string> = new Set(
  list(`said says say told tells tell confirmed confirms added adds acknowledged revealed reveals disclosed joked joke
    explained warned warns claimed claims described describes denied denies called calls insisted insists admitted admits
    conceded concedes alleged alleges argued argues suggested suggests predicted predicts estimated estimates put puts
    complained complains hinted hints indicated indicates confided confides believes believed maintains maintained quipped
    recalled recalls dismissed reported reports stated states cautioned remarked accused accuses expressed whispered
    ruled rules vowed voiced confessed grumbled lamented noted notes hinted briefed`),
);
