import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { headsOf } from '../journal/read-lines.js';
import { openCursor, sealCursor } from './live-cursor.js';

/** Makes and reads the positions that pages hold, with the installation's own key. */
@Injectable()
export class LiveCursors {
  private key: Buffer | null = null;

  constructor(private readonly database: Database) {}

  async of(stream: string, seq: number): Promise<string> {
    return sealCursor(await this.secret(), stream, seq);
  }

  /** Where the stream stands now, also one that has no line yet. */
  async now(stream: string): Promise<string> {
    return this.of(stream, (await headsOf(this.database, [stream])).get(stream) ?? 0);
  }

  /** The number of the newest line its holder had; null for a text that is no cursor of this stream. */
  async read(stream: string, cursor: string): Promise<number | null> {
    return openCursor(await this.secret(), stream, cursor);
  }

  private async secret(): Promise<Buffer> {
    this.key ??=
      (
        await this.database.row<{ value: Buffer }>(
          `SELECT value FROM platform.secret WHERE name = 'live-cursor'`,
        )
      )?.value ?? null;
    if (!this.key) throw new Error('The key of the live cursors is missing from platform.secret.');
    return this.key;
  }
}
