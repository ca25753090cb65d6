/** What is shown while a sentence is being written. */
import { equal, ok } from "node:assert/strict";
import { settledFindings } from "../../../server/src/features/waiting.ts";
import { readMarked } from "../../support/reading.ts";

const first = "The talks went on for two days in the old harbour of Port Marlow. ";
const checksOf = (before: string | null, now: string): string[] =>
  settledFindings(readMarked(now), before === null ? null : readMarked(before)).map(({ check }) => check);

describe("findings while a sentence is written", () => {
  it("wait when they are in it", () => {
    ok(!checksOf(`${first}The vote is on June 3`, `${first}The vote is on June 31.`).includes("claim/impossible-date"));
  });

  it("are shown in all other sentences, and everywhere in a text that was just opened or did not change", () => {
    const text = `The vote is on June 31. ${first}`;
    ok(checksOf(`${text}The`, `${text}The council met.`).includes("claim/impossible-date"));
    ok(checksOf(null, text).includes("claim/impossible-date"));
    equal(checksOf(text, text).length, checksOf(null, text).length);
  });
});
