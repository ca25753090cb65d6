/** The grounds on which a name, figure or date of a draft is doubted, each 0..1, by what the source texts have of it. */
import { dateGrounds, noDateGrounds } from "./date-grounds.ts";
import { indexNear, type Evidence, type Question } from "./evidence.ts";
import { pullAround, shareAround, type ContentWord, type Passage, type Place } from "./passages.ts";
import { isRival } from "./rivals.ts";
import type { SupportFeature } from "./support-weights.ts";
import { wordGrounds } from "./word-grounds.ts";

/** The grounds of a judgement by name, each 0..1. */
export type Grounds = Readonly<Record<SupportFeature, number>>;

/** Words of a source on either side of a place that count as its surroundings: near, and as far as a sentence or two. */
const [nearReach, wideReach] = [14, 45];

/** Words on either side that belong to a name or figure: its title, what is counted. */
const closeReach = 6;

/** The grounds of a judgement. */
export function groundsOf(question: Question, evidence: Evidence): Grounds {
  const { specific, sources } = question;
  const { places, others, nearest } = evidence;
  const inNearest = nearest !== null && places.some((place) => isWithin(place, nearest));
  const wide = bestShare(others, places, wideReach);
  return {
    wide,
    betterElsewhere: nearest ? Math.max(0, shareAround(others, nearest, 5) - wide) : 0,
    outsideNearest: nearest && !inNearest ? nearest.share : 0,
    ...closeGrounds(question, others, places),
    ...wordGrounds(question, places),
    ...(specific.kind === "date" ? dateGrounds(specific, sources) : noDateGrounds),
  };
}

/** What the words around the specific say of the places that have it, and of those that have something else. */
function closeGrounds(
  { specific, content, rivals, oftenest, company }: Question,
  others: readonly ContentWord[],
  places: readonly Place[],
): Pick<Grounds, "pull" | "pullLead" | "rival" | "closeRival" | "company" | "unmentioned"> {
  const middle = indexNear(content, specific);
  const before = others.filter(({ end }) => end <= specific.start).slice(-2);
  const after = others.filter(({ start }) => start >= specific.end).slice(0, 2);
  const inPlace = rivals.filter((rival) => isRival(rival, specific));
  const lead = (words: readonly ContentWord[], reach: number): number =>
    Math.max(0, bestShare(words, inPlace, reach) - bestShare(words, places, reach));
  const pull = bestPull(others, middle, places);
  return {
    pull,
    pullLead: Math.max(0, bestPull(others, middle, inPlace) - pull),
    rival: lead(others, nearReach),
    closeRival: lead([...before, ...after], closeReach),
    company: nearnessTo(company, places),
    unmentioned: oftenest > 1 ? Math.max(0, Math.log((oftenest + 1) / (places.length + 1))) / 3 : 0,
  };
}

const bestPull = (words: readonly ContentWord[], middle: number, places: readonly Place[]): number =>
  places.reduce((best, place) => Math.max(best, pullAround(words, middle, place)), 0);

const bestShare = (words: readonly ContentWord[], places: readonly Place[], reach: number): number =>
  places.reduce((best, place) => Math.max(best, shareAround(words, place, reach)), 0);

/** Words of a source that halve how near two places are. */
const halfNear = 20;

/** How near the best of `places` stands to the other specifics of the sentence, 0..1; a half when there are none. */
function nearnessTo(company: Question["company"], places: readonly Place[]): number {
  if (company.length === 0) return 0.5;
  const nearness = (one: Place, other: Place): number =>
    one.source === other.source ? 1 / (1 + Math.abs(one.at - other.at) / halfNear) : 0;
  const toAll = (place: Place): number =>
    company.reduce((sum, others) => sum + Math.max(...others.map((other) => nearness(place, other))), 0);
  return places.reduce((best, place) => Math.max(best, toAll(place)), 0) / company.length;
}

const isWithin = (place: Place, { source, at, length }: Passage): boolean =>
  place.source === source && place.at >= at - nearReach && place.at < at + length + nearReach;
