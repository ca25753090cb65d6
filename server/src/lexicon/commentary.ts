/**
 * Words of commentary: by which copy weighs what it tells. Classes after Biber and others, Longman Grammar of Spoken and
 * Written English (1999), chapters 10 and 12 (stance), and after edited copy and the padding of text generators; entries ours.
 */
import { formsOf } from "./verb-forms.ts";

const list = (words: string): string[] => words.trim().split(/\s+/u);
const forms = (verbs: string): string[] => list(verbs).flatMap((verb) => formsOf(verb).map(([form]) => form));

/** Adverbs by which a writer comments on a whole sentence ("Sadly,"): attitude and evaluation. */
export const stanceAdverbs: ReadonlySet<string> = new Set(
  list(`alarmingly amazingly amusingly annoyingly appallingly appropriately astonishingly bizarrely conveniently curiously
  depressingly disappointingly disgracefully disturbingly encouragingly fittingly fortunately funnily happily hopefully
  inevitably inexcusably inexplicably interestingly ironically laughably lamentably luckily mercifully miraculously notably
  oddly paradoxically predictably puzzlingly refreshingly regrettably remarkably reassuringly revealingly rightly sadly
  scandalously sensibly shamefully shockingly significantly strangely surprisingly suspiciously tellingly thankfully
  tragically troublingly typically unaccountably unbelievably understandably unexpectedly unfairly unforgivably
  unfortunately unjustly unsurprisingly unwisely weirdly wisely worryingly wrongly admittedly arguably clearly obviously
  undeniably evidently plainly frankly honestly crucially importantly ultimately`),
);

/** Adverbs that judge a deed right before its verb; "wrongly" and "unfairly" may be a court's words. */
export const verdictAdverbs: ReadonlySet<string> = new Set(
  list(
    "rightly wisely sensibly foolishly shamefully disgracefully unwisely scandalously commendably laudably inexplicably admirably predictably shrewdly",
  ),
);

/** What somebody as well as something can do: showing by saying. */
export const showingVerbs: ReadonlySet<string> = new Set(
  forms(`highlight underscore underline illustrate demonstrate emphasize emphasise reflect signal reinforce reaffirm
  reveal suggest show showcase expose indicate convey evoke`).concat("shown", "laid", "lays", "lay"), // prettier-ignore
);

/** What only something can do, and only in the eyes of whoever tells it. */
export const tellingVerbs: ReadonlySet<string> = new Set(
  forms(`embody exemplify epitomize epitomise symbolize symbolise herald encapsulate crystallize crystallise foreshadow
  betray mirror foster nurture instil engender ignite rekindle unlock breathe cement solidify exacerbate illuminate typify testify capture echo underpin`),
);

/** What marks a point in the writer's eyes when what it marks is weighed ("marks a pivotal moment"). */
export const markingVerbs: ReadonlySet<string> = new Set(
  forms(
    "mark represent constitute remain provide present pose carry hold offer create bring deliver add continue make leave serve stand act",
  ).concat(
    list(
      "becomes became become holds held brings brought leaves left makes made stood is was are were be been comes came come",
    ),
  ),
);

/** Nouns of what is shown when it is no thing that anybody could see. */
export const abstractNouns: ReadonlySet<string> = new Set(
  list(`absence ambiguity ambition ambitions anger anxiety anxieties apathy appetite appreciation arrogance aspirations
  aspiration attachment awareness balance belief bond bonds bravery breakdown brutality challenge challenges change chaos
  clash commitment compassion complexities complexity complacency concern concerns confidence confusion contempt
  contradiction contradictions conviction cooperation corruption courage creativity culture cynicism danger dangers decay
  decline dedication defiance dependence depth desire despair desperation determination devotion difficulties difficulty
  dignity dilemma disarray disconnect discontent dissatisfaction disregard disillusionment distrust diversity divide
  divides division divisions dominance double-standards dynamic dynamics dysfunction eagerness efforts emergence endurance
  enthusiasm erosion excellence extent failure failures faith fatigue fault-line fears fear fissures focus folly fragility
  frustration frustrations futility generosity gap gravity greed growth gulf heritage hope hopes hostility hubris hunger
  hypocrisy identity ideals ignorance impatience importance impunity inability inadequacy incompetence indifference
  ineptitude inequality inequalities influence ingenuity injustice innovation instability integrity intensity interplay
  intransigence isolation lack landscape legacy limitations limits lengths loyalty magnitude malaise maturity mindset
  mistrust momentum mood naivety nature necessity need needs nervousness neglect nuances openness optimism outrage paradox
  passion patience pattern perils persistence perseverance pessimism philosophy plight polarization potential power
  preference pressures priorities pride priority professionalism progress promise prominence prospects quest readiness
  realities reality recognition recklessness reconciliation relevance reliance reluctance resentment resilience resolve
  respect responsibility richness rift rifts risk risks role scale scepticism sense seriousness severity shallowness
  shift shortcomings significance skepticism solidarity sophistication spirit stability stakes strain strains strength
  strengths stubbornness struggle struggles style success sympathy talent tenacity tension tensions threat threats
  timidity tone tradition traditions transition trend trends triumph trust truth turmoil uncertainties uncertainty unease
  unity unwillingness urgency validity value values versatility vibrancy vision vitality void volatility vulnerability
  vulnerabilities warmth weakness weaknesses wealth will willingness wisdom yearning zeal zeitgeist`),
);

