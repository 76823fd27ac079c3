import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { textIn } from '../traces.mjs';

/** Always the same numbers, so that every run types the same letters. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** Writers with a document each, and readers, in this one process; each edit is one letter, known by its client and clock. */
export class Load {
  acknowledged = [];
  /** `[client, clock]` of each letter the server has said it has. */
  promised = [];
  seen = [];
  sent = 0;
  answered = 0;
  refused = 0;
  /** Messages that brought others' letters; a server may put several letters into one. */
  frames = 0;
  clients = [];
  writers = [];
  #measuring = false;
  #timers = [];
  #frames = new Map();
  /** For each writer's Yjs client: by clock, when the letter was sent; negative before the measuring began. */
  #sentAt = new Map();

  constructor(plan) {
    this.plan = plan;
  }

  async join(connect) {
    for (let n = 0; n < this.plan.writers + this.plan.readers; n += 1) {
      const client = connect(n);
      const doc = n < this.plan.writers ? new Y.Doc() : null;
      const updates = await client.join({ clientId: doc?.clientID ?? n + 1 });
      this.clients.push(client);
      client.onUpdates = (key, read) => this.#receive(key, read, doc);
      if (!doc) continue;
      doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
      this.#sentAt.set(doc.clientID, []);
      this.writers.push({ client, doc });
    }
  }

  begin() {
    const every = 1000 / this.plan.edits;
    for (const [n, { client, doc }] of this.writers.entries()) {
      const next = numbers(n + 1);
      let at = next(textIn(doc).length);
      doc.on('update', (update, origin) => origin !== 'server' && this.#send(client, doc.clientID, update));
      const edit = () => {
        const text = textIn(doc);
        at = Math.min(at, text.length);
        text.insert(at++, String.fromCharCode(97 + next(26)));
      };
      // Spread over the interval, as people are.
      const spread = (every * n) / this.writers.length;
      this.#timers.push(setTimeout(() => this.#timers.push(setInterval(edit, every)), spread));
    }
  }

  measure() {
    this.acknowledged = [];
    this.seen = [];
    this.#measuring = true;
  }

  stop() {
    this.#measuring = false;
    for (const timer of this.#timers) clearInterval(timer);
  }

  async settled() {
    for (let waited = 0; waited < 10_000 && this.sent > this.answered; waited += 20) await sleep(20);
    await sleep(300);
  }

  converged() {
    const states = this.writers.map(({ doc }) => textIn(doc).toString());
    return states.every((text) => text === states[0]);
  }

  close() {
    for (const client of this.clients) client.close();
  }

  /** How long each measured edit took to be in a store, given all stores; Infinity where none has it. */
  durableBy(stores) {
    const states = stores.map(([at, bytes]) => [at, Y.decodeStateVector(Buffer.from(bytes, 'base64'))]);
    states.sort(([one], [other]) => one - other);
    return [...this.#sentAt].flatMap(([client, times]) => {
      let store = 0;
      return times.flatMap((sentAt, clock) => {
        if (sentAt < 0) return [];
        while (store < states.length && (states[store][1].get(client) ?? 0) <= clock) store += 1;
        return store < states.length ? states[store][0] - performance.timeOrigin - sentAt : Infinity;
      });
    });
  }

  #send(client, clientId, update) {
    const began = performance.now();
    const clock = this.#sentAt.get(clientId).push(this.#measuring ? began : -began) - 1;
    this.sent += 1;
    const measured = this.#measuring;
    void client.send(update).then((taken) => {
      this.answered += 1;
      if (!taken) return void (this.refused += 1);
      this.promised.push([clientId, clock]);
      if (measured) this.acknowledged.push(performance.now() - began);
    });
  }

  /** A frame is the same for all who get it: decoded once. */
  #receive(key, read, doc) {
    const now = performance.now();
    if (this.#measuring) this.frames += 1;
    let frame = this.#frames.get(key);
    if (!frame) {
      const updates = read();
      frame = { updates, letters: updates.flatMap((update) => lettersOf(update)) };
      this.#frames.set(key, frame);
    }
    if (doc) doc.transact(() => frame.updates.forEach((update) => Y.applyUpdate(doc, update)), 'server');
    for (const { client, from, to } of frame.letters) {
      if (client === doc?.clientID) continue;
      const times = this.#sentAt.get(client);
      for (let clock = from; clock < to; clock += 1) {
        const sentAt = times?.[clock];
        if (sentAt > 0) this.seen.push(now - sentAt);
      }
    }
  }
}

/** The peer merges what came in one turn: an update may hold several people's letters. */
function lettersOf(update) {
  const { from, to } = Y.parseUpdateMeta(update);
  return [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }));
}
