/** Words that copy puts one for another when it says a thing twice: groups in which each stands for the others. From thesaurus habit; ours. */

const groups = `shut closed; fought battled tackled; near outside by beside; last final; begin start commence open; began started
  opened commenced; begins starts opens commences; buy purchase acquire; bought purchased acquired; big large huge great; say state
  declare; said stated declared announced; says states declares announces; show reveal indicate; showed revealed indicated;
  shows reveals indicates; many numerous; several various; kill slay; killed slain; hurt injured wounded; ill sick;
  quick rapid fast swift; quickly rapidly swiftly; end finish conclude; ended finished concluded; ends finishes concludes; help assist
  aid; helped assisted aided; stop halt cease; stopped halted ceased; build construct; built constructed; get receive obtain;
  got received obtained; give provide supply; gave provided supplied; gives provides supplies; given provided supplied; need
  require; needs requires; needed required; ask request; asked requested; keep retain; kept retained; seek pursue; sought pursued;
  use employ; used employed; fall drop decline decrease; fell dropped declined decreased; fallen dropped declined; rise climb increase grow;
  rose climbed increased grew; risen climbed increased grown; hold keep; pick choose select; picked chose selected chosen; plan intend;
  plans intends; planned intended; think believe; thinks believes; thought believed; almost nearly; about around roughly approximately some; people
  persons individuals; child kid; children kids; car vehicle; cars vehicles; firm company business; firms companies businesses; cop police
  policeman; doctor physician; doctors physicians; lawyer attorney; lawyers attorneys; home house; homes houses; job post position; jobs
  posts positions; country nation; countries nations; city town; war conflict; talks negotiations discussions; deal agreement accord;
  worker employee; workers employees staff; inhabitants residents; leader chief head; every all each; during throughout; while whilst as; until
  till; because since; but however; also too; important significant key crucial; main chief principal; major big; whole entire; enough
  sufficient; total complete full; hard difficult; easy simple; rich wealthy; poor impoverished; old elderly; rest remainder; mistake error; try attempt;
  tried attempted; tries attempts; trying attempting; show demonstrate; happen occur; happened occurred; include contain; includes contains;
  included contained; allow permit let; allowed permitted; allows permits; ban prohibit bar; banned prohibited barred; leave depart quit; left departed quit;
  reach arrive; live reside; lives resides; lived resided; die perish; died perished; approve back endorse support; approved backed endorsed supported;
  reject refuse; rejected refused; send dispatch; sent dispatched; choose opt; remain stay; remains stays; remained stayed; appear seem; appears seems;
  appeared seemed; collapse fall; damage harm; damaged harmed; hide conceal; hid concealed; huge enormous vast massive; tiny small little; terrible awful; brave
  courageous; famous well-known renowned; yearly annual; daily everyday; currently now presently; previously earlier before; afterwards later after; often
  frequently; rarely seldom; perhaps maybe; probably likely; growing rising increasing mounting; fraying weakening; delay postpone; delayed
  postponed; scrap cancel axe; scrapped cancelled canceled axed; boss chief head; film movie; flat apartment; flats apartments; autumn fall; holiday vacation; kilometres
  kilometers; metres meters; percent %; dead killed; blaze fire; crash collision accident; blast explosion; shooting gunfire; quake earthquake; storm tempest;
  underscores underlines highlights emphasises emphasizes stresses; underscored underlined highlighted emphasised emphasized stressed; commitment dedication; cancelled canceled; organisation organization; centre center; colour color stability security; peace harmony; effort endeavour; efforts endeavours; region area; goal aim objective; goals aims objectives; survived leaves; seen spotted sighted noticed; taking joining participating; angry furious; worried concerned; found discovered; ordered told instructed; broke erupted; injured hurt wounded; hit struck; crashed collided; sacked fired dismissed; resigned quit; elected chosen; warned cautioned; criticised criticized attacked condemned; praised lauded hailed; row straight consecutive successive`;

const groupOf: ReadonlyMap<string, ReadonlySet<number>> = readGroups();

function readGroups(): Map<string, Set<number>> {
  const byWord = new Map<string, Set<number>>();
  groups.split(";").forEach((group, index) => {
    for (const word of group.trim().split(/\s+/u)) byWord.set(word, (byWord.get(word) ?? new Set()).add(index));
  });
  return byWord;
}

/** Whether one word may stand for the other. Words in lower case. */
export function areSynonyms(one: string, other: string): boolean {
  const others = groupOf.get(other);
  return others !== undefined && [...(groupOf.get(one) ?? [])].some((group) => others.has(group));
}
