import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { freePort } from '../worlds/server-process.js';

/** A line to a server: to its database, or from its clients. To be cut, or to fall silent. */
export class Line {
  private listener: Server | null = null;
  private readonly pairs = new Set<Pair>();
  private silent = false;

  private constructor(
    private readonly port: number,
    private target: URL,
  ) {}

  static async to(address: string): Promise<Line> {
    const line = new Line(await freePort(), new URL(address));
    await line.listen();
    return line;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** New connections go elsewhere, as a load balancer sends them. */
  lead(address: string): void {
    this.target = new URL(address);
  }

  /** All connections end at once; new ones are taken. */
  drop(): void {
    for (const pair of this.pairs) pair.end();
  }

  /** The same database, seen through this line. */
  seen(database: TestDatabase): TestDatabase {
    const through = (url: string): string => {
      const changed = new URL(url);
      changed.port = String(this.port);
      return changed.href;
    };
    return { ...database, appUrl: through(database.appUrl), ownerUrl: through(database.ownerUrl) };
  }

  /** Connections end, new ones are refused: the server was stopped. */
  async refuse(): Promise<void> {
    const closed = new Promise((done) => this.listener?.close(done));
    this.drop();
    await closed;
    this.listener = null;
  }

  /** Nothing ends and nothing answers: the machine was unplugged, or its disk hangs. */
  hush(): void {
    this.silent = true;
    for (const pair of this.pairs) pair.pause();
  }

  /** Back again. `forgetting`: as after a failover, connections from before stay silent for good. */
  async restore({ forgetting = false } = {}): Promise<void> {
    this.silent = false;
    if (!this.listener) await this.listen();
    for (const pair of this.pairs)
      if (forgetting) pair.forget();
      else pair.resume();
  }

  async end(): Promise<void> {
    if (this.listener) await this.refuse();
    this.drop();
  }

  private async listen(): Promise<void> {
    const listener = createServer((near) => {
      const pair = new Pair(near, this.target);
      this.pairs.add(pair);
      near.once('close', () => this.pairs.delete(pair));
      if (!this.silent) pair.resume();
    });
    await new Promise<void>((done, fail) =>
      listener.once('error', fail).listen(this.port, '127.0.0.1', () => done()),
    );
    this.listener = listener;
  }
}

class Pair {
  private far: Socket | null = null;

  constructor(
    private readonly near: Socket,
    private readonly target: URL,
  ) {
    near.on('error', () => undefined).once('close', () => this.far?.destroy());
    near.pause();
  }

  resume(): void {
    if (!this.far) {
      const far = connect(Number(this.target.port), this.target.hostname);
      far.on('error', () => undefined).once('close', () => this.near.destroy());
      far.on('data', (chunk) => this.near.write(chunk));
      this.near.on('data', (chunk) => far.write(chunk));
      this.far = far;
    }
    this.near.resume();
    this.far.resume();
  }

  /** The other end is gone, and nobody says so. */
  forget(): void {
    this.far?.removeAllListeners('close').destroy();
  }

  pause(): void {
    this.near.pause();
    this.far?.pause();
  }

  end(): void {
    this.near.destroy();
    this.far?.destroy();
  }
}
