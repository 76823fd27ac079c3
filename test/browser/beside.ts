import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import type { RunningServer } from './server.js';

/**
 * The application beside a running server, on its database and on its day: what a world says is fresh, is due in a week or ends then
 * is so on the server's pages too, whenever the tests run.
 */
export async function beside({ database }: RunningServer): Promise<TestApp> {
  const app = await folkmoot({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
  app.clock.moveTo(new Date());
  return app;
}
