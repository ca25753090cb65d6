/** The knowledge base that ships, opened once for all tests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openKnowledge, type Knowledge } from "../../server/src/knowledge/knowledge.ts";

let opened: Knowledge | null = null;

/** The decompressed bytes of the file that ships. */
export const knowledgeBytes = (): Uint8Array =>
  new Uint8Array(gunzipSync(readFileSync(join(import.meta.dirname, "../../server/data/knowledge.bin.gz"))));

/** The knowledge base that ships. */
export const shippedKnowledge = (): Knowledge => (opened ??= openKnowledge(knowledgeBytes()));
