/** Files of open folders: listed and read on a real disk; never beyond the folders. */
import { deepEqual, equal, rejects } from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Connection } from "vscode-languageserver";
import { diskFiles } from "../../server/src/disk-files.ts";
import { isBelow, pathBelow } from "../../server/src/files.ts";
import { openFolders } from "../../server/src/folders.ts";

describe("open folders", () => {
  let top: string;
  const at = (path: string): string => pathToFileURL(join(top, path)).href;
  beforeEach(async () => {
    top = await mkdtemp(join(tmpdir(), "folders-"));
    await mkdir(join(top, "desk/sources/deep"), { recursive: true });
    await mkdir(join(top, "desk/node_modules/x"), { recursive: true });
    await writeFile(join(top, "desk/sources/a b.txt"), "one");
    await writeFile(join(top, "desk/sources/deep/c.md"), "two");
    await writeFile(join(top, "desk/node_modules/x/d.txt"), "no");
    await writeFile(join(top, "desk/story.source.txt"), "three");
    await writeFile(join(top, "secret.txt"), "not yours");
  });
  afterEach(() => rm(top, { recursive: true }));
  const open = () => {
    const folders = openFolders({} as Connection, diskFiles);
    folders.begin({ processId: null, rootUri: at("desk"), capabilities: {} });
    return folders;
  };

  it("lists what matches, at any depth, without links", async () => {
    await symlink(join(top, "secret.txt"), join(top, "desk/sources/link.txt"));
    const found = await open().list(at("desk"), ["sources/**", "*.source.*"]);
    deepEqual(
      found.map(({ uri, size }) => `${pathBelow(uri, at("desk"))} ${size}`),
      ["sources/a b.txt 3", "sources/deep/c.md 3", "story.source.txt 5"],
    );
    deepEqual(await diskFiles.list(at("nowhere"), ["**/*"]), []);
  });

  it("reads inside", async () => {
    const folders = open();
    equal(new TextDecoder().decode(await folders.read(at("desk/sources/a b.txt"))), "one");
    equal(await folders.stamp(at("desk/none.txt")), null);
  });

  it("refuses what lies outside, by name, by dots and by link", async () => {
    const folders = open();
    await symlink(join(top, "secret.txt"), join(top, "desk/link.txt"));
    for (const uri of [at("secret.txt"), `${at("desk")}/../secret.txt`, at("desk/link.txt"), "http://desk/x"]) {
      await rejects(folders.read(uri), { code: "EACCES" }, uri);
    }
    await rejects(folders.list(at(""), ["**"]), { code: "EACCES" });
  });

  it("compares addresses however their escapes are written", () => {
    equal(isBelow("file:///c%3A/desk/a.txt", "file:///C:/desk"), true);
    equal(isBelow("file:///desk-two/a.txt", "file:///desk"), false);
    equal(isBelow("file:///desk/../a.txt", "file:///desk"), false);
    equal(pathBelow("file:///desk/sources/caf%C3%A9.txt", "file:///desk/"), "sources/café.txt");
  });

  it("knows folders of Windows: drives in either case, spaces, a server’s share", () => {
    equal(pathBelow("file:///c%3A/My%20Desk/Notes/a b.txt", "file:///C:/My Desk"), "Notes/a b.txt");
    equal(pathBelow("file:///D:/desk/a.txt", "file:///C:/desk"), null);
    equal(isBelow("file:///C:/desk/../secret.txt", "file:///c%3a/desk"), false);
    equal(pathBelow("file://paper/desk/sources/a.txt", "file://paper/desk"), "sources/a.txt");
    equal(isBelow("file://other/desk/a.txt", "file://paper/desk"), false);
  });
});
