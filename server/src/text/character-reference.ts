/** What a character reference of HTML and Markdown stands for. */
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";

/** The character that "&rsquo;", "&#8217;" or "&#x2019;" stands for; empty when it is no reference. */
export function referred(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || "";
  const isHex = /^#x/iu.test(name);
  return decodeNumericCharacterReference(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
}
