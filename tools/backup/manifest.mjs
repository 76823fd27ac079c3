import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Stop } from '../launcher/say.mjs';
import { hashOf } from './hashed-file.mjs';

/**
 * What a backup is made of. It is written last, so a folder without it is an unfinished backup.
 *
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} at           when the snapshot was taken
 * @property {string} postgres     version of the server it was taken from
 * @property {string[]} migrations the schema: names of the migrations applied, in order
 * @property {{ table: string, columns: string, rows: number, file: string, sha256: string }[]} tables
 * @property {{ sequence: string, last: string }[]} sequences
 * @property {{ file: string, sha256: string }[]} files  under `files/`
 */

/** @returns {Promise<Manifest>} once every byte that it names has been found as it was written */
export async function readManifest(folder) {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Stop(`${folder} is not a finished backup: it has no manifest.json.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.format !== 1)
    throw new Stop(`${folder} was written by another version of Folkmoot (format ${manifest.format}).`);
  const damaged = [];
  for (const one of [...manifest.tables, ...manifest.files]) {
    const found = path.join(folder, one.file);
    if (!existsSync(found)) damaged.push(`${one.file} is missing`);
    else if ((await hashOf(found)) !== one.sha256) damaged.push(`${one.file} is not as it was written`);
  }
  if (damaged.length > 0)
    throw new Stop(`This backup is damaged, nothing was restored:\n  ${damaged.join('\n  ')}`);
  return manifest;
}
