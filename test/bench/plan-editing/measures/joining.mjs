import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { median, rounded } from '../../lib/figures.mjs';
import { cpuSeconds } from '../../lib/process.mjs';
import { textIn } from '../traces.mjs';

const WARM_UP = 10;
/** As many as lie unfolded at most before the next folding is asked for, and some more. */
const UNFOLDED = 200;

/**
 * One person after another opens a section behind a long history, from the first byte of the connection: until the data is there,
 * until it can be read. The peer knows two cases, a text nobody has open (cold) and one that somebody has (warm).
 */
export async function joining(system, { databases, plan, texts }) {
  const server = await system.open({ profile: plan.profile });
  try {
    const cases = server.atRest ? [['snapshot', UNFOLDED], ['fresh', 0]] : [['cold'], ['warm']]; // prettier-ignore
    const results = {};
    for (const [name, unfolded] of cases)
      results[name] = await joinsOf(server, { name, unfolded, databases, plan, texts });
    return results;
  } finally {
    await server.close();
  }
}

async function joinsOf(server, { name, unfolded, databases, plan, texts }) {
  const { updates, expected, state } = texts.long;
  const { documents, people } = await server.populate({
    contents: [state],
    rows: updates.slice(0, updates.length - (unfolded ?? 0)),
    writers: 1,
  });
  await server.atRest?.(documents);
  if (unfolded) await server.addRows(documents[0], updates.slice(-unfolded));
  await server.restart(); // see editing.mjs
  const staying = name === 'warm' ? server.client(documents[0], people[0]) : null;
  await staying?.join({ clientId: 1 });
  const one = async () => {
    if (name === 'cold') await server.forgotten();
    const began = performance.now();
    const client = server.client(documents[0], people[0]);
    const given = await client.join({ clientId: 1 });
    const data = performance.now() - began;
    const doc = new Y.Doc();
    doc.transact(() => given.forEach((update) => Y.applyUpdate(doc, update)));
    const text = textIn(doc).toString();
    const readable = performance.now() - began;
    if (text !== expected) throw new Error('A joiner did not get the text that the trace ends in.');
    const { received } = client;
    client.close();
    doc.destroy();
    await sleep(30);
    return { data, readable, received };
  };
  for (let n = 0; n < WARM_UP; n += 1) await one();
  const before = cpu(server, databases);
  const joins = [];
  for (let n = 0; n < plan.joins; n += 1) joins.push(await one());
  const used = cpu(server, databases) - before;
  staying?.close();
  return {
    dataMs: rounded(median(joins.map(({ data }) => data))),
    readableMs: rounded(median(joins.map(({ readable }) => readable))),
    kb: Math.round(joins[0].received / 1000),
    cpuMs: rounded((used / joins.length) * 1000),
  };
}

const cpu = (server, { postmaster }) => cpuSeconds(server.pid) + cpuSeconds(postmaster, { children: true });
