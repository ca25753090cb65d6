/** How the cost of one text grows with its length, from 1,000 to 1,000,000 words, within one run. */
import { article, wordsIn } from "../articles.ts";
import { openProduct } from "../product.ts";
import { median, sample, type Effort, type Figure } from "../section.ts";

/** The gate is how much faster than n log n the cost has grown over the whole range: 1 is just n log n. */
export async function measure(effort: Effort): Promise<readonly Figure[]> {
  const { read } = await openProduct();
  const lengths = effort === "short" ? [1000, 10_000, 50_000] : [1000, 10_000, 100_000, 1_000_000];
  for (let seed = 1; seed <= 8; seed++) read(article(seed, 1000));
  const measured: { words: number; values: number[] }[] = [];
  for (const length of lengths) {
    const text = article(length, length);
    const times = length >= 1_000_000 ? 1 : length >= 50_000 ? 2 : length >= 10_000 ? 5 : 20;
    measured.push({ words: wordsIn(text), values: await sample(() => read(text), { times, warm: times > 2 ? 1 : 0 }) });
  }
  const [shortest] = measured;
  return measured.map(({ words, values }) => {
    const growth = median(values) / median(shortest.values);
    const allowed = (words * Math.log(words)) / (shortest.words * Math.log(shortest.words));
    const what = `${words.toLocaleString("en")} words`;
    if (words === shortest.words) return { what, unit: "ms", values };
    const beside = `${growth.toFixed(1)} × the shortest (n log n: ${allowed.toFixed(1)})`;
    return {
      what,
      unit: "ms",
      values,
      beside,
      target: `grows no faster than n log n`,
      ...(words === measured.at(-1)?.words ? { gate: growth / allowed } : {}),
    };
  });
}
