/** Words a second from text to finished output, by output format, beside what the peers do to the same texts in the same run. */
import { annotate } from "../../../server/src/cli/annotate.ts";
import { openDesk } from "../../../server/src/cli/desk.ts";
import { formatNamed, formatNames } from "../../../server/src/cli/formats.ts";
import { articles, wordsIn } from "../articles.ts";
import { openPeers, peers, type Run } from "../peers.ts";
import type { Figure } from "../section.ts";

/** Each round gives every format and every peer the same articles. */
export async function measure(): Promise<readonly Figure[]> {
  const desk = await openDesk({ ...plainOptions, check: [], sources: [] }, console.error);
  const formats = formatNames.map((name): readonly [string, Run] => {
    const format = formatNamed(name, { show: "everything", colours: false });
    const run = (text: string): void => {
      const found = annotate({ uri: "story:", name: "story", text, language: "plaintext", date: null }, desk);
      if (!("leftAlone" in found)) format.items(found);
    };
    return [name, run];
  });
  const others = await openPeers(peers.length);
  const runs = [...formats, ...others];
  const speeds = new Map(runs.map(([name]) => [name, [] as number[]]));
  for (let round = -1; round < 5; round++) {
    const texts = articles(2000 * (round + 2), 12, 500);
    const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
    for (const [name, run] of runs) {
      const began = performance.now();
      for (const text of texts) await run(text);
      if (round >= 0) speeds.get(name)?.push((words / (performance.now() - began)) * 1000);
    }
  }
  return [...speeds].map(([what, values]) => ({
    ...{ what, unit: "words/s", values },
    ...(others.has(what) ? {} : { target: "over 20,000" }),
  }));
}

const plainOptions = { format: "json", input: "text", failOn: "never", encoding: "utf-8" } as const;
