import { FixedClock, SystemClock } from '@folkmoot/kernel/clock.js';
import { markDemonstration } from '@folkmoot/access/contract/demonstration.js';
import { readConfig } from '@folkmoot/platform/config/config.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Seed } from '../demonstration/seed.js';
import { withApp, type Command } from './command.js';

export const seedDemonstrationCommand: Command = {
  help: 'fill an empty database with the invented place Northmoor, for trying things out',
  async run() {
    const config = readConfig(process.env);
    const now = new SystemClock().now();
    const marked = await markDemonstration(config.databaseOwnerUrl, now);
    if (marked === 'refused') {
      console.log('This database is in real use, so no demonstration is put into it.');
      return 0;
    }
    const clock = new FixedClock(now);
    return withApp(async (app) => {
      const database = app.get(Database);
      if (marked === 'already') {
        const whole = await database.row(`SELECT 1 FROM access.demonstration_role LIMIT 1`);
        if (whole) {
          console.log('The demonstration is there already.');
          return 0;
        }
        const begun = await database.row(`SELECT 1 FROM partnerships.partnership LIMIT 1`);
        if (begun) {
          console.error(
            'Making the demonstration was cut short. Delete the folder with its data (.data) and start again.',
          );
          return 1;
        }
      }
      await new Seed(app, clock, now).play();
      console.log('The place Northmoor is ready.');
      return 0;
    }, clock);
  },
};
