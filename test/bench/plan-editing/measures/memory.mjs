import { setTimeout as sleep } from 'node:timers/promises';
import { rounded } from '../../lib/figures.mjs';
import { residentMb } from '../../lib/process.mjs';
import { freePort } from '../../lib/server.mjs';
import { inspector } from '../../lib/inspector.mjs';

// Texts that are opened and closed before, ten times each and one after another: what passing joins leave behind belongs to no section.
const WARM_UP = 20;

/** What one more open section costs: many texts, each open for one person, and how much the server has grown after a full collection. */
export async function memory(system, { plan, texts }) {
  return {
    typed: await growth(system, texts.typed, plan.open),
    pasted: await growth(system, texts.pasted, plan.open),
  };
}

async function growth(system, content, count) {
  const port = await freePort();
  const server = await system.open({ args: [`--inspect=127.0.0.1:${port}`] });
  const collected = async (inside) => {
    await sleep(1_500);
    for (let n = 0; n < 3; n += 1) await inside.collect();
    return { rss: residentMb(server.pid), heap: await inside.heapMb() };
  };
  let inside;
  try {
    const contents = Array.from({ length: count + WARM_UP }, () => content);
    const { documents, people } = await server.populate({ contents, writers: contents.length });
    await server.atRest?.(documents);
    await server.restart(); // see editing.mjs
    inside = await inspector(port);
    const open = async (n) => {
      const client = server.client(documents[n], people[n]);
      await client.join({ clientId: 1 });
      return client;
    };
    for (let n = 0; n < 10 * WARM_UP; n += 1) (await open(count + (n % WARM_UP))).close();
    const before = await collected(inside);
    const clients = [];
    for (let n = 0; n < count; n += 1) clients.push(await open(n));
    const after = await collected(inside);
    for (const client of clients) client.close();
    const perSection = (name) => rounded(((after[name] - before[name]) / count) * 1024);
    return {
      open: count,
      rssKb: perSection('rss'),
      heapKb: perSection('heap'),
      residentMb: Math.round(after.rss),
    };
  } finally {
    inside?.close();
    await server.close();
  }
}
