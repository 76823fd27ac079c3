import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { readWord, type WordFile } from './read-word.js';
import { WordProblem, type WordProblemCode } from './word-problem.js';

const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 320;
const MOST_WAITING = 8;

interface Answer {
  readonly file?: WordFile;
  readonly problem?: WordProblemCode;
  readonly error?: string;
}

/**
 * Reads Word files off the thread that answers requests, one at a time, each in a thread of its own with bounded time and
 * memory: a file made to exhaust either ends that thread and nothing else. Where the sources run unbuilt (in specs) it is
 * read in place.
 */
@Injectable()
export class WordThread {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Throws a WordProblem. */
  async read(bytes: Uint8Array): Promise<WordFile> {
    if (!import.meta.url.endsWith('.js')) return readWord(bytes);
    if (this.waiting >= MOST_WAITING) throw new WordProblem('busy');
    this.waiting += 1;
    const reading = this.last.then(() => inThread(bytes));
    this.last = reading.catch(() => undefined);
    return reading.finally(() => (this.waiting -= 1));
  }
}

function inThread(bytes: Uint8Array): Promise<WordFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word-worker.js', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const tooLong = setTimeout(() => {
      reject(new WordProblem('too-much-inside'));
      void worker.terminate();
    }, LONGEST_MS);
    worker.on('message', ({ file, problem, error }: Answer) => {
      if (file) resolve(file);
      else reject(problem ? new WordProblem(problem) : new Error(error));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WordProblem('too-much-inside') : error),
    );
    worker.on('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('The thread that read a file ended.'));
    });
  });
}
