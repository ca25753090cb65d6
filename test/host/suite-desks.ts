/** The host tests of a window in French with the folders of two desks; VS Code calls `run` in its extension host. */
import { folderTests } from "./folders.ts";
import { frenchTests } from "./french.ts";
import { runTests } from "./mocha.ts";

/** Resolves when all tests pass. Throws with their number when some fail. */
export const run = (): Promise<void> =>
  runTests(() => {
    frenchTests();
    folderTests();
  });
