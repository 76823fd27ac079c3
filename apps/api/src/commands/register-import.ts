import { SystemClock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { readConfig } from '@folkmoot/platform/config/config.js';
import { databaseShape } from '@folkmoot/platform/platform.module.js';
import { importArguments } from '@folkmoot/partnerships/register-import/import-arguments.js';
import { importRegisterFiles } from '@folkmoot/partnerships/register-import/import-register-files.js';
import { AREAS } from '../app.module.js';
import type { Command } from './command.js';

export const registerImportCommand: Command = {
  help: 'read published lists of organisations into the register: [--dry-run] [--as-at YYYY-MM-DD] FILE…',
  async run(args) {
    // npm runs scripts in the checkout; names are meant from where the person stands.
    const asked = importArguments(args, process.env.INIT_CWD ?? process.cwd(), new SystemClock().today());
    if (!asked.ok) {
      for (const { message } of asked.refusal.faults) console.error(message);
      return 1;
    }
    const database = new Database(readConfig(process.env), databaseShape(AREAS));
    await database.open();
    try {
      const outcomes = await importRegisterFiles(database, asked.value.files, {
        asAt: asked.value.asAt,
        dryRun: asked.value.dryRun,
        log: (line) => console.log(line),
      });
      return outcomes.every((one) => one.ok) ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};
