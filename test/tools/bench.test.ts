/** The parts of the benchmark that figures depend on. */
import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { article, articles, wordsIn } from "../../tools/bench/articles.ts";
import { costsOf } from "../../tools/bench/gate.ts";
import { median, quantile, sample } from "../../tools/bench/section.ts";
import { sections } from "../../tools/bench/sections.ts";

describe("the benchmark", () => {
  it("makes the same article from the same seed, another from another, about as long as asked", () => {
    equal(article(7, 500), article(7, 500));
    notEqual(article(7, 500), article(8, 500));
    for (const text of articles(1, 20, 500)) ok(wordsIn(text) >= 500 && wordsIn(text) < 600);
  });

  it("counts runs that are warm, and none before", async () => {
    const seen: number[] = [];
    const values = await sample((index) => seen.push(index), { times: 3, warm: 2 });
    deepEqual([seen, values.length], [[0, 1, 2, 3, 4], 3]);
  });

  it("takes quantiles by the nearest rank", () => {
    const values = [5, 1, 4, 2, 3];
    deepEqual([median(values), quantile(values, 0.95), quantile(values, 0.05), quantile([7], 0.5)], [3, 5, 1, 7]);
  });

  it("gates costs alone", () => {
    const [section] = sections;
    const figures = [
      { what: "a", unit: "ms", values: [1], gate: 0.5 },
      { what: "b", unit: "ms", values: [2] },
    ] as const;
    deepEqual(costsOf([{ section, figures }]), { [`${section.name}: a`]: 0.5 });
  });

  it("has a file for every section", () => {
    const missing = sections.filter(({ name }) => !existsSync(resolve(`tools/bench/sections/${name}.ts`)));
    deepEqual(missing, []);
  });
});
