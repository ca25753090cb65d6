/**
 * Bundles the host tests and runs them inside a real VS Code: the one COPYDESK_VSCODE names, else VS Code for the
 * browser. With `--desks` those of a window in French with two folders, else those of a window with one.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";

const isOfDesks = process.argv.includes("--desks");
const suite = isOfDesks ? "suite-desks" : "suite";

await build({
  entryPoints: [`test/host/${suite}.ts`],
  outfile: `.cache/host/${suite}.cjs`,
  bundle: true,
  platform: "node",
  format: "cjs",
  external: ["vscode", "mocha"],
  sourcemap: "inline",
  logLevel: "warning",
});

// Decisions go into ledgers beside the texts.
const desks = await mkdtemp(join(tmpdir(), "copydesk-desks-"));
try {
  await cp("test/desks", desks, { recursive: true });
  await runTests({
    vscodeExecutablePath: process.env.COPYDESK_VSCODE ?? resolve("tools/vscode/code.ts"),
    extensionDevelopmentPath: resolve("."),
    extensionTestsPath: resolve(`.cache/host/${suite}.cjs`),
    // The bundle does not stand where its sources do, so it is told where the shared texts would be.
    extensionTestsEnv: { COPYDESK_SHARED: process.env.COPYDESK_SHARED ?? resolve("../shared") },
    launchArgs: isOfDesks ? [join(desks, "desks.code-workspace"), "--locale=fr"] : [resolve("test/articles")],
  });
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
} finally {
  await rm(desks, { recursive: true, force: true });
}
