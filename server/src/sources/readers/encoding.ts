/** The characters of a file that says nothing of its encoding: by byte order mark, else UTF-8, else Western European. */
import { Unusable } from "./unusable.ts";

/**
 * The words in `bytes`; `encoding` is what they are taken for first. Throws `Unusable` for what is no text. A byte order
 * mark stays and counts as one.
 */
export function decodeWords(bytes: Uint8Array, encoding = "utf-8"): string {
  const label = markedEncoding(bytes);
  if (label === null && bytes.subarray(0, 8192).includes(0)) throw new Unusable("is binary, not a text");
  try {
    return new TextDecoder(label ?? encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return westernEuropean(bytes);
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Characters of bytes 0x80 to 0x9F in windows-1252, which old notes and wire copy come in. */
const marks = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Not by TextDecoder: Node's takes these bytes for control characters. */
const westernEuropean = (bytes: Uint8Array): string =>
  new TextDecoder("latin1").decode(bytes).replaceAll(/[\u0080-\u009F]/gu, (mark) => marks[mark.charCodeAt(0) - 0x80]);
