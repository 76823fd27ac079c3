import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { wait } from './documents.js';

/**
 * A port that nobody listens on, and that nobody is given meanwhile: it lies below those which a system hands out by itself, to the
 * many connections of the tests among others.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(12_000, 32_000);
    const free = await new Promise<boolean>((found) => {
      const server = createServer();
      server.once('error', () => found(false));
      server.listen(port, '127.0.0.1', () => server.close(() => found(true)));
    });
    if (free) return port;
  }
  throw new Error('No free port was found.');
}

/** The built server as a process of its own, which can be killed as a machine would. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private output = '';
  readonly origin: string;

  constructor(
    private readonly database: TestDatabase,
    private readonly port: number,
    private readonly env: Record<string, string> = {},
  ) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    const { appUrl, ownerUrl } = this.database;
    const env = {
      ...process.env,
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      PORT: String(this.port),
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      ...this.env,
    };
    const child = spawn(process.execPath, [resolve('dist/apps/api/src/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.output = (this.output + String(chunk)).slice(-4_000)));
    for (let waited = 0; waited < 60_000; waited += 30) {
      if (child.exitCode !== null) throw new Error(`The server ended before it answered:\n${this.output}`);
      const answered = await fetch(`${this.origin}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return;
      await wait(30);
    }
    throw new Error(`The server did not answer:\n${this.output}`);
  }

  /** Of this process, in MB. */
  memory(): number {
    if (this.child?.exitCode !== null || this.child.signalCode !== null) return 0;
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024);
  }

  /** Its last words, and how it ended where it ended by itself. */
  get said(): string {
    return `${this.output}\n(exit: ${this.child?.exitCode ?? 'none'} ${this.child?.signalCode ?? ''})`;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((exited) => child.once('exit', exited));
    child.kill(signal);
    await ended;
  }
}
