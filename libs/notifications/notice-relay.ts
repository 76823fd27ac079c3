import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database, type Transaction } from '@folkmoot/platform/database/database.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { JournalFollower } from '@folkmoot/platform/journal/journal-follower.js';
import { JournalWake } from '@folkmoot/platform/journal/journal-wake.js';
import type { JournalLine } from '@folkmoot/platform/journal/line.js';
import { LINE_COLUMNS } from '@folkmoot/platform/journal/read-lines.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { Teller } from './tell.js';

const AT_ONCE = 200;
const STREAMS = 50;
/** Longer than a year, so that what comes each year is not told anew. */
const KEPT_MS = 400 * 86_400_000;
/** News of a busy place are gathered for so long. */
const GATHER_MS = 250;
/** All streams are looked through now and then: a call that was lost delays by so long. */
const LOOK_MS = 15_000;
const PLACE = 'partnership/';

const LOCK = 'SELECT 1 FROM notifications.cursor WHERE stream = $1 FOR UPDATE SKIP LOCKED';
const BEHIND = `SELECT ${LINE_COLUMNS} FROM notifications.cursor c JOIN journal.line l ON l.stream = c.stream AND l.seq > c.seq
  WHERE c.stream = $1 ORDER BY l.seq LIMIT ${AT_ONCE}`;
const FIRST =
  'INSERT INTO notifications.cursor (stream, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING RETURNING 1';
const MOVE = 'UPDATE notifications.cursor SET seq = $2 WHERE stream = $1';

/**
 * Follows the record of every place and tells people. Any number of processes do: a stream is followed by whoever has its
 * cursor's row locked, and the cursor moves in the transaction that adds the notices.
 */
@Injectable()
export class NoticeRelay implements BeforeApplicationShutdown {
  private readonly log = new Logger(NoticeRelay.name);
  /** Streams that grew since they were followed last. */
  private grown = new Set<string>();
  private lookedAt = -Infinity;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private ending = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: NoticeRules,
    private readonly teller: Teller,
    private readonly wake: JournalWake,
    private readonly follower: JournalFollower,
    jobs: JobRunner,
  ) {
    jobs.everyDay('notifications.morning', 6, () => this.morning());
  }

  /** From now on, by itself. */
  start(): void {
    this.follower.onWake((streams) => this.woken(streams));
    this.soon();
  }

  /** What the day itself tells: something is due, somebody must say something again. */
  async morning(): Promise<void> {
    const written = await this.database.transaction(async (tx) =>
      this.teller.tell(tx, await this.rules.toldOn(tx, this.clock.today())),
    );
    this.wake.tell(written);
    await this.database.rows('DELETE FROM notifications.notice WHERE at < $1', [
      new Date(this.clock.now().getTime() - KEPT_MS),
    ]);
  }

  /** Everything that the record holds by now. */
  async catchUp(): Promise<void> {
    for (;;) {
      const behind = await this.database.rows<{ id: string }>(
        `SELECT s.id FROM journal.stream s LEFT JOIN notifications.cursor c ON c.stream = s.id
          WHERE s.id LIKE '${PLACE}%' AND s.seq > coalesce(c.seq, 0) ORDER BY s.id LIMIT ${STREAMS}`,
      );
      let moved = 0;
      for (const { id } of behind) if ((await this.follow(id)) > 0) moved += 1;
      if (moved === 0) return;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private woken(streams: readonly string[] | null): void {
    for (const stream of streams ?? []) if (stream.startsWith(PLACE)) this.grown.add(stream);
    if (this.grown.size > 0 || (streams === null && this.mayHaveMissed())) this.soon();
  }

  private mayHaveMissed(): boolean {
    // Either way: a clock that was set back may not keep anybody waiting.
    return Math.abs(this.clock.now().getTime() - this.lookedAt) > LOOK_MS;
  }

  /** What grew; everything, where it is time to. */
  private async followOn(): Promise<void> {
    if (this.mayHaveMissed()) {
      this.grown.clear();
      await this.catchUp();
      this.lookedAt = this.clock.now().getTime();
      return;
    }
    const grown = this.grown;
    this.grown = new Set();
    // What comes meanwhile wakes us again.
    for (const stream of grown) while ((await this.follow(stream)) === AT_ONCE);
  }

  private soon(): void {
    if (this.ending || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.running) return this.soon();
      this.running = this.followOn()
        .catch((error: unknown) => {
          this.lookedAt = -Infinity;
          this.log.warn(`Telling people waits: ${String(error)}`);
        })
        .finally(() => (this.running = null));
    }, GATHER_MS).unref();
  }

  /** Answers how many lines it told: none where another process is at it, or nothing is left. */
  private async follow(stream: string): Promise<number> {
    let count = 0;
    const written = await this.database.transaction(async (tx) => {
      const lines = await untold(tx, stream);
      count = lines.length;
      if (count === 0) return [];
      const told = [];
      const seen = [];
      for (const line of lines) {
        const [toldBy, seenBy] = await Promise.all([
          this.rules.toldBy(tx, line),
          this.rules.seenBy(tx, line),
        ]);
        told.push(...toldBy);
        seen.push(...seenBy);
      }
      tx.send(MOVE, [stream, lines.at(-1)!.seq]);
      return [...(await this.teller.tell(tx, told)), ...(await this.teller.seen(tx, seen))];
    });
    this.wake.tell(written);
    return count;
  }
}

/** The lines behind a stream's cursor, which stays locked: what is behind it is read under the lock, in the same piece. */
async function untold(tx: Transaction, stream: string): Promise<JournalLine[]> {
  for (;;) {
    const [locked, lines] = await Promise.all([
      tx.row(LOCK, [stream]),
      tx.rows<JournalLine>(BEHIND, [stream]),
    ]);
    if (locked) return lines;
    // Somebody else has it, or nobody ever began it.
    if (!(await tx.row(FIRST, [stream]))) return [];
  }
}
