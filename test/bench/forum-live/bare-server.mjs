/** A broadcast and nothing else: what is posted goes to everybody who is connected. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer((request, response) => {
  if (request.url === '/health/ready') return response.end('ok');
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    room.emit('card', JSON.parse(Buffer.concat(parts).toString()));
    response.end('{}');
  });
});
const io = new Server(http, { path: '/live/socket', transports: ['websocket'], perMessageDeflate: false });
const room = io.of('/live');
http.listen(Number(process.env.PORT), '127.0.0.1');
