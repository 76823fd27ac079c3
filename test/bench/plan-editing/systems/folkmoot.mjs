import { setTimeout as sleep } from 'node:timers/promises';
import { serverArguments } from '../../../../tools/launcher/places.mjs';
import { freePort, freshDatabase, migrated, startProcess } from '../../lib/server.mjs';
import { FolkmootClient } from './folkmoot-client.mjs';
import { addPeople, addRows, addTexts } from './population.mjs';

/** Folkmoot as it is built, whole: Nest, sessions, grants and audiences, the journal and its job queue. */
export const folkmoot = (databases, { label, node }) => ({
  label,
  async open({ args = [], profile = false } = {}) {
    const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : args;
    const database = await freshDatabase(databases);
    const { env, pool } = database;
    await migrated(env);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const start = () =>
      startProcess(node, [...flags, ...serverArguments], {
        env: { ...env, PORT: String(port) },
        healthy: `${origin}/health/ready`,
      });
    let server = await start();
    return {
      get pid() {
        return server.pid;
      },
      /** Answers ids of new texts in one place, and of people signed in there who may write or, as observers, read them. */
      async populate({ contents, rows = [], writers, readers = 0 }) {
        const { place, people } = await addPeople(pool, { writers, readers });
        return { documents: await addTexts(pool, { place, contents, rows }), people };
      },
      client: (document, person) => new FolkmootClient(origin, person, document),
      addRows: (document, rows) => addRows(pool, { document, rows }),
      /** Has the server's own jobs do to these texts what they do after a quiet moment: fold the log, write down the words. */
      async atRest(documents) {
        await pool.query(
          `SELECT graphile_worker.add_job(task, json_build_object('document', id))
             FROM unnest($1::text[]) AS t(id), unnest('{documents.compact,documents.project}'::text[]) AS j(task)`,
          [documents],
        );
        for (let waited = 0; waited < 120_000; waited += 100) {
          const { rows } = await pool.query(
            `SELECT (SELECT count(*) FROM documents.snapshot WHERE document_id = ANY($1::uuid[]))
                  + (SELECT count(*) FROM documents.projection WHERE document_id = ANY($1::uuid[])) AS done`,
            [documents],
          );
          if (Number(rows[0].done) === 2 * documents.length)
            return void (await pool.query('VACUUM ANALYZE documents.update'));
          await sleep(100);
        }
        throw new Error('The logs were not folded within two minutes.');
      },
      /** `kill -9`, and a new process on the same database. */
      async restart() {
        await server.kill();
        server = await start();
      },
      async close() {
        await (profile ? server.stop() : server.kill());
        await database.close();
      },
    };
  },
});
