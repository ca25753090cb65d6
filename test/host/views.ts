/** The rows of the views as VS Code takes them, and the preview as a tab of the editor. */
import assert from "node:assert/strict";
import {
  Position,
  type Tab,
  TabInputWebview,
  type ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  commands,
  window,
} from "vscode";
import { shell } from "../../client/src/preview/shell.ts";
import { RowTree } from "../../client/src/views/tree.ts";
import type { ViewRow } from "../../server/src/features/protocol.ts";
import { openText } from "./editor.ts";

/** Registers the tests of views and preview. */
export function viewTests(): void {
  describe("the rows of a view", () => {
    const [tree, mayor] = [new RowTree(), nameRow()];
    tree.show([mayor]);

    it("have a label, quieter words, a picture, a menu, and a sentence for screen readers", () => {
      const item = tree.getTreeItem(mayor);
      assert.deepEqual(item.label, { label: "Ingrid Vasquell", highlights: [] });
      assert.equal(item.description, "Mayor · 2 mentions");
      assert.equal((item.iconPath as ThemeIcon).id, "person");
      assert.equal(item.contextValue, "person");
      assert.equal(item.accessibilityInformation?.label, "Ingrid Vasquell, person, Mayor, 2 mentions");
      assert.equal(item.collapsibleState, TreeItemCollapsibleState.Collapsed);
    });

    it("know the rows below them and the one above", () => {
      const [mention] = tree.getChildren(mayor);
      assert.equal(tree.getParent(mention), mayor);
      assert.equal(tree.getParent(mayor), undefined);
      assert.deepEqual(tree.getTreeItem(mention).label, { label: "Mayor Ingrid Vasquell", highlights: [[6, 21]] });
    });

    it("are found by the place of the cursor", () => {
      assert.equal(tree.rowAt("file:///harbour.news", new Position(4, 3)), mayor);
      assert.equal(tree.rowAt("file:///harbour.news", new Position(3, 3)), undefined);
      assert.equal(tree.rowAt("file:///other.news", new Position(4, 3)), undefined);
    });

    it("show the hover of their place, or say themselves in a sentence where there is none", async () => {
      const item = await tree.resolveTreeItem(new TreeItem(""), mayor);
      assert.equal(item.tooltip, mayor.spoken);
    });
  });

  describe("the annotated copy", () => {
    it("opens beside the text as a tab of its own", async () => {
      await openText("harbour.news");
      await commands.executeCommand("copydesk.openPreview");
      const isCopy = ({ input }: Tab): boolean =>
        input instanceof TabInputWebview && input.viewType.endsWith("copydesk.preview");
      for (let tries = 0; tries < 50; tries++) {
        if (window.tabGroups.all.some(({ tabs }) => tabs.some(isCopy))) return;
        await new Promise((wake) => setTimeout(wake, 200));
      }
      assert.fail("There is no tab of the annotated copy.");
    });

    it("may load nothing but its own script and style", () => {
      const panel = window.createWebviewPanel("copydesk.test", "", -1);
      const page = shell(panel.webview, Uri.file("/extension"));
      panel.dispose();
      const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
      assert.match(policy, /^default-src 'none'; style-src 'nonce-[\w-]+'; script-src 'nonce-[\w-]+'$/);
    });
  });
}

function nameRow(): ViewRow {
  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 15 } });
  const place = (line: number) => ({ uri: "file:///harbour.news", range: range(line) });
  const mention: ViewRow = {
    ...{ key: "person:ingrid vasquell/0", kind: "mention", label: "Mayor Ingrid Vasquell", highlight: [6, 21] },
    ...{ detail: "line 5", spoken: "line 5: Mayor Ingrid Vasquell", ...place(4), places: [], index: null, rows: [] },
  };
  return {
    ...{ key: "person:ingrid vasquell", kind: "person", label: "Ingrid Vasquell", detail: "Mayor · 2 mentions" },
    spoken: "Ingrid Vasquell, person, Mayor, 2 mentions",
    ...{ ...place(4), places: [place(4), place(7)], index: null, rows: [mention] },
  };
}
