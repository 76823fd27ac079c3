import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { FOLD_JOBS, type FoldJobs } from './fold-jobs.js';

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

const IDLE_MS = 60_000;

/**
 * Folding a long text takes tens of milliseconds, in which nobody's edit would be acknowledged: a thread of its own does it,
 * begun on first use. Where the sources run unbuilt (in specs) there is no file a thread could load, and it is done in place.
 */
@Injectable()
export class FoldThread implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private next = 0;
  private readonly waiting = new Map<
    number,
    { resolve: (value: any) => void; reject: (error: Error) => void }
  >();

  run<Name extends keyof FoldJobs>(
    job: Name,
    given: Parameters<FoldJobs[Name]>[0],
  ): Promise<ReturnType<FoldJobs[Name]>> {
    if (!import.meta.url.endsWith('.js')) {
      const work = FOLD_JOBS[job] as (one: typeof given) => ReturnType<FoldJobs[Name]>;
      return Promise.resolve().then(() => work(given));
    }
    return new Promise((resolve, reject) => {
      const id = (this.next += 1);
      this.waiting.set(id, { resolve, reject });
      this.thread().postMessage({ id, job, given });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private thread(): Worker {
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => this.rest(), IDLE_MS).unref();
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./fold-worker.js', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, value, error }: Answer) => {
      const asked = this.waiting.get(id);
      this.waiting.delete(id);
      if (error !== undefined) asked?.reject(new Error(error));
      else asked?.resolve(value);
    });
    const fail = (why: string): void => {
      if (this.worker === worker) this.worker = null;
      for (const asked of this.waiting.values()) asked.reject(new Error(why));
      this.waiting.clear();
    };
    worker.on('error', (error) => fail(String(error)));
    worker.on('exit', () => fail('The folding thread ended.'));
    return (this.worker = worker);
  }

  private rest(): void {
    if (this.waiting.size > 0 || !this.worker) return;
    const worker = this.worker;
    this.worker = null;
    worker.removeAllListeners('exit');
    void worker.terminate();
  }
}
