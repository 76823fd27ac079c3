import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { buildIfNeeded } from '../launcher/build.mjs';
import { runNode } from '../launcher/child.mjs';
import { installIfNeeded } from '../launcher/install.mjs';
import { cliFile, dataFolder, fromWhereTheyStood, root } from '../launcher/places.mjs';
import { say, step, Stop } from '../launcher/say.mjs';
import { openDatabase } from '../launcher/server-environment.mjs';
import { stopRequest } from '../launcher/stop-request.mjs';
import { withClient } from '../postgres/roles.mjs';
import { migrationsOf, obstaclesOf, tablesOf } from './catalogue.mjs';
import { readManifest } from './manifest.mjs';

/**
 * `npm run restore -- FOLDER`: a backup into an empty database. Hashes are checked first, rows are
 * loaded in one transaction, and the journal is verified at the end: it is all there, or nothing is.
 */
export async function restore([name]) {
  if (!name)
    throw new Stop('Say which backup to restore, for example: npm run restore -- ../backups/2027-05-03');
  const folder = fromWhereTheyStood(name);
  stopRequest(); // an interrupted restore still undoes what it began
  await installIfNeeded();
  await buildIfNeeded({ web: false });
  const manifest = await step('Checking the backup', () => readManifest(folder));
  const database = await openDatabase();
  const server = (command) =>
    runNode([cliFile, command], { cwd: root, env: { ...process.env, ...database.env } });
  try {
    await step('Preparing the database', async () => {
      const { code, output } = await server('migrate');
      if (code !== 0) throw new Stop(`The database could not be prepared:\n\n${output}`);
    });
    await step('Loading files and rows', () => loadAll(folder, manifest, database.env.DATABASE_OWNER_URL));
    const { code, output } = await step('Verifying the journal', () => server('journal-verify'));
    say(output);
    if (code !== 0)
      throw new Stop(
        'The restored journal does not verify. Do not use this database; try an earlier backup.',
      );
    say(`\nRestored the state of ${manifest.at}.`);
    return 0;
  } finally {
    await database.close();
  }
}

async function loadAll(folder, manifest, ownerUrl) {
  const files = path.join(dataFolder(), 'files');
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await refuseUnlessFit(client, manifest);
    if (existsSync(files) && readdirSync(files).length > 0)
      throw new Stop(`${files} already holds files. Set FOLKMOOT_DATA to a new folder, and restore there.`);
    try {
      if (manifest.files.length > 0) {
        mkdirSync(path.dirname(files), { recursive: true });
        cpSync(path.join(folder, 'files'), files, { recursive: true });
      }
      await loadRows(client, folder, manifest);
      await client.query('commit');
    } catch (error) {
      if (manifest.files.length > 0) rmSync(files, { recursive: true, force: true });
      throw new Stop(
        `Loading failed, and nothing was restored: ${[error.message, error.detail].filter(Boolean).join(' ')}`,
      );
    }
  });
}

/** A server that was started once on an empty database has already named its kinds of job there. */
const ofTheQueue = (table) => table.startsWith('graphile_worker.');

/** Rows fit only the schema they were saved from, and only where there is nothing to mix them with. */
async function refuseUnlessFit(client, manifest) {
  const migrations = await migrationsOf(client);
  const missing = manifest.migrations.filter((one) => !migrations.includes(one));
  const newer = migrations.filter((one) => !manifest.migrations.includes(one));
  if (missing.length > 0)
    throw new Stop(
      `This backup was made by a newer version of Folkmoot (it knows ${missing.join(', ')}). Restore it with that version.`,
    );
  if (newer.length > 0)
    throw new Stop(
      `This backup was made by an older version of Folkmoot (without ${newer.join(', ')}). ` +
        `Restore it into an empty database with that version; the newer version brings it up to date when it starts.`,
    );
  const filled = [];
  for (const { table } of await tablesOf(client)) {
    if (ofTheQueue(table)) continue;
    const { rows } = await client.query(`select exists (select 1 from ${table}) as filled`);
    if (rows[0].filled) filled.push(table);
  }
  if (filled.length > 0)
    throw new Stop(
      `This database is not empty (there are rows in ${filled.join(', ')}), so nothing was restored. ` +
        `Name an empty one in DATABASE_URL and DATABASE_OWNER_URL, or a new folder in FOLKMOOT_DATA.`,
    );
}

async function loadRows(client, folder, manifest) {
  const { from } = await import('pg-copy-streams');
  // Putting the foreign keys back checks every row, so the order of loading is free, and quick.
  const obstacles = await obstaclesOf(client);
  for (const { off } of obstacles) await client.query(off);
  for (const { table } of manifest.tables) if (ofTheQueue(table)) await client.query(`delete from ${table}`);
  for (const { table, columns, rows, file } of manifest.tables) {
    const target = client.query(
      from(`copy ${table} (${columns}) from stdin with (format text, encoding 'UTF8')`),
    );
    await pipeline(createReadStream(path.join(folder, file)), createGunzip(), target);
    if (target.rowCount !== rows)
      throw new Error(`${table}: ${target.rowCount} rows were loaded, ${rows} were saved.`);
  }
  for (const { on } of obstacles.reverse()) await client.query(on);
  for (const { sequence, last } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint)', [sequence, last]);
  await releaseJobs(client);
}

/** Jobs that were running when the backup was taken run again now, not when their lock grows old. */
async function releaseJobs(client) {
  const { rows } = await client.query(
    `select to_regclass('graphile_worker._private_jobs') is not null as there`,
  );
  if (!rows[0].there) return;
  await client.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
  );
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  );
}
