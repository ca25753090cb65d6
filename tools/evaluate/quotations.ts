/** Measures quotations: does the speaker’s mention overlap the labelled one, is it the right person, is the content found. */
import { measurePeople } from "./speaker-people.ts";
import { measureSpans } from "./speaker-spans.ts";

/** Prints the figures of quotations on each set that is there. */
export function run(print: (line: string) => void = console.log): void {
  print("quotations: share of labelled quotations whose speaker overlaps the right span");
  for (const set of ["quotes/polnear.dev", "quotes/gum_news_ud"]) measureSpans(set, print);
  print("quotations: newsroom articles, speaker as the right person, and forms");
  measurePeople("newsroom/dev", print);
}
