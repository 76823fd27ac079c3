import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { buildIfNeeded } from './build.mjs';
import { runNode } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { root } from './places.mjs';
import { say, Stop } from './say.mjs';
import { countsOf, secondTry } from './second-try.mjs';
import { stopRequest } from './stop-request.mjs';
import { prepareTemplate } from './template.mjs';
import { openTestServer, testEnvironment } from './test-server.mjs';

const jest = 'node_modules/jest/bin/jest.js';

/** Sets up everything that the tests need, runs them, and says the count last of all. */
export async function test(args) {
  let counts = { passed: 0, failed: 1, skipped: 0 };
  let server;
  const asked = stopRequest();
  try {
    await installIfNeeded();
    await buildIfNeeded();
    const browser = findBrowser({ mayInstall: true });
    if (!browser && process.env.CI === 'true')
      throw new Stop(
        'No browser was found for the browser tests. Set BROWSER_PATH to Chromium, Chrome or Edge.',
      );
    if (!browser)
      say(
        '• No Chromium, Chrome or Edge was found: the browser tests are skipped. Set BROWSER_PATH to run them.',
      );
    server = await openTestServer();
    await prepareTemplate(server);
    const env = { ...process.env, ...testEnvironment(server, browser), NODE_ENV: 'test' };
    counts = await runTests(args, env);
  } catch (error) {
    if (asked.now()) say('\nStopping …');
    else say(error instanceof Stop ? `\n${error.message}` : error.stack);
  }
  await server?.close();
  say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

async function runTests(args, env) {
  const workers = args.some((arg) => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(arg))
    ? []
    : [`--maxWorkers=${workersHere()}`];
  const first = await runJest([...workers, ...args], env);
  if (process.env.CI !== 'true') return counted(first);
  let code = first.code;
  const { files, unsteady } = await secondTry(first.files, async (paths) => {
    say(`\nRunning once more, by themselves: ${paths.map(short).join(', ')}`);
    const second = await runJest(['--runInBand', '--runTestsByPath', ...paths], env);
    code = second.code;
    return second.files;
  });
  for (const one of unsteady)
    say(`\n✗ Unsteady: ${short(one)} failed, and passed when it ran alone. Mend it.`);
  return counted({ code, files });
}

const short = (file) => path.relative(root, file);

/** Jest can fail without a failing test: no test found, or an error in its own set-up. */
function counted({ code, files }) {
  const counts = countsOf(files);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Jest's reporter leaves its count in a file, because Jest may print warnings of its own after the reporters. */
async function runJest(args, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'folkmoot-test-'));
  const countFile = path.join(folder, 'counts.json');
  try {
    const { code } = await runNode([jest, ...args], {
      cwd: root,
      show: true,
      env: { ...env, FOLKMOOT_COUNT_FILE: countFile },
    });
    return { code, files: JSON.parse(readFileSync(countFile, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A worker has a server process and a browser beside it: about two gigabytes. More than four only wait for one PostgreSQL. */
function workersHere() {
  const fit = Math.min(availableParallelism() - 1, Math.floor(totalmem() / 2e9));
  return Math.max(2, Math.min(4, fit));
}
