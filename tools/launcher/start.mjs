import { setTimeout as sleep } from 'node:timers/promises';
import { addressFromEnvironment, checkPort } from './address.mjs';
import { buildIfNeeded } from './build.mjs';
import { runNode } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { cliFile, dataFolder, root } from './places.mjs';
import { say, step, Stop } from './say.mjs';
import { settleEarlierServer, startServer } from './server-process.mjs';
import { openDatabase } from './server-environment.mjs';
import { stopRequest } from './stop-request.mjs';

/** Everything from a fresh clone to a served page; returns when it has been asked to stop. */
export async function start(args) {
  const asked = stopRequest();
  const address = addressFromEnvironment();
  const data = dataFolder();
  const opened = [];
  try {
    await settleEarlierServer(data);
    await checkPort(address);
    for (const prepare of [installIfNeeded, buildIfNeeded]) if (!asked.now()) await prepare();
    if (asked.now()) return 0;

    const database = await openDatabase();
    opened.push(database);
    const env = {
      ...database.env,
      NODE_ENV: 'production',
      PORT: String(address.port),
      HOST: address.host,
      PUBLIC_ORIGIN: address.publicOrigin,
    };
    for (const [text, command] of stepsFor(database)) {
      if (asked.now()) return 0;
      await step(text, () => serverCommand(command, env));
    }

    if (asked.now()) return 0;
    const server = startServer({ data, env, origin: address.publicOrigin, showLog: args.includes('--logs') });
    opened.push(server);
    await step('Starting the server', () => untilReady(address, server, asked));
    if (asked.now()) return 0;
    sayWelcome(address, database, server, data);

    const ended = await Promise.race([asked.promise.then(() => undefined), server.ended]);
    if (ended)
      throw new Stop(
        `The server ended by itself (${ended}). Its last words, from ${server.logFile}:\n\n${server.lastWords()}`,
      );
    return 0;
  } catch (error) {
    if (asked.now()) return 0; // what failed did so because it was told to end
    throw error;
  } finally {
    if (opened.length > 0) say(asked.now() ? '\nStopping …' : '\nStopping what was started …');
    for (const one of opened.reverse()) await (one.stop ?? one.close)();
    if (opened.length > 0) say('Stopped. Everything is kept for the next start.');
  }
}

/**
 * The demonstration is only ever put into the embedded database. A server that a person names may be
 * meant for real work, and a database once marked as a demonstration cannot lose that mark.
 */
const wantsDemonstration = (database) => database.embedded && process.env.FOLKMOOT_DEMONSTRATION !== '0';

const stepsFor = (database) => [
  ['Bringing the database up to date', 'migrate'],
  ...(wantsDemonstration(database) ? [['Preparing the demonstration place', 'seed-demonstration']] : []),
];

async function serverCommand(command, env) {
  const { code, output } = await runNode([cliFile, command], { cwd: root, env: { ...process.env, ...env } });
  if (code !== 0) throw new Stop(`"${command}" failed:\n\n${output}`);
}

async function untilReady(address, server, asked) {
  let ended;
  void server.ended.then((how) => (ended = how));
  let answer = 'no answer';
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && !asked.now();) {
    if (ended)
      throw new Stop(
        `The server did not start (${ended}). Its last words, from ${server.logFile}:\n\n${server.lastWords()}`,
      );
    try {
      const response = await fetch(`${address.local}/health/ready`, { signal: AbortSignal.timeout(3000) });
      answer = `${response.status} ${await response.text()}`;
      if (response.ok) return;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  if (!asked.now())
    throw new Stop(
      `The server is not ready after a minute (${answer}). Its last words, from ${server.logFile}:\n\n${server.lastWords()}`,
    );
}

function sayWelcome(address, database, server, data) {
  const demonstration = wantsDemonstration(database);
  say(`\nFolkmoot is ready. Open this address in a browser:\n\n    ${address.publicOrigin}\n`);
  if (demonstration) say('It shows the demonstration place.');
  if (database.embedded) say(`Everything is kept in ${data}.`);
  if (database.embedded && !database.folder.startsWith(data))
    say(`The database is kept in ${database.folder}.`);
  if (!address.loopback && demonstration)
    say('Warning: anybody who can reach this machine can now step into any role of the demonstration.');
  if (!address.loopback && !process.env.PUBLIC_ORIGIN)
    say('People on other machines need PUBLIC_ORIGIN set to the address that they type.');
  say(`The server's log is in ${server.logFile}. Press Ctrl-C to stop.`);
}
