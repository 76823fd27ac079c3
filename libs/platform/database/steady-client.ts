import type { Socket } from 'node:net';
import pg from 'pg';

// Of this process, whatever they are used for: a held listening connection is told of a silent database by nobody else.
const connected = new Set<SteadyClient>();

/**
 * A connection whose loss ends what was asked on it, and never the process: the pool listens only to idle ones, and a client
 * that another library holds for listening would otherwise bring the whole server down. A connection on which an answer
 * stays out for `patience` milliseconds is given up, so that what waits behind it gets another: after a failover an old
 * connection may stay silent for ever. Those that have been as silent go with it. Found one by one, each at the cost of
 * somebody's patience, a whole pool of them would keep everybody waiting for minutes.
 */
export class SteadyClient extends pg.Client {
  private heard = 0;

  constructor(config: pg.ClientConfig & { patience?: number }) {
    super(config);
    this.on('error', () => undefined);
    const { patience } = config;
    if (patience) this.once('connect', () => this.giveUpAfter(patience));
  }

  private get inside() {
    // Looked up after the handshake: with TLS the stream is another one than at first.
    return this as unknown as { connection: { stream: Socket }; readyForQuery: boolean };
  }

  /** Looks by itself: the timer of a socket that was idle once does not start again with the next question. */
  private giveUpAfter(silence: number): void {
    const { stream } = this.inside.connection;
    this.heard = performance.now();
    connected.add(this);
    stream.on('data', () => (this.heard = performance.now()));
    let asked: number | null = null;
    const looks = setInterval(() => {
      const now = performance.now();
      asked = this.inside.readyForQuery ? null : (asked ?? now);
      if (asked !== null && now - Math.max(asked, this.heard) >= silence) giveUpSilent(now - silence);
    }, silence / 4).unref();
    stream.once('close', () => {
      clearInterval(looks);
      connected.delete(this);
    });
  }

  /** Ends the connection if nothing was heard on it since. */
  endIfSilent(since: number): void {
    if (this.heard > since) return;
    this.inside.connection.stream.destroy(new Error('The database stopped answering.'));
  }
}

function giveUpSilent(since: number): void {
  for (const one of connected) one.endIfSilent(since);
}
