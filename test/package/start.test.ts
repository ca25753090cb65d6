/** What is kept of the compiled bundle beside it: made once, used again, never trusted when it is damaged, never needed. */
import { deepEqual, equal, match, notDeepEqual } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

describe("the start of the programs", function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "copydesk start "));
    for (const name of ["cli.js", "start.js", "programs.js", "english.json", "package.json"])
      cpSync(join("dist", name), join(folder, "dist", name));
  });
  afterEach(() => {
    chmodSync(join(folder, "dist"), 0o755);
    rmSync(folder, { recursive: true });
  });

  const run = (): void => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "dist/cli.js"), "--version"], {
      encoding: "utf8",
    });
    deepEqual([status, stderr], [0, ""]);
    match(stdout, /^\d+\.\d+\.\d+\n$/u);
  };
  const kept = (): readonly string[] => readdirSync(join(folder, "dist")).filter((name) => name.includes(".v8"));
  const bytes = (): Buffer => readFileSync(join(folder, "dist", kept()[0]));

  it("keeps what was compiled, and uses it", () => {
    deepEqual(kept(), []);
    run();
    equal(kept().length, 1);
    const before = bytes();
    run();
    deepEqual(bytes(), before);
  });

  it("compiles anew what is kept damaged, or of another bundle", () => {
    run();
    const damaged = bytes();
    damaged[damaged.length >> 1] ^= 1;
    writeFileSync(join(folder, "dist", kept()[0]), damaged);
    run();
    notDeepEqual(bytes(), damaged);
    const before = bytes();
    const programs = join(folder, "dist/programs.js");
    writeFileSync(programs, readFileSync(programs, "latin1").replace("//#", "//@"));
    run();
    equal(kept().length, 1);
    notDeepEqual(bytes(), before);
  });

  it("keeps the editor's client too, once it has come to rest, and hands on what it exports", () => {
    for (const name of ["client.js", "extension.js"]) cpSync(join("dist", name), join(folder, "dist", name));
    // An editor that answers everything with itself.
    const script = `
      const anything = new Proxy(class {}, { get: (made, key) => (key === "prototype" ? made.prototype : key === Symbol.toPrimitive ? () => "" : anything), apply: () => anything });
      const { _load } = require("node:module");
      require("node:module")._load = (name, ...rest) => (name === "vscode" ? anything : _load(name, ...rest));
      // As VS Code does, which goes by the "type" in the package's own package.json.
      import(${JSON.stringify(pathToFileURL(join(folder, "dist/client.js")).href)}).then(({ activate, deactivate }) =>
        process.stdout.write(typeof activate + " " + typeof deactivate),
      );
      setTimeout(() => {}, 6000);`;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
    deepEqual([stdout, stderr], ["function function", ""]);
    deepEqual(kept().map((name) => name.replace(/-.*/u, "")), ["extension"]); // prettier-ignore
  });

  it("starts where nothing can be kept", function () {
    if (process.getuid?.() === 0) this.skip();
    chmodSync(join(folder, "dist"), 0o555);
    run();
    deepEqual(kept(), []);
  });
});
