/** Words a second of the whole analysis, beside what the peers do to the same texts in the same run. */
import { article, articles, wordsIn } from "../articles.ts";
import { openPeers, peers, type Run } from "../peers.ts";
import { openProduct } from "../product.ts";
import { median, type Effort, type Figure } from "../section.ts";

/** Everybody reads the same articles in turn, so that a busy machine is busy for all; each round has articles nobody has seen. */
export async function measure(effort: Effort): Promise<readonly Figure[]> {
  const { read } = await openProduct();
  const runs = new Map<string, Run>([[ours, read], ...(await openPeers(effort === "short" ? 1 : peers.length))]);
  const [rounds, count] = effort === "short" ? [5, 12] : [7, 20];
  const speeds = new Map([...runs.keys()].map((name) => [name, [] as number[]]));
  for (const run of runs.values()) await warmUp(run);
  for (let round = 0; round < rounds; round++) {
    const texts = articles(1000 * (round + 1), count, 500);
    const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
    for (const [name, run] of runs) {
      const began = performance.now();
      for (const text of texts) await run(text);
      speeds.get(name)?.push((words / (performance.now() - began)) * 1000);
    }
  }
  const own = speeds.get(ours) ?? [];
  return [...speeds].map(([name, values]) => {
    if (name === ours) return { what: name, unit: "words/s", values, target: "over 20,000" };
    const costs = values.map((value, round) => value / own[round]);
    const ratio = median(costs);
    const beside = ratio < 1 ? `we are ${(1 / ratio).toFixed(1)} × as fast` : `${ratio.toFixed(1)} × as fast as we are`;
    return { what: name, unit: "words/s", values, beside, ...(name === "compromise" ? { gate: ratio } : {}) };
  });
}

/** Two seconds of reading: a compiler that is still at work measures nobody. */
async function warmUp(run: Run): Promise<void> {
  const end = performance.now() + 2000;
  for (let seed = 500_000; performance.now() < end; seed++) await run(article(seed, 500));
}

const ours = "copydesk, all checks, facts on";
