import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger as QueueLogger, run, type Runner, type TaskList } from 'graphile-worker';
import { Database } from '../database/database.js';

const AGAIN_MS = 1_000;

type Task = (payload: unknown) => Promise<void>;

/** Work that outlives its request: queued in the transaction of the action that wants it, done by any process, retried. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger(JobRunner.name);
  private readonly tasks = new Map<string, Task>();
  private runner: Runner | null = null;
  private ending = false;

  constructor(private readonly database: Database) {}

  /** Call while modules are made, before the start. */
  register(name: string, task: Task): void {
    if (this.tasks.has(name)) throw new Error(`Two tasks are called ${name}.`);
    this.tasks.set(name, task);
  }

  start(): Promise<void> {
    // The queue warns where it sees none; what they would do, each connection does itself (steady-client.ts).
    this.database.pool
      .on('error', () => undefined)
      .on('connect', (client) => client.on('error', () => undefined));
    return this.begin();
  }

  private async begin(): Promise<void> {
    const taskList: TaskList = Object.fromEntries(
      [...this.tasks].map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    );
    const runner = await run({
      pgPool: this.database.pool as never,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1_000,
      parsedCronItems: [],
      logger: new QueueLogger(() => (level, message) => this.say(level, message)),
      taskList,
      // Without batches the queue does not wait for its own "done", and a database that is away just then ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    this.runner = runner;
    runner.promise
      .catch((error: unknown) => this.log.error(`The job runner stopped: ${String(error)}`))
      .finally(() => this.again());
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
    await this.runner?.stop().catch(() => undefined);
  }
}
