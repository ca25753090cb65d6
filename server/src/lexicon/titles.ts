/** Words of offices, roles and honorifics. Keyed by hand from newspaper usage. */
import type { Gender } from "./given-names.ts";

/** Honorific in lower case without full stop → what it says of its bearer's gender. They say nothing of an office. */
export const honorifics: ReadonlyMap<string, Gender> = new Map([
  ...list(
    "mr sir lord monsieur herr señor senor don signor father fr brother baron viscount datuk tuan haji alhaji imam rabbi sri shri master mister cde tun mzee ustaz maulvi maulana shaikh oheneba",
    "male",
  ),
  ...list(
    "ms mrs miss dame lady madam madame mme sister frau señora senora baroness hajia duchess countess princess queen begum puan",
    "female",
  ),
  ...list(
    "dr doctor prof professor rev reverend hon honourable eng engr advocate adv pastor elder chief datin justice canon rt nana",
    "unknown",
  ),
]);

/** Nouns that are an office, in lower case; plurals too, for "presidents X and Y". */
export const offices =
  set(`president presidents premier premiers minister ministers chancellor secretary secretaries ambassador ambassadors envoy envoys governor governors
gov gov. lt. sen sen. sens. rep rep. reps. senator senators congressman congresswoman congressmen representative representatives mayor mayors councillor councillors councilor councilman councilwoman alderman
speaker whip mp mps mep meps deputy deputies lawmaker legislator parliamentarian chairperson chairman chairwoman chair director directors commissioner commissioners commissar consul judge judges justice justices magistrate prosecutor prosecutors
attorney attorneys solicitor sheriff marshal general generals admiral colonel col col. lieutenant lt captain capt capt. commander cmdr major maj maj. gen gen. brig brig. brigadier commodore sergeant sgt sgt. corporal constable inspector superintendent supt supt. detective adm pc wpc dcp acp dsp pte cpl capt tech coun cllr clr proctor pleader statistician tahsildar
pope cardinal archbishop bishop patriarch ayatollah king queen prince princess emperor emperors emir sultan sheikh tsar czar kaiser duke duchess earl shah
treasurer comptroller registrar auditor ombudsman ombudswoman administrator undersecretary vice-president vice-chancellor vice-chairman chairperson-in-office general-secretary secretary-general director-general attorney-general
ceo cfo coo cto chief head heads leader leaders executive officer officers manager managers principal dean rector provost chancellor founder co-founder cofounder owner co-owner proprietor publisher editor curator trustee
boss coordinator co-ordinator convener convenor delegate negotiator negotiators representative adviser advisers advisor advisors aide spokesman spokeswoman spokesperson spokesmen spokespeople dictator ruler monarch premiership taoiseach tánaiste warden
imam rabbi archdeacon moderator vicar abbot abbess chaplain provincial coroner headteacher headmaster headmistress sarpanch mca mcas strongman warlord`);

/** Nouns that are a role or trade before or after a name, in lower case. */
export const roles =
  set(`actor actress activist activists analyst anchor attendant anthropologist archaeologist architect artist astronaut astronomer athlete author authors banker barrister billionaire biologist blogger boxer
broadcaster broker businessman businesswoman candidate candidates captain caretaker champion chef chemist choreographer clerk climatologist coach coaches columnist comedian commentator composer conductor consultant correspondent
cricketer critic defector defender demographer designer developer diplomat diplomats doctor driver ecologist economist economists engineer entrepreneur epidemiologist expert experts farmer film-maker filmmaker financier firefighter fisherman footballer forecaster forward
geologist goalkeeper golfer guard guitarist historian historians hydrologist immunologist inventor investigator investor journalist journalists jockey lawyer lawyers lecturer librarian lobbyist magnate manager mechanic member members meteorologist midfielder migrant
model mother father musician neurologist novelist nurse nutritionist oceanographer opponent organiser organizer painter paramedic partner passenger pathologist pediatrician philanthropist philosopher photographer physician physicist pilot playwright player poet
pollster porter priest producer professor programmer prisoner psychiatrist psychologist radiologist rapper reader referee reporter reporters researcher researchers resident residents retiree scholar scientist scientists screenwriter sculptor seismologist shopkeeper singer skipper sociologist
soldier songwriter specialist star statistician striker strategist student surgeon surveyor teacher technician teenager trader trainer translator trooper tycoon umpire veteran veterinarian victim virologist volunteer widow witness worker writer youth winger
wife husband daughter son brother sister cousin neighbour neighbor friend colleague grandmother grandfather uncle aunt`);

/** Words that may stand before an office or role and belong to the title, in lower case. */
export const titleModifiers =
  set(`prime foreign vice deputy assistant associate acting interim caretaker under permanent special chief executive managing senior junior principal general first second minister lord private press cabinet finance financial defense
defence interior home health education justice trade energy transport transportation treasury labor labour agriculture agricultural environment culture security national state federal provincial regional district county city municipal town village local high supreme appeals appellate district-attorney opposition party parliamentary majority
minority house senate ruling lead head co- crown grand attorney solicitor police fire army navy military air naval public communications media marketing sales operating technology information legal political economic economics diplomatic chief-of-staff human rights
campaign climate peace nuclear intelligence central veteran retired longtime long-time leading prominent top star team club assistant field commerce development planning housing water tourism sports youth women family social welfare science research technical medical nursing clinical engineering
project program programme company business board general staff court trial investigative foreign-policy policy affairs external relations emergency disaster rescue fisheries forestry mines mining oil petroleum gas works infrastructure immigration customs revenue tax budget investment returning electoral
election commission union student faculty school university college returning secretary line goal-keeping batting bowling test england under-21 mission branch site regional-director safety line-up vice-captain lieutenant major brigadier rear squadron wing flight detective chief-inspector`);

/** Multi-word tails that belong to an office: "Secretary of State", "Minister for Transport", "Minister of Foreign Affairs". */
export const officeTails =
  set(`state defense defense-staff defence treasury commerce labor labour energy education interior agriculture health transport transportation homeland foreign affairs justice finance culture trade environment staff information war exchequer cabinet council
public prosecutions police operations parliament congress opposition environment security tourism sport sports industry planning mines water housing works development innovation technology communications research marketing sales engineering finance peace human services veterans urban education science climate energy european immigration the and for home`);

/** Words that mark a title as no longer held; "late" only after "the". */
export const formerWords = set(
  `former ex ex- then one-time onetime erstwhile past ousted deposed retired outgoing late`,
);

function list(words: string, gender: Gender): (readonly [string, Gender])[] {
  return [...set(words)].map((word) => [word, gender] as const);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ""));
}

/** Last words of offices, and those by which the same bearer may be called. */
export const otherHeads: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    gov: ["governor"],
    sen: ["senator"],
    rep: ["representative", "congressman", "congresswoman"],
    congressman: ["representative", "lawmaker"],
    congresswoman: ["representative", "lawmaker"],
    senator: ["lawmaker"],
    mp: ["lawmaker"],
    premier: ["minister"],
    chairperson: ["chair", "chairman", "chairwoman"],
    chair: ["chairman", "chairwoman", "chairperson"],
    chairman: ["chair"],
    chairwoman: ["chair"],
    spokesperson: ["spokesman", "spokeswoman"],
    professor: ["academic"],
    gen: ["general"],
    col: ["colonel"],
    capt: ["captain"],
    ceo: ["executive"],
    cllr: ["councillor"],
  }),
);
