/** That every command on docs/command-line.md works as it stands there. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Row } from "../../server/src/exports/json.ts";
import { copydesk, folderWith } from "../support/cli.ts";
import { pathOf, program } from "../support/programs.ts";
import { hasRedis, startRedis } from "../support/redis.ts";
import { faultsOfRdjson, faultsOfSarif } from "../support/schemas.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/command-line.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, language, words]) => ({ language, words }));

/** The commands of the page: blocks of shell as they are, and what CI and hooks would run. */
const scripts = blocks.flatMap(({ language, words }) => {
  if (language === "sh") return [words];
  // A hook is given the files at the end.
  return [...words.matchAll(/^.*?(run: |- |entry: )(copydesk .*)$/gmu)].map(([, key, command]) =>
    key === "entry: " ? `${command} drafts/story.txt` : command,
  );
});

const copy = "The council will vote on the harbour plan in the spring.";

/** A folder as the page imagines it, with `copydesk` and a stand-in for reviewdog on the path. */
function desk(): { cwd: string; path: string } {
  const lines = Array.from({ length: 20 }, (_, id) => JSON.stringify({ id: `story-${id}`, text: copy }));
  const cwd = folderWith({ "archive.jsonl": `${lines.join("\n")}\n` });
  for (const folder of ["drafts", "notes", "bin"]) mkdirSync(join(cwd, folder));
  writeFileSync(join(cwd, "drafts/story.txt"), `${copy}\n\nMayor Lena Morales said so.\n`);
  writeFileSync(join(cwd, "notes/council.txt"), `MORALES: ${copy}\n`);
  const programs = {
    copydesk: `exec "${process.execPath}" "${pathOf("cli")}" "$@"`,
    reviewdog: "cat > reviewdog.json",
  };
  for (const [name, words] of Object.entries(programs)) {
    writeFileSync(join(cwd, "bin", name), `#!/bin/sh\n${words}\n`);
    chmodSync(join(cwd, "bin", name), 0o755);
  }
  return { cwd, path: `${join(cwd, "bin")}:${process.env.PATH}` };
}

const isMissing = (program: string): boolean => spawnSync(program, ["--version"]).error !== undefined;

describe("the command line’s page", function () {
  this.timeout(120_000);
  const { cwd, path } = desk();
  before(() => program("cli"));

  it("holds commands of every kind", () => {
    ok(scripts.length >= 12);
    for (const command of ["check", "annotate", "rules", "explain", "lookup", "completion", "work"])
      ok(
        scripts.some((script) => script.includes(`copydesk ${command}`)),
        command,
      );
  });

  for (const script of scripts) {
    it(`says: ${script.trim().split("\n")[0].slice(0, 90)}`, async function () {
      if (script.includes("parallel ") && isMissing("parallel")) this.skip();
      if (script.includes("REDIS_URL") && !hasRedis()) this.skip();
      const redis = script.includes("REDIS_URL") ? await startRedis() : null;
      const env = { ...process.env, PATH: path, REDIS_URL: redis?.url ?? "" };
      const { status, stderr } = spawnSync("bash", ["--norc", "-euo", "pipefail", "-c", script], {
        cwd,
        env,
        encoding: "utf8",
      });
      await redis?.stop();
      deepEqual([status, stderr], [0, ""]);
      if (script.includes("found.jsonl"))
        equal(readFileSync(join(cwd, "found.jsonl"), "utf8"), await wholeArchive(cwd));
    });
  }

  it("leads to files that others can read", async () => {
    const read = (name: string): string => readFileSync(join(cwd, name), "utf8");
    deepEqual(faultsOfSarif(JSON.parse(read("copydesk.sarif"))), []);
    deepEqual(await faultsOfRdjson(read("reviewdog.json")), []);
  });
});

/** What one run makes of the archive. */
async function wholeArchive(cwd: string): Promise<string> {
  const words = ["annotate", "archive.jsonl", "--input", "jsonl", "--format", "jsonl", "--jobs", "1"];
  const { out } = await copydesk(words, { cwd });
  equal(out.trimEnd().split("\n").map((line) => (JSON.parse(line) as Row).uri).length, 20); // prettier-ignore
  return out;
}
