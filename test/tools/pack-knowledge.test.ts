import { deepEqual } from "node:assert/strict";
import { packFacts, readFacts } from "../../tools/knowledge/build.ts";
import { knowledgeBytes } from "../support/knowledge.ts";
import { sharedPath } from "../support/shared.ts";

describe("pack-knowledge", () => {
  const title = "makes the same bytes out of the same tables";
  if (sharedPath("knowledge/people.tsv") === null) {
    it.skip(`${title} (skipped: ../shared/knowledge is not there)`, () => {});
  } else {
    it(title, () => deepEqual(Buffer.compare(packFacts(readFacts()), knowledgeBytes()), 0)).timeout(60_000);
  }
});
