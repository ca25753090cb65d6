/** Reading source texts in the background: it can be cancelled, takes what changed alone, and leaves out what is too large. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Library } from "../../server/src/library.ts";
import type { FileStamp } from "../../server/src/files.ts";
import { compareWithSources } from "../../server/src/sources/comparison.ts";
import { heldBy, indexSource } from "../../server/src/sources/source-text.ts";
import { article, articles } from "../../tools/bench/articles.ts";
import { analyzeExample } from "../support/analyze.ts";

const stamp = (name: string, size = 10, modified = 1): FileStamp => ({
  uri: `file:///sources/${name}.txt`,
  size,
  modified,
});

describe("the library of source texts", () => {
  /** A library; what it reads and says; reading is cancelled once `most` files were read. */
  const open = (most = Infinity) => {
    const [read, said]: [string[], string[]] = [[], []];
    const library = new Library(
      { read: async (uri) => (read.push(uri), new TextEncoder().encode("The port is open.")) },
      {
        onTrouble: (message) => said.push(message),
        progress: async () => ({ report: () => {}, isCancelled: () => read.length >= most, done: () => {} }),
      },
    );
    return { library, read, said };
  };

  it("stops when its user says so, keeps what was read, and says how many were not", async () => {
    const { library, said } = open(2);
    await library.take(["a", "b", "c", "d"].map((name) => stamp(name)));
    deepEqual(said, ["2 source texts were not read: reading was cancelled."]);
    equal(library.get(stamp("b").uri)?.words.length, 4);
    equal(library.get(stamp("c").uri), null);
  });

  it("reads again what is another file, and nothing else", async () => {
    const { library, read } = open();
    await library.take([stamp("a"), stamp("b")]);
    await library.take([stamp("a"), stamp("b", 11)]);
    deepEqual(read, [stamp("a").uri, stamp("b").uri, stamp("b").uri]);
  });

  it("counts what the texts, their index and a comparison hold, and not twice as much", async () => {
    const texts = [1, 2, 3, 4].map((seed) => articles(seed * 1000, 150, 500).join("\n"));
    const draft = analyzeExample(article(7, 300));
    compareWithSources(draft, [indexSource({ uri: "first", text: article(3, 300) })]);
    const before = await inUse();
    const sources = texts.map((text, index) => indexSource({ uri: `source:${index}`, text: copyOf(text) }));
    compareWithSources(draft, sources);
    const held = (await inUse()) - before;
    const counted = sources.reduce((sum, source) => sum + heldBy(source), 0);
    ok(held <= counted && counted <= 2 * held, `${held} bytes held, ${counted} counted`);
  });

  it("leaves out a file that is too large, unread, and says so", async () => {
    const { library, read, said } = open();
    await library.take([stamp("a", 200e6)]);
    deepEqual(read, []);
    deepEqual(said, ["a.txt is too large for a source text (more than 100 MB)."]);
  });
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes in use once what nobody holds is gone. */
async function inUse(): Promise<number> {
  collect();
  // Buffers are given back beside the program.
  await new Promise((wake) => setTimeout(wake, 200));
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A string of its own, as one that was read from a file. */
const copyOf = (text: string): string => Buffer.from(text).toString();
