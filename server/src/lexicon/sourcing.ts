/** Words by which copy says that somebody says so without saying who, and words that leave no exception. From news style books and usage; ours. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Groups that are nobody in particular. */
export const nobodies: ReadonlySet<string> =
  list(`experts analysts critics observers commentators scientists researchers
  economists historians scholars insiders pundits skeptics sceptics supporters opponents detractors proponents advocates
  academics studies research people many some others locals watchers strategists forecasters campaigners
  residents villagers traders investors`);

/** Groups whose view counts for little unless they are many or nobody in particular: "residents say" reports, "many residents say" does not. */
export const onlyWhenVague: ReadonlySet<string> = list("residents villagers traders investors");

/** Words before a group that make it vaguer. */
export const vagueQuantifiers: ReadonlySet<string> = list(
  "some many most several numerous certain various other few leading",
);

/** Verbs of saying and believing that follow such groups. */
export const holding: ReadonlySet<string> =
  list(`say says said believe believes believed argue argues argued think thinks
  claim claims claimed fear fears feared worry worries suggest suggests suggested contend contends maintain maintains
  warn warns warned predict predicts predicted agree agrees question questions consider see estimate expect note noted point
  shown accused criticized criticised questioned hailed call hope doubt show indicate foresee reckon anticipate`);

/** Participles of "it is … that", which name nobody. */
export const heldToBe: ReadonlySet<string> = list(`believed thought said understood reported rumored rumoured assumed
  considered regarded acknowledged accepted agreed known feared hoped alleged claimed argued seen viewed expected`);

/** Adverbs that go before them. */
export const widely: ReadonlySet<string> = list(
  "widely generally commonly often broadly largely universally popularly long",
);

/** Nouns of people who may speak without their name. */
export const unnamedSources: ReadonlySet<string> = list(`source sources official officials aide aides diplomat diplomats
  insider insiders person people executive executives officer officers employee employees lawmaker lawmakers banker bankers
  adviser advisers advisor advisors figure lawyer lawyers negotiator negotiators envoy envoys minister ministers`);

/** Verbs by which somebody speaks in copy. */
export const saying: ReadonlySet<string> =
  list(`said says say told tells tell confirmed confirms added adds acknowledged
  revealed reveals disclosed joked joke explained warned warns claimed claims described describes`);

/** Words that leave no exception, as the writer's own. */
export const absolutes: ReadonlySet<string> = list("always undoubtedly unquestionably undeniably indisputably inevitably invariably undeniable indisputable irrefutable universally"); // prettier-ignore
