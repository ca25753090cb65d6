/** The speed section of the evaluation: names, their resolution and quotations as bundled for the product, beside `compromise`, in one run on one core. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { hasCorpora, sharedPath } from "../train/corpora.ts";

/** Prints tokens, and for quotations bytes, a second. */
export async function run(): Promise<void> {
  if (!hasCorpora()) return console.log("speed: skipped, ../shared/data is not there");
  const folder = mkdtempSync(join(tmpdir(), "copydesk-speed-"));
  const outfile = join(folder, "speed.cjs");
  try {
    await build({
      entryPoints: [join(import.meta.dirname, "speed-rounds.ts")],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
    });
    const model = join(import.meta.dirname, "../../server/data/recognizer.bin.gz");
    process.stdout.write(execFileSync(process.execPath, [outfile, model, sharedPath("data/newsroom/dev.jsonl")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
