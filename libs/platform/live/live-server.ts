import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/postgres-adapter';
import type { Pool } from 'pg';
import { Server, type Namespace, type Socket } from 'socket.io';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { ReaderSource } from '../graphql/reader-source.js';
import { letRequestsGo, type Engine } from './let-requests-go.js';
import { inOnePiece, straightWhereFree } from './one-piece.js';

export const LIVE_PATH = '/live/socket';
// Larger than the largest document update (256 kB as base64) with room for its envelope; beyond it the transport closes.
const MAX_MESSAGE_BYTES = 512 * 1024;

const COME_AGAIN_MS = 1_500;

/** What every live socket carries: who is behind it. */
export interface SocketData {
  reader: PersonReader;
}

/** The socket.io server on the API's own HTTP server. Only signed-in people of this origin come in. */
@Injectable()
export class LiveServer implements BeforeApplicationShutdown {
  private readonly log = new Logger(LiveServer.name);
  private server: Server | null = null;
  private readonly openings: ((io: Server) => void)[] = [];

  constructor(
    private readonly config: Config,
    private readonly readers: ReaderSource,
    private readonly database: Database,
  ) {}

  /** Called by main once the HTTP server exists. */
  attach(http: HttpServer): void {
    const io = new Server(http, {
      path: LIVE_PATH,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      pingInterval: 20_000,
      pingTimeout: 15_000,
      allowRequest: (request, decide) => {
        const origin = request.headers.origin;
        // A browser always sends it; another site's page must not open sockets with our cookies.
        decide(null, origin === undefined || origin === this.config.publicOrigin);
      },
    });
    letRequestsGo(io.engine as unknown as Engine);
    const adapterOf = createAdapter(givingBack(this.database.pool) as never, {
      tableName: 'platform.socket_attachment',
      errorHandler: (error: Error) => this.log.warn(String(error)),
    });
    // socket.io calls it with `new`.
    io.adapter(function (namespace: Namespace) {
      return inOnePiece(adapterOf(namespace));
    });
    this.server = io;
    for (const opening of this.openings) opening(io);
  }

  /** A channel of its own, such as `/live` or `/documents`; each socket has passed the sign-in. */
  channel(name: string, use: (namespace: Namespace<any, any, any, SocketData>) => void): void {
    const open = (io: Server): void => {
      const namespace = io.of(name) as Namespace<any, any, any, SocketData>;
      namespace.use((socket, next) => {
        this.admit(socket).then(
          (admitted) => (admitted ? next() : next(new Error('sign-in'))),
          (error: unknown) => this.comeAgain(socket, error),
        );
      });
      use(namespace);
    };
    if (this.server) open(this.server);
    else this.openings.push(open);
  }

  /**
   * Cuts off this process's sockets of one session: it ended, or speaks for another organisation now. A browser connects again by
   * itself and is let in, or not, as what it is then.
   */
  cutOff(sessionId: string): void {
    for (const namespace of this.server?._nsps.values() ?? []) {
      for (const socket of namespace.sockets.values()) {
        if ((socket.data as SocketData).reader?.sessionId === sessionId) socket.conn.close();
      }
    }
  }

  private async admit(socket: Socket<any, any, any, SocketData>): Promise<boolean> {
    const reader = await this.readers.readerOf(socket.handshake.headers.cookie);
    if (reader.kind !== 'person') return false;
    socket.data.reader = reader;
    straightWhereFree(socket);
    return true;
  }

  /**
   * Nobody could be asked who this is: that is no "signed out", at which a browser would give up. It tries a closed line again by
   * itself; not at once, for a thousand of them would come as one.
   */
  private comeAgain(socket: Socket, error: unknown): void {
    this.log.warn(`Could not ask who is at a socket: ${String(error)}`);
    setTimeout(() => socket.conn.close(), COME_AGAIN_MS * (1 + Math.random())).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.server?.close();
  }
}

/** The adapter keeps one connection to listen and forgets it when it breaks: the pool would lose a place each time. */
const givingBack = (pool: Pool): Pick<Pool, 'connect' | 'query'> => ({
  query: pool.query.bind(pool),
  connect: (async () => {
    const client = await pool.connect();
    client.once('end', () => client.release(true));
    return client;
  }) as Pool['connect'],
});
