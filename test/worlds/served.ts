import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { mountPages } from '../../apps/api/src/pages.js';

/** The built pages over a test's application, on a port of their own. */
export interface Served {
  readonly origin: string;
  /** Does not follow redirections. */
  get(path: string, cookie?: string): Promise<Response>;
  /** Posts a form as a browser would that has the page open. */
  post(path: string, fields: Record<string, string>, cookie?: string): Promise<Response>;
  close(): Promise<void>;
}

export async function served(app: TestApp): Promise<Served> {
  const web = express();
  await mountPages(app.nest as never, web as never);
  const server = createServer(web).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = (cookie: string | undefined): Record<string, string> => (cookie ? { cookie } : {});
  return {
    origin,
    get: (path, cookie) => fetch(origin + path, { headers: headers(cookie), redirect: 'manual' }),
    post: (path, fields, cookie) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { ...headers(cookie), origin: app.config.publicOrigin },
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
