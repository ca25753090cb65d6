/** That the extension wakes up by itself: nothing here calls `activate()`. */
import assert from "node:assert/strict";
import { extensions } from "vscode";
import { diagnosticsOf, openText } from "./editor.ts";

/** Registers the tests of activation. */
export function activationTests(): void {
  describe("activation", () => {
    it("wakes up when a news text is opened", async () => {
      const document = await openText("summit.news");
      assert.equal(document.languageId, "news");
      await diagnosticsOf(document, (found) => found.length > 0);
      assert.equal(extensions.getExtension("copydesk.copydesk")?.isActive, true);
    });
  });
}
