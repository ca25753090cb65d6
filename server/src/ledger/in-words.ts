/** Decisions and evidence as people read them. */
import type { Decision, Evidence } from "./model.ts";
import { fileName } from "../text/file-name.ts";

/** "checked by Ana, 2025-04-17: the clerk confirms". */
export function decisionInWords({ state, creator, modified, reason }: Decision): string {
  return `${state}${creator ? ` by ${creator}` : ""}, ${modified.slice(0, 10)}${reason ? `: ${reason}` : ""}`;
}

/** A piece of evidence: its words, and the address or name that they end with. */
export interface EvidenceInWords {
  /** Empty for a link, which is an address alone. */
  readonly words: string;
  /** A web address, or the source text that a passage is from; null for a note. */
  readonly where: string | null;
}

/** What a piece of evidence says, and where that is. */
export function evidenceInWords(evidence: Evidence): EvidenceInWords {
  switch (evidence.kind) {
    case "link":
      return { words: "", where: evidence.url };
    case "note":
      return { words: oneLine(evidence.text), where: null };
    case "passage":
      return { words: `“${oneLine(evidence.anchor.exact)}”`, where: nameIn(evidence.source) };
  }
}

/** A source text as a reader knows it: its path, or the last part of an address of this machine. */
export function nameIn(source: string): string {
  return source.startsWith("file:") ? fileName(source) : source;
}

/** Words on one line, white space drawn together. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();
