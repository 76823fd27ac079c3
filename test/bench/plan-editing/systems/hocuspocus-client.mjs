import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const AUTH = 2;
const SYNC_STATUS = 8;
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2];

/** Speaks the peer's protocol directly on a WebSocket, as its provider does: token and first sync step as soon as the socket opens. */
export class HocuspocusClient {
  onUpdates = () => {};
  received = 0;
  #waiting = [];

  constructor(url, document) {
    this.document = document;
    this.socket = new WebSocket(url, { perMessageDeflate: false });
    this.synced = new Promise((resolve, reject) => {
      this.#synced = resolve;
      this.socket.on('error', reject);
    });
    this.socket.on('open', () => {
      this.#write(AUTH, (out) => {
        encoding.writeVarUint(out, 0);
        encoding.writeVarString(out, 'bench');
      });
      this.#write(SYNC, (out) => {
        encoding.writeVarUint(out, STEP_1);
        encoding.writeVarUint8Array(out, Y.encodeStateVector(new Y.Doc()));
      });
    });
    this.socket.on('message', (data) => this.#receive(data));
  }

  #synced;

  /** Resolves with the updates that make up the text. */
  join() {
    return this.synced;
  }

  /** Resolves with true when the peer says that it has the change: in memory, which is what its word means. */
  send(update) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#write(SYNC, (out) => {
        encoding.writeVarUint(out, UPDATE);
        encoding.writeVarUint8Array(out, update);
      });
    });
  }

  close() {
    this.socket.terminate();
  }

  #write(type, rest) {
    const out = encoding.createEncoder();
    encoding.writeVarString(out, this.document);
    encoding.writeVarUint(out, type);
    rest(out);
    this.socket.send(encoding.toUint8Array(out));
  }

  #receive(data) {
    this.received += data.length;
    const frame = decoding.createDecoder(data);
    decoding.readVarString(frame); // the document's name
    const type = decoding.readVarUint(frame);
    if (type === SYNC_STATUS) return this.#waiting.shift()?.(decoding.readVarUint(frame) === 1);
    if (type !== SYNC) return;
    const step = decoding.readVarUint(frame);
    if (step === UPDATE)
      // A frame is the same bytes for all who get it: decoded once, by whoever listens.
      this.onUpdates(data.latin1Slice(), () => [decoding.readVarUint8Array(frame)]);
    else if (step === STEP_2) this.#synced([decoding.readVarUint8Array(frame)]);
  }
}
