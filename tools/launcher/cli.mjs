import { buildIfNeeded } from './build.mjs';
import { runNode } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { cliFile, root } from './places.mjs';
import { sayOnErrorStream, Stop } from './say.mjs';
import { openDatabase } from './server-environment.mjs';
import { stopRequest } from './stop-request.mjs';

/** What only computes. */
const NEEDS_NO_DATABASE = ['risk-share'];

/** Runs one of the server's own commands with the database there, where it needs one; its answer is all that stdout gets. */
export async function cli(args) {
  sayOnErrorStream();
  stopRequest(); // we outlive an interrupted command, to stop what we started
  await installIfNeeded();
  await buildIfNeeded({ web: false });
  if (NEEDS_NO_DATABASE.includes(args[0]))
    return (await runNode([cliFile, ...args], { cwd: root, show: true })).code;
  const database = await openDatabase();
  try {
    const env = { ...process.env, ...database.env };
    await migrateFirst(args[0], env);
    const { code } = await runNode([cliFile, ...args], {
      cwd: root,
      show: true,
      env,
    });
    return code;
  } finally {
    await database.close();
  }
}

/** An empty database is what a first operator begins with: whatever is asked of it, its tables come first. */
async function migrateFirst(command, env) {
  if (command === 'migrate' || command === 'schema') return;
  const { code, output } = await runNode([cliFile, 'migrate'], { cwd: root, env });
  if (code !== 0) throw new Stop(`The database could not be brought up to date:\n\n${output}`);
}
