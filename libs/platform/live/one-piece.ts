import type { Socket as NetSocket } from 'node:net';
import type { Namespace, Socket } from 'socket.io';

/** A broadcast's frame, computed once for all its readers (socket.io's adapter does that in its `_encode`). */
interface Encoded {
  wsPreEncodedFrame?: Buffer[];
  readonly volatile?: boolean;
}

interface Client {
  writeToEngine(packets: unknown, options: Encoded): void;
}

interface Encoding {
  _encode(packet: unknown, options: Encoded): unknown;
}

/** What of a connection's insides is needed to write to it, as engine.io and ws themselves use them. */
interface Line {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    readonly perMessageDeflate: unknown;
    readonly socket?: { readonly readyState: number; readonly _socket: WholeSocket | null };
  };
}

type WholeSocket = NetSocket & { readonly encrypted?: boolean };

/**
 * A broadcast's frame as one piece of bytes. socket.io computes head and body, and then each reader's socket is corked, written to
 * twice and flushed; one piece is one plain write. Copying the body once for a room is nothing beside that.
 */
export function inOnePiece<A extends Namespace['adapter']>(adapter: A): A {
  const encoding = adapter as unknown as Encoding;
  const encode = encoding._encode.bind(adapter);
  encoding._encode = (packet, options) => {
    const encoded = encode(packet, options);
    const frame = options.wsPreEncodedFrame;
    if (frame && frame.length > 1) options.wsPreEncodedFrame = [Buffer.concat(frame)];
    return encoded;
  };
  return adapter;
}

const shortened = new WeakSet<object>();
// Of WebSocket, and of socket.io's protocol.
const OPEN = 1;
const EVENT = 2;

/**
 * Lets a broadcast's frame go straight to this reader where nothing waits before it. On its usual way it raises seven events for each
 * reader and goes through a stream's buffer, a third of what a room of hundreds costs; all else, and each frame that must wait its
 * turn, goes that way still.
 */
export function straightWhereFree(socket: Socket): void {
  const client = socket.client as unknown as Client;
  // One line carries all channels of a page.
  if (shortened.has(client)) return;
  shortened.add(client);
  const queue = client.writeToEngine.bind(client);
  const line = socket.conn as unknown as Line;
  let waiting: NetSocket | null = null;
  const written = (error?: Error | null): void => {
    if (error) waiting?.destroy(error);
    waiting = null;
  };
  client.writeToEngine = (packets, options) => {
    const frame = options.wsPreEncodedFrame;
    const bytes = frame?.length === 1 && !waiting && isFree(line) ? line.transport.socket?._socket : null;
    if (!bytes || !canTake(bytes)) return queue(packets, options);
    waiting = bytes;
    // The system takes it at once, or `written` is called later and what comes meanwhile waits behind it.
    bytes._write(frame![0], 'buffer' as BufferEncoding, written);
  };
}

/** Nothing of engine.io's or of ws' own waits to be sent. */
const isFree = ({ transport, writeBuffer, readyState, upgrading }: Line): boolean =>
  transport.name === 'websocket' &&
  transport.writable &&
  !transport.perMessageDeflate &&
  transport.socket?.readyState === OPEN &&
  writeBuffer.length === 0 &&
  readyState === 'open' &&
  !upgrading;

/** Nothing waits in the socket itself. One that encrypts takes one piece at a time, in its own turn. */
const canTake = (socket: WholeSocket): boolean =>
  socket.writableLength === 0 && !socket.writableEnded && !socket.destroyed && !socket.encrypted;

/**
 * One message to each of these: what a broadcast to a room does, without looking every reader up and noting its name. With `volatile`
 * it is dropped where a line is full.
 */
export function tellEach(
  namespace: Namespace<any, any, any, any>,
  readers: Iterable<{ readonly socket: Socket<any, any, any, any> }>,
  data: readonly unknown[],
  { except, volatile = false }: { except?: ReadonlySet<string>; volatile?: boolean } = {},
): void {
  const tell = teller(namespace, data, volatile);
  for (const { socket } of readers) if (!except?.has(socket.id)) tell(socket);
}

/** The same to everybody in one room of this process. */
export function tellRoom(
  namespace: Namespace<any, any, any, any>,
  room: string,
  data: readonly unknown[],
): void {
  const present = namespace.adapter.rooms.get(room);
  if (!present) return;
  const tell = teller(namespace, data, false);
  for (const id of present) {
    const socket = namespace.sockets.get(id);
    if (socket) tell(socket);
  }
}

/** Encodes a message once. */
function teller(
  namespace: Namespace<any, any, any, any>,
  data: readonly unknown[],
  volatile: boolean,
): (socket: Socket<any, any, any, any>) => void {
  const options = { preEncoded: true, volatile };
  const packet = { type: EVENT, data, nsp: namespace.name };
  const packets = (namespace.adapter as unknown as Encoding)._encode(packet, options);
  return ({ client }) => (client as unknown as Client).writeToEngine(packets, options);
}
