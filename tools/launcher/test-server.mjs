import { openEmbedded } from '../postgres/embedded.mjs';
import { dataFolder, root } from './places.mjs';
import { step } from './say.mjs';
import { dropLeftOvers } from './template.mjs';

/** The throw-away server of the tests, apart from the one with a person's data. */
export async function openTestServer() {
  const server = await step('Starting the test database server', () =>
    openEmbedded({ root, data: dataFolder(), name: 'test-postgres', throwAway: true }),
  );
  if (!server.adopted && !server.created) await dropLeftOvers(server);
  return server;
}

/**
 * What specs read. The administrator's address clones the template; the two others end with a slash,
 * to which a spec adds the name of its own database.
 */
export const testEnvironment = (server, browser) => ({
  FOLKMOOT_TEST_DATABASE: server.urls.administrator('postgres'),
  FOLKMOOT_TEST_OWNER_URL: server.urls.owner(''),
  FOLKMOOT_TEST_APP_URL: server.urls.app(''),
  ...(browser && { BROWSER_PATH: browser }),
});
