import { buildIfNeeded } from './build.mjs';
import { runNode } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { cliFile, root } from './places.mjs';
import { sayOnErrorStream } from './say.mjs';
import { openDatabase } from './server-environment.mjs';

/** Runs one of the server's own commands with the database there; its answer is all that stdout gets. */
export async function cli(args) {
  sayOnErrorStream();
  await installIfNeeded();
  await buildIfNeeded({ web: false });
  const database = await openDatabase();
  try {
    // Ctrl-C reaches the command as well; we outlive it to stop what we started.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
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
