/** The host tests of a window with one folder; VS Code calls `run` in its extension host. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Uri } from "vscode";
import { crashTests } from "./crashes.ts";
import { decisionTests } from "./decisions.ts";
import { runTests } from "./mocha.ts";
import { sourceTextTests } from "./source-texts.ts";
import { hostTests } from "./tests.ts";
import { toolTests } from "./tools.ts";

/** Resolves when all tests pass. Throws with their number when some fail. */
export const run = (): Promise<void> =>
  runTests(() => {
    const article = join(process.env.COPYDESK_SHARED ?? "", "articles/peace-talks.txt");
    hostTests(existsSync(article) ? Uri.file(article) : null);
    decisionTests();
    sourceTextTests();
    toolTests();
    crashTests();
  });
