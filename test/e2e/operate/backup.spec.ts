import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '@folkmoot/kernel/id.js';
import { importRegisterFiles } from '@folkmoot/partnerships/register-import/import-register-files.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { freePort } from '../../worlds/server-process.js';

const root = resolve(import.meta.dirname, '../../..');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Manifest {
  tables: { table: string; rows: number; file: string; sha256: string }[];
  files: { file: string }[];
}

/** The commands as an operator runs them, on a server of their own. */
function operate(
  command: 'backup' | 'restore',
  folder: string,
  on: TestDatabase,
  data: string,
): SpawnSyncReturns<string> {
  const env = {
    ...process.env,
    DATABASE_URL: on.appUrl,
    DATABASE_OWNER_URL: on.ownerUrl,
    FOLKMOOT_DATA: data,
    INIT_CWD: root,
  };
  return spawnSync(process.execPath, ['tools/run.mjs', command, folder], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
}

async function query<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** One number for everything a table holds, whatever the order of its rows. */
const fingerprint = async (on: TestDatabase, table: string): Promise<unknown> =>
  (
    await query(
      on.ownerUrl,
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as content from ${table} t`,
    )
  )[0];

const constraintsOf = (on: TestDatabase): Promise<unknown[]> =>
  query(
    on.ownerUrl,
    `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as says, convalidated from pg_constraint
     where connamespace::regnamespace::text !~ '^pg_|information_schema' order by 1, 2`,
  );
const triggersOf = (on: TestDatabase): Promise<unknown[]> =>
  query(
    on.ownerUrl,
    `select tgrelid::regclass::text as table, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`,
  );

/** Starts the built server on a database and hands over its address; ends it afterwards. */
async function whileServing<T>(
  on: TestDatabase,
  data: string,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: on.appUrl,
    DATABASE_OWNER_URL: on.ownerUrl,
    FOLKMOOT_DATA: data,
    PORT: String(port),
    NODE_ENV: 'production',
  };
  const server = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  try {
    for (let tries = 0; ; tries++) {
      const ready = await fetch(`${origin}/health/ready`).catch(() => undefined);
      if (ready?.ok) break;
      if (tries > 200 || server.exitCode !== null)
        throw new Error(`The server did not become ready:\n${said}`);
      await sleep(100);
    }
    return await work(origin);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

describe('backup and restore', () => {
  const work = mkdtempSync(join(tmpdir(), 'folkmoot-backup-'));
  const at = (name: string): string => join(work, name);
  const backup = at('backup');
  const picture = Buffer.from('the bytes of a file');
  const inFolder = `${sha256(picture).slice(0, 2)}/${sha256(picture)}`;
  let source: TestDatabase;
  let target: TestDatabase;
  let saved: SpawnSyncReturns<string>;
  let restored: SpawnSyncReturns<string>;
  let manifest: Manifest;
  const others: TestDatabase[] = [];
  const another = async (): Promise<TestDatabase> => {
    const one = await testDatabase();
    others.push(one);
    return one;
  };

  beforeAll(async () => {
    source = await another();
    target = await another();
    // As after a start on the empty database: the queue has its kinds of job, nobody has done anything yet.
    for (const one of [source, target])
      await query(one.ownerUrl, `insert into graphile_worker._private_tasks (identifier) values ('spec')`);
    // Three organisations through the importer: rows in several tables that refer to each other, and journal lines.
    const names = ['NHS Northmoor', 'NHS “Süd” \\ West', 'NHS Tab\tand quote "East"'];
    const rows = names.map((name, i) => `E5400000${i},QA${i},"${name.replaceAll('"', '""')}",${i}`);
    writeFileSync(
      at('icb_names_codes_2024-12.csv'),
      `ICB24CD,ICB24CDH,ICB24NM,ObjectId\n${rows.join('\n')}\n`,
    );
    const database = new Database(
      { databaseUrl: source.appUrl, databasePool: 2 },
      { tables: [], migrations: [] },
    );
    await database.open();
    const said: string[] = [];
    const [outcome] = await importRegisterFiles(database, [at('icb_names_codes_2024-12.csv')], {
      log: (line) => said.push(line),
    });
    await database.close();
    if (!outcome) throw new Error(said.join('\n'));
    // A parent and a child in one table: the order of rows within a table must not matter either.
    const [host] = await query<{ id: string }>(
      source.ownerUrl,
      'select id from partnerships.organisation limit 1',
    );
    const [parent, child] = [newId(), newId()];
    const place = `insert into partnerships.partnership (id, version, slug, name, kind, parent_id, form, purpose, host_organisation_id, created_at)
      values ($1, 1, $2, $3, 'place', $4, 'joint-committee', 'Care nearer to home', $5, now())`;
    await query(source.ownerUrl, place, [parent, 'northmoor', 'Northmoor', null, host?.id]);
    await query(source.ownerUrl, place, [child, 'northmoor-east', 'Northmoor East', parent, host?.id]);
    await query(
      source.ownerUrl,
      `insert into platform.socket_attachment (payload) select '\\x00ff0a5c'::bytea from generate_series(1, 7)`,
    );
    mkdirSync(at(`data/files/${inFolder.slice(0, 2)}`), { recursive: true });
    writeFileSync(at(`data/files/${inFolder}`), picture);

    saved = operate('backup', backup, source, at('data'));
    restored = operate('restore', backup, target, at('restored'));
    if (existsSync(join(backup, 'manifest.json')))
      manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Manifest;
  }, 120_000);

  afterAll(async () => {
    await Promise.all(others.map((one) => one.drop()));
    rmSync(work, { recursive: true, force: true });
  });

  it('says what it saved, and in which folder', () => {
    expect(saved).toMatchObject({ status: 0 });
    expect(saved.stdout).toContain(backup);
    expect(manifest.tables.find((one) => one.table === 'partnerships.organisation')).toMatchObject({
      rows: 3,
    });
    expect(manifest.tables.find((one) => one.table === 'journal.line')?.rows).toBeGreaterThanOrEqual(3);
    expect(manifest.files).toHaveLength(1);
  });

  it('brings every row of every table back', async () => {
    expect([restored.status, restored.stderr]).toEqual([0, '']);
    for (const { table } of manifest.tables)
      expect([table, await fingerprint(target, table)]).toEqual([table, await fingerprint(source, table)]);
  });

  it('brings the files back, byte for byte', () => {
    expect(readFileSync(at(`restored/files/${inFolder}`))).toEqual(picture);
  });

  it('verifies the journal of the restored database', () => {
    expect(restored.stdout).toMatch(/The journal is whole: [1-9]\d* lines/);
  });

  it('leaves keys, checks and triggers as they were', async () => {
    expect(await constraintsOf(target)).toEqual(await constraintsOf(source));
    expect(await triggersOf(target)).toEqual(await triggersOf(source));
  });

  it('goes on numbering where the saved database stopped', async () => {
    const [next] = await query(
      target.ownerUrl,
      'insert into platform.socket_attachment default values returning id::int',
    );
    expect(next).toEqual({ id: 8 });
  });

  it('holds a database that the server starts from', async () => {
    const page = await whileServing(target, at('restored'), async (origin) =>
      (await fetch(`${origin}/?q=northmoor`)).text(),
    );
    expect(page).toContain('Northmoor East');
  }, 60_000);

  it('does not write over an earlier backup', () => {
    const again = operate('backup', backup, source, at('data'));
    expect(again).toMatchObject({ status: 1 });
    expect(again.stderr).toContain('is not empty');
  });

  it('restores nothing into a database that is in use', async () => {
    const before = await fingerprint(target, 'journal.line');
    const again = operate('restore', backup, target, at('elsewhere'));
    expect(again).toMatchObject({ status: 1 });
    expect(again.stderr).toContain('not empty');
    expect(await fingerprint(target, 'journal.line')).toEqual(before);
    expect(existsSync(at('elsewhere/files'))).toBe(false);
  });

  it('refuses a backup with a changed byte before it touches anything', async () => {
    const damaged = at('damaged');
    cpSync(backup, damaged, { recursive: true });
    const file = join(damaged, manifest.tables.find((one) => one.table === 'journal.line')!.file);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
    const empty = await another();
    const refused = operate('restore', damaged, empty, at('from-damaged'));
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.stderr).toContain('damaged');
    expect(await fingerprint(empty, 'journal.line')).toMatchObject({ rows: 0 });
  });

  it('leaves nothing behind when the load fails half way', async () => {
    // Hashes that fit and rows that do not: identifiers without their organisations.
    const broken = at('broken');
    cpSync(backup, broken, { recursive: true });
    const organisations = manifest.tables.find((one) => one.table === 'partnerships.organisation')!;
    const empty = manifest.tables.find((one) => one.rows === 0)!;
    cpSync(join(backup, empty.file), join(broken, organisations.file));
    const changed = manifest.tables.map((one) =>
      one === organisations ? { ...one, rows: 0, sha256: empty.sha256 } : one,
    );
    writeFileSync(join(broken, 'manifest.json'), JSON.stringify({ ...manifest, tables: changed }));
    const target = await another();
    const failed = operate('restore', broken, target, at('from-broken'));
    expect(failed).toMatchObject({ status: 1 });
    expect(failed.stderr).toContain('nothing was restored');
    for (const { table } of manifest.tables)
      expect(await fingerprint(target, table)).toMatchObject({ rows: 0 });
    expect(await constraintsOf(target)).toEqual(await constraintsOf(source));
    expect(existsSync(at('from-broken/files')) && readdirSync(at('from-broken/files')).length > 0).toBe(
      false,
    );
  });
});
