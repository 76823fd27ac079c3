import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Illustration, IllustrationInput } from '../domain/illustration/illustration.js';
import { illustrated } from '../domain/illustration/illustrate.js';

const LONGEST_MS = 180_000;
const MOST_MEMORY_MB = 512;

/** Null where an amount is too large for doubles to be exact. */
export type Drawn = Illustration | null;
export class TookTooLong extends Error {}

interface Message {
  readonly progress?: number;
  readonly drawn?: Drawn;
  readonly error?: string;
}

/**
 * Draws off the thread that answers requests, in one of its own with bounded time and memory, that ends with it or when it is
 * cancelled. Where the sources run unbuilt (in specs) it is drawn in place.
 */
@Injectable()
export class IllustrationThread {
  /** @param signal cancels it: the answer is then the signal’s reason, thrown */
  draw(input: IllustrationInput, progress: (part: number) => void, signal: AbortSignal): Promise<Drawn> {
    if (!import.meta.url.endsWith('.js')) return Promise.resolve(illustrated(input, progress));
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./illustration-worker.js', import.meta.url), {
        workerData: input,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      });
      const end = (error: Error): void => {
        reject(error);
        void worker.terminate();
      };
      const tooLong = setTimeout(() => end(new TookTooLong('An illustration took too long.')), LONGEST_MS);
      const cancelled = (): void => end(signal.reason as Error);
      signal.addEventListener('abort', cancelled, { once: true });
      worker.on('message', (said: Message) => {
        if (said.progress !== undefined) progress(said.progress);
        else if (said.error === undefined) resolve(said.drawn ?? null);
        else reject(new Error(said.error));
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        clearTimeout(tooLong);
        signal.removeEventListener('abort', cancelled);
        reject(new Error('The thread that drew an illustration ended.'));
      });
    });
  }
}
