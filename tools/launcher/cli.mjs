import { buildIfNeeded } from './build.mjs';
import { runNode } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { cliFile, root } from './places.mjs';
import { sayOnErrorStream } from './say.mjs';
import { openDatabase } from './server-environment.mjs';
import { stopRequest } from './stop-request.mjs';

/** Runs one of the server's own commands with the database there; its answer is all that stdout gets. */
export async function cli(args) {
  sayOnErrorStream();
  stopRequest(); // we outlive an interrupted command, to stop what we started
  await installIfNeeded();
  await buildIfNeeded({ web: false });
  const database = await openDatabase();
  try {
    const { code } = await runNode([cliFile, ...args], {
      cwd: root,
      show: true,
      env: { ...process.env, ...database.env },
    });
    return code;
  } finally {
    await database.close();
  }
}
