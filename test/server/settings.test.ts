/** Settings: what a user may write, in which shapes, and what is said of the rest. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { checks } from "../../server/src/checks/index.ts";
import { defaultSettings, readSettings, severitiesOf } from "../../server/src/settings.ts";

describe("settings", () => {
  it("hold their defaults when nothing is set", () => {
    deepEqual(readSettings(undefined), { settings: defaultSettings, problems: [] });
    deepEqual(readSettings({ date: null, checks: null }).problems, []);
  });

  it("may be nested or dotted", () => {
    for (const raw of [{ inlayHints: { dates: false } }, { "inlayHints.dates": false }]) {
      equal(readSettings(raw).settings["inlayHints.dates"], false);
    }
  });

  it("name what is ill-typed or unknown and keep the default", () => {
    const cases: [unknown, string][] = [
      [[], "copydesk: expected an object, not []"],
      [{ delay: -1 }, "copydesk.delay: expected a number from 0 to 10000, not -1"],
      [{ date: "2025-02-30" }, 'copydesk.date: expected a date as YYYY-MM-DD, not "2025-02-30"'],
      [{ preset: "loud" }, 'copydesk.preset: expected one of desk, strict, only-errors, machine-text, not "loud"'],
      [{ known: ["NATO", 1] }, "copydesk.known: expected words only, not 1"],
      [{ codeLens: "yes" }, 'copydesk.codeLens: expected true or false, not "yes"'],
      [{ checks: { "no/such": "off" } }, 'copydesk.checks: there is no check "no/such"'],
      [
        { wikidata: { endpoint: "ftp://x" } },
        'copydesk.wikidata.endpoint: expected an address that begins with https://, not "ftp://x"',
      ],
      [
        { search: { Ours: "https://x/" } },
        'copydesk.search: Ours: expected an address with {words} in it, not "https://x/"',
      ],
      [{ constructor: 1 }, "copydesk.constructor: there is no such setting"],
    ];
    for (const [raw, problem] of cases) deepEqual(readSettings(raw).problems, [problem]);
    equal(readSettings({ delay: -1 }).settings.delay, defaultSettings.delay);
    deepEqual(readSettings({ known: ["NATO", 1] }).settings.known, ["NATO"]);
  });

  it("let a check's own severity win over the preset", () => {
    const { settings } = readSettings({ preset: "strict", checks: { "text/repeated-sentence": "hint" } });
    equal(severitiesOf(settings).get("text/repeated-sentence"), "hint");
  });

  it("change nothing with the preset desk, so that a check may be quieter on some findings", () => {
    equal(severitiesOf(readSettings({ preset: "desk" }).settings).size, 0);
  });

  it("raise every hint and information by one step with strict", () => {
    const severities = severitiesOf(readSettings({ preset: "strict" }).settings);
    for (const { id, severity } of checks) {
      const raised = severity === "hint" ? "information" : severity === "information" ? "warning" : undefined;
      equal(severities.get(id), raised, id);
    }
  });

  it("leave out whatever is no warning or error with only-errors", () => {
    const severities = severitiesOf(readSettings({ preset: "only-errors" }).settings);
    for (const { id, severity } of checks)
      equal(severities.get(id), severity === "warning" || severity === "error" ? undefined : "off", id);
  });

  it("raise what asks for a source, and nothing else, with machine-text", () => {
    const severities = severitiesOf(readSettings({ preset: "machine-text" }).settings);
    equal(severities.get("claim/unsourced-history"), "warning");
    equal(severities.get("claim/absolute"), "information");
    equal(severities.get("quotation/loaded-verb"), undefined);
    for (const id of severities.keys())
      ok(
        checks.some((check) => check.id === id),
        id,
      );
  });
});
