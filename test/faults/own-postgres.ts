import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { asAccount, canEnter, serverAccount } from '../../tools/postgres/account.mjs';
import { program, serverBinaries } from '../../tools/postgres/binaries.mjs';
import { administrator, createCluster, passwordsOf, type Cluster } from '../../tools/postgres/cluster.mjs';
import { prepareDatabase, prepareRoles } from '../../tools/postgres/roles.mjs';
import { freePort } from '../worlds/server-process.js';
import { wait } from '../worlds/documents.js';
import { run } from '../browser/server.js';

const root = resolve(import.meta.dirname, '../..');
const NAME = 'folkmoot';

/** A PostgreSQL server of the spec's own, which waits for the disk as a real one does, to be killed and starved. */
export class OwnPostgres {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly cluster: Cluster,
    private readonly port: number,
    private readonly holder: string,
  ) {}

  static async create(): Promise<OwnPostgres> {
    const account = serverAccount();
    // A temporary folder may be closed to the account that a root user lends the server.
    const holder = mkdtempSync(
      join(canEnter(account, tmpdir()) ? tmpdir() : '/var/tmp', 'folkmoot-own-postgres-'),
    );
    if (account) execFileSync('chown', [String(account.uid), holder]);
    const cluster: Cluster = {
      folder: join(holder, 'data'),
      account,
      bin: serverBinaries(root, account),
      settings: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=150'],
    };
    createCluster(cluster);
    const own = new OwnPostgres(cluster, await freePort(), holder);
    await own.start();
    await prepareRoles(own.url(administrator)('postgres'), passwordsOf(cluster));
    await prepareDatabase({ urls: { administrator: own.url(administrator), owner: own.url('owner') } }, NAME);
    const { appUrl, ownerUrl } = own.database();
    await run([join(root, 'dist/apps/api/src/cli.js'), 'migrate'], {
      ...process.env,
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
    });
    return own;
  }

  /** The migrated database; through `port` where something stands in between. */
  database(port = this.port): TestDatabase {
    const at = (role: 'owner' | 'app'): string => this.url(role, port)(NAME);
    return { name: NAME, appUrl: at('app'), ownerUrl: at('owner'), drop: () => this.remove() };
  }

  get address(): number {
    return this.port;
  }

  /** `largestFile` in bytes: no file may grow beyond it, as on a disk that is full. Only the soft limit, so that it can be lifted. */
  async start({ largestFile }: { largestFile?: number } = {}): Promise<void> {
    const { cluster, port } = this;
    const args = [
      '-D',
      cluster.folder,
      '-p',
      String(port),
      ...cluster.settings.flatMap((one) => ['-c', one]),
    ];
    const limit = largestFile === undefined ? '' : `ulimit -S -f ${Math.floor(largestFile / 512)}; `;
    for (let tries = 0; ; tries += 1) {
      const child = spawn(
        '/bin/sh',
        ['-c', `${limit}exec "$0" "$@"`, program(cluster.bin, 'postgres'), ...args],
        {
          ...asAccount(cluster.account),
          stdio: 'ignore',
        },
      );
      this.child = child;
      while (child.exitCode === null && child.signalCode === null) {
        if (await this.answers()) return;
        await wait(30);
      }
      // The children of a killed server need a moment to leave its shared memory.
      if (tries > 60) throw new Error(`PostgreSQL did not start in ${cluster.folder}: ${child.exitCode}`);
      await wait(250);
    }
  }

  /** `all`: the machine's power; `postmaster`: the head alone; `backend`: one connection's process, at which PostgreSQL ends all others itself. */
  async kill(what: 'all' | 'postmaster' | 'backend'): Promise<void> {
    const child = this.child!;
    const children = childrenOf(child.pid!);
    if (what === 'backend') return void end(children[Math.floor(Math.random() * children.length)]!);
    const ended = new Promise((exited) => child.once('exit', exited));
    if (what === 'all') for (const pid of children) end(pid);
    end(child.pid!);
    await ended;
  }

  /** Stops as an operator would for a restart: connections are ended, nothing committed is lost. */
  async stop(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((exited) => child.once('exit', exited));
    child.kill('SIGINT');
    await ended;
  }

  /** There is room again: for the server and for every connection it has. */
  lift(): void {
    const { pid } = this.child!;
    for (const one of [pid!, ...childrenOf(pid!)])
      execFileSync('prlimit', ['--pid', String(one), '--fsize=unlimited:'], asAccount(this.cluster.account));
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.holder, { recursive: true, force: true });
  }

  /** Whether it takes connections, and not only the port's. */
  async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url(administrator)('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private url(role: string, port = this.port): (database: string) => string {
    const passwords = passwordsOf(this.cluster);
    const [user, password] =
      role === 'owner'
        ? ['folkmoot_owner', passwords.owner]
        : role === 'app'
          ? ['folkmoot_app', passwords.app]
          : [administrator, passwords.administrator];
    return (database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
