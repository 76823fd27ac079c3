import { createServer } from 'node:net';
import { Stop } from './say.mjs';

/** Where the server listens and what people type, from PORT, HOST and PUBLIC_ORIGIN. */
export function addressFromEnvironment() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  const host = process.env.HOST || '127.0.0.1';
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const local = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  const publicOrigin = process.env.PUBLIC_ORIGIN || local;
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return { port, host, local, publicOrigin, loopback };
}

const sentences = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is already used by another program on this machine. Set PORT to a free one, for example: PORT=${port + 1} npm start`,
  EACCES: ({ port }) =>
    `This account may not listen on port ${port}. Set PORT to a number above 1024, for example: PORT=3000 npm start`,
  EADDRNOTAVAIL: ({ host }) =>
    `HOST is ${host}, which is not an address of this machine. Set HOST to 127.0.0.1, or 0.0.0.0 for every address.`,
  ENOTFOUND: ({ host }) =>
    `HOST is ${host}, which is not a name this machine knows. Set HOST to 127.0.0.1, or 0.0.0.0 for every address.`,
};

/** Looks before the long steps whether the server will be able to listen. */
export const checkPort = (address) =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', (error) =>
      reject(
        new Stop(
          sentences[error.code]?.(address) ??
            `The server cannot listen on ${address.host}:${address.port}: ${error.message}`,
        ),
      ),
    );
    server.listen({ port: address.port, host: address.host, exclusive: true }, () =>
      server.close(() => resolve()),
    );
  });
