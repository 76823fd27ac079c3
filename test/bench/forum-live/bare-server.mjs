/** A broadcast and nothing else: what is posted goes to everybody who is connected. With `DATABASE_URL` it is stored first, as one row in a commit of its own. */
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = process.env.DATABASE_URL ? new pg.Pool({ connectionString: process.env.DATABASE_URL }) : null;
const store = (card) =>
  pool?.query({ name: 'store', text: 'INSERT INTO bench_card (card) VALUES ($1)', values: [card] });

const http = createServer((request, response) => {
  if (request.url === '/health/ready') return response.end('ok');
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const card = Buffer.concat(parts).toString();
    await store(card);
    room.emit('card', JSON.parse(card));
    response.end('{}');
  });
});
const io = new Server(http, { path: '/live/socket', transports: ['websocket'], perMessageDeflate: false });
const room = io.of('/live');
http.listen(Number(process.env.PORT), '127.0.0.1');
