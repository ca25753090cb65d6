/** Classes of words that speak for or against checking a sentence. Lists of ours, from reading debates and news. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** A class of words, named as a reason. */
export interface WordClass {
  readonly name: string;
  readonly words: readonly string[];
}

const ofSpeechAndCopy: readonly WordClass[] = [
  { name: "speaks of I", words: list("i me my mine myself") },
  { name: "speaks of we", words: list("we us our ours ourselves") },
  { name: "speaks to you", words: list("you your yours yourself") },
  { name: "speaks of he or she", words: list("he she him her his hers") },
  { name: "speaks of they", words: list("they them their theirs") },
  { name: "points back (it, that, this)", words: list("it that this these those") },
  { name: "denies", words: list("not n't no never none nothing nobody without neither nor") },
  {
    name: "compares",
    words: list("than more less fewer higher lower larger greater smaller compared twice double triple"),
  },
  { name: "goes up or down", words: list("increase increased increases increasing rise rose risen rising grew grown growth gain gained doubled tripled quadrupled fell fallen falling drop dropped decline declined decrease decreased cut cuts lost lose lower raised raise raising up down record slowed shrank surged jumped climbed plunged slipped tumbled") }, // prettier-ignore
  { name: "counts all or most", words: list("all every each most many majority half average total percent per thousands millions billions trillion million billion thousand hundreds dozen rate number numbers") }, // prettier-ignore
  { name: "thinks or feels", words: list("think believe feel hope guess suppose know want wish like love mean see look understand agree disagree wonder worry care") }, // prettier-ignore
  { name: "hedges", words: list("maybe perhaps probably possibly might could may seem seems seemed appears somewhat kind sort rather almost") }, // prettier-ignore
  { name: "judges", words: list("good bad great wonderful terrible important right wrong better best worst strong weak fair unfair true serious tough proud sad beautiful ridiculous disgrace horrible nice fine wise best-known incredible tremendous dangerous outrageous crucial essential") }, // prettier-ignore
  { name: "wishes or obliges", words: list("should must need needs ought let shall 'd would") },
  { name: "foretells", words: list("will 'll wo going gon tomorrow future") },
  { name: "speaks to the room", words: list("thank thanks please welcome sir well yes yeah okay ok oh hello hi sorry excuse question questions answer senator senators governor mr mrs jim bob ladies gentlemen moderator minute minutes tonight applause laughter debate let's") }, // prettier-ignore
  { name: "supposes", words: list("if unless whether suppose") },
  { name: "names a cause", words: list("because caused cause causes due result resulted led therefore since") },
  { name: "reports an act of state", words: list("voted vote votes passed signed vetoed proposed supported opposed introduced sponsored enacted repealed banned approved appointed nominated elected ordered cut raised spent funded invested authorized ratified imposed sued ruled convicted sentenced arrested charged fired resigned") }, // prettier-ignore
  { name: "about money and work", words: list("tax taxes budget deficit debt jobs job economy economic income wages wage unemployment inflation spending dollars trade business businesses companies company workers middle class manufacturing interest rates market poverty rich wealthy surplus revenue cost costs price prices salary exports imports tariff tariffs") }, // prettier-ignore
  { name: "about health and schooling", words: list("health care insurance medicare medicaid hospital hospitals doctors drug drugs patients schools school education students teachers college security social abortion vaccine virus covid uninsured premiums welfare cancer") }, // prettier-ignore
  { name: "about law and crime", words: list("crime crimes police court supreme law laws judge judges gun guns prison death penalty murder killed rape fraud illegal criminal justice attorney") }, // prettier-ignore
  { name: "about war and the world", words: list("war troops military army nuclear weapons missile missiles soviet union iraq iran afghanistan china russia north korea israel saddam bin laden isis terrorists terrorism nato allies treaty forces bombs soldiers vietnam cuba syria embassy") }, // prettier-ignore
  { name: "about elections and offices", words: list("president congress senate house democrats republicans democratic republican party administration governor campaign election elections state states government federal legislature bill bills act program programs plan policy") }, // prettier-ignore
  { name: "about energy and land", words: list("oil gas coal energy climate environment water emissions carbon pollution solar drilling ethanol clean epa barrels") }, // prettier-ignore
  {
    name: "about people who move",
    words: list("immigration immigrants border aliens refugees mexico undocumented deportation deported asylum"),
  },
  { name: "tells what was", words: list("was were had did went came took got made gave became left began ran won fell rose told said put sent met brought built held found kept paid grew spent cut lost knew") }, // prettier-ignore
  { name: "tells what has become", words: list("has have 've been had") },
  { name: "states what is", words: list("is are 's 're am be being") },
  { name: "places in time", words: list("year years ago month months last since decade decades century week today now when already history during until before after recently") }, // prettier-ignore
  { name: "speaks of saying", words: list("said says say told saying called talk talking talked asked mentioned") },
  { name: "about people in general", words: list("people americans american families family children women men country nation world everybody everyone somebody person citizens folks") }, // prettier-ignore
  { name: "speaks of doing", words: list("do does doing done try trying work working help fight make get go give take keep bring deal stand") }, // prettier-ignore
  { name: "claims an end of the scale", words: list("first only largest biggest highest lowest worst least ever never oldest longest fastest unprecedented") }, // prettier-ignore
  { name: "gives background", words: list("known owns owned history world founded total average population record level since ever times centuries historic worldwide according") }, // prettier-ignore
  { name: "tells the news of the day", words: list("then next asked offered joint approved statement spokesman spokeswoman deputy later outside behind tuesday monday wednesday thursday friday sunday saturday") }, // prettier-ignore
  { name: "speaks of votes and laws", words: list("vote voted votes veto vetoed signed bill law act") },
  { name: "has a modal verb", words: list("would could should may might must can") },
];

