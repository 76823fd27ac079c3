/** The same statements over a plain HTTP server: what is left when everything else is taken away. Texts and values come with the first message. */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });
let questions = [];
process.on('message', (given) => {
  questions = given;
  process.send('ready');
});

createServer(async (request, response) => {
  if (request.url === '/health/ready') return response.end('ok');
  const { name, text, values } = questions[Number(request.url.slice(1))];
  const { rows } = await pool.query({ name, text, values });
  const body = JSON.stringify(rows);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
