import { inflateRawSync } from 'node:zlib';
import { WordProblem } from './word-problem.js';

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

  constructor(private readonly bytes: Buffer) {
    this.entries = new Map(entriesOf(bytes).map((one) => [one.name, one]));
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Null where there is no such part. */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new WordProblem('encrypted');
    const from = entry.at;
    if (from + 30 > this.bytes.length || this.bytes.readUInt32LE(from) !== LOCAL)
      throw new WordProblem('damaged');
    const start = from + 30 + this.bytes.readUInt16LE(from + 26) + this.bytes.readUInt16LE(from + 28);
    const packed = this.bytes.subarray(start, start + entry.compressed);
    if (packed.length !== entry.compressed) throw new WordProblem('damaged');
    const most = Math.min(MOST_OF_A_PART, this.left);
    const part = entry.method === STORED ? packed : inflated(packed, entry.method, most);
    if (part.length > most) throw new WordProblem('too-much-inside');
    this.left -= part.length;
    return part;
  }
}

function inflated(packed: Buffer, method: number, most: number): Buffer {
  if (method !== DEFLATED) throw new WordProblem('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new WordProblem(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much-inside' : 'damaged',
    );
  }
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  // 0xffff would mean the larger form of a ZIP, which no word processor writes.
  if (count > MOST_ENTRIES) throw new WordProblem('too-much-inside');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new WordProblem('damaged');
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
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new WordProblem('damaged');
}
