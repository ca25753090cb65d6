/** People of the knowledge base named in full in a sentence, whether or not a title stands beside them. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Person } from "../../knowledge/model.ts";
import { remembered } from "../../text/remembered.ts";
import type { Span } from "../../text/span.ts";
import { bearersAt, nameRunAt, standsOut, type NameRun } from "./people.ts";
import { isCapital, type Word } from "./words.ts";

/** Somebody named in full. */
export interface NamedPerson {
  readonly run: NameRun;
  readonly span: Span;
  /** Bearers of the name, likeliest first; the first stands out. */
  readonly people: readonly Person[];
}

/** Everybody named in full whose likeliest bearer stands out; remembered as long as the words live. */
export const peopleNamedIn = remembered((words: readonly Word[], knowledge: Knowledge): readonly NamedPerson[] => {
  const found: NamedPerson[] = [];
  for (let at = 0; at < words.length;) {
    const named = isCapital(words[at]) ? personAt(words, at, knowledge) : null;
    if (named) found.push(named);
    at = named ? named.run.to : at + 1;
  }
  return found;
});

function personAt(words: readonly Word[], at: number, knowledge: Knowledge): NamedPerson | null {
  const run = nameRunAt(words, at);
  if (!run || run.to - run.from < 2 || !knowledge.someNameBegins(words[at].text)) return null;
  const bearers = bearersAt(words, run, knowledge);
  if (!bearers || bearers.short || bearers.run.from !== at || !standsOut(bearers)) return null;
  // "Charles de Gaulle Airport", "Winston Churchill Avenue": a longer run names something else.
  if (bearers.run.to < run.to) return null;
  const span = { start: words[bearers.run.from].start, end: words[bearers.run.to - 1].end };
  return { run: bearers.run, span, people: bearers.people };
}
