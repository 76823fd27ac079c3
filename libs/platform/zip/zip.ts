import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

/** Why a ZIP, or a part of it, is not read. */
export type ZipFault = 'damaged' | 'encrypted' | 'too-much-inside';

/** Of one part and of all that is read together. What a part says of its own size is not believed. */
const MOST_OF_A_PART = 24 * 1024 * 1024;
const MOST_READ = 48 * 1024 * 1024;
const MOST_ENTRIES = 5_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressed: number;
  readonly at: number;
}

/** The parts of a ZIP by their names; each is inflated when it is asked for, and no further than the limits allow. */
export class Zip {
  private readonly entries: ReadonlyMap<string, Entry>;
  private left = MOST_READ;

  /** @param problem makes the error of the format that lies in it */
  constructor(
    private readonly bytes: Buffer,
    private readonly problem: (fault: ZipFault) => Error,
  ) {
    this.entries = new Map(entriesOf(bytes, problem).map((one) => [one.name, one]));
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Null where there is no such part. */
  read(name: string): Buffer | null {
    const packed = this.packed(name);
    if (packed === null) return null;
    const most = Math.min(MOST_OF_A_PART, this.left);
    const part = packed.stored ? packed.bytes : this.inflated(packed.bytes, most);
    if (part.length > most) throw this.problem('too-much-inside');
    this.left -= part.length;
    return part;
  }

  /** A part piece by piece, for those too large to be held: no more than `most` bytes of it. None where there is no such part. */
  async *stream(name: string, most: number): AsyncGenerator<Buffer> {
    const packed = this.packed(name);
    if (packed === null) return;
    const inflate = createInflateRaw();
    const source = packed.stored ? Readable.from([packed.bytes]) : inflate;
    const feeding = packed.stored
      ? Promise.resolve()
      : pipeline(Readable.from([packed.bytes]), inflate, { end: true }).catch(() => undefined);
    let size = 0;
    try {
      for await (const piece of source as AsyncIterable<Buffer>) {
        size += piece.length;
        if (size > most) throw this.problem('too-much-inside');
        yield piece;
      }
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? this.problem('damaged') : error;
    } finally {
      inflate.destroy();
      await feeding;
    }
  }

  private packed(name: string): { readonly bytes: Buffer; readonly stored: boolean } | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw this.problem('encrypted');
    const from = entry.at;
    if (from + 30 > this.bytes.length || this.bytes.readUInt32LE(from) !== LOCAL)
      throw this.problem('damaged');
    const start = from + 30 + this.bytes.readUInt16LE(from + 26) + this.bytes.readUInt16LE(from + 28);
    const bytes = this.bytes.subarray(start, start + entry.compressed);
    if (bytes.length !== entry.compressed) throw this.problem('damaged');
    if (entry.method !== STORED && entry.method !== DEFLATED) throw this.problem('damaged');
    return { bytes, stored: entry.method === STORED };
  }

  private inflated(packed: Buffer, most: number): Buffer {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
    } catch (error) {
      throw this.problem(
        (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much-inside' : 'damaged',
      );
    }
  }
}

function entriesOf(bytes: Buffer, problem: (fault: ZipFault) => Error): Entry[] {
  const end = endOf(bytes);
  if (end === null) throw problem('damaged');
  const count = bytes.readUInt16LE(end + 10);
  // 0xffff would mean the larger form of a ZIP, which no word processor writes.
  if (count > MOST_ENTRIES) throw problem('too-much-inside');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw problem('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      // Some write Windows' separators.
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record at the end; a comment of up to 65,535 bytes may follow it. */
function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return null;
}
