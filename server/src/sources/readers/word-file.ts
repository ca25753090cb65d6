/** The words of a .docx file, through mammoth; loaded only when there is one to read. */
import mammoth from "mammoth";
import { Unusable } from "./unusable.ts";

/** A paragraph a line. Throws `Unusable` for what is no such file. */
export async function wordFileText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Unusable("is an old Word file or has a password; save it as .docx without one");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unusable("is no .docx file");
  if (unpackedSize(bytes) > largestUnpacked) throw new Unusable("is too large once it is unpacked");
  try {
    // Node's build of mammoth takes a buffer, the browser's an array buffer.
    const arrayBuffer = bytes.slice().buffer;
    const { value } = await mammoth.extractRawText({ arrayBuffer, buffer: bytes } as unknown as {
      arrayBuffer: ArrayBuffer;
    });
    return value;
  } catch (reason) {
    throw new Unusable(`is damaged (${firstLine(reason)})`);
  }
}

/** Bytes. */
const largestUnpacked = 256e6;

/** Bytes that the archive says its files have, by its central directory: small archives can hold endless files. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue;
    size += view.getUint32(at + 24, true);
  }
  return size;
}

const firstLine = (reason: unknown): string =>
  (reason instanceof Error ? reason.message : String(reason)).split("\n")[0].slice(0, 120);
