import WebSocket from 'ws';

/**
 * Speaks the protocol of `/documents` directly on a WebSocket, so that 220 clients fit into one process without being the
 * bottleneck. The frames are socket.io's: 0 open, 2 ping, 40 connected, 42 event, 43 answer.
 */
export class WireClient {
  #socket;
  #next = 0;
  #answers = new Map();
  onEvent = () => {};

  constructor(origin, cookie) {
    this.ready = new Promise((resolve, reject) => {
      this.#socket = new WebSocket(`${origin.replace('http', 'ws')}/live/socket/?EIO=4&transport=websocket`, {
        headers: { cookie },
        perMessageDeflate: false,
      });
      this.#socket.on('error', reject);
      this.#socket.on('message', (data) => this.#receive(data, resolve, reject));
    });
  }

  #receive(data, resolve, reject) {
    const frame = data.toString('latin1');
    if (frame.startsWith('42/documents,')) return this.onEvent(frame);
    if (frame.startsWith('43/documents,')) {
      const at = frame.indexOf('[');
      const id = Number(frame.slice(13, at));
      this.#answers.get(id)?.(frame.slice(at));
      this.#answers.delete(id);
    } else if (frame === '2') this.#socket.send('3');
    else if (frame.startsWith('0')) this.#socket.send('40/documents,');
    else if (frame.startsWith('40')) resolve();
    else if (frame.startsWith('44')) reject(new Error(frame));
  }

  /** Resolves with the answer's text: parsing it is left to who needs it. */
  ask(event, request) {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#socket.send(`42/documents,${id}${JSON.stringify([event, request])}`);
    });
  }

  close() {
    this.#socket.terminate();
  }
}
