import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { freePort } from '../worlds/server-process.js';
import { startMailbox, type Mailbox } from './mailbox.js';

const root = resolve(import.meta.dirname, '../..');
const built = resolve(root, 'dist/apps/api/src');

/** The built server as people run it: a process of its own, with its own database and a real mail server beside it. */
export interface RunningServer {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  /** As a power cut would: no goodbye. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** A second process on the same database, on a port of its own. */
  another(): Promise<{ origin: string; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Commands of the operator to run on the fresh database, such as `['register-import', file]`. */
  readonly commands?: readonly (readonly string[])[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another database than a fresh clone of the tests' own. */
  readonly database?: TestDatabase;
}

export async function startServer({
  commands = [],
  env = {},
  database: given,
}: ServerOptions = {}): Promise<RunningServer> {
  const database = given ?? (await testDatabase());
  const mailbox = await startMailbox();
  const data = mkdtempSync(join(tmpdir(), 'folkmoot-browser-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = (own: string): NodeJS.ProcessEnv => ({
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    FOLKMOOT_DATA: data,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'folkmoot@northmoor.invalid',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PUBLIC_ORIGIN: own,
    ...env,
  });
  for (const command of commands) await run([join(built, 'cli.js'), ...command], environment(origin));

  const open = async (at: number): Promise<ChildProcess> => {
    const address = `http://127.0.0.1:${at}`;
    const child = spawn(process.execPath, [join(built, 'main.js')], {
      cwd: root,
      env: { ...environment(address), PORT: String(at) },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await ready(address, child);
    return child;
  };
  let child: ChildProcess | null = await open(port);

  return {
    origin,
    database,
    mailbox,
    async kill() {
      if (child) await ended(child, 'SIGKILL');
      child = null;
    },
    async start() {
      child = await open(port);
    },
    async another() {
      const other = await freePort();
      const second = await open(other);
      return { origin: `http://127.0.0.1:${other}`, stop: () => ended(second, 'SIGTERM') };
    },
    async stop() {
      if (child) await ended(child, 'SIGTERM');
      await mailbox.stop();
      await database.drop();
    },
  };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < 60_000) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode} before it was ready.`);
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill('SIGKILL'); // nobody else knows of it yet
  throw new Error('The server was not ready within a minute.');
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
}

/** Runs one command to its end; its output is shown only when it fails. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${output}`);
  return output;
}
