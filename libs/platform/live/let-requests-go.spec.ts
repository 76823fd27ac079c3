import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Server, type Socket } from 'socket.io';
import { io as connect, Manager } from 'socket.io-client';
import { letRequestsGo, type Engine } from './let-requests-go.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('the request that opened a line', () => {
  let io: Server;
  let origin: string;
  let requests: WeakRef<IncomingMessage>[];
  beforeEach(async () => {
    const http = createServer();
    io = new Server(http, { serveClient: false });
    requests = [];
    (io.engine as unknown as Engine).use((request, _, next) => {
      requests.push(new WeakRef(request));
      next();
    });
    letRequestsGo(io.engine as unknown as Engine);
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterEach(() => io.close());

  const entered = (channel: string): Promise<Socket> =>
    new Promise((enter) => io.of(channel).once('connection', enter));

  it('is let go', async () => {
    const [socket, client] = [entered('/'), connect(origin, { transports: ['websocket'] })];
    const { conn } = await socket;
    for (let waited = 0; requests.some((one) => one.deref()) && waited < 10_000; waited += 50) {
      await new Promise((wait) => setTimeout(wait, 50));
      collect();
    }
    expect(requests).toHaveLength(1);
    expect(requests[0]?.deref()).toBeUndefined();
    expect(conn.readyState).toBe('open');
    client.disconnect();
  });

  it('leaves who is asking to each channel that begins on the line', async () => {
    const manager = new Manager(origin, { transports: ['websocket'], extraHeaders: { cookie: 'who=me' } });
    const [first, second] = [entered('/one'), entered('/two')];
    const one = manager.socket('/one');
    expect((await first).handshake.headers.cookie).toBe('who=me');
    manager.socket('/two');
    const { handshake } = await second;
    expect(handshake.headers).toEqual({ cookie: 'who=me', origin: undefined });
    expect(handshake).toMatchObject({ secure: false, address: expect.stringContaining('127.0.0.1') });
    expect(handshake.url).toContain('transport=websocket');
    one.io._close();
  });
});
