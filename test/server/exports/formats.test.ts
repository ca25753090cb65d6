/** Formats for other programs: what they hold is what their schemas ask for, and it points at the right words. */
import { deepEqual, equal, match, notDeepEqual, ok } from "node:assert/strict";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { checks } from "../../../server/src/checks/index.ts";
import type { Finding } from "../../../server/src/checks/check.ts";
import type { Annotated, Format } from "../../../server/src/exports/annotated.ts";
import { fingerprints } from "../../../server/src/exports/fingerprint.ts";
import { html } from "../../../server/src/exports/html.ts";
import { jsonld } from "../../../server/src/exports/jsonld.ts";
import { rdjson } from "../../../server/src/exports/rdjson.ts";
import { sarif } from "../../../server/src/exports/sarif.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { analyzeExample } from "../../support/analyze.ts";
import { faultsOfRdjson, faultsOfSarif } from "../../support/schemas.ts";

const copy = "The council will vote on the harbour plan in the spring.";
const story = `😀 Café: officials declined.\r\n${copy}\n“We will appeal,” said Lena Morales <b>.\n${copy}\n`;

function annotated(text: string, name = "drafts/my story.txt"): Annotated {
  const analysis = analyzeExample(text);
  return {
    ...{ uri: `file:///desk/${encodeURI(name)}`, name, language: "plaintext", analysis },
    findings: runChecks(analysis, { checks }),
    ...{ wikidata: () => null, sources: () => [] },
  };
}

/** All that a format prints for some texts. */
function printed(format: Format, texts: readonly Annotated[]): string {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  return (
    format.head + texts.flatMap((text) => format.items(text)).join(format.separator) + format.foot(counts, texts.length)
  );
}

const repeated = ({ findings }: Annotated): Finding =>
  findings.find(({ check }) => check === "text/repeated-sentence")!;

describe("SARIF", () => {
  const read = (texts: readonly Annotated[]) =>
    JSON.parse(printed(sarif(checks, "1.2.3"), texts)) as {
      runs: [{ tool: { driver: { rules: { id: string; help: { text: string } }[] } }; results: { ruleId: string; ruleIndex: number; relatedLocations?: object[]; locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number; charOffset: number; snippet: { text: string } } } }] }[] }]; // prettier-ignore
    };

  it("is what the schema asks for, with no text, one, or several", () => {
    for (const texts of [[], [annotated("")], [annotated(story), annotated(""), annotated(story, "b.txt")]])
      deepEqual(faultsOfSarif(read(texts)), []);
  });

  it("has a rule with help for every check, and results that point at words, lines and other places", () => {
    const [run] = read([annotated(story)]).runs;
    deepEqual(run.tool.driver.rules.map(({ id }) => id), checks.map(({ id }) => id)); // prettier-ignore
    ok(run.tool.driver.rules.every(({ help }) => help.text.length > 0));
    const result = run.results.find(({ ruleId }) => ruleId === "text/repeated-sentence")!;
    equal(run.tool.driver.rules[result.ruleIndex].id, "text/repeated-sentence");
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    equal(artifactLocation.uri, "drafts/my%20story.txt");
    deepEqual([region.startLine, region.startColumn, region.snippet.text], [4, 1, copy]);
    equal(result.relatedLocations?.length, 1);
  });

  it("gives paths of Windows as URIs", () => {
    const uriOf = (name: string): string => {
      const [{ results }] = read([{ ...annotated(story), name, uri: "file:///C:/My%20Desk/a%20b.txt" }]).runs;
      return results[0].locations[0].physicalLocation.artifactLocation.uri;
    };
    equal(uriOf("My Desk\\a b.txt"), "My%20Desk/a%20b.txt");
    equal(uriOf(".\\a b.txt"), "a%20b.txt");
    equal(uriOf("C:\\My Desk\\a b.txt"), "file:///C:/My%20Desk/a%20b.txt");
    equal(uriOf("..\\a b.txt"), "file:///C:/My%20Desk/a%20b.txt");
  });

  it("knows a finding again after edits elsewhere, and tells two of the same words apart", () => {
    const prints = (text: string): readonly string[] => {
      const one = annotated(text);
      return fingerprints(one.findings.filter(({ check }) => check === "text/repeated-sentence"), text); // prettier-ignore
    };
    deepEqual(prints(`A new first line stands here now.\n${story}`), prints(story));
    const [first, second] = prints(`${story}${copy}\n`);
    equal(first, prints(story)[0]);
    notDeepEqual(first, second);
  });
});

describe("rdjson", () => {
  it("is what reviewdog asks for, columns in UTF-8 bytes", async () => {
    const text = `Café 😀 is open. ${copy} ${copy}`;
    const words = printed(rdjson, [annotated(text), annotated("")]);
    deepEqual(await faultsOfRdjson(words), []);
    const read = JSON.parse(words) as {
      diagnostics: { code: { value: string }; location: { range: { start: object } } }[];
    };
    const found = read.diagnostics.find(({ code }) => code.value === "text/repeated-sentence")!;
    const before = Buffer.byteLength(text.slice(0, repeated(annotated(text)).span.start));
    deepEqual(found.location.range.start, { line: 1, column: before + 1 });
  });
});

describe("the HTML page", () => {
  const page = printed(html, [annotated(`Talks <script>alert("1")</script> & more\n${story}`, '"><img src=x>.txt')]);

  it("needs nothing from elsewhere and lets no text become markup", () => {
    const tags = new Set<string>();
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if ("tagName" in node) tags.add(node.tagName);
      if ("childNodes" in node) node.childNodes.forEach(visit);
    };
    visit(parse(page));
    for (const tag of ["script", "img", "link", "iframe", "b"]) ok(!tags.has(tag), tag);
    ok(!/(?:src|href|url)\s?[=(]/iu.test(page.replaceAll("src=x", "")));
  });

  it("has the article's words, colours on them, and the findings in the margin", () => {
    match(page, /<span class="[^"]*quotation[^"]*">/u);
    ok(page.includes("text/repeated-sentence</small>"));
    ok(page.includes("Lena Morales"));
  });
});

describe("JSON-LD", () => {
  it("holds on to words by quotation and position", () => {
    const read = JSON.parse(printed(jsonld, [annotated(story)])) as {
      type: string;
      items: { target: object | object[] }[];
    };
    equal(read.type, "AnnotationPage");
    ok(read.items.length > 2);
    for (const { target } of read.items)
      for (const { selector } of [target].flat() as {
        selector: [{ exact: string; prefix: string }, { start: number; end: number }];
      }[])
        // prettier-ignore
        equal(story.slice(selector[1].start, selector[1].end), selector[0].exact);
  });
});
