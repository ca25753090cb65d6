/** The main job, as a desk editor does it: the packaged extension in a real VS Code, seen through the browser. */
import assert from "node:assert/strict";
import { type Desk, sitDown } from "./desk.ts";

describe("the journey", () => {
  let desk: Desk;

  before(async () => {
    desk = await sitDown("test/articles");
    await desk.open("summit.news");
  });

  after(() => desk?.leave());

  it("opens a news text and underlines what to look at", async () => {
    await desk.page.locator(".squiggly-warning").first().waitFor();
    assert.equal(await desk.page.locator('[id="status.editor.mode"]').innerText(), "News");
  });
});
