import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../postgres/lock.mjs';
import { prepareDatabase, withClient } from '../postgres/roles.mjs';
import { runNode } from './child.mjs';
import { cliFile, root } from './places.mjs';
import { say, step, Stop } from './say.mjs';

const template = 'folkmoot_template';
const unfinished = 'folkmoot_template_unfinished';

/** Everything that decides what the tables look like: the migrations as built, and the packages. */
function schemaHash() {
  const built = path.join(root, 'dist/libs');
  const migrations = readdirSync(built, { recursive: true })
    .filter((name) => /migrat.*\.js$/.test(name))
    .sort();
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const name of migrations) hash.update(name).update(readFileSync(path.join(built, name)));
  return hash.digest('hex');
}

/**
 * Makes `folkmoot_template`, the migrated and empty database that every spec clones. It is made under
 * another name and then takes its place, so that a clone never sees half of it.
 */
export const prepareTemplate = (server) =>
  withLock(`${server.folder}.template.lock`, async () => {
    if (!existsSync(cliFile)) throw new Stop('The server is not built, so the test database cannot be made.');
    const hash = schemaHash();
    const administrator = server.urls.administrator('postgres');
    const { rows } = await withClient(administrator, (client) =>
      client.query(
        `select datname, shobj_description(oid, 'pg_database') as made_of from pg_database where datname like 'folkmoot_template%'`,
      ),
    );
    if (rows.some((row) => row.datname === template && row.made_of === hash)) return;
    await step('Making the test database', async () => {
      await withClient(administrator, (client) =>
        client.query(`drop database if exists ${unfinished} with (force)`),
      );
      await prepareDatabase(server, unfinished);
      const { code, output } = await runNode([cliFile, 'migrate'], {
        cwd: root,
        env: {
          ...process.env,
          DATABASE_URL: server.urls.app(unfinished),
          DATABASE_OWNER_URL: server.urls.owner(unfinished),
        },
      });
      if (code !== 0) throw new Stop(`The test database could not be migrated:\n\n${output}`);
      await withClient(administrator, async (client) => {
        await client.query(`drop database if exists ${template} with (force)`);
        await client.query(`alter database ${unfinished} rename to ${template}`);
        await client.query(`comment on database ${template} is '${hash}'`);
      });
    });
  });

/** Databases left by specs that were killed; called only where nobody else uses the server. */
export const dropLeftOvers = (server) =>
  withClient(server.urls.administrator('postgres'), async (client) => {
    const { rows } = await client.query(
      `select datname from pg_database where not datistemplate and datname not in ('postgres', $1)`,
      [template],
    );
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
    if (rows.length > 0) say(`  removed ${rows.length} test databases left by an interrupted run`);
  });
