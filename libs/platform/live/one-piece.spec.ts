import { createServer } from 'node:http';
import type { AddressInfo, Socket as NetSocket } from 'node:net';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Server, type Namespace, type Socket } from 'socket.io';
import { io as connect, type Socket as Client } from 'socket.io-client';
import { inOnePiece, straightWhereFree, tellEach, tellRoom } from './one-piece.js';

const { Adapter } = createRequire(createRequire(import.meta.url).resolve('socket.io'))(
  'socket.io-adapter',
) as { Adapter: new (namespace: Namespace) => Namespace['adapter'] };

describe('a broadcast', () => {
  let io: Server;
  let socket: Socket;
  let client: Client;
  beforeEach(async () => {
    const http = createServer();
    io = new Server(http, { serveClient: false });
    io.adapter(function (namespace: Namespace) {
      return inOnePiece(new Adapter(namespace));
    });
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    const { port } = http.address() as AddressInfo;
    const entered = new Promise<Socket>((enter) => io.once('connection', enter));
    client = connect(`http://127.0.0.1:${port}`, { transports: ['websocket'] });
    const ready = new Promise<void>((hear) => client.once('connect', hear));
    socket = await entered;
    await ready;
  });
  afterEach(async () => {
    client.disconnect();
    await io.close();
  });

  /** The next so many messages, in the order they came. */
  const heard = (count: number): Promise<string[]> =>
    new Promise((hear) => {
      const words: string[] = [];
      client.on('words', (said: string) => words.push(said) === count && hear(words));
    });

  /** In how many pieces each frame is written to the socket, from now on. */
  const writes = (): number[] => {
    const { _socket: raw } = (socket.conn.transport as unknown as { socket: { _socket: NetSocket } }).socket;
    const pieces: number[] = [];
    const [one, many] = [raw._write.bind(raw), raw._writev!.bind(raw)];
    raw._write = (...given) => {
      pieces.push(1);
      one(...given);
    };
    raw._writev = (chunks, told) => {
      pieces.push(chunks.length);
      many(chunks, told);
    };
    return pieces;
  };

  /** How many messages took the usual way. */
  const queued = (): { count: number } => {
    const seen = { count: 0 };
    socket.conn.on('packetCreate', () => (seen.count += 1));
    return seen;
  };

  it.each([5, 300, 70_000])('reaches its readers whole, by one write (%i letters)', async (letters) => {
    const pieces = writes();
    const words = heard(1);
    io.emit('words', 'é'.repeat(letters));
    expect(await words).toEqual(['é'.repeat(letters)]);
    expect(pieces).toEqual([1]);
  });

  it('goes straight to a free line, and waits its turn behind what waits', async () => {
    straightWhereFree(socket);
    straightWhereFree(socket); // a second channel of the same page
    const usual = queued();
    const words = heard(4);
    io.emit('words', 'straight');
    expect(usual.count).toBe(0);
    socket.emit('words', 'to one');
    io.emit('words', 'behind it');
    expect(usual.count).toBe(2);
    await new Promise((free) => socket.conn.once('drain', free));
    await new Promise((free) => setTimeout(free, 20));
    io.emit('words', 'straight again');
    expect(usual.count).toBe(2);
    expect(await words).toEqual(['straight', 'to one', 'behind it', 'straight again']);
  });

  it('tells each of some sockets the same', async () => {
    straightWhereFree(socket);
    const usual = queued();
    const words = heard(2);
    tellEach(io.of('/'), [{ socket }], ['words', 'é', 'more']);
    tellEach(io.of('/'), [{ socket }], ['words', 'its own'], { except: new Set([socket.id]) });
    tellEach(io.of('/'), [{ socket }], ['words', 'last']);
    expect(await words).toEqual(['é', 'last']);
    expect(usual.count).toBe(0);
  });

  it('tells those in a room, and nobody else', async () => {
    straightWhereFree(socket);
    const usual = queued();
    const words = heard(2);
    await socket.join('here');
    tellRoom(io.of('/'), 'here', ['words', 'to the room']);
    tellRoom(io.of('/'), 'elsewhere', ['words', 'to nobody']);
    await socket.leave('here');
    tellRoom(io.of('/'), 'here', ['words', 'to those who left']);
    io.emit('words', 'to all');
    expect(await words).toEqual(['to the room', 'to all']);
    expect(usual.count).toBe(0);
  });

  it('keeps the order where the line is full, drops there what may be dropped, and goes straight again when it is free', async () => {
    straightWhereFree(socket);
    const usual = queued();
    const { socket: reading } = socket.conn.transport as unknown as { socket: { _socket: NetSocket } };
    const far = (client.io.engine.transport as unknown as { ws: { _socket: NetSocket } }).ws._socket;
    far.pause();
    const long = 'x'.repeat(1_000_000);
    let sent = 0;
    while (usual.count < 3 && sent < 200) io.emit('words', `${(sent += 1)} ${long}`);
    expect(usual.count).toBe(3);
    tellEach(io.of('/'), [{ socket }], ['words', 'dropped'], { volatile: true });
    io.emit('words', `${(sent += 1)} end`);
    const words = heard(sent);
    far.resume();
    const numbers = (await words).map((word) => Number.parseInt(word, 10));
    expect(numbers).toEqual(Array.from({ length: sent }, (_, n) => n + 1));
    for (let waited = 0; waited < 10_000 && reading._socket.writableLength > 0; waited += 20)
      await new Promise((free) => setTimeout(free, 20));
    const before = usual.count;
    const last = heard(1);
    io.emit('words', 'straight again');
    expect(await last).toEqual(['straight again']);
    expect(usual.count).toBe(before);
  });

  it('closes a line whose socket is broken', async () => {
    straightWhereFree(socket);
    const { socket: web } = socket.conn.transport as unknown as { socket: { _socket: NetSocket } };
    const closed = new Promise<void>((close) => socket.once('disconnect', () => close()));
    const handle = web._socket as unknown as { _handle: { writeBuffer(): number } };
    handle._handle.writeBuffer = () => -32; // EPIPE
    io.emit('words', 'lost');
    await closed;
    expect(web._socket.destroyed).toBe(true);
  });

  it('says nothing on a line that is closed', () => {
    straightWhereFree(socket);
    socket.conn.close();
    const pieces = writes();
    io.emit('words', 'too late');
    expect(pieces).toEqual([]);
  });
});
