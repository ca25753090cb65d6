/** Files that people write and disks damage: ledgers, lists, source texts. Each is read, or refused in words for people. */
import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { readSettings } from "../../server/src/settings.ts";
import { readDeskFacts } from "../../server/src/knowledge/desk.ts";
import { readLedger, writeLedger } from "../../server/src/ledger/annotations.ts";
import { namedSources } from "../../server/src/sources/front-matter.ts";
import { readableEndings, readSource } from "../../server/src/sources/readers/reader.ts";
import { isUnusable } from "../../server/src/sources/readers/unusable.ts";
import { indexSource } from "../../server/src/sources/source-text.ts";
import { findWording } from "../../server/src/sources/wording.ts";
import { readStyle } from "../../server/src/style/read.ts";
import { pdfFile, wordFile } from "../support/documents.ts";
import { shippedKnowledge } from "../support/knowledge.ts";
import { damaged, mangled } from "./damage.ts";
import { effort, timeLimit } from "./effort.ts";

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const wordsOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Any JSON, and JSON that nests without end. */
const anyJson = fc.oneof(
  fc.json(),
  fc.tuple(fc.constantFrom("[", '{"a":', '{"items":[', '{"spellings":['), fc.constantFrom(50, 100_000)).map(([open, depth]) => open.repeat(depth)), // prettier-ignore
);

const ledger = `{ "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "total": 1, "items": [
  { "id": "urn:uuid:1", "type": "Annotation", "motivation": ["assessing", "linking"], "subject": "finding", "check": "text/placeholder",
    "state": "checked", "creator": "Ana", "created": "2025-04-17T09:00:00Z", "modified": "2025-04-17T09:00:00Z",
    "body": [{ "type": "TextualBody", "purpose": "commenting", "value": "A refrain." },
             { "type": "SpecificResource", "purpose": "linking", "source": "https://council.example/", "created": "2025-04-17T09:00:00Z" }],
    "target": { "source": "a.news", "selector": [{ "type": "TextQuoteSelector", "exact": "TK", "prefix": "", "suffix": "." },
                                                 { "type": "TextPositionSelector", "start": 3, "end": 5 }] } }] }`;

const styles: readonly (readonly [string, string])[] = [
  ["copydesk-style.tsv", "# ours\nspelling\tadvisor\tadviser\thouse\nbanned\tgoing forward\nname\tZendaya\nacronym\tBHC\n"],
  ["copydesk-style.json", '{ "spellings": [{ "words": "advisor", "use": "adviser", "note": "" }], "banned": ["going forward"], "names": ["Zendaya"] }'],
]; // prettier-ignore

const tables: readonly (readonly [string, string])[] = [
  ["people.tsv", "name\tid\taliases\tborn\tdied\tcountry\tqid\nOda Varnsen\tvarnsen\tO. Varnsen|Oda\t1961-04-02\t\tNorway\tQ1\n"],
  ["offices.tsv", "id\ttitle\tbody\tcountry\tkind\tsingle_seat\tcoverage_from\tas_of\nmayor\tMayor\tFjellvik\tNO\torg_head\t1\t2010-01-01\t2026-10-01\n"],
  ["terms.tsv", "person_id\toffice_id\tstart\tend\tas_of\nvarnsen\tmayor\t2010-01-01\t2019-10-15\t\n"],
  ["places.tsv", "name\tcountry\tpopulation\tfeature\nFjellvik\tNO\t1200\tcity\n"],
  ["organizations.tsv", "name\tacronym\tseat\tcountry\nHarbour Office\tHOF\tFjellvik\tNO\n"],
]; // prettier-ignore

const sources: readonly (readonly [string, string | (() => Promise<Uint8Array>)])[] = [
  ["a.docx", () => wordFile("LENA MORALES: We will not close the harbour.", "Three workers were in hospital.")],
  ["a.pdf", () => pdfFile("We will not close the har-\nbour this year.", "Page two.")],
  ["a.srt", "1\r\n00:00:01,000 --> 00:00:04,000\r\nWe will <i>not</i> close\r\nthe harbour.\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\n{\\an8}42 ships.\r\n"],
  ["a.vtt", "WEBVTT\n\nNOTE not said\n\nintro\n00:01.000 --> 00:04.000 align:start\n<v Lena Morales>The ferry will run.\n"],
  ["a.json", '{"speaker": "Morales", "text": "We don\\u2019t close it,\\nshe said.", "n": [4, null, {"a": "b"}]}'],
  ["a.jsonl", '{"a":"one"}\n\n{"a":"two\\ud83d"}\n'],
  ["a.html", "<html><head><title>No</title></head><body><p>The harbour &amp; the ferry.</p><!-- x --><script>no()</script>"],
  ["a.md", "---\ntitle: x\n---\n# Minutes\n\nThe *harbour* stays open, [she](http://x.org) said.\n\n| a | b |\n| - | - |\n"],
]; // prettier-ignore

