import type { AddressInfo } from 'node:net';
import { LiveServer } from '../live/live-server.js';
import type { TestApp } from './test-app.js';

/** Serves a test's application on a free port, sockets included, and answers its origin. */
export async function startTestServer(app: TestApp): Promise<string> {
  app.nest.get(LiveServer).attach(app.nest.getHttpServer());
  await app.nest.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.nest.getHttpServer().address() as AddressInfo).port}`;
}
