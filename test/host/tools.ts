/** That the editor's language models are offered the tools. */
import { deepEqual } from "node:assert/strict";
import { lm } from "vscode";
import { tools } from "../../server/src/tools/tools.ts";

/** Tests of what `contributes.languageModelTools` comes to. */
export function toolTests(): void {
  describe("tools for language models", () => {
    it("are offered, each with its words for the model", () => {
      const offered = lm.tools.filter(({ name }) => name.startsWith("copydesk_"));
      deepEqual(
        offered.map(({ name, description }) => [name, description]).sort(),
        tools.map(({ name, description }) => [`copydesk_${name}`, description]).sort(),
      );
    });
  });
}
