/** The packed file: a checked header in JSON, then named columns of numbers that are read where they lie. */

/** How the numbers of a column are stored. */
export type ColumnType = "u8" | "u16" | "u32" | "i32";

/** A column of numbers, one for each row. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** What the file says about itself and its small tables, and where each column lies. */
export interface PackHeader {
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType;
    readonly offset: number;
    readonly length: number;
  }[];
  readonly tables: unknown;
}

/** An opened file. */
export interface Pack {
  readonly tables: unknown;
  /** The named column; throws when the file has none of that name. */
  column(name: string): Column;
}

/** The file cannot be used; the message says what is wrong with it. */
export class DamagedKnowledge extends Error {
  override readonly name = "DamagedKnowledge";
}

/** First four bytes of every file, "CDK1". */
export const packMagic = 0x314b4443;
/** Bytes before the JSON header: magic, checksum of all that follows it, length of the header. */
export const packPreamble = 12;

/** The numbers' class for each way of storing them. */
export const columnClasses = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;

/** Opens decompressed bytes; throws DamagedKnowledge when they are cut short, altered or something else. */
export function openPack(given: Uint8Array): Pack {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < packPreamble) throw new DamagedKnowledge("the facts file is empty or cut short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== packMagic)
    throw new DamagedKnowledge("this is not a facts file of a kind we can read");
  if (view.getUint32(4, true) !== checksum(bytes))
    throw new DamagedKnowledge("the facts file is damaged: its checksum does not fit");
  const headerLength = view.getUint32(8, true);
  const header = readHeader(bytes.subarray(packPreamble, packPreamble + headerLength));
  return { tables: header.tables, column: (name) => readColumn(bytes, header, name) };
}

/** Checksum of everything behind the first eight bytes (32-bit FNV-1a over words, then over the odd bytes at the end). */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, (bytes.length - 8) >> 2);
  let sum = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) sum = Math.imul(sum ^ words[index], 0x01000193);
  for (let index = 8 + words.length * 4; index < bytes.length; index++) sum = Math.imul(sum ^ bytes[index], 0x01000193);
  return sum >>> 0;
}

function readHeader(bytes: Uint8Array): PackHeader {
  const unreadable = new DamagedKnowledge("the facts file is damaged: its header cannot be read");
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as PackHeader | null;
    if (header?.columns.every(isColumn)) return header;
  } catch {
    throw unreadable;
  }
  throw unreadable;
}

/** Whether a column can be where its header says that it is. */
const isColumn = ({ type, offset, length }: PackHeader["columns"][number]): boolean =>
  Object.hasOwn(columnClasses, type) &&
  offset >= 0 &&
  length >= 0 &&
  offset % columnClasses[type].BYTES_PER_ELEMENT === 0 &&
  Number.isInteger(length);

function readColumn(bytes: Uint8Array, header: PackHeader, name: string): Column {
  const found = header.columns.find((column) => column.name === name);
  if (!found) throw new DamagedKnowledge(`the facts file has no column "${name}"`);
  const kind = columnClasses[found.type];
  const end = found.offset + found.length * kind.BYTES_PER_ELEMENT;
  if (end > bytes.length) throw new DamagedKnowledge(`the facts file is cut short in column "${name}"`);
  return new kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + found.offset, found.length);
}
