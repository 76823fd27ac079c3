import { readFile } from 'node:fs/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';
import { FileScanner } from './file-scanner.js';
import { FileStore } from './file-store.js';

const AGAIN_MS = 5_000;
const AT_ONCE = 20;

type Listener = (fileId: Id) => Promise<void>;

interface Waiting {
  readonly id: Id;
  readonly sha256: string;
}

/**
 * Looks at the files that wait: those that came while the scanner was away, and all from before it was set up. Several processes
 * may look at one file; the first that writes down what was found is believed.
 */
@Injectable()
export class FileScans implements BeforeApplicationShutdown {
  private readonly log = new Logger(FileScans.name);
  private readonly listeners: Listener[] = [];
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly scanner: FileScanner,
    private readonly store: FileStore,
  ) {}

  /** Told of each file that waited, once it was looked at. */
  whenScanned(listener: Listener): void {
    this.listeners.push(listener);
  }

  start(): void {
    if (!this.scanner.isSetUp) {
      this.log.log('FILE_SCANNER is not set: nobody looks for viruses in files before they are handed out.');
      return;
    }
    const look = (): void => {
      this.looking = this.scanWaiting()
        .catch((error: unknown) => this.log.warn(`Files wait for the scanner: ${String(error)}`))
        .finally(() => (this.timer &&= setTimeout(look, AGAIN_MS)));
    };
    this.timer = setTimeout(look, 0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.looking;
  }

  /** How many were looked at. It ends early where the scanner is away. */
  async scanWaiting(): Promise<number> {
    let looked = 0;
    for (;;) {
      const waiting = await this.database.rows<Waiting>(
        `SELECT id, sha256 FROM files.file WHERE scan = 'unscanned' AND withdrawn_at IS NULL ORDER BY at, id LIMIT ${AT_ONCE}`,
        [],
      );
      for (const file of waiting) {
        if (!(await this.look(file))) return looked;
        looked += 1;
      }
      if (waiting.length < AT_ONCE) return looked;
    }
  }

  private async look({ id, sha256 }: Waiting): Promise<boolean> {
    const bytes = await readFile(this.store.pathOf(sha256)).catch(() => null);
    // Bytes that are not there can be given to nobody, and must not hold up those behind them.
    const found = bytes === null ? 'refused' : await this.scanner.scan(bytes);
    if (found === 'away') return false;
    if (found === 'refused') this.log.warn(`The scanner refused file ${id}. Nobody gets it.`);
    const written = await this.database.row(
      // Without a new version: what people do with the file meanwhile is another column's matter.
      `UPDATE files.file SET scan = $2 WHERE id = $1 AND scan = 'unscanned' RETURNING id`,
      [id, found],
    );
    if (written) for (const listener of this.listeners) await listener(id);
    return true;
  }

  waiting(): Promise<{ waiting: number } | null> {
    return this.database.row(
      `SELECT count(*)::int AS waiting FROM files.file WHERE scan = 'unscanned' AND withdrawn_at IS NULL`,
      [],
    );
  }
}
