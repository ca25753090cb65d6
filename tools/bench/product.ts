/** The product as the benchmark runs it in its own thread: everything that ships, all checks, facts on. */
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Analysis } from "../../server/src/analysis/model.ts";
import type { Finding } from "../../server/src/checks/check.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { disk } from "../../server/src/disk.ts";
import { openPacked, type Packed } from "../../server/src/packed.ts";
import { defaultSettings, severitiesOf } from "../../server/src/settings.ts";

/** Everything found in one text. */
export interface Found {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** What is opened once. */
export interface Product {
  readonly packed: Packed;
  readonly read: (text: string) => Found;
}

/** Opens what ships. Throws when a part of it is off: figures of half a product would be no figures. */
export async function openProduct(): Promise<Product> {
  const packed = await openPacked(disk);
  if (packed.off.length > 0) throw new Error(packed.off.join(" "));
  const severities = severitiesOf(defaultSettings);
  const context = { known: new Set<string>(), knowledge: packed.knowledge, sources: null };
  const read = (text: string): Found => {
    const analysis = analyze(text, { ...packed.grounds, date: null });
    return { analysis, findings: runChecks(analysis, { checks, severities, context }) };
  };
  return { packed, read };
}
