import { setTimeout as sleep } from 'node:timers/promises';
import { serverFile } from '../../../../tools/launcher/places.mjs';
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
      startProcess(node, [...flags, serverFile], {
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
      /** Has the server's own job fold the log into a snapshot. */
      async folded(document) {
        await pool.query(
          `SELECT graphile_worker.add_job('documents.compact', json_build_object('document', $1::text))`,
          [document],
        );
        for (let waited = 0; waited < 60_000; waited += 50) {
          const { rowCount } = await pool.query('SELECT 1 FROM documents.snapshot WHERE document_id = $1', [
            document,
          ]);
          if (rowCount) return void (await pool.query('VACUUM ANALYZE documents.update'));
          await sleep(50);
        }
        throw new Error('The log was not folded within a minute.');
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
