/** Words that leave no exception: universal quantifiers with what all are said to do, certainty, degree. From usage; ours. */
import { formsOf } from "./verb-forms.ts";

const list = (words: string): string[] => words.trim().split(/\s+/u);

/** Adverbs that leave no exception by themselves. */
export const absoluteAdverbs: ReadonlySet<string> = new Set(
  list(`always undoubtedly unquestionably undeniably indisputably inevitably invariably irrefutably incontrovertibly
  incontestably unarguably categorically conclusively definitively universally unfailingly infallibly indubitably
  unmistakably undeniable indisputable irrefutable incontrovertible unquestionable unanswerable inarguable inarguably
  infallible foolproof`),
);

/** What people are said to do in their minds and mouths; in the forms of the present, and plain. */
export const holdingVerbs: ReadonlySet<string> = new Set(
  list(`accept admire admit agree appreciate approve assume believe blame care cherish complain concede concur crave
  demand deny deserve despise detest disagree dislike dispute distrust doubt dread enjoy envy expect fear feel forget
  hate hope ignore imagine know lament like love mind miss mistrust need oppose prefer question realise realize recall
  recognise recognize regret reject remember resent respect see suffer support suspect think tolerate trust understand
  value want welcome wish worry lie cheat benefit struggle`).flatMap((verb) => [verb, ...formsOf(verb).map(([form]) => form).filter((form) => form.endsWith("s"))]), // prettier-ignore
);

/** What the perfect with "always" or "never" says of a whole record. */
export const recordVerbs: ReadonlySet<string> = new Set(
  list(`failed won lost opposed rejected supported refused denied ended led caused meant kept told cared listened shown
  understood learned learnt worked delivered questioned doubted wanted taken betrayed ignored resisted respected trusted
  put favoured favored sided hated loved`),
);

/** What "totally", "completely" and "100 percent" make absolute: judgements, not closed roads. */
export const totals: ReadonlySet<string> = new Set(
  list(`failed wrong right false true untrue safe unsafe useless worthless ineffective effective incompetent corrupt
  unacceptable impossible certain inevitable clear unnecessary justified unjustified discredited ignored harmless harmful
  unfair fair innocent guilty avoidable preventable predictable baseless groundless unfounded pointless meaningless
  irrelevant unreliable reliable accurate inaccurate secure risk-free unprecedented unprepared unaware ruined
  bankrupt dishonest honest transparent independent wasted unworkable unrealistic irresponsible
  powerless helpless trustworthy untrustworthy lawless misleading fabricated invented sure convinced abandoned betrayed`),
);

