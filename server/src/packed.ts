/** Opens the packed files that ship beside the program; a missing or damaged one is named and its part stays off. */
import type { Grounds } from "./analysis/analyze.ts";
import type { InitializationOptions } from "./features/protocol.ts";
import type { Files } from "./files.ts";
import type { LedgerFiles } from "./ledgers/files.ts";
import { openKnowledge, type Knowledge } from "./knowledge/knowledge.ts";
import { openRecognizer } from "./recognizer/recognizer.ts";

/** Where the program runs: what only a disk or a web host can give. */
export interface Edge {
  /** Told what the editor says at the start, before anything is read. */
  readonly begin?: (options: InitializationOptions) => void;
  /** The bytes of a file in server/data, as packed (gzip); rejects when it cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Address of the folder of check pages with its closing slash; null when there is none. */
  readonly docs: string | null;
  /** The files of the user's folders; absent: the program sees open texts only. */
  readonly files?: Files;
  /** Where ledgers are kept; absent: decisions live in memory only. */
  readonly ledgers?: LedgerFiles;
  /** Name of the account that the program runs under; absent: not known. */
  readonly account?: string;
}

/** What the packed files hold, opened. */
export interface Packed {
  readonly grounds: Grounds;
  /** Null when it is off. */
  readonly knowledge: Knowledge | null;
  /** One message for each part that is off, in plain words. */
  readonly off: readonly string[];
}

/** Gives what is packed, opening it when it is first asked for; `onOff` is then told of each part that is off. */
export function packedAt(edge: Edge, onOff: (message: string) => void): () => Promise<Packed> {
  let opening: Promise<Packed> | undefined;
  return () =>
    (opening ??= openPacked(edge).then((packed) => {
      packed.off.forEach(onOff);
      return packed;
    }));
}

/** Opens everything there is. Never rejects. */
export async function openPacked(edge: Edge): Promise<Packed> {
  const off: string[] = [];
  const open = async <Part>(part: string, file: string, read: (bytes: Uint8Array) => Part): Promise<Part | null> => {
    try {
      return read(await unpack(await edge.read(file)));
    } catch (reason) {
      off.push(
        `${part} are off: ${file} cannot be used (${reason instanceof Error ? reason.message : String(reason)}).`,
      );
      return null;
    }
  };
  const recognizer = await open("Most names", "recognizer.bin.gz", openRecognizer);
  const knowledge = await open("Facts", "knowledge.bin.gz", openKnowledge);
  return { grounds: { recognizer, knowledge }, knowledge, off };
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // A web server that knows the ending may say that it is an encoding, and then the browser has unpacked already.
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
