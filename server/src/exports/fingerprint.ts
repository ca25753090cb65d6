/** A name for a finding that stays the same while the text around it is edited. */
import type { Finding } from "../checks/check.ts";

/** For each finding: a hash of its check and its words, numbered where the same words are found more than once. */
export function fingerprints(findings: readonly Finding[], text: string): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ check, span }) => {
    const words = text.slice(span.start, span.end).replace(/\s+/gu, " ");
    const hash = `${hashOf(`${check}\n${words}`)}${hashOf(`${words}\n${check}`, 0x01000193)}`;
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** FNV-1a over UTF-16 code units, 32 bits as eight hexadecimal digits. */
export function hashOf(words: string, basis = 0x811c9dc5): string {
  let hash = basis;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