/** Patterns of absolutes, as `checks/word-patterns.ts` reads them; `@holds`, `@person`, `@adj`, `@in` and the rest are its classes. */
export const absolutePhrases = `
  everyone/everybody @in? @rest+ @holds !how
  everyone/everybody/anyone/anybody who/with @rest+ knows/agrees/believes/understands
  nobody/none @in? @rest+ @holds !what/how/why/where/who/when/whether/if/exactly/yet
  no one @in? @rest+ @holds !what/how/why/where/who/when/whether/if/exactly/yet
  no - one @in? @rest+ @holds !what/how/why/where/who/when/whether/if/exactly/yet
  nobody can/could/would/should seriously/really/ever? deny/doubt/dispute/argue/question/claim/ignore/imagine/disagree/believe
  no one can/could/would/should seriously/really/ever? deny/doubt/dispute/argue/question/claim/ignore/imagine/disagree/believe
  nobody/none seriously/really/ever @holds
  no one seriously/really/ever @holds
  nobody/none in their/his right mind
  no one in their/his right mind
  every single? @adj+ @person @in? @rest+ @holds
  every last one
  every single one
  all @adj+ @people @holds
  all of? the? experts/economists/scientists/historians/doctors/analysts/observers/studies/voters/researchers/critics/evidence/signs/research agree/say/believe/know/accept/show/shows/points/point/suggests/suggest
  not a/one single? @adj+ @person @in? @rest+ @holds/would/will/can/could
  no @adj+ @person @in? @rest+ @holds/can/could/would/will/should
  no reasonable/serious/sane/sensible/self/credible/honest/decent @adj+ @person/observer/analyst/body/one/scientist/scholar
  there is/can/was/could/remains be? absolutely/simply/really/now? no longer? doubt/question/denying/disputing/alternative/escaping !in/of/for/to
  there is/can/was be? no doubting/mistaking/comparison
  can/could not/n't possibly
  cannot possibly
  an/a unqualified/unmitigated/absolute/complete/total/utter/outright/unalloyed success/failure/disaster/nonsense/fiasco/triumph/certainty/lie/fabrication/waste/sham
  is/are/was/were simply/always/all? inevitable/unavoidable/inescapable
  any @person @in? @rest+ will/can/would/could/knows tell/see/confirm/agree/you/know/that
  beyond any? all? reasonable? doubt/question/dispute/argument
  without a/any/the slightest? doubt/question/shadow/exception
  without question/exception/fail/doubt
  never once @verb
  never again will/would/can/should
  never in the/its/his/her/their history/life/career/entire
  will/can never @verb
  has/have/had never truly/really/fully/even? !won/lost/led @record
  has/have/had always @record
  has/have/had conclusively/definitively/finally/also/now? proved/proven that
  proves/proved/proven/prove/proving conclusively/definitively/finally/beyond? that/doubt/question
  conclusively/definitively/irrefutably/finally/clearly proves/proved/proven/prove/established/settled
  once and for all
  put/puts/putting/is/are/was/were/shows/show beyond any? all? doubt/question/dispute
  leave/leaves/left/leaving no doubt/room/question !but
  is/are/was/were/be/seems/seem/seemed/looks/look/looked all? but? certain/bound/doomed/destined/guaranteed/sure to
  it is/'s/was impossible/inconceivable/unthinkable/unimaginable to/that !cross/reach/enter/say/tell/know/verify/predict/get/see/park
  it is/'s a/an simple/plain/undisputed/indisputable/established/undeniable/proven/settled? fact
  it is/'s beyond doubt/question/dispute/debate
  it is/'s well/universally/widely/common established/accepted/acknowledged/known/knowledge/proven that
  as everyone/everybody/we/anyone all/knows/who know/knows
  the only possible/conceivable/real/sensible/viable/credible answer/solution/explanation/option/way/choice/alternative
  in every case/instance/sense/respect/way/possible
  in no case/circumstances/way
  at all times/costs
  under no circumstances
  nothing can/could/will/would ever? stop/justify/excuse/replace/change/save/be/compare/prepare/undo/prevent
  totally/completely/utterly/absolutely/entirely/wholly/perfectly @total
  totally/completely/utterly/absolutely/entirely destroyed/shattered/lost/eroded/undermined its/the/all/his/her? trust/faith/confidence/credibility/reputation/support/argument/case
  totally/completely/utterly/entirely paralyzed/paralysed/ruined/transformed/revolutionized/revolutionised/devastated/changed/altered/upended life/lives/lifestyles/politics/politicians/medicine/science/society/the/our
  100 percent/% @total
  100 per cent @total
  completely/totally/entirely/fully eliminates/eliminate/prevents/prevent/removes/remove/cures/cure/stops/protects/protect/solves/solve/rules
  absolutely no evidence/reason/doubt/chance/excuse/need/question/risk/justification/point
  it is/'s certain/inevitable/guaranteed that
  zero risk/chance/doubt/evidence
  complete/total/absolute/perfect/guaranteed protection/safety/certainty/immunity/accuracy !from
  doomed/destined from the start/outset/beginning
  no risk/chance/possibility/excuse/evidence/justification/reason/doubt whatsoever
`;
