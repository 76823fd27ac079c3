import { Database } from '@folkmoot/platform/database/database.js';
import { readConfig } from '@folkmoot/platform/config/config.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { Command } from './command.js';

export const journalVerifyCommand: Command = {
  help: 'recompute every hash of the journal and say whether the record is whole',
  async run() {
    const database = new Database(readConfig(process.env), { tables: [], migrations: [] });
    await database.open();
    try {
      const { streams, lines, faults } = await verifyJournal(database);
      for (const one of faults) console.error(`${one.stream}, line ${one.seq}: ${one.what}`);
      console.log(
        faults.length === 0
          ? `The journal is whole: ${lines} lines in ${streams} streams.`
          : `The journal is NOT whole: ${faults.length} faults.`,
      );
      return faults.length === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};
