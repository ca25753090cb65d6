/** Golden articles: whole stories and everything found in them. UPDATE=1 rewrites; read the difference before keeping it. */
import { equal } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentLanguage } from "../../server/src/analysis/model.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { golden, withNotes } from "../support/golden.ts";
import { analyzeExample } from "../support/analyze.ts";
import { shippedKnowledge } from "../support/knowledge.ts";

const folder = join(import.meta.dirname, "../articles");
const languages: Readonly<Record<string, DocumentLanguage>> = { txt: "plaintext", news: "news", md: "markdown" };

describe("golden articles", () => {
  for (const name of readdirSync(folder).filter((file) => /\.(?:txt|news|md)$/u.test(file))) {
    it(name, () => {
      const text = readFileSync(join(folder, name), "utf8");
      const analysis = analyzeExample(text, languages[name.slice(name.lastIndexOf(".") + 1)]);
      const findings = runChecks(analysis, { checks, context: { known: new Set(), knowledge: shippedKnowledge() } });
      const path = join(folder, `${name}.golden`);
      const before = existsSync(path) ? readFileSync(path, "utf8") : "";
      const found = withNotes(golden(analysis, findings), before);
      if (process.env.UPDATE === "1") writeFileSync(path, found);
      else equal(found, before);
    });
  }
});
