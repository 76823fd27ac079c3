import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { ScannerSetting } from '../config/config.js';
import type { StoredFile } from './stored-file.js';

/** `away`: nobody looked, so nobody knows. */
export type Scanned = 'clean' | 'refused' | 'away';

const PATIENCE_MS = 30_000;
const PIECE = 64 * 1024;

/** Asks the operator's virus scanner about the bytes of a file. */
export class FileScanner {
  /** Why the last question was not answered, for the operator. */
  trouble: string | null = null;

  constructor(private readonly setting: ScannerSetting | null) {}

  get isSetUp(): boolean {
    return this.setting !== null;
  }

  /** What is written down of a new file: what the scanner says, or that nobody has looked. */
  async firstLook(bytes: Uint8Array): Promise<StoredFile['scan']> {
    const said = await this.scan(bytes);
    return said === 'away' ? 'unscanned' : said;
  }

  /** Never throws: a scanner that cannot be asked is away. */
  async scan(bytes: Uint8Array): Promise<Scanned> {
    if (this.setting === null) return 'away';
    try {
      const { setting } = this;
      const clean = await (setting.kind === 'tcp'
        ? askClamd(setting, bytes)
        : askCommand(setting.program, setting.arguments, bytes));
      this.trouble = null;
      return clean ? 'clean' : 'refused';
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
      return 'away';
    }
  }
}

/** clamd's INSTREAM: pieces that begin with their length, the last of length nought; the answer ends with OK or FOUND. */
const askClamd = (
  { host, port }: { readonly host: string; readonly port: number },
  bytes: Uint8Array,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host, port }, () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        socket.write(lengthOf(piece.length));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The scanner did not answer in time.')));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', reject);
    socket.on('close', () => {
      const said = answer.replaceAll('\0', '').trim();
      if (said.endsWith(' OK')) resolve(true);
      else if (said.endsWith(' FOUND')) resolve(false);
      else reject(new Error(said === '' ? 'The scanner said nothing.' : `The scanner said: ${said}`));
    });
  });

const lengthOf = (size: number): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(size);
  return head;
};

/** As clamscan and clamdscan end: 0 for clean, 1 for a virus, anything else for a trouble of their own. */
const askCommand = (program: string, more: readonly string[], bytes: Uint8Array): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...more], { stdio: ['pipe', 'ignore', 'ignore'] });
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.on('error', (error) => {
      clearTimeout(patience);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(patience);
      if (code === 0 || code === 1) resolve(code === 0);
      else reject(new Error(`The scanner ended with ${code ?? 'a signal'}.`));
    });
    // It may have seen enough before it read all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