const ofSpeech: readonly WordClass[] = [
  { name: "aims at something", words: list("to be can able") }, // prettier-ignore
  { name: "takes a stand", words: list("against supported support supports opposed oppose opposes opposing voted fought fights proposed proposes backed endorsed favored favors rejected blocked vetoed defended advocated promised") }, // prettier-ignore
  { name: "speaks of the record", words: list("true false untrue fact facts record never lie lied lies wrong accurate truth actually indeed indicated claimed denied quoted mislead misleading contrary fact-check") }, // prettier-ignore
  { name: "gives sizes", words: list("$ percent % million billion trillion thousand thousands hundred hundreds dozen average doubled tripled halved twice double triple half majority single numbers number rate level total figure figures times fold amount") }, // prettier-ignore
  { name: "about programs and budgets", words: list("federal program programs bill bills budget deficit spending amendment commission agreement agreements sanctions treaty loans loan relief subsidies grants regulation regulations law laws administration funding fund funds act reform bailout stimulus mandate legislation subsidy pension pensions medicare medicaid") }, // prettier-ignore
  { name: "speaks of values", words: list("freedom hope hopes opportunity opportunities values value responsibility responsibilities challenge challenges future dream dreams strength leadership character judgment experience life peace justice vision spirit faith courage trust confidence respect honor pride principles principle heart democracy liberty unity") }, // prettier-ignore
  { name: "speaks of the talk itself", words: list("question questions answer answers issue issues talk talking talked ask asked asking debate discuss discussion subject topic point points difference differences disagree agree opinion view views time example moment words") }, // prettier-ignore
  { name: "counts off points", words: list("first second secondly third thirdly finally two three another also next") }, // prettier-ignore
  { name: "speaks vaguely", words: list("something anything somebody anybody everybody thing things way ways sort kind lot here there very really sure certainly different different good right just") }, // prettier-ignore
  { name: "calls for action", words: list("need needs needed ought must should let make sure keep work fight stand continue create build solve ensure protect move") }, // prettier-ignore
  { name: "tells what was done", words: list("did done has been gone taken given made took gave were was had became lost won brought sent spent paid") }, // prettier-ignore
  { name: "speaks of now", words: list("now already today currently still since under year years months ago last") }, // prettier-ignore
  { name: "about people of a kind", words: list("women men workers families businesses seniors children americans students veterans farmers teachers troops immigrants members companies countries nations states") }, // prettier-ignore
  { name: "speaks of the country", words: list("america united country nation nations world american americans") }, // prettier-ignore
  { name: "hesitates", words: list("uh um er well") },
  { name: "is I who speak", words: list("'m") },
  { name: "speaks of life at large", words: list("job way side day night step chance child mother woman father son power school politics presidency difficult interested happen run learn remember feel heart life lives") }, // prettier-ignore
  { name: "wants or backs something", words: list("wants wanted fought opposed supported supports against proposed introduced voted favor cosponsored sponsored") }, // prettier-ignore
  { name: "about loans and markets", words: list("loans banks bank debt relief trillion industry market budgets investments covered financial crisis poverty wealthiest deficits surplus dollars") }, // prettier-ignore
  { name: "cites a record or a study", words: list("report reports reported evidence study studies estimate estimates census according statistics data department") }, // prettier-ignore
  { name: "names the largest or the least", words: list("largest biggest highest lowest wealthiest richest worst smallest greatest oldest longest first") }, // prettier-ignore
  { name: "asks how or why", words: list("how why who what where which") },
  { name: "says or thinks", words: list("say think guess talk believe") },
];

/** The classes; a word may stand in several. Lower case, straight apostrophes, clitics as the tokens are cut ("n't", "'ll"). */
export const wordClasses: readonly WordClass[] = [...ofSpeechAndCopy, ...ofSpeech];

/** Names of the features that tell something of debates alone: in copy they weigh nothing. */
export const weighInSpeechAlone: ReadonlySet<string> = new Set([
  ...ofSpeech.map(({ name }) => name),
  "is bound to do something",
  "says what something is",
  "tells what I think",
]);

/** Features of one sort, which weigh the same in speech: a topic is a topic, a name a name. */
export const weighAlike: readonly (readonly string[])[] = [
  [
    "about money and work",
    "about health and schooling",
    "about law and crime",
    "about war and the world",
    "about energy and land",
    "about people who move",
    "about programs and budgets",
    "about loans and markets",
  ],
  ["names a place", "names an organisation", "names a group"],
];
