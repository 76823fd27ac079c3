import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { newId } from '@folkmoot/kernel/id.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { JournalLine } from './line.js';
import { headsOf, linesAfter } from './read-lines.js';
import { JOURNAL_CHANNEL, readWaking } from './waking-text.js';

const POLL_MS = 1_000;
const PAGE = 1_000;

type Listener = (lines: readonly JournalLine[]) => void | Promise<void>;
/** With the streams that grew; null where nobody says which, or whether any did. */
type Wake = (streams: readonly string[] | null) => void;

/**
 * Follows the streams somebody on this process is interested in, each from where it stood when the interest began.
 * Lines of this process come by themselves, at once. For those of others it is woken by NOTIFY and by a poll each second, so that a
 * lost connection delays and never loses.
 */
@Injectable()
export class JournalFollower implements OnApplicationBootstrap, OnApplicationShutdown {
  /** By which it knows what it told itself already. */
  readonly id = newId();
  private readonly log = new Logger(JournalFollower.name);
  private readonly cursors = new Map<string, number>();
  private readonly listeners: Listener[] = [];
  private readonly wakes: Wake[] = [];
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pulling: Promise<void> | null = null;
  private telling: Promise<void> = Promise.resolve();
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  onLines(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Called when streams have grown, and each second besides: for those who keep cursors of their own. */
  onWake(wake: Wake): void {
    this.wakes.push(wake);
  }

  /** Begins to follow a stream and says where it stands now; lines after that number will be told. */
  async follow(stream: string): Promise<number> {
    const head = (await headsOf(this.database, [stream])).get(stream) ?? 0;
    const known = this.cursors.get(stream);
    if (known !== undefined) return known;
    this.cursors.set(stream, head);
    // Whatever was written while the head was read is still to be told.
    this.pull();
    return head;
  }

  /** Lines that this process itself committed. They are told without being read where nothing is missing before them. */
  own(lines: readonly JournalLine[]): void {
    if (lines.length > 0) this.tellOfGrowth([...new Set(lines.map(({ stream }) => stream))]);
    const next: JournalLine[] = [];
    let missing = false;
    for (const line of lines) {
      const cursor = this.cursors.get(line.stream);
      if (cursor === undefined || line.seq <= cursor) continue;
      if (line.seq === cursor + 1) {
        this.cursors.set(line.stream, line.seq);
        next.push(line);
      } else {
        missing = true;
      }
    }
    if (next.length > 0)
      this.tell(next).catch((error: unknown) => this.log.error(`Lines were not told: ${String(error)}`));
    if (missing) this.pull();
  }

  unfollow(stream: string): void {
    this.cursors.delete(stream);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    this.timer = setInterval(() => this.look(), POLL_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.pulling;
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'folkmoot-listen',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => {
      const woken = readWaking(payload);
      if (woken?.sender === this.id) return;
      this.tellOfGrowth(woken && woken.streams.length > 0 ? woken.streams : null);
      if (!woken || woken.streams.length === 0 || woken.streams.some((stream) => this.cursors.has(stream)))
        this.pull();
    });
    client.on('error', () => this.relisten(client));
    client.on('end', () => this.relisten(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${JOURNAL_CHANNEL}`);
      this.client = client;
      this.look();
    } catch (error) {
      this.log.warn(`Not listening yet: ${String(error)}`);
      this.relisten(client);
    }
  }

  private relisten(lost: pg.Client): void {
    lost.removeAllListeners();
    lost.on('error', () => undefined); // a dying socket may report twice
    void lost.end().catch(() => undefined);
    if (!this.stopped) setTimeout(() => void this.listen(), POLL_MS).unref();
  }

  /** Without having been told of anything. */
  private look(): void {
    this.tellOfGrowth(null);
    this.pull();
  }

  /** Also of streams that nobody here follows. */
  private tellOfGrowth(streams: readonly string[] | null): void {
    for (const wake of this.wakes) wake(streams);
  }

  private pull(): void {
    if (this.pulling) {
      this.again = true;
      return;
    }
    this.pulling = this.drain().finally(() => {
      this.pulling = null;
      if (this.again && !this.stopped) {
        this.again = false;
        this.pull();
      }
    });
  }

  private async drain(): Promise<void> {
    if (this.cursors.size === 0) return;
    try {
      for (;;) {
        const lines = await linesAfter(this.database, this.cursors, PAGE);
        // Meanwhile a stream may have been given up, or its line have come from this process itself.
        const fresh = lines.filter(({ stream, seq }) => seq > (this.cursors.get(stream) ?? Infinity));
        for (const { stream, seq } of fresh) this.cursors.set(stream, seq);
        if (fresh.length > 0) await this.tell(fresh);
        if (lines.length < PAGE) return;
      }
    } catch (error) {
      this.log.warn(`Could not read the journal, trying again: ${String(error)}`);
    }
  }

  /** One telling after the other: a listener that waits for something still hears the lines in their order. */
  private tell(lines: readonly JournalLine[]): Promise<void> {
    const told = this.telling.then(async () => {
      for (const listener of this.listeners) await listener(lines);
    });
    this.telling = told.catch(() => undefined);
    return told;
  }
}
