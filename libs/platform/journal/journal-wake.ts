import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';

export const JOURNAL_CHANNEL = 'folkmoot_journal';
const MAX_PAYLOAD = 7_000;

/**
 * Tells every process that streams have grown. Sent after the commit and coalesced: NOTIFY inside a transaction takes a
 * lock that all commits queue for. A lost call costs a follower at most its poll interval.
 */
@Injectable()
export class JournalWake {
  private readonly log = new Logger(JournalWake.name);
  private waiting = new Set<string>();
  private sending = false;

  constructor(private readonly database: Database) {}

  tell(streams: Iterable<string>): void {
    for (const stream of streams) this.waiting.add(stream);
    if (!this.sending && this.waiting.size > 0) void this.send();
  }

  private async send(): Promise<void> {
    this.sending = true;
    while (this.waiting.size > 0) {
      const payload = JSON.stringify([...this.waiting]);
      this.waiting = new Set();
      try {
        await this.database.rows('SELECT pg_notify($1, $2)', [
          JOURNAL_CHANNEL,
          payload.length > MAX_PAYLOAD ? '[]' : payload,
        ]);
      } catch (error) {
        this.log.warn(`Could not wake the followers, they will poll: ${String(error)}`);
      }
    }
    this.sending = false;
  }
}
