/** Reading source texts in the background: it can be cancelled, takes what changed alone, and leaves out what is too large. */
import { deepEqual, equal } from "node:assert/strict";
import { Library } from "../../server/src/library.ts";
import type { FileStamp } from "../../server/src/files.ts";

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

  it("leaves out a file that is too large, unread, and says so", async () => {
    const { library, read, said } = open();
    await library.take([stamp("a", 200e6)]);
    deepEqual(read, []);
    deepEqual(said, ["a.txt is too large for a source text (more than 100 MB)."]);
  });
});
