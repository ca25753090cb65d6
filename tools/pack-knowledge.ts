/** Packs the fact tables into server/data/knowledge.bin.gz: `npm run pack-knowledge`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { packFacts, readFacts } from "./knowledge/build.ts";

const target = "server/data/knowledge.bin.gz";
const packed = packFacts(readFacts());
const compressed = gzipSync(packed, { level: 9 });
// The operating system's mark in the gzip header differs between machines; the bytes must not.
compressed[9] = 255;
mkdirSync("server/data", { recursive: true });
writeFileSync(target, compressed);
console.log(`${target}: ${packed.length} bytes, ${compressed.length} compressed`);
