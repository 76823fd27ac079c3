import { Injectable, Logger } from '@nestjs/common';
import { Database, type Queries } from '../database/database.js';
import { JournalFollower } from './journal-follower.js';
import type { JournalLine } from './line.js';
import { JOURNAL_CHANNEL, wakingText } from './waking-text.js';

type Committing = (lines: readonly JournalLine[], queries: Queries) => void;

/**
 * Tells every process that streams have grown: this one by the lines themselves, all others by NOTIFY. It is sent after the commit
 * and coalesced: NOTIFY inside a transaction takes a lock that all commits queue for. A lost call costs a follower at most its
 * poll interval.
 */
@Injectable()
export class JournalWake {
  private readonly log = new Logger(JournalWake.name);
  private waiting = new Set<string>();
  private sending = false;
  private readonly committing: Committing[] = [];

  constructor(
    private readonly database: Database,
    private readonly follower: JournalFollower,
  ) {}

  /** For who will tell of lines when they are committed: what that needs can be asked for while the commit is under way. */
  onCommitting(listener: Committing): void {
    this.committing.push(listener);
  }

  /** Call while the commit is on its way; what is asked of `queries` at once is executed right behind it. */
  soon(lines: readonly JournalLine[], queries: Queries): void {
    for (const listener of this.committing) listener(lines, queries);
  }

  /** Call after the commit, with all that it wrote. */
  tell(lines: readonly JournalLine[]): void {
    this.follower.own(lines);
    for (const { stream } of lines) this.waiting.add(stream);
    if (this.sending || this.waiting.size === 0) return;
    this.sending = true;
    // Behind what this process asks at once for those who watch here.
    setImmediate(() => void this.send());
  }

  private async send(): Promise<void> {
    while (this.waiting.size > 0) {
      const payload = wakingText(this.follower.id, this.waiting);
      this.waiting = new Set();
      try {
        await this.database.rows('SELECT pg_notify($1, $2)', [JOURNAL_CHANNEL, payload]);
      } catch (error) {
        this.log.warn(`Could not wake the followers, they will poll: ${String(error)}`);
      }
    }
    this.sending = false;
  }
}
