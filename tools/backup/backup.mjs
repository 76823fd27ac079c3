import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { installIfNeeded } from '../launcher/install.mjs';
import { dataFolder, fromWhereTheyStood } from '../launcher/places.mjs';
import { say, step, Stop } from '../launcher/say.mjs';
import { openDatabase } from '../launcher/server-environment.mjs';
import { stopRequest } from '../launcher/stop-request.mjs';
import { withClient } from '../postgres/roles.mjs';
import { migrationsOf, sequencesOf, tablesOf } from './catalogue.mjs';
import { writeHashed } from './hashed-file.mjs';

/**
 * `npm run backup -- FOLDER`: database and files into a new folder, while people go on working.
 * Everything in the database is read in one snapshot. A file is written before the row that names it
 * and never changed, so copying the files after the snapshot began leaves none of them out.
 */
export async function backup([name]) {
  if (!name)
    throw new Stop('Say which folder to write to, for example: npm run backup -- ../backups/2027-05-03');
  const folder = fromWhereTheyStood(name);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Stop(`${folder} is not empty. Name a new folder, so that an earlier backup is not lost.`);
  stopRequest(); // an interrupted backup closes what it opened, and its folder keeps the name "unfinished"
  await installIfNeeded();
  const database = await openDatabase();
  try {
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(path.join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
    const manifest = await step('Reading the database', () =>
      withClient(database.env.DATABASE_OWNER_URL, (client) => saveDatabase(client, unfinished)),
    );
    manifest.files = await step('Copying the files', () => saveFiles(unfinished));
    writeFileSync(path.join(unfinished, 'manifest.json'), JSON.stringify(manifest, null, 2), {
      mode: 0o600,
      flush: true,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(
      `\nSaved ${rows} rows of ${manifest.tables.length} tables and ${manifest.files.length} files in ${folder}.`,
    );
    say('It holds personal data: keep it where only the people who may read all of it can.');
    return 0;
  } finally {
    await database.close();
  }
}

async function saveDatabase(client, folder) {
  const { to } = await import('pg-copy-streams');
  await client.query('begin isolation level repeatable read read only');
  const { rows: facts } = await client.query(
    `select now()::text as at, current_setting('server_version') as postgres`,
  );
  const migrations = await migrationsOf(client);
  if (migrations.length === 0)
    throw new Stop('This database holds nothing of Folkmoot: there is nothing to back up.');
  const tables = [];
  for (const { table, columns } of await tablesOf(client)) {
    const file = `tables/${table.replaceAll('"', '')}.copy.gz`;
    const source = client.query(
      to(`copy ${table} (${columns}) to stdout with (format text, encoding 'UTF8')`),
    );
    const sha256 = await writeHashed(source, path.join(folder, file), createGzip());
    tables.push({ table, columns, rows: source.rowCount, file, sha256 });
  }
  // Sequences do not belong to the snapshot; read after the rows, they are never behind them.
  const sequences = await sequencesOf(client);
  await client.query('commit');
  return { format: 1, ...facts[0], migrations, tables, sequences };
}

async function saveFiles(folder) {
  const source = path.join(dataFolder(), 'files');
  if (!existsSync(source)) return [];
  const saved = [];
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = path.join(entry.parentPath, entry.name);
    const file = path.join('files', path.relative(source, from));
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true, mode: 0o700 });
    saved.push({
      file: file.replaceAll('\\', '/'),
      sha256: await writeHashed(createReadStream(from), path.join(folder, file)),
    });
  }
  return saved;
}
