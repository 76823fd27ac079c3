import 'reflect-metadata';
import { ConfigError } from '@folkmoot/platform/config/config.js';
import { COMMANDS } from './commands/commands.js';

/** `node dist/apps/api/src/cli.js COMMAND …`: what an operator does besides running the server. */
async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    console.error(
      `Say one of:\n${Object.entries(COMMANDS)
        .map(([key, one]) => `  ${key.padEnd(20)} ${one.help}`)
        .join('\n')}`,
    );
    return 1;
  }
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
