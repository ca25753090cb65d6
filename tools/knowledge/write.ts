/** Writes the packed file: string pool, columns, header; the same input gives the same bytes. */
import {
  checksum,
  columnClasses,
  packMagic,
  packPreamble,
  type ColumnType,
} from "../../server/src/knowledge/columns.ts";
import { fold } from "../../server/src/knowledge/fold.ts";
import { blockSize } from "../../server/src/knowledge/strings.ts";

/** A column to be written. */
export interface NewColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: ArrayLike<number>;
}

/** Collects strings, then sorts them once and numbers them. */
export interface StringPool {
  readonly sorted: readonly string[];
  /** The number of a string that was collected; throws for any other. */
  id(text: string): number;
  /** The number plus one, 0 for the empty string. */
  optional(text: string): number;
}

/** Sorts strings by their fold, then by themselves, and numbers them. */
export function poolOf(strings: Iterable<string>): StringPool {
  const keyed = [...new Set(strings)].filter((text) => text !== "").map((text) => ({ text, key: fold(text) }));
  keyed.sort((one, other) => compare(one.key, other.key) || compare(one.text, other.text));
  const ids = new Map(keyed.map(({ text }, index) => [text, index]));
  const id = (text: string): number => {
    const found = ids.get(text);
    if (found === undefined) throw new Error(`string was not collected: "${text}"`);
    return found;
  };
  return { sorted: keyed.map(({ text }) => text), id, optional: (text) => (text === "" ? 0 : id(text) + 1) };
}

/** The front-coded bytes of a sorted pool and where its blocks begin. */
export function frontCode(sorted: readonly string[]): NewColumn[] {
  const bytes: number[] = [];
  const blocks: number[] = [];
  let before: Uint8Array = new Uint8Array();
  sorted.forEach((text, index) => {
    const now = new TextEncoder().encode(text);
    if (now.length > 4095) throw new Error(`string is too long: ${text.slice(0, 60)}`);
    let shared = 0;
    if (index % blockSize === 0) blocks.push(bytes.length);
    else {
      while (shared < Math.min(before.length, now.length, 255) && before[shared] === now[shared]) shared++;
      bytes.push(shared);
    }
    const rest = now.length - shared;
    if (rest < 128) bytes.push(rest);
    else bytes.push((rest & 127) | 128, rest >> 7);
    for (const byte of now.subarray(shared)) bytes.push(byte);
    before = now;
  });
  return [
    { name: "strings.bytes", type: "u8", values: bytes },
    { name: "strings.blocks", type: "u32", values: blocks },
  ];
}

/** A list column: how many strings each row has, and their numbers in a row. */
export function listColumns(name: string, rows: readonly (readonly number[])[]): NewColumn[] {
  return [
    { name: `${name}.count`, type: "u8", values: rows.map((row) => row.length) },
    { name: `${name}.ids`, type: "u32", values: rows.flat() },
  ];
}

/** Joins header and columns; throws when a number does not fit its column. */
export function writePack(columns: readonly NewColumn[], tables: unknown): Uint8Array {
  // Offsets depend on the header's length and the header on them, so they are written at a fixed width.
  const pad = (value: number) => String(value).padStart(9, " ");
  const sizes = columns.map(({ type, values }) => aligned(values.length * columnClasses[type].BYTES_PER_ELEMENT));
  const headerFor = (base: number): string => {
    let at = base;
    const entries = columns.map(({ name, type, values }, index) => {
      const entry = `{"name":"${name}","type":"${type}","offset":${pad(at)},"length":${pad(values.length)}}`;
      at += sizes[index];
      return entry;
    });
    return `{"columns":[${entries.join(",")}],"tables":${JSON.stringify(tables)}}`;
  };
  const length = new TextEncoder().encode(headerFor(0)).length;
  const base = aligned(packPreamble + length);
  const bytes = new Uint8Array(base + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(headerFor(base)), packPreamble);
  let at = base;
  columns.forEach((column, index) => {
    bytes.set(bytesOf(column), at);
    at += sizes[index];
  });
  view.setUint32(0, packMagic, true);
  view.setUint32(8, length, true);
  view.setUint32(4, checksum(bytes), true);
  return bytes;
}

function bytesOf({ name, type, values }: NewColumn): Uint8Array {
  const packed = columnClasses[type].from(values);
  for (let row = 0; row < values.length; row++) {
    if (packed[row] !== values[row]) throw new Error(`${name}: ${values[row]} in row ${row} does not fit ${type}`);
  }
  return new Uint8Array(packed.buffer);
}

const aligned = (size: number): number => (size + 3) & ~3;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
