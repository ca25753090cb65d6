/** Nouns for people: listed ones, and those whose ending says so ("farmers", "onion seller", "economist"). */
import { speakingNouns } from "./reporting-verbs.ts";
import { roles } from "./titles.ts";

/** Whether `word` (a noun in lower case) stands for a person or people. */
export const isPersonNoun = (word: string): boolean =>
  people.has(word) || speakingNouns.has(word) || roles.has(word) || (mayBePerson(word) && personEnding.test(word) && !things.has(word.replace(/s$/u, ""))); // prettier-ignore

/** By the last letter of it or of its singular, which rules most words out. */
const mayBePerson = (word: string): boolean => "rtn".includes(word.charAt(word.length - (word.endsWith("s") ? 2 : 1)));

const personEnding = /(?:[a-z]{3}er|[ct]or|ist|[ai]an|woman|crat)s?$/u;

const people: ReadonlySet<string> = new Set("agent agents envoy envoys pundit pundits tenant tenants migrant migrants immigrant immigrants militant militants participant participants applicant applicants claimant claimants defendant defendants assistant assistants accountant accountants client clients parent parents pensioner pensioners recruit recruits rep reps chef chefs nun nuns monk monks youth youths adult adults cousin cousins aunt aunts uncle uncles nephew nephews niece nieces twin twins widow widows mum mums dad dads mate mates pilot pilots captain captains medic medics man men woman women boy boys girl girls child children teenager teenagers person people guard guards clerk clerks relative relatives victim victims citizen citizens liberals conservatives progressives moderates rivals nation nations country countries campaign party state city public majority half".split(" ")); // prettier-ignore

/** Words that end as those for people do. */
const things: ReadonlySet<string> = new Set("number paper letter matter order power river winter summer corner offer water tower factor sector tractor reactor motor monitor computer container poster banner counter quarter chapter disaster helicopter theater charter newsletter september october november december cluster border computer fever liver silver tender wonder gender shoulder answer center master mortar error mirror terror vector".split(" ")); // prettier-ignore
