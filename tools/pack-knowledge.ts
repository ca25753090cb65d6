/** Packs the fact tables into server/data/knowledge.bin.gz: `npm run pack-knowledge`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { audit, auditPage } from "./knowledge/audit.ts";
import { packFacts, readFacts } from "./knowledge/build.ts";

const target = "server/data/knowledge.bin.gz";
const facts = readFacts();
const packed = packFacts(facts);
const compressed = gzipSync(packed, { level: 9 });
// The operating system's mark in the gzip header differs between machines; the bytes must not.
compressed[9] = 255;
mkdirSync("server/data", { recursive: true });
writeFileSync(target, compressed);
console.log(`${target}: ${packed.length} bytes, ${compressed.length} compressed`);
const doubts = audit(facts);
writeFileSync("docs/facts-audit.md", auditPage(doubts));
for (const { title, found } of doubts) console.log(`${String(found.length).padStart(6)}  ${title}`);
