import { EventEmitter } from 'node:events';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  Logger as QueueLogger,
  parseCronItems,
  run,
  type CronItem,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { londonHour, mayBeLondonHour } from '@folkmoot/kernel/london-hour.js';
import { Database } from '../database/database.js';
import { BEAT_MS, beat, freeJobsOfTheDead, goodbye } from './live-workers.js';

const AGAIN_MS = 1_000;
const DAY_MS = 86_400_000;

type Task = (payload: unknown) => Promise<void>;

/** Work that outlives its request: queued in the transaction of the action that wants it, done by any process, retried. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger(JobRunner.name);
  private readonly tasks = new Map<string, Task>();
  private readonly daily: CronItem[] = [];
  private readonly workers = new Set<string>();
  private beats: NodeJS.Timeout | null = null;
  private runner: Runner | null = null;
  private ending = false;

  constructor(private readonly database: Database) {}

  /** Call while modules are made, before the start. */
  register(name: string, task: Task): void {
    if (this.tasks.has(name)) throw new Error(`Two tasks are called ${name}.`);
    this.tasks.set(name, task);
  }

  /**
   * Runs at the full hour of each day in England, once however many processes there are. What was missed while none ran is made
   * up for the last day only. It may come twice after a crash, so the task asks first what is done already.
   */
  everyDay(name: string, hour: number, task: () => Promise<void>): void {
    if (hour === 1)
      throw new Error(`${name}: one in the morning is left out in spring and comes twice in autumn.`);
    this.register(name, (payload) => {
      const { ts } = (payload as { _cron: { ts: string } })._cron;
      return londonHour(new Date(ts)) === hour ? task() : Promise.resolve();
    });
    this.daily.push({
      task: name,
      identifier: name,
      match: ({ min, hour: utcHour }) => min === 0 && mayBeLondonHour(utcHour, hour),
      options: { backfillPeriod: DAY_MS },
    });
  }

  start(): Promise<void> {
    // The queue warns where it sees none; what they would do, each connection does itself (steady-client.ts).
    this.database.pool
      .on('error', () => undefined)
      .on('connect', (client) => client.on('error', () => undefined));
    this.beats = setInterval(() => void this.beat(), BEAT_MS).unref();
    return this.begin();
  }

  private async begin(): Promise<void> {
    const taskList: TaskList = Object.fromEntries(
      [...this.tasks].map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    );
    const events: WorkerEvents = new EventEmitter();
    this.workers.clear();
    events.on('worker:create', ({ worker }) => this.workers.add(worker.workerId));
    const runner = await run({
      events,
      pgPool: this.database.pool as never,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1_000,
      parsedCronItems: parseCronItems(this.daily),
      logger: new QueueLogger(() => (level, message) => this.say(level, message)),
      taskList,
      // Without batches the queue does not wait for its own "done", and a database that is away just then ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    this.runner = runner;
    await this.beat();
    runner.promise
      .catch((error: unknown) => this.log.error(`The job runner stopped: ${String(error)}`))
      .finally(() => this.again());
  }

  private async beat(): Promise<void> {
    try {
      if (this.runner) await beat(this.database, [...this.workers]);
      await freeJobsOfTheDead(this.database);
    } catch (error) {
      this.log.warn(`The job runner could not say that it lives: ${String(error)}`);
    }
  }

  /** The queue gives up where it cannot write down that a job is done; it comes back with the database. */
  private again(): void {
    if (this.ending) return;
    this.runner = null;
    setTimeout(() => {
      if (this.ending) return;
      this.begin().catch((error: unknown) => {
        this.log.warn(`The job runner waits for the database: ${String(error)}`);
        this.again();
      });
    }, AGAIN_MS).unref();
  }

  /** What the queue says of each job is detail; only its troubles are for an operator. */
  private say(level: string, message: string): void {
    if (level === 'error') this.log.error(message);
    else if (level === 'warning') this.log.warn(message);
    else this.log.debug(message);
  }

  /** Running jobs finish first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    if (this.beats) clearInterval(this.beats);
    await this.runner?.stop().catch(() => undefined);
    if (this.runner) await goodbye(this.database, [...this.workers]).catch(() => undefined);
  }
}
