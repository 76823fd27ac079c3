import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { rounded } from '../../lib/figures.mjs';
import { Load } from './load.mjs';

// Seconds after the first letter; the peer's default stores after two quiet ones, or ten.
const KILL_FROM = 2;

/**
 * `kill -9` while ten people type; they are wiped with it, and a newcomer to the next process looks what is there. An
 * acknowledged letter that is not there is lost.
 */
export async function kills(system, { plan, texts }) {
  return {
    small: await killed(system, texts.typed, plan),
    large: await killed(system, texts.long.state, plan),
  };
}

async function killed(system, content, plan) {
  const server = await system.open();
  const total = { kills: 0, acknowledged: 0, lost: 0, killsWithLoss: 0 };
  try {
    const writers = 10;
    for (let n = 0; n < plan.kills; n += 1) {
      const { documents, people } = await server.populate({ contents: [content], writers });
      const load = new Load({ writers, readers: 0, edits: plan.edits });
      await load.join((one) => server.client(documents[0], people[one]));
      load.begin();
      await sleep(rounded(1000 * (KILL_FROM + Math.random() * (plan.killTo - KILL_FROM))));
      load.stop();
      await server.restart();
      const promised = [...load.promised];
      load.close();
      const client = server.client(documents[0], people[0]);
      const doc = new Y.Doc();
      const given = await client.join({ clientId: doc.clientID });
      doc.transact(() => given.forEach((update) => Y.applyUpdate(doc, update)));
      const there = Y.decodeStateVector(Y.encodeStateVector(doc));
      const lost = promised.filter(([id, clock]) => clock >= (there.get(id) ?? 0)).length;
      client.close();
      total.kills += 1;
      total.acknowledged += promised.length;
      total.lost += lost;
      total.killsWithLoss += lost > 0 ? 1 : 0;
    }
    return total;
  } finally {
    await server.close();
  }
}