/** Nouns for points in a story that become commentary by an adjective of weight ("a pivotal moment"). */
export const stepNouns: ReadonlySet<string> = new Set(
  list(`moment step shift milestone departure development advance achievement breakthrough opportunity chapter juncture
  part role contribution addition reminder blow triumph victory test challenge sign example lesson turning departure
  transformation leap stride strides boost crossroads occasion outcome gesture message contrast window impact impression
  force component element factor tool aspect platform hub destination journey experience effort place mark note tone
  picture portrait light question questions figure era phase crossroad push asset partnership collaboration voice`),
);

/** Adjectives of weight that need one of `stepNouns` beside them: "a pivotal moment", "a crucial step". */
export const weighingAdjectives: ReadonlySet<string> = new Set(
  list(`pivotal crucial vital critical defining momentous watershed historic monumental decisive profound seminal
  transformative transformational bold brave welcome overdue rare timely stark bleak grim sobering chilling poignant
  powerful potent fitting sad sorry damning telling tangible meaningful significant important major encouraging promising
  invaluable indispensable unique remarkable extraordinary impressive memorable unforgettable lasting enduring indelible
  symbolic delicate dangerous worrying troubling alarming disturbing unsettling bitter painful tragic terrible devastating
  heartbreaking inspiring inspirational exciting refreshing golden bright brighter dark integral huge massive proud
  new sobering vibrant rich perfect ideal shining glaring integral valuable fresh seismic dramatic fundamental positive`),
);

/** Those of them so strong that behind "was a" any noun will do: "a remarkable turnaround". */
export const strongAdjectives: ReadonlySet<string> = new Set(
  list(`remarkable extraordinary impressive memorable unforgettable momentous damning troubling alarming disturbing
  unsettling glaring invaluable indispensable indelible sobering poignant chilling heartbreaking inspiring inspirational
  exhilarating refreshing shining bleak enduring astonishing amazing incredible unbelievable`),
);

/** Adverbs that judge what they stand before: "woefully inadequate". */
export const judgingAdverbs: ReadonlySet<string> = new Set(
  list(`woefully painfully laughably hopelessly shockingly stunningly unforgivably disgracefully pitifully ridiculously
  absurdly depressingly refreshingly breathtakingly spectacularly gloriously scandalously outrageously appallingly
  astonishingly alarmingly staggeringly comically tragically shamefully shamelessly cynically callously recklessly
  brazenly needlessly inexcusably inexplicably blatantly patently manifestly demonstrably eerily hauntingly beautifully
  brilliantly masterfully magnificently superbly wonderfully deservedly mercilessly cruelly bizarrely grossly egregiously
  criminally lamentably dismally miserably wretchedly abysmally dreadfully terribly`),
);

