/** PostGraphile as it comes, on the schema `peer`. It runs from its own folder, which has its packages and a Node that it supports. */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });
const peer = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['peer'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});
await peer.getSchema();
const handle = peer.createServ(grafserv).createHandler();
createServer((request, response) => {
  if (request.url === '/health/ready') response.end('ok');
  else handle(request, response);
}).listen(Number(process.env.PORT), '127.0.0.1');
