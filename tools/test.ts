/** `npm test [-- SUITE…]`: runs every suite, or those named, three at a time, and closes with the sum of all of them on one line. */
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
  /**
   * What it runs: the bundled programs and the package; those in a VS Code, which may fall by an accident of the machine,
   * or in one in a browser, of which there is one at a time; or them with the machine to itself. Absent: the sources.
   */
  readonly needs?: "package" | "editor" | "browser" | "quiet";
  /** The VS Code to run it in; absent: the newest. */
  readonly age?: Age;
}

const MINUTES_A_SUITE = 10;
const MINUTES_A_LONG_SUITE = 180;
/** Suites that run side by side: one more than a machine of CI has cores, as half of a suite is waiting for a window or a program. */
const AT_ONCE = 3;
const REPORTER = ["--reporter", "test/support/compact.ts"];
const mocha = (...specs: string[]) => ["mocha", "--no-config", "--node-option", "import=tsx", ...REPORTER, ...specs];
const JOURNEY = mocha("--timeout", "300000", "test/e2e/**/*.test.ts");

// In the order in which they begin, the longest first, so that the last to end has little to wait for.
const SUITES: readonly Suite[] = [
  { name: "typecheck", words: ["tsc", "--noEmit"] },
  { name: "journey", words: JOURNEY, counts: true, needs: "browser" },
  {
    name: "unit",
    words: ["mocha", ...REPORTER, "test/{server,syntaxes,tools,client,fuzz}/**/*.test.ts"],
    counts: true,
    needs: "package",
  },
  { name: "cli", words: mocha("--timeout", "60000", "test/cli/**/*.test.ts"), counts: true, needs: "package" },
  { name: "host", words: ["tsx", "test/host/run.ts"], counts: true, needs: "editor" },
  { name: "desks", words: ["tsx", "test/host/run.ts", "--desks"], counts: true, needs: "editor" },
  { name: "web", words: ["tsx", "test/host/run-web.ts"], counts: true, needs: "browser" },
  { name: "lint", words: ["eslint", "."] },
  { name: "format", words: ["prettier", "--check", "--log-level", "warn", "."] },
  { name: "package", words: mocha("--timeout", "60000", "test/package/**/*.test.ts"), counts: true, needs: "package" },
  { name: "editors", words: mocha("test/editors/**/*.test.ts"), counts: true, needs: "package" },
  { name: "speed", words: ["tsx", "tools/bench.ts", "--gate"], needs: "quiet" },
];
// What takes an hour or more runs only when it is named: `npm run test:long`.
const LONG: readonly Suite[] = [
  { name: "long", words: mocha("--timeout", "0", "test/fuzz/**/*.test.ts"), counts: true, needs: "quiet" },
  { name: "long-bench", words: ["tsx", "tools/bench.ts", "scaling", "memory", "archive"], needs: "quiet" },
  { name: "oldest", words: ["tsx", "test/host/run.ts"], counts: true, needs: "quiet", age: "oldest" },
  { name: "oldest-desks", words: ["tsx", "test/host/run.ts", "--desks"], counts: true, needs: "quiet", age: "oldest" },
  { name: "oldest-journey", words: JOURNEY, counts: true, needs: "quiet", age: "oldest" },
];

const isLong = LONG.some(({ name }) => process.argv.includes(name));
const isNamed = ({ name }: Suite) => process.argv.includes(name);

const totals = await runAll([
  ...(process.argv.length === 2 ? SUITES : SUITES.filter(isNamed)),
  ...LONG.filter(isNamed),
]);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);

/** Runs them all: each begins as soon as what it needs is there and there is room for it. */
async function runAll(suites: readonly Suite[]): Promise<Totals> {
  const results: Totals[] = [];
  const there = new Set<Suite["needs"]>([undefined]);
  const left = [...suites];
  const running = new Map<object, Promise<void>>();
  const begin = (key: object, work: Promise<Totals>): void =>
    void running.set(
      key,
      work.then((result) => {
        results.push(result);
        running.delete(key);
      }),
    );
  prepare(suites, there).forEach((work) => begin({}, work));
  while (left.length + running.size > 0) {
    const atWork = suites.filter((suite) => running.has(suite));
    const next = left.findIndex((suite) => mayBegin(suite, { there, atWork, isLast: left.length === 1 }));
    if (next < 0) await Promise.race(running.values());
    else for (const suite of left.splice(next, 1)) begin(suite, runSuite(suite));
  }
  return sumOf(results);
}

/** Packs the extension and fetches VS Code where a suite asks for them, and adds to `there` what there is. */
function prepare(suites: readonly Suite[], there: Set<Suite["needs"]>): readonly Promise<Totals>[] {
  const isAsked = (...needs: Suite["needs"][]) => suites.some((suite) => needs.includes(suite.needs));
  const say = (step: string) => console.log(`fetching VS Code: ${step}`);
  const packed = isAsked("package", "editor", "browser", "quiet") ? packExtension() : Promise.resolve();
  // The editor comes over the network while the processor is busy with other things.
  const editor = isAsked("editor", "browser") ? installVsCode(say).then(() => installWeb(say)) : Promise.resolve();
  // What could not be built or fetched is a failure of its own, and the suites that need it say the rest.
  const built = packed.then(...settled("build")).finally(() => there.add("package").add("quiet"));
  const fetched = editor
    .then(...settled("VS Code"))
    .finally(() => built.then(() => there.add("editor").add("browser")));
  return [built, fetched];
}

/** What is at work, what is there, and whether only one suite is left to begin. */
interface Moment {
  readonly there: ReadonlySet<Suite["needs"]>;
  readonly atWork: readonly Suite[];
  readonly isLast: boolean;
}

function mayBegin({ needs }: Suite, { there, atWork, isLast }: Moment): boolean {
  if (!there.has(needs) || atWork.length >= AT_ONCE || atWork.some((other) => other.needs === "quiet")) return false;
  if (needs === "quiet") return atWork.length === 0 && (isLast || isLong);
  return needs !== "browser" || !atWork.some((other) => other.needs === "browser");
}

function sumOf(results: readonly Totals[]): Totals {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  return results.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing,
  );
}

/** A step that is no test: nothing to count when it goes well, one failure when it does not. */
function settled(name: string): [() => Totals, (problem: unknown) => Totals] {
  const failure = (problem: unknown) => {
    console.log(`${name}: ${problem instanceof Error ? problem.stack : problem}`);
    return { ...sumOf([]), failed: 1 };
  };
  return [() => sumOf([]), failure];
}

/** Runs a suite and says what it came to; one in a VS Code that failed is run a second time, which is said as well. */
async function runSuite(suite: Suite): Promise<Totals> {
  const first = await tryOnce(suite, "");
  if (first.failed === 0 || (suite.needs !== "editor" && suite.needs !== "browser")) return first;
  return tryOnce(suite, " at the second run");
}

async function tryOnce({ name, words, counts, age = "newest" }: Suite, which: string): Promise<Totals> {
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
    `${name.padEnd(10)} ${written.passed} passed, ${failed} failed, ${written.skipped} skipped in ${seconds} s${which}`,
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
      env: {
        ...process.env,
        ...{ ...told, COPYDESK_LONG: isLong ? "1" : "", FORCE_COLOR: "0" },
        // Suites that run side by side must not write the same bundles: all are there by now.
        COPYDESK_BUILT: "1",
      },
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
