import type { Socket } from 'node:net';
import pg from 'pg';

/**
 * A connection whose loss ends what was asked on it, and never the process: the pool listens only to idle ones, and a client
 * that another library holds for listening would otherwise bring the whole server down. A connection on which an answer
 * stays out for `patience` milliseconds is given up, so that what waits behind it gets another: after a failover an old
 * connection may stay silent for ever.
 */
export class SteadyClient extends pg.Client {
  constructor(config: pg.ClientConfig & { patience?: number }) {
    super(config);
    this.on('error', () => undefined);
    const { patience } = config;
    if (patience) this.once('connect', () => this.giveUpAfter(patience));
  }

  private giveUpAfter(silence: number): void {
    // Looked up after the handshake: with TLS the stream is another one than at first.
    const inside = this as unknown as { connection: { stream: Socket }; readyForQuery: boolean };
    const { stream } = inside.connection;
    stream.setTimeout(silence, () => {
      if (!inside.readyForQuery) stream.destroy(new Error('The database stopped answering.'));
    });
  }
}
