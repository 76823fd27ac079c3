import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger as QueueLogger, run, type Runner, type TaskList } from 'graphile-worker';
import { Database } from '../database/database.js';

type Task = (payload: unknown) => Promise<void>;

/** Work that outlives its request: queued in the transaction of the action that wants it, done by any process, retried. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger(JobRunner.name);
  private readonly tasks = new Map<string, Task>();
  private runner: Runner | null = null;

  constructor(private readonly database: Database) {}

  /** Call while modules are made, before the start. */
  register(name: string, task: Task): void {
    if (this.tasks.has(name)) throw new Error(`Two tasks are called ${name}.`);
    this.tasks.set(name, task);
  }

  async start(): Promise<void> {
    const taskList: TaskList = Object.fromEntries(
      [...this.tasks].map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    );
    const { pool } = this.database;
    this.runner = await run({
      pgPool: pool as never,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1_000,
      parsedCronItems: [],
      logger: new QueueLogger(() => (level, message) => this.say(level, message)),
      taskList,
    });
    this.runner.promise.catch((error: unknown) => this.log.error(`The job runner stopped: ${String(error)}`));
  }

  /** What the queue says of each job is detail; only its troubles are for an operator. */
  private say(level: string, message: string): void {
    if (level === 'error') this.log.error(message);
    else if (level === 'warning') this.log.warn(message);
    else this.log.debug(message);
  }

  /** Running jobs finish first. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop().catch(() => undefined);
  }
}
