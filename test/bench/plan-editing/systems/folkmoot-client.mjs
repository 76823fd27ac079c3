import WebSocket from 'ws';

const BEGINS = '42/documents,';
const UPDATES = '42/documents,["updates"';

/**
 * Speaks the protocol of `/documents` directly on a WebSocket, so that 220 clients fit into one process without being the
 * bottleneck. The frames are socket.io's: 0 open, 2 ping, 40 connected, 42 event, 43 answer, 44 turned away.
 */
export class FolkmootClient {
  onUpdates = () => {};
  received = 0;
  #next = 0;
  #answers = new Map();

  constructor(origin, cookie, document) {
    this.document = document;
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/live/socket/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    this.ready = new Promise((resolve, reject) => {
      this.socket.on('error', reject);
      this.socket.on('message', (data) => this.#receive(data, resolve, reject));
    });
  }

  /** Resolves with the updates that make up the text. */
  async join({ clientId }) {
    await this.ready;
    const answer = JSON.parse(
      await this.#ask('join', { document: this.document, clientId, schemaVersion: 1 }),
    )[0];
    if (answer.refused) throw new Error(JSON.stringify(answer));
    this.epoch = answer.epoch;
    return answer.updates.map((update) => Buffer.from(update, 'base64'));
  }

  /** Resolves with true when the change is committed. Parsing the answer is left to who needs more. */
  async send(update) {
    const bytes = Buffer.from(update).toString('base64');
    const answer = await this.#ask('update', { document: this.document, epoch: this.epoch, bytes });
    return !answer.includes('refused');
  }

  close() {
    this.socket.terminate();
  }

  #ask(event, request) {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.socket.send(`${BEGINS}${id}${JSON.stringify([event, request])}`);
    });
  }

  #receive(data, resolve, reject) {
    this.received += data.length;
    const frame = data.latin1Slice();
    if (frame.startsWith(UPDATES)) {
      this.onUpdates(frame, () =>
        JSON.parse(frame.slice(BEGINS.length))[3].map((one) => Buffer.from(one, 'base64')),
      );
    } else if (frame.startsWith('43/documents,')) {
      const at = frame.indexOf('[');
      const id = Number(frame.slice(BEGINS.length, at));
      this.#answers.get(id)?.(frame.slice(at));
      this.#answers.delete(id);
    } else if (frame === '2') this.socket.send('3');
    else if (frame.startsWith('0')) this.socket.send('40/documents,');
    else if (frame.startsWith('40')) resolve();
    else if (frame.startsWith('44')) reject(new Error(frame));
  }
}
