import { parseArgs } from 'node:util';
import { OperatorSetUp } from '@folkmoot/access/operator-set-up.js';
import { withApp, type Command } from './command.js';

export const letInCommand: Command = {
  help: 'print a link that signs in somebody who lost their mailbox: --name --email (the address they are known by)',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { name: { type: 'string' }, email: { type: 'string' } },
    });
    const { name, email } = values;
    if (!name || !email) {
      console.error('Say who: --name "Ann Alder" --email old@example.org');
      return 1;
    }
    return withApp(async (app, config) => {
      const printed = await app.get(OperatorSetUp, { strict: false }).letIn({ name, email });
      if (!printed.ok) {
        console.error(`\nNot done. ${printed.refusal.faults.map((one) => one.message).join(' ')}`);
        return 1;
      }
      console.log(
        `\nMake sure that you give this to ${name} and to nobody else. It works once, within a day:\n\n  ${config.publicOrigin}${printed.value.path}\n\nThey then add their new address under “Your account”. The old mailbox is told, and can stop it for 7 days.\n`,
      );
      return 0;
    });
  },
};