/** Adjectives that need no noun beside them to pass a judgement. */
export const judgingAdjectives: ReadonlySet<string> = new Set(
  list(`abysmal appalling abhorrent astonishing astounding atrocious awe-inspiring awful baffling barbaric brazen
  breathtaking callous contemptible craven cowardly deplorable despicable detestable disgraceful disgusting dismal
  dreadful egregious exquisite farcical feckless flagrant foolhardy foolish ghastly glorious groundless
  heartless heartwarming heinous hideous hypocritical idiotic ill-judged inept indefensible inexcusable infuriating
  inspiring iconic jaw-dropping laudable laughable ludicrous lamentable magnificent mean-spirited mind-boggling misguided
  monstrous nonsensical obscene odious outrageous outstanding pathetic pernicious picturesque preposterous
  reckless repugnant reprehensible ridiculous risible scandalous scurrilous self-serving shambolic shameful shameless
  shocking shoddy short-sighted sickening sordid splendid spineless staggering superb stupid sublime superlative
  tone-deaf toxic tragicomic unconscionable unedifying unforgivable unparalleled unrivalled unseemly unwarranted
  feeble lame limp half-hearted tepid gutless shabby threadbare cavalier clumsy crass cynical disastrous draconian endearing enviable exemplary fanciful far-fetched fatuous flimsy
  frivolous grotesque haphazard hapless harrowing haunting hopeless ill-advised ill-conceived immaculate impeccable
  indecent inglorious insidious insulting intolerable irresponsible joyous knee-jerk lacklustre lackluster lazy masterful
  masterly mediocre mindless miserable myopic naive needless overblown paltry patronising patronizing peerless petty
  pitiful pointless puerile ruinous self-inflicted senseless sloppy smug soulless spiteful stellar tasteless tawdry
  unfathomable unhinged unjust unprincipled unscrupulous untenable vacuous vapid visionary vulgar wanton wasteful
  well-deserved well-earned witless worthless unthinkable inconceivable incomprehensible inspired
  vile vindictive woeful wondrous world-class wretched`),
);

/** Nouns that pass a verdict by themselves behind "is a", "was an", "serves as a". */
export const verdictNouns: ReadonlySet<string> = new Set(
  list(`reminder masterclass slap travesty disgrace outrage insult mockery farce sham betrayal folly blunder
  godsend boon blessing game-changer milestone watershed turning-point beacon cornerstone hallmark shambles fiasco
  embarrassment stain abomination absurdity atrocity calamity catastrophe debacle delight disservice gem glimpse
  triumph pity shame joke nightmare dream marvel miracle wonder landmark lifeline must-see wake-up recipe stepping-stone
  litmus crossroads affront celebration indictment dereliction pipe-dream charade circus laughing-stock symbol linchpin
  catalyst treasure breath minefield`),
);

