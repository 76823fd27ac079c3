import { setTimeout as sleep } from 'node:timers/promises';
import { rounded, spread } from '../../lib/figures.mjs';
import { cpuSeconds, residentMb } from '../../lib/process.mjs';
import { Load } from './load.mjs';

const WARM_UP_MS = 3_000;

/** Writers and readers on one section: when a change is acknowledged, when others have it, when it is durable, what it costs the server. */
export async function editing(system, { databases, plan, texts }) {
  const { writers, readers, seconds } = plan;
  const server = await system.open({ profile: plan.profile });
  try {
    const { documents, people } = await server.populate({ contents: [texts.typed], writers, readers });
    // What was put into the database beside it, the running process would take for another's news and send to all.
    await server.restart();
    const load = new Load(plan);
    await load.join((n) => server.client(documents[0], people[n]));
    load.begin();
    await sleep(WARM_UP_MS);
    const before = usage(server.pid, databases.postmaster);
    load.measure();
    await sleep(seconds * 1000);
    load.stop();
    const after = usage(server.pid, databases.postmaster);
    await load.settled();
    const edits = load.acknowledged.length;
    const per1000 = (name) => rounded(((after[name] - before[name]) / edits) * 1000, 3);
    const result = {
      writers,
      readers,
      seconds,
      edits,
      acknowledgedMs: spread(load.acknowledged),
      seenMs: spread(load.seen),
      framesPerSecond: Math.round(load.frames / seconds),
      // Folkmoot's word comes after the commit; when the peer's text is in the database only its own stores can tell.
      durableMs: spread(server.stores ? await durable(server, load) : load.acknowledged),
      cpuNode: per1000('node'),
      cpuPostgres: per1000('postgres'),
      residentMb: Math.round(residentMb(server.pid)),
      loadCore: rounded((after.load - before.load) / seconds, 2),
      unanswered: load.sent - load.answered,
      refused: load.refused,
      writersAgree: load.converged(),
    };
    load.close();
    return result;
  } finally {
    await server.close();
  }
}

const usage = (node, postmaster) => ({
  node: cpuSeconds(node),
  postgres: cpuSeconds(postmaster, { children: true }),
  load: cpuSeconds(process.pid),
});

/** For each edit the first store that held it; a debounced server needs a while after the last. */
async function durable(server, load) {
  for (let waited = 0; ; waited += 250) {
    const times = load.durableBy(await server.stores());
    if (!times.includes(Infinity) || waited > 15_000) return times;
    await sleep(250);
  }
}