/** Reads it, or is told in words for people; then looks a quotation up in it. */
async function readOrRefuse(name: string, bytes: Uint8Array): Promise<void> {
  const began = process.cpuUsage();
  try {
    const source = indexSource(await readSource(`file:///desk/${name}`, bytes));
    findWording("We will not close the harbour", [source]);
    const { pieces, text } = source;
    if (pieces) equal(pieces.inText.length, pieces.inFile.length);
    ok(text.length <= bytes.length * 40 + 1000);
  } catch (reason) {
    ok(isUnusable(reason) && !/[\n\0]/u.test(reason.message), String((reason as Error).stack));
  }
  ok(process.cpuUsage(began).user < 5_000_000);
}

describe("damaged files", function () {
  this.timeout(timeLimit);

  it("ledgers are read or refused, and what is read is written and read again alike", () => {
    const texts = fc.oneof(damaged(bytesOf(ledger)).map(wordsOf), mangled(ledger), anyJson);
    fc.assert(
      fc.property(texts, (words) => {
        const reading = refusing(() => readLedger(words), SyntaxError);
        if (reading) deepEqual(readLedger(writeLedger(reading)), reading);
      }),
      effort(400, 100_000),
    );
  });

  it("house style lists are read as far as they can be; what is wrong lies in the list", () => {
    const lists = fc.constantFrom(...styles).chain(([name, list]) => fc.tuple(fc.constant(name), fc.oneof(mangled(list), damaged(bytesOf(list)).map(wordsOf), anyJson))); // prettier-ignore
    fc.assert(
      fc.property(lists, ([name, list]) => {
        for (const { start, end } of readStyle(list, name).problems) ok(0 <= start && start <= end && end <= list.length); // prettier-ignore
      }),
      effort(400, 100_000),
    );
  });

  it("tables of facts are read as far as they can be; what is wrong lies in a line of theirs", () => {
    const names = tables.map(([name]) => name);
    const all = fc.tuple(...tables.map(([, table]) => fc.oneof(fc.constant(table), mangled(table))));
    fc.assert(
      fc.property(all, (texts) => {
        const files = names.map((name, index) => ({ name, text: texts[index] }));
        for (const { file, line } of readDeskFacts(files, shippedKnowledge()).problems)
          ok(line >= 1 && line <= texts[names.indexOf(file)].split("\n").length + 1);
      }),
      effort(100, 20_000),
    );
  });

  it("source texts are read or refused, whatever their name says", async () => {
    for (const [name, content] of sources) {
      const whole = typeof content === "string" ? bytesOf(content) : await content();
      const named = fc.oneof({ weight: 9, arbitrary: fc.constant(name) }, fc.constantFrom(...readableEndings).map((end) => `a.${end}`)); // prettier-ignore
      await fc.assert(fc.asyncProperty(named, damaged(whole), readOrRefuse), effort(40, 5000));
    }
  });

  it("JSON that nests without end is read or refused", async () => {
    for (const name of ["a.json", "a.jsonl"])
      await fc.assert(fc.asyncProperty(anyJson, (json) => readOrRefuse(name, bytesOf(json))), effort(30, 1000)); // prettier-ignore
  });

  it("front matter and settings of any shape are read as far as they can be", () => {
    const front = "---\ntitle: x\nsources:\n  - notes/a.txt\n  - \"b c.txt\" # why\n---\n\nWords.\n"; // prettier-ignore
    fc.assert(
      fc.property(mangled(front), (text) => ok(namedSources(text).every((path) => path !== ""))),
      effort(300, 50_000),
    );
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.constantFrom("checks", "sources", "delay", "date", "preset", "style", "x"), fc.anything()), (odd, table) => {
        for (const given of [odd, table]) ok(readSettings(given).problems.every((problem) => typeof problem === "string"));
      }),
      effort(300, 50_000),
    ); // prettier-ignore
  });
});

/** What `read` gives; null when it throws an error of this kind. Any other error is thrown on. */
function refusing<Read>(read: () => Read, Kind: new () => Error): Read | null {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof Kind) return null;
    throw reason;
  }
}
