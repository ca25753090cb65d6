/** Forms of English verbs: past, third person and participle of regular ones by rule, of irregular ones from a list. */

/** `finite` stands for past forms and participles too ("said"); `participle` for "saying"; `plain` for "say". */
export type InflectedForm = "finite" | "participle" | "plain";

/** All forms of `verb` (plain, in lower case). */
export function formsOf(verb: string): readonly (readonly [string, InflectedForm])[] {
  const finite = (irregular[verb] ?? [pastOf(verb), thirdOf(verb)]).map((form) => [form, "finite"] as const);
  return [...finite, [participleOf(verb), "participle"], [verb, "plain"]];
}

const pastOf = (verb: string): string =>
  verb.endsWith("e") ? `${verb}d` : /[^aeou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : doubled(verb) + "ed";
const thirdOf = (verb: string): string =>
  /(?:[sxz]|sh|ch)$/u.test(verb) ? `${verb}es` : /[^aeou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
const participleOf = (verb: string): string =>
  verb.endsWith("ee") ? `${verb}ing` : verb.endsWith("e") ? `${verb.slice(0, -1)}ing` : doubled(verb) + "ing";
const doubled = (verb: string): string => (doubling.has(verb) ? verb + verb.at(-1) : verb);

const doubling: ReadonlySet<string> = new Set(["admit", "quip", "rip", "slam", "snap", "brag", "sob", "dub", "chat", "gag", "rap", "blab", "tut", "plan", "rebut"]); // prettier-ignore

/** Past and third person of irregular verbs. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ["said", "says"], tell: ["told", "tells"], write: ["wrote", "writes", "written"], think: ["thought", "thinks"],
  read: ["reads"], find: ["found", "finds"], put: ["puts"], hold: ["held", "holds"], swear: ["swore", "swears"],
  show: ["showed", "shows", "shown"], know: ["knew", "knows"], mean: ["meant", "means"], feel: ["felt", "feels"],
  speak: ["spoke", "speaks"], begin: ["began", "begins"], begrudge: [], sing: ["sang", "sings"], hear: ["heard", "hears"],
  learn: ["learned", "learnt", "learns"], see: ["saw", "sees"], foresee: ["foresaw", "foresees"], retort: ["retorted", "retorts"],
  forbid: ["forbade", "forbidden", "forbids"], seek: ["sought", "seeks"], fight: ["fought", "fights"], dream: ["dreamed", "dreamt", "dreams"], quit: ["quits"],
  reply: ["replied", "replies"], tweet: ["tweeted", "tweets"],
}; // prettier-ignore
