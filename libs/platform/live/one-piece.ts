import type { Namespace, Socket } from 'socket.io';

/** A broadcast's frame, computed once for all its readers (socket.io's adapter does that in its `_encode`). */
interface Encoded {
  wsPreEncodedFrame?: Buffer[];
}

interface Encoding {
  _encode(packet: unknown, options: Encoded): unknown;
}

/** What of a connection's insides is needed to write to it, as engine.io itself uses them. */
interface Line {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    readonly perMessageDeflate: unknown;
    readonly socket?: { readonly _sender?: { sendFrame?(frame: Buffer[]): void } };
  };
}

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

/**
 * Lets a broadcast's frame go straight to this reader where nothing waits before it. On its usual way it raises seven events for each
 * reader, a third of what a room of hundreds costs; all else, and each frame that must wait its turn, goes that way still.
 */
export function straightWhereFree(socket: Socket): void {
  const client = socket.client as unknown as { writeToEngine(packets: unknown, options: Encoded): void };
  // One line carries all channels of a page.
  if (shortened.has(client)) return;
  shortened.add(client);
  const queue = client.writeToEngine.bind(client);
  const line = socket.conn as unknown as Line;
  client.writeToEngine = (packets, options) => {
    const frame = options.wsPreEncodedFrame;
    const { transport } = line;
    const sender = transport.socket?._sender;
    const free =
      transport.name === 'websocket' &&
      transport.writable &&
      !transport.perMessageDeflate &&
      line.writeBuffer.length === 0 &&
      line.readyState === 'open' &&
      !line.upgrading;
    if (frame && free && sender?.sendFrame) sender.sendFrame(frame);
    else queue(packets, options);
  };
}
