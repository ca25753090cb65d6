/** Words a second from text to finished output, by output format. */
import { annotate } from "../../../server/src/cli/annotate.ts";
import { openDesk } from "../../../server/src/cli/desk.ts";
import { formatNamed, formatNames } from "../../../server/src/cli/formats.ts";
import { articles, wordsIn } from "../articles.ts";
import type { Figure } from "../section.ts";

/** Each round gives every format the same articles. */
export async function measure(): Promise<readonly Figure[]> {
  const desk = await openDesk({ ...plainOptions, check: [], sources: [] }, console.error);
  const speeds = new Map(formatNames.map((name) => [name, [] as number[]]));
  for (let round = -1; round < 5; round++) {
    const texts = articles(2000 * (round + 2), 12, 500);
    const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
    for (const name of formatNames) {
      const format = formatNamed(name, { show: "everything", colours: false });
      const began = performance.now();
      for (const text of texts) {
        const found = annotate({ uri: "story:", name: "story", text, language: "plaintext", date: null }, desk);
        if (!("leftAlone" in found)) format.items(found);
      }
      if (round >= 0) speeds.get(name)?.push((words / (performance.now() - began)) * 1000);
    }
  }
  return [...speeds].map(([what, values]) => ({ what, unit: "words/s", values, target: "over 20,000" }));
}

const plainOptions = { format: "json", input: "text", failOn: "never", encoding: "utf-8" } as const;
