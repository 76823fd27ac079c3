import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { JOURNAL_CHANNEL } from './journal-wake.js';
import type { JournalLine } from './line.js';
import { headsOf, linesAfter } from './read-lines.js';

const POLL_MS = 1_000;
const PAGE = 1_000;

type Listener = (lines: readonly JournalLine[]) => void | Promise<void>;

/**
 * Follows the streams somebody on this process is interested in, each from where it stood when the interest began.
 * Woken by NOTIFY and by a poll each second, so that a lost connection delays and never loses.
 */
@Injectable()
export class JournalFollower implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(JournalFollower.name);
  private readonly cursors = new Map<string, number>();
  private readonly listeners: Listener[] = [];
  private readonly wakes: (() => void)[] = [];
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pulling: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  onLines(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Called when some stream has grown, and each second besides: for those who keep cursors of their own. */
  onWake(wake: () => void): void {
    this.wakes.push(wake);
  }

  /** Begins to follow a stream and says where it stands now; lines after that number will be told. */
  async follow(stream: string): Promise<number> {
    const head = (await headsOf(this.database, [stream])).get(stream) ?? 0;
    const known = this.cursors.get(stream);
    if (known === undefined) this.cursors.set(stream, head);
    return known ?? head;
  }

  unfollow(stream: string): void {
    this.cursors.delete(stream);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    this.timer = setInterval(() => this.pull(), POLL_MS);
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
    client.on('notification', () => this.pull());
    client.on('error', () => this.relisten(client));
    client.on('end', () => this.relisten(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${JOURNAL_CHANNEL}`);
      this.client = client;
      this.pull();
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

  private pull(): void {
    for (const wake of this.wakes) wake();
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
        for (const line of lines) if (this.cursors.has(line.stream)) this.cursors.set(line.stream, line.seq);
        if (lines.length > 0) for (const listener of this.listeners) await listener(lines);
        if (lines.length < PAGE) return;
      }
    } catch (error) {
      this.log.warn(`Could not read the journal, trying again: ${String(error)}`);
    }
  }
}
