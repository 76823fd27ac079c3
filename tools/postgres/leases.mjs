import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alive } from './alive.mjs';

/**
 * Who uses a server: one file per process, named by its number, and `kept` for one that is to stay.
 * The last one out stops it; a process that was killed does not count.
 */
const folderOf = (cluster) => `${cluster.folder}.users`;

export function enter(cluster, name = String(process.pid)) {
  mkdirSync(folderOf(cluster), { recursive: true });
  writeFileSync(path.join(folderOf(cluster), name), '');
}

/** @returns {boolean} whether nobody else uses it */
export function leave(cluster, name = String(process.pid)) {
  rmSync(path.join(folderOf(cluster), name), { force: true });
  const rest = readdirSync(folderOf(cluster)).filter((user) => user === 'kept' || alive(Number(user)));
  return rest.length === 0;
}
