import { buildIfNeeded } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { installIfNeeded } from './install.mjs';
import { say, sayOnErrorStream } from './say.mjs';
import { prepareTemplate } from './template.mjs';
import { openTestServer, testEnvironment } from './test-server.mjs';

/** Keeps the test server running for single specs, and prints what they need; `--stop` ends it. */
export async function database(args) {
  sayOnErrorStream();
  if (args.includes('--stop')) {
    const server = await openTestServer();
    await server.release();
    await server.close();
    say('The test database server is stopped, unless another command still uses it.');
    return 0;
  }
  await installIfNeeded();
  const server = await openTestServer();
  server.keep();
  await server.close();
  for (const [name, value] of Object.entries(testEnvironment(server, findBrowser({ mayInstall: false }))))
    process.stdout.write(`export ${name}='${value}'\n`);
  try {
    await buildIfNeeded({ web: false });
    await prepareTemplate(server);
  } catch (error) {
    // Without the template a spec can still use the server; the person sees why it is missing.
    say(error.message);
    return 1;
  }
  return 0;
}
