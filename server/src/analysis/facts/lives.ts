/** What a text says of births, deaths, foundings and deeds, with the year it gives. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Organization, Person } from "../../knowledge/model.ts";
import { functionWords } from "../../lexicon/offices.ts";
import type { Span } from "../../text/span.ts";
import { peopleNamedIn, type NamedPerson } from "./people-named.ts";
import { writtenTimes, type WrittenTime } from "./when.ts";
import { isCapital, isMark, isPossessive, type Word } from "./words.ts";

/** A year given for somebody's birth or death, or for a body's founding. */
export interface LifeDate {
  /** Name and year together. */
  readonly span: Span;
  readonly event: "birth" | "death" | "founding";
  readonly time: WrittenTime;
  /** All who bear the name, likeliest first; empty for a founding. */
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
}

const death =
  /^,?(?: who| which)?(?: had| has)? (?:died|was assassinated|was killed|was murdered|was executed|was shot dead|was shot and killed|passed away|was hanged)\b/;
const birth = /^,?(?: who)?(?: was)? born\b/;
const lifespan = /^,? \((?:born )?\d{4}[-–—]\d{4}\)/;
const founding = /^,?(?: which)?(?: was| were)? (?:first )?(?:founded|established|created|formed|set up)\b/;
/** Characters behind the verb within which the year must come. */
const reach = 50;
/** Words that open another thought before the year: "died before the law of 1965 was passed". */
const breaks = /[.;:()]|\b(?:before|after|when|while|and|but|who|which|at a|since|until|whose|the)\b/;

/** Births, deaths and foundings in a sentence; `text` is the sentence, `words` its words with offsets of the whole text. */
export function findLifeDates(text: string, words: readonly Word[], knowledge: Knowledge): LifeDate[] {
  const start = words[0]?.start ?? 0;
  const times = writtenTimes(text);
  if (times.length === 0) return [];
  const people = peopleNamedIn(words, knowledge).flatMap((named) => lifeOf(named, { text, start, times }));
  return [
    ...people,
    ...organizationsIn(words, knowledge).flatMap((named) => foundingOf(named, { text, start, times })),
  ];
}

interface SentenceTimes {
  readonly text: string;
  /** Offset of the sentence in the text. */
  readonly start: number;
  readonly times: readonly WrittenTime[];
}

function lifeOf({ span, people }: NamedPerson, sentence: SentenceTimes): LifeDate[] {
  const { text, start, times } = sentence;
  const behind = text.slice(span.end - start);
  const years = lifespan.exec(behind);
  const made = (event: LifeDate["event"], time: WrittenTime): LifeDate => ({
    span: { start: span.start, end: start + time.end },
    event,
    time,
    people,
    organizations: [],
  });
  if (years) {
    const inside = times.filter(({ at }) => at >= span.end - start && at < span.end - start + years[0].length);
    return inside.length === 2 ? [made("birth", inside[0]), made("death", inside[1])] : [];
  }
  for (const [event, verb] of [
    ["death", death],
    ["birth", birth],
  ] as const) {
    const match = verb.exec(behind);
    const time = match ? timeBehind(sentence, span.end - start + match[0].length) : null;
    if (time) return [made(event, time)];
  }
  return [];
}

/** The first time behind an offset of the sentence, when nothing opens another thought before it. */
function timeBehind({ text, times }: SentenceTimes, from: number): WrittenTime | null {
  const time = times.find(({ at }) => at >= from);
  if (!time || time.at - from > reach) return null;
  const between = text.slice(from, time.at);
  return breaks.test(between) || !/\b(?:in|on|of|,) ?(?:early |late |mid-)?$/.test(between) ? null : time;
}

interface NamedOrganization {
  readonly span: Span;
  readonly organizations: readonly Organization[];
}

function foundingOf({ span, organizations }: NamedOrganization, sentence: SentenceTimes): LifeDate[] {
  const { text, start } = sentence;
  const match = founding.exec(text.slice(span.end - start));
  const time = match ? timeBehind(sentence, span.end - start + match[0].length) : null;
  if (!time) return [];
  return [{ span: { start: span.start, end: start + time.end }, event: "founding", time, people: [], organizations }];
}

function organizationsIn(words: readonly Word[], knowledge: Knowledge): NamedOrganization[] {
  const found: NamedOrganization[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!isCapital(words[from])) continue;
    for (let to = Math.min(words.length, from + 8); to > from; to--) {
      const slice = words.slice(from, to);
      if (!isCapital(words[to - 1]) || slice.some((word) => isMark(word) || isPossessive(word.text))) continue;
      const name = slice.map((word) => word.text).join(" ");
      // "the League", "the Union": one plain word leads to anything.
      if (slice.length === 1 && name !== name.toUpperCase()) continue;
      const named = knowledge.organizationsNamed(name);
      if (named.length === 0) continue;
      const before = words[from - 1];
      const whole =
        (!before || !isCapital(before) || functionWords.has(before.lower)) &&
        (to === words.length || !isCapital(words[to]));
      if (whole)
        found.push({
          span: { start: words[from].start, end: words[to - 1].end },
          organizations: named.map(({ bearer }) => bearer),
        });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Somebody who acts, in person: "said", "met", "flew". */
export interface Deed {
  /** Name and verb. */
  readonly span: Span;
  readonly people: readonly Person[];
}

const deeds: ReadonlySet<string> = new Set(
  (
    "said told met spoke visited attended signed announced addressed flew arrived delivered opened hosted welcomed warned urged ordered traveled travelled toured " +
    "joined testified resigned landed greeted chaired phoned telephoned dined debated congratulated pledged vowed insisted argued promised " +
    "wrote led played unveiled blessed gave voted received launched campaigned ran competed performed fought marched sailed invaded proclaimed lectured " +
    "taught painted conducted sang preached commanded"
  ).split(" "),
);

/** What the living are about to do: "will play two nights". */
const plans: ReadonlySet<string> = new Set(
  "say tell meet speak visit attend sign announce address fly arrive deliver open host travel tour join testify play lead perform run vote compete campaign sing conduct".split(
    " ",
  ),
);

/** Deeds that only the living do, by people named in full; ships that bear their names do nothing. */
export const findDeeds = (words: readonly Word[], knowledge: Knowledge): Deed[] =>
  peopleNamedIn(words, knowledge).flatMap(({ run, span, people }) => {
    if (/^(?:the|uss|hms|carrier|ship|ferry|a)$/.test(words[run.from - 1]?.lower ?? "")) return [];
    const acts = deeds.has(words[run.to]?.lower ?? "");
    if (acts) return [{ span: { start: span.start, end: words[run.to].end }, people }];
    const isToAct = words[run.to]?.lower === "will" && plans.has(words[run.to + 1]?.lower ?? "");
    if (isToAct) return [{ span: { start: span.start, end: words[run.to + 1].end }, people }];
    return words[run.from - 1]?.lower === "by" ? [{ span, people }] : [];
  });
