import WebSocket from 'ws';

const BEGINS = '42/documents,';
const UPDATES = '42/documents,["updates"';
const ANSWERS = '43/documents,';
const WITH_BYTES = '461-/documents,';

/**
 * Speaks the protocol of `/documents` directly on a WebSocket, so that 220 clients fit into one process without being the
 * bottleneck. The frames are socket.io's: 0 open, 2 ping, 40 connected, 42 event, 43 answer, 44 turned away, 46 answer with bytes to come.
 */
export class FolkmootClient {
  onUpdates = () => {};
  received = 0;
  #next = 0;
  #answers = new Map();
  #waiting = '';

  constructor(origin, cookie, document) {
    this.document = document;
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/live/socket/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    this.ready = new Promise((resolve, reject) => {
      this.socket.on('error', reject);
      this.socket.on('message', (data, binary) => this.#receive(data, binary, resolve, reject));
    });
  }

  /** Resolves with the updates that make up the text. */
  async join({ clientId }) {
    await this.ready;
    const [text, bytes] = await this.#ask('join', { document: this.document, clientId, schemaVersion: 1 });
    const [answer] = JSON.parse(text);
    if (answer.refused) throw new Error(text);
    this.epoch = answer.epoch;
    return unpacked(bytes);
  }

  /** Resolves with true when the change is committed. Parsing the answer is left to who needs more. */
  async send(update) {
    const bytes = Buffer.from(update).toString('base64');
    const [answer] = await this.#ask('update', { document: this.document, epoch: this.epoch, bytes });
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

  /** The text is the answer's number, then its JSON. */
  #answer(text, bytes) {
    const at = text.indexOf('[');
    const id = Number(text.slice(0, at));
    this.#answers.get(id)?.([text.slice(at), bytes]);
    this.#answers.delete(id);
  }

  #receive(data, binary, resolve, reject) {
    this.received += data.length;
    // A frame of bytes belongs to the answer before it.
    if (binary) return this.#answer(this.#waiting, data);
    const frame = data.latin1Slice();
    if (frame.startsWith(UPDATES)) {
      this.onUpdates(frame, () =>
        JSON.parse(frame.slice(BEGINS.length))[3].map((one) => Buffer.from(one, 'base64')),
      );
    } else if (frame.startsWith(ANSWERS)) this.#answer(frame.slice(ANSWERS.length));
    else if (frame.startsWith(WITH_BYTES)) this.#waiting = frame.slice(WITH_BYTES.length);
    else if (frame === '2') this.socket.send('3');
    else if (frame.startsWith('0')) this.socket.send('40/documents,');
    else if (frame.startsWith('40')) resolve();
    else if (frame.startsWith('44')) reject(new Error(frame));
  }
}

/** As the server packs them: each behind its length in four bytes. */
function unpacked(whole) {
  const updates = [];
  for (let at = 0; at < whole.length;) {
    const from = at + 4;
    at = from + whole.readUInt32BE(at);
    updates.push(whole.subarray(from, at));
  }
  return updates;
}
