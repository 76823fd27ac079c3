/** The peer as its documentation sets it up. Copied into the folder where it is installed, so that it finds its own packages. */
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';
import * as Y from 'yjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const stores = [];
const debounce = process.env.DEBOUNCE === undefined ? {} : { debounce: Number(process.env.DEBOUNCE) };

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  ...debounce,
  extensions: [
    new Database({
      async fetch({ documentName }) {
        const { rows } = await pool.query({
          name: 'fetch',
          text: 'SELECT data FROM document WHERE name = $1',
          values: [documentName],
        });
        return rows[0]?.data ?? null;
      },
      async store({ documentName, document, state }) {
        const stored = Y.encodeStateVector(document); // microseconds; what this store will have made durable
        await pool.query({
          name: 'store',
          text: 'INSERT INTO document (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
          values: [documentName, state],
        });
        stores.push([performance.timeOrigin + performance.now(), stored]);
      },
    }),
  ],
});

process.on('message', (question) => {
  if (question === 'open') process.send(server.hocuspocus.getDocumentsCount());
  else process.send(stores.map(([at, bytes]) => [at, Buffer.from(bytes).toString('base64')]));
});
await server.listen();
