import { migrate } from '@folkmoot/platform/database/migrate.js';
import { readConfig } from '@folkmoot/platform/config/config.js';
import { databaseShape } from '@folkmoot/platform/platform.module.js';
import { AREAS } from '../app.module.js';
import type { Command } from './command.js';

export const migrateCommand: Command = {
  help: 'bring the database to this version (as DATABASE_OWNER_URL)',
  async run() {
    const config = readConfig(process.env);
    const { applied } = await migrate(config.databaseOwnerUrl, config.databaseUrl, databaseShape(AREAS));
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
    return 0;
  },
};
