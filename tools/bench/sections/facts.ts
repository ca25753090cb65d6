/** The packed files: how long they take to open, and how long a name takes to be looked up and linked. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { linkEntities } from "../../../server/src/analysis/identities.ts";
import { openKnowledge } from "../../../server/src/knowledge/knowledge.ts";
import { openRecognizer } from "../../../server/src/recognizer/recognizer.ts";
import { article } from "../articles.ts";
import { openProduct } from "../product.ts";
import { sample, type Figure } from "../section.ts";

export async function measure(): Promise<readonly Figure[]> {
  const packed = (name: string) => readFileSync(`server/data/${name}`);
  const [facts, model] = [packed("knowledge.bin.gz"), packed("recognizer.bin.gz")];
  const { read } = await openProduct();
  const knowledge = openKnowledge(gunzipSync(facts));
  // A thousand names that nobody has asked for yet: 1 ms for all is 1 µs for each.
  const names = (round: number): readonly string[] =>
    Array.from({ length: 1000 }, (_, index) => knowledge.person((round * 1000 + index) % knowledge.sizes.person).name);
  const lists = Array.from({ length: 12 }, (_, round) => names(round));
  const lookUp = await sample((round) => lists[round].forEach((name) => knowledge.peopleNamed(name)), {
    times: 10,
    warm: 2,
  });
  const analyses = Array.from({ length: 20 }, (_, seed) => read(article(seed, 1000)).analysis);
  const linked = await sample((index) => linkEntities(analyses[index % 20], knowledge), { times: 20, warm: 20 });
  return [
    {
      what: "open the facts, unpacking included",
      unit: "ms",
      values: await sample(() => openKnowledge(gunzipSync(facts)), { times: 7 }),
    },
    {
      what: "open the name recogniser, unpacking included",
      unit: "ms",
      values: await sample(() => openRecognizer(gunzipSync(model)), { times: 7 }),
    },
    { what: "look up one name", unit: "µs", values: lookUp },
    { what: "link the names of 1,000 words", unit: "ms", values: linked },
  ];
}