/** Commentary in set phrases: patterns of words, as `checks/word-patterns.ts` reads them. */
export const commentaryPhrases = `
  it is/'s/was/remains also? important/worth/crucial/essential/vital/necessary/interesting/instructive/telling/noteworthy/imperative to/noting/remembering/considering/mentioning/asking/recalling/pointing/stressing
  it is/'s/was/remains abundantly/increasingly/perfectly/quite/very/painfully/all? clear/obvious/evident/apparent/plain/undeniable/telling/ironic/tragic/regrettable/disappointing/encouraging/heartening/striking/remarkable/fitting/understandable/unsurprising that
  it is/'s/was/comes/came as? no/little/hardly/scarcely a? surprise/wonder/coincidence/secret/accident/exaggeration
  it must/should/cannot/can be said/noted/remembered/stressed/emphasised/emphasized/acknowledged/argued/overstated/denied
  it goes/went without saying
  it is/'s high? time to/for/that
  it is/'s hard/difficult/easy/impossible/tempting not? to not? overstate/exaggerate/imagine/see/escape/avoid/believe/ignore/argue/deny/dismiss/forget/feel
  it remains to be seen
  remains to be seen
  only time will/alone tell/will
  time alone? will tell
  comes/came/come as no/little surprise
  no/small/little wonder @subject
  not surprisingly/unsurprisingly
  what is/'s/was clear/certain/striking/remarkable/more/needed/worse/telling/undeniable
  what matters/mattered most/now/is
  as always/ever ,
  a fitting end/tribute/finale/farewell/send/climax/conclusion/coda !-piece
  a/an powerful/moving/rousing/defiant/poignant/touching/inspiring/stirring/heartfelt display/show/expression/celebration/portrait/tribute of/to
  makes/make/made for grim/uncomfortable/depressing/sobering/bleak/alarming/sorry/fascinating/painful/difficult reading/viewing/listening
  what this/that/it means/shows/tells/proves/suggests/reveals is/for/to
  one thing is/'s clear/certain/sure
  there is/'s no/little denying/escaping/mistaking/excuse/justification/substitute/overstating
  make no mistake
  there is/'s/was no/little doubt that
  there can be no doubt that
  without a? doubt
  will always/long/forever/rightly be remembered as
  this/the tragedy/failure/episode/affair/scandal/disaster/defeat/victory/crisis/fiasco/debacle/saga/debate/ordeal shows/proves/demonstrates/illustrates/confirms/reveals that/how/just/once
  needless to say
  throughout history ,
  since/from the dawn of
  in the annals/realm/heart of history/human/our/a
  can not/n't be overstated/overemphasized/overemphasised/underestimated/understated/exaggerated/ignored/denied
  cannot be overstated/overemphasized/overemphasised/underestimated/understated/exaggerated/ignored/denied
  legacy/memory/spirit/impact/influence will live/endure/lives/continue on?
  in countless/innumerable/myriad ways
  a myriad of
  a treasure trove of
  captured/captures/capturing/capture the hearts/imagination/imaginations/attention and?
  for generations to come
  far - reaching implications/consequences for
  as the dust settles
  as the world watches/watched
  at the end of the day ,
  when all is said and done
  the road/path/way ahead/forward is/will/remains
  the future of @subject @noun? hangs/depends/remains/looks
  delve/delves/delved/delving into
  a world where/in
  suffice it? to say
  to be/put sure/it clear/bluntly/mildly/simply ,
  to say the least
  more importantly ,
  most importantly ,
  of course ,
  in truth ,
  in conclusion ,
  in short ,
  in essence ,
  in an era/age/time of/when/where
  in a world where/of/that
  in today 's fast/ever/interconnected/digital/polarized/polarised/global/competitive/political/world/climate/landscape/rapidly/increasingly/complex
  now more than ever
  the truth/fact/reality/irony/tragedy/lesson/danger/upshot/result is/remains/: that/,/simple/clear
  the bottom line is
  the question is/remains/now whether/is/:/how/why
  the stakes are/were/have/could/remain not/never? be/been? high/higher
  the jury is/remains still? out on/over/.
  the writing is on the wall
  the time has/is come/now/right to/for/.
  before it is/'s too late
  could/can not/n't have? come/came at a worse/better time
  nothing short of
  nothing less than a/an/the
  nothing more than a/an
  far cry from
  hangs/hung in the balance
  begs/raises the question
  raise/raises/raised serious/important/troubling/fresh/new/difficult/urgent/uncomfortable/disturbing/deeper/broader/obvious/profound/some? questions about/over/as/for !whether
  leave/leaves/left/leaving a/an bitter/sour/bad/indelible/lasting/deep/gaping/profound taste/mark/impression/legacy/scar/void/stain
  leave/leaves/left more questions than answers
  leave/leaves/left much/little/a lot? to be desired
  speaks/speak/spoke to a/the/an *? larger/broader/deeper/wider/growing/need/importance/failure/power/truth
  speaks/speak/spoke volumes
  sends/send/sent/sending a/an clear/strong/powerful/chilling/unmistakable/dangerous/wrong/terrible/mixed/stark/troubling message/signal/messages/signals
  sends/send/sent/sending shockwaves/ripples/shock/a? chill/waves? through/across/down
  paints/paint/painted/painting a/an @adj picture/portrait of
  casts/cast/casting a/an/its @adj+ shadow/pall over/on the !street/square/wall/pitch/garden/field/town/lawn/ground
  casts/cast/casting a/an/its @adj+ shadow/pall over/on !the
  strikes/struck/striking a chord with/among
  tugs/tug at the heartstrings
  pave/paves/paved/paving the way for/to a/an/new/more/greater/future/lasting/peace/deeper/better/further/progress/change/economic/other
  open/opens/opened/opening the door to/for a/an/new/more/greater/further/future
  set/sets/setting the stage/tone for a/an/new/more/what/further
  opens/opened/opening a new chapter/era/page
  turns/turned/turning a/the page/corner/chapter on
  turns/turned/turning a new page/chapter/leaf
  usher/ushers/ushered/ushering in a/an/the
  lay/lays/laid/laying bare
  add/adds/added/adding fuel to/insult
  fuel/fuels/fueled/fuelled/fueling/fuelling speculation/fears/concerns/doubts that/about/over
  plays/play/played/playing a/an crucial/vital/pivotal/key/significant/central/important/critical/essential/instrumental/major/outsized part/role in
  draws/draw/brings/bring/bringing/drawing/brought people/communities/everyone/residents/neighbours/neighbors/families/generations/strangers together
  rich/vibrant/colourful/colorful/diverse/complex/intricate *? cultural/tapestry/heritage/mosaic
  rich in/with tradition/history/culture/heritage/symbolism/possibility
  tapestry of
  vibrant @adj+ culture/community/communities/city/hub/scene/colour/color/colours/mix/tapestry/atmosphere/heritage/history/tradition/traditions/spirit/neighbourhood/neighborhood/economy/democracy/market
  beacon of
  sense of community/pride/belonging/unity/purpose/urgency/wonder/optimism/unease/hope/loss/doom/dread/betrayal/injustice/outrage/unity/renewal
  testament to
  ever - changing/evolving/growing/present/shifting
  ongoing/continued/unwavering/steadfast/deep/firm/strong/enduring/longstanding/shared commitment/dedication/resolve/devotion to
  navigate/navigates/navigated/navigating the/a/these/this @adj+ complexities/challenges/landscape/waters/terrain/tensions/minefield
  delicate balance/balancing/dance/act/diplomacy/task
  shed/sheds/shedding light on the @adj+ @abstract
  more than just a/an
  much more than a/an
  not just/merely/simply/only a/an @noun , but/it
  whether/if @pronoun like/likes it or not
  a night/day/moment/game/season/sight/performance to remember/forget/savour/savor/cherish
  a must - see/read/have/visit/watch
  a step in/too the/far right/wrong? direction?
  steps in the right/wrong direction
  a shining/textbook/perfect/prime/classic/glaring example of
  a monument to @adj+ vanity/folly/failure/ambition/greed/hubris/excess/incompetence
  pure/sheer/utter magic/genius/joy/folly/madness/nonsense/arrogance/hypocrisy/brilliance/incompetence/lunacy/delight/bliss/chaos/spite
  could hardly/scarcely have? be/been more/less/worse/better
  raises/raise/raised the spectre/specter/prospect of
  has/have some/much/serious explaining/soul to/- do/searching
  does/do/did little/nothing to address/help/ease/solve/reassure/dispel/change/tackle/improve/stop/allay/inspire/explain
  has/have/had been nothing but/short
  stands/stand/stood the test of time
  voters/readers/fans/citizens/taxpayers/patients/children/workers/they/we deserve/deserved better/more/answers/nothing
  it is/'s hard/difficult/impossible to escape/avoid/resist
  a slap in the face
  a breath of fresh air
  a race against time
  a new dawn
  a/the bright/brighter/better/shared/sustainable/prosperous/more future/tomorrow
  a growing concern
  a/an stunning/shocking/brazen/remarkable/stark/extraordinary/rare/rich/astonishing display/show/rebuke/reversal/turn/admission/betrayal/failure/lack/departure/irony of/from/to/for/,
  a stain on the/its/his/her
  a cautionary tale
  a recipe for disaster/chaos/trouble/success
  a ticking time? bomb
  a perfect storm
  a double - edged sword
  a tale of two
  a wake - up call
  a turning point
  a watershed moment
  a game - changer/changing
  a world of difference
  a vicious circle/cycle
  a glimmer/ray of hope
  a delicate/fragile/precarious balance/peace/hope
  an/the elephant in the room
  an open secret
  an uphill struggle/battle/task
  an idea whose time
  the tip of the iceberg
  the straw that broke
  the heart of the matter
  the best/worst of both/all worlds
  at a crossroads
  at a critical/crucial/pivotal juncture/moment/time/point
  at its very? best/worst/finest/heart
  against all odds
  by any measure/standard/stretch/yardstick
  on the right/wrong side of history
  on the cusp/verge/brink of a/an/something @adj+ era/breakthrough/greatness/change
  must now/surely/never/urgently/also? !be act/decide/choose/face/answer/ask/explain/learn/forget/listen/come/take/do/find/prove/show/stop/wake/confront/ensure/deliver/recognise/recognize/respond/resign/apologise/apologize
  must surely/never
  should be ashamed/applauded/commended/praised/congratulated/celebrated/ashamed/a
  should have/never known/have better/happened/been
  should serve/come as a/no
  should surely/give pause/have/be/all
  ought to be ashamed/applauded/commended/praised/celebrated
  deserve/deserves/deserved praise/credit/better/applause/recognition/respect
  we must/should/need/cannot/owe/have to/it/not/never/all/learn/ask/act/remember/ignore
  we all know/want/need/hope
  let us/'s not/hope/remember/be/look
  one can/could only/not help/wonder/hope/imagine/but
  one might/could/would ask/wonder/argue/think
  few can/could/will/would/should deny/doubt/argue/forget/blame/disagree
  whatever the outcome
  like it or not
  fall/falls/fell/falling short of its/their/expectations/what/the
  fail/fails/failed/failing to live up/grasp/learn/address/heed
`;
