import { openEmbedded } from '../postgres/embedded.mjs';
import { prepareDatabase } from '../postgres/roles.mjs';
import { dataFolder, root } from './places.mjs';
import { step } from './say.mjs';

/**
 * The database that commands work on: the person's own (DATABASE_URL), or the embedded one.
 *
 * @returns {Promise<{ embedded: boolean, env: Record<string, string>, close: () => Promise<void> }>}
 *   `env` is what the server and its command line read: DATABASE_URL is the role that runs,
 *   DATABASE_OWNER_URL the role that owns and migrates
 */
export async function openDatabase() {
  const data = dataFolder();
  const common = { FOLKMOOT_DATA: data };
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL)
    return {
      embedded: false,
      env: { ...common, DATABASE_URL, DATABASE_OWNER_URL: DATABASE_OWNER_URL || DATABASE_URL },
      close: async () => {},
    };
  const server = await step('Starting the database', async () => {
    const opened = await openEmbedded({ root, data, name: 'postgres' });
    await prepareDatabase(opened, 'folkmoot');
    return opened;
  });
  return {
    embedded: true,
    folder: server.folder,
    env: {
      ...common,
      DATABASE_URL: server.urls.app('folkmoot'),
      DATABASE_OWNER_URL: server.urls.owner('folkmoot'),
    },
    close: server.close,
  };
}
