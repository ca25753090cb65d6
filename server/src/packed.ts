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
  /** The bytes of a file in server/data, as packed (gzip) or unpacked; rejects when it cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array>;
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

/** What is packed, by what is in it. */
const packedFiles = { names: "recognizer.bin.gz", facts: "knowledge.bin.gz" } as const;

/** Packed files by name, unpacked, in memory that threads share. */
export type SharedFiles = ReadonlyMap<string, Uint8Array>;

/** Unpacks once what every thread would: what cannot be read is left out, and each finds so itself. */
export async function shareFiles(edge: Edge): Promise<SharedFiles> {
  const shared = new Map<string, Uint8Array>();
  const share = async (name: string): Promise<void> => {
    const bytes = await edge.read(name).then(unpack);
    shared.set(name, new Uint8Array(new SharedArrayBuffer(bytes.length)));
    shared.get(name)?.set(bytes);
  };
  await Promise.allSettled(Object.values(packedFiles).map(share));
  return shared;
}

/** An edge that has these files at hand. */
export const withFiles = (edge: Edge, files: SharedFiles): Edge => ({
  ...edge,
  read: async (name) => files.get(name) ?? edge.read(name),
});

/** Opens everything there is. Never rejects. */
export async function openPacked(edge: Edge): Promise<Packed> {
  const [names, facts] = await Promise.all([
    openPart(edge, { part: "Most names", file: packedFiles.names, open: openRecognizer }),
    openPart(edge, { part: "Facts", file: packedFiles.facts, open: openKnowledge }),
  ]);
  const [recognizer, knowledge] = [names.opened, facts.opened];
  const off = [names, facts].flatMap(({ why }) => why ?? []);
  return { grounds: { recognizer, knowledge }, knowledge, off };
}

/** What a packed file is for, and how its bytes are opened. */
interface Part<Opened> {
  readonly part: string;
  readonly file: string;
  readonly open: (bytes: Uint8Array) => Opened;
}

/** A part opened, or why it is off. */
async function openPart<Opened>(
  edge: Edge,
  { part, file, open }: Part<Opened>,
): Promise<{ readonly opened: Opened | null; readonly why?: string }> {
  try {
    return { opened: open(await unpack(await edge.read(file))) };
  } catch (reason) {
    const words = reason instanceof Error ? reason.message : String(reason);
    return { opened: null, why: `${part} are off: ${file} cannot be used (${words}).` };
  }
}

async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  // A web server that knows the ending may say that it is an encoding, and then the browser has unpacked already.
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
