/**
 * Bundles the host tests and runs them inside a real VS Code: the one COPYDESK_VSCODE names, else VS Code for the
 * browser, with `--oldest` the oldest that the extension takes.
 */
import { resolve } from "node:path";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";

if (process.argv.includes("--oldest")) process.env.COPYDESK_VSCODE_AGE = "oldest";

const bundle = resolve(".cache/host/suite.cjs");

await build({
  entryPoints: ["test/host/suite.ts"],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  external: ["vscode", "mocha"],
  sourcemap: "inline",
  logLevel: "warning",
});

try {
  await runTests({
    vscodeExecutablePath: process.env.COPYDESK_VSCODE ?? resolve("tools/vscode/code.ts"),
    extensionDevelopmentPath: resolve("."),
    extensionTestsPath: bundle,
    // The bundle does not stand where its sources do, so it is told where the shared texts would be.
    extensionTestsEnv: { COPYDESK_SHARED: process.env.COPYDESK_SHARED ?? resolve("../shared") },
    launchArgs: [resolve("test/articles")],
  });
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
