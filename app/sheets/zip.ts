import { createInflateRaw } from "node:zlib";
import { Unreadable } from "./unreadable";

const MOST_ENTRIES = 200;
const LARGEST = 250 * 1024 * 1024;

/** The content of a file in the archive, piece by piece; undefined when it has no such file. */
export type Archive = (path: string) => AsyncIterable<Uint8Array> | undefined;

type Entry = { path: string; method: number; packed: number; size: number; at: number };

/** The files of a zip, by its directory. Refuses one that says it is too large, and stops when one turns out larger than it said. */
export function openZip(bytes: Uint8Array): Archive {
  const entries = directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST) throw new Unreadable("unpacksTooLarge");
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const room = { left: LARGEST };
  return (path) => {
    const entry = byPath.get(path);
    return entry && unpacked(bytes, entry, room);
  };
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new Unreadable("brokenWorkbook");
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Unreadable("unpacksTooLarge");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable("brokenWorkbook");
    entries.push(entryAt(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number): Entry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const entry = {
    path: bytes.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/"),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  };
  return withLongSizes(entry, bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30)));
}

/** Some programs write every size as 64 bits, in an extra field: in this order, those that are all ones above. */
function withLongSizes(entry: Entry, extra: Buffer): Entry {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  for (const field of ["size", "packed", "at"] as const) {
    if (entry[field] !== 0xffffffff || at + 8 > extra.length) continue;
    entry[field] = Number(extra.readBigUInt64LE(at));
    at += 8;
  }
  return entry;
}

async function* unpacked(bytes: Uint8Array, entry: Entry, room: { left: number }): AsyncGenerator<Uint8Array> {
  const local = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(entry.at);
  if (local.length < 30 || ![0, 8].includes(entry.method)) throw new Unreadable("brokenWorkbook");
  const start = 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = local.subarray(start, start + entry.packed);
  for await (const piece of entry.method === 0 ? [packed] : inflated(packed)) {
    room.left -= piece.length;
    if (room.left < 0) throw new Unreadable("unpacksTooLarge");
    yield piece;
  }
}

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(packed);
  return inflate;
}
