import path from 'node:path';
import { runNode } from '../launcher/child.mjs';
import { buildIfNeeded } from '../launcher/build.mjs';
import { installIfNeeded } from '../launcher/install.mjs';
import { root } from '../launcher/places.mjs';
import { say } from '../launcher/say.mjs';

const modules = (name) => path.join('node_modules', name);

/** Before the others: they read what it writes. */
const first = [
  ['routes of the web have their types', [modules('@react-router/dev/bin.js'), 'typegen'], 'apps/web'],
];

/** Each check: what it proves, and the program that fails where it does not hold. The longest go first. */
const checks = [
  ['lint', [modules('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['lock file complete', ['tools/check/check-lock.mjs']],
  ['types of the server', [modules('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['types of the web', [modules('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json']],
  [
    'types of the worker for one’s own device',
    [modules('typescript/bin/tsc'), '-p', 'apps/web/src/live/offline/worker/tsconfig.json'],
  ],
  [
    'boundaries',
    [
      modules('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
    ],
  ],
  ['generated files current', ['tools/generate.mjs', '--check']],
  ['format', [modules('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['containers', [modules('dclint/bin/dclint.cjs'), 'docker', '--max-warnings', '0', '--quiet']],
];

/** Runs every check, also after one has failed, so that all faults are seen at once. */
export async function check(args) {
  await installIfNeeded();
  await buildIfNeeded({ web: false }); // the generated files are compared with what the built server says
  const failed = [];
  const wanted = (all) => all.filter(([name]) => args.length === 0 || args.some((arg) => name.includes(arg)));
  const run = async ([name, command, folder = '.']) => {
    const [program, ...rest] = command;
    const begun = performance.now();
    const { code, output } = await runNode([path.join(root, program), ...rest], {
      cwd: path.join(root, folder),
    });
    say(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (code !== 0) {
      failed.push(name);
      say(output.replace(/^/gm, '    '));
    }
  };
  for (const one of wanted(first)) await run(one);
  const left = wanted(checks);
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) await run(one);
  };
  await Promise.all([lane(), lane()]);
  say(failed.length === 0 ? '\nEverything holds.' : `\nNot holding: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}
