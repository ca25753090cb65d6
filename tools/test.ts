/** `npm test [-- SUITE…]`: runs every suite, or those named, and closes with the sum of all of them on one line. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Totals } from "../test/support/compact.ts";
import { packExtension } from "./package.ts";
import { type Age, installVsCode } from "./vscode/install.ts";
import { installWeb } from "./vscode/web.ts";

/** A command that is one test by its exit code, or, when it `counts`, as many as the mocha reporter writes down. */
interface Suite {
  readonly name: string;
  readonly words: readonly string[];
  readonly counts?: true;
  /** The VS Code to run it in; absent: the newest. */
  readonly age?: Age;
}

const MINUTES_A_SUITE = 10;
const MINUTES_A_LONG_SUITE = 180;
const REPORTER = ["--reporter", "test/support/compact.ts"];
const mocha = (...specs: string[]) => ["mocha", "--no-config", "--node-option", "import=tsx", ...REPORTER, ...specs];
const JOURNEY = mocha("--timeout", "300000", "test/e2e/**/*.test.ts");

// These only read the sources, each on one core: they run side by side.
const STILL: readonly Suite[] = [
  { name: "typecheck", words: ["tsc", "--noEmit"] },
  { name: "lint", words: ["eslint", "."] },
  { name: "format", words: ["prettier", "--check", "--log-level", "warn", "."] },
];
// These need nothing built; the later ones run what is packed.
const SOURCES: readonly Suite[] = [
  {
    name: "unit",
    words: ["mocha", ...REPORTER, "test/{server,syntaxes,tools,client,fuzz}/**/*.test.ts"],
    counts: true,
  },
];
const PACKED: readonly Suite[] = [
  { name: "package", words: mocha("--timeout", "60000", "test/package/**/*.test.ts"), counts: true },
  { name: "cli", words: mocha("--timeout", "60000", "test/cli/**/*.test.ts"), counts: true },
  { name: "editors", words: mocha("test/editors/**/*.test.ts"), counts: true },
  { name: "speed", words: ["tsx", "tools/bench.ts", "--gate"] },
  { name: "host", words: ["tsx", "test/host/run.ts"], counts: true },
  { name: "desks", words: ["tsx", "test/host/run.ts", "--desks"], counts: true },
  { name: "web", words: ["tsx", "test/host/run-web.ts"], counts: true },
  { name: "journey", words: JOURNEY, counts: true },
];
// What takes an hour or more runs only when it is named: `npm run test:long`.
const LONG: readonly Suite[] = [
  { name: "long", words: mocha("--timeout", "0", "test/fuzz/**/*.test.ts"), counts: true },
  { name: "long-bench", words: ["tsx", "tools/bench.ts", "scaling", "memory", "archive"] },
  { name: "oldest", words: ["tsx", "test/host/run.ts"], counts: true, age: "oldest" },
  { name: "oldest-desks", words: ["tsx", "test/host/run.ts", "--desks"], counts: true, age: "oldest" },
  { name: "oldest-journey", words: JOURNEY, counts: true, age: "oldest" },
];

const isLong = LONG.some(({ name }) => process.argv.includes(name));
const isNamed = ({ name }: Suite) => process.argv.includes(name);
const wanted = (suites: readonly Suite[]) => (process.argv.length === 2 ? suites : suites.filter(isNamed));

const totals = await runAll();
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);

async function runAll(): Promise<Totals> {
  const results: Totals[] = [];
  // The editor comes over the network while the processor is busy with the sources.
  const say = (step: string) => console.log(`fetching VS Code: ${step}`);
  const editor = installVsCode(say)
    .then(() => installWeb(say))
    .then(...settled("VS Code"));
  results.push(...(await Promise.all(wanted(STILL).map(runSuite))));
  for (const suite of wanted(SOURCES)) results.push(await runSuite(suite));
  results.push(await editor);
  if (wanted(PACKED).length > 0 || LONG.some(isNamed)) results.push(await packExtension().then(...settled("build")));
  for (const suite of [...wanted(PACKED), ...LONG.filter(isNamed)]) results.push(await runSuite(suite));
  return results.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));
}

/** A step that is no test: nothing to count when it goes well, one failure when it does not. */
function settled(name: string): [() => Totals, (problem: unknown) => Totals] {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const failure = (problem: unknown) => {
    console.log(`${name}: ${problem instanceof Error ? problem.stack : problem}`);
    return { ...nothing, failed: 1 };
  };
  return [() => nothing, failure];
}

async function runSuite({ name, words, counts, age = "newest" }: Suite): Promise<Totals> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-test-"));
  const began = Date.now();
  const { code, said } = await run(words, { COPYDESK_TOTALS: join(folder, "totals.json"), COPYDESK_VSCODE_AGE: age });
  const written = counts
    ? await readTotals(join(folder, "totals.json"))
    : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // A suite that dies before it can count has failed all the same, and so has one that ran nothing.
  const failed = Math.max(written.failed, code === 0 && written.passed + written.skipped > 0 ? 0 : 1);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${name.padEnd(10)} ${written.passed} passed, ${failed} failed, ${written.skipped} skipped in ${seconds} s`,
  );
  if (failed > 0 || written.skipped > 0) console.log(said.trimEnd());
  await rm(folder, { recursive: true });
  return { ...written, failed };
}

function run(
  [command, ...words]: readonly string[],
  told: Readonly<Record<string, string>>,
): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = spawn(join("node_modules/.bin", command), words, {
      env: { ...process.env, ...told, COPYDESK_LONG: isLong ? "1" : "", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: (isLong ? MINUTES_A_LONG_SUITE : MINUTES_A_SUITE) * 60_000,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("close", (code) => done({ code, said }));
  });
}

async function readTotals(file: string): Promise<Totals> {
  const text = await readFile(file, "utf8").catch(() => '{ "passed": 0, "failed": 1, "skipped": 0 }');
  return JSON.parse(text) as Totals;
}
