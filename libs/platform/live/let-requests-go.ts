import type { IncomingMessage } from 'node:http';

/** What of engine.io is needed here. */
export interface Engine {
  use(middleware: (request: IncomingMessage, response: object, next: () => void) => void): void;
  on(event: 'connection', listener: (line: { request: IncomingMessage }) => void): void;
}

/**
 * The request that opened a line, and the answer to it, would stay in memory for as long as the line: a fifth of what a silent reader
 * costs. Only what socket.io reads whenever another channel begins on the line is kept.
 */
export function letRequestsGo(engine: Engine): void {
  const responses = new WeakMap<IncomingMessage, { req?: IncomingMessage }>();
  engine.use((request, response, next) => {
    responses.set(request, response);
    next();
  });
  engine.on('connection', (line) => {
    const { request } = line;
    line.request = essenceOf(request);
    const response = responses.get(request);
    // engine.io's own answer to a WebSocket, which its socket holds until it closes. One of HTTP is still being written.
    if (response?.constructor.name === 'WebSocketResponse') response.req = line.request;
  });
}

function essenceOf(request: IncomingMessage): IncomingMessage {
  const { headers, url, socket: connection } = request;
  const { _query: query } = request as unknown as { _query: object };
  const { cookie, origin } = headers;
  return { headers: { cookie, origin }, url, connection, _query: query } as unknown as IncomingMessage;
}
