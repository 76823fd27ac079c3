import { connect, createServer, type Server, type Socket } from 'node:net';

interface Quality {
  /** In each direction, shared by all connections. */
  readonly bytesPerSecond: number;
  /** One way. */
  readonly delayMs: number;
  /** Of a hundred packets so many are lost, and sent again after a while; what was sent after them on that connection waits. */
  readonly lossPercent: number;
  readonly againMs: number;
}

/** 128 kbit/s, 400 ms there and back, 2 % loss: a telephone in a valley. */
const VALLEY: Quality = { bytesPerSecond: 16_000, delayMs: 200, lossPercent: 2, againMs: 800 };
const PACKET = 1_400;

/**
 * A bad line between a browser and a server. It delays, paces and stalls whole packets and never drops a byte, as TCP shows it to a
 * browser: the browser's own switch for lost packets does nothing to pages over plain connections.
 */
export class PhoneLine {
  stalled = 0;
  carried = 0;
  private target: URL | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly random = numbers(20_261_118);

  private constructor(
    private readonly server: Server,
    readonly origin: string,
    private readonly quality: Quality,
  ) {}

  /** Its address is known before its other end: a server wants to know under which address people reach it. */
  static async open(quality: Quality = VALLEY): Promise<PhoneLine> {
    const server = createServer((near) => line.carry(near));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
    const { port } = server.address() as { port: number };
    const line: PhoneLine = new PhoneLine(server, `http://127.0.0.1:${port}`, quality);
    return line;
  }

  leadTo(origin: string): void {
    this.target = new URL(origin);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private carry(near: Socket): void {
    const target = this.target;
    if (!target) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => this.sockets.delete(socket));
    }
    this.direct(near, far, this.up);
    this.direct(far, near, this.down);
  }

  private readonly up = { free: 0 };
  private readonly down = { free: 0 };

  private direct(from: Socket, to: Socket, way: { free: number }): void {
    const { bytesPerSecond, delayMs, lossPercent, againMs } = this.quality;
    let after = 0; // the packets of one connection arrive in order
    // Timers that were set within a millisecond may fire the other way round: each lets the oldest packet go, whichever it was for.
    const underWay: Buffer[] = [];
    const arrive = (packet = underWay.shift()): void => {
      if (packet && to.writable) to.write(packet);
    };
    from.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += PACKET) {
        const packet = chunk.subarray(at, at + PACKET);
        const now = performance.now();
        way.free = Math.max(way.free, now) + (packet.length / bytesPerSecond) * 1_000;
        const lost = this.random() * 100 < lossPercent;
        if (lost) this.stalled += 1;
        this.carried += packet.length;
        after = Math.max(after, way.free + delayMs + (lost ? againMs : 0));
        underWay.push(packet);
        setTimeout(() => arrive(), after - now).unref();
      }
      // What is on the line is not more than a second of it: a sender must feel how narrow it is.
      if (way.free - performance.now() > 1_000) {
        from.pause();
        setTimeout(() => from.resume(), way.free - performance.now() - 500).unref();
      }
    });
    from.once('close', () =>
      setTimeout(
        () => {
          while (underWay.length > 0) arrive();
          to.end();
        },
        Math.max(0, after - performance.now()) + 1,
      ).unref(),
    );
  }
}

/** Always the same losses, so that a slow run is slow again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
