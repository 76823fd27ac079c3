import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const { default: config } = (await import('../../jest.config.mjs' as string)) as {
  default: Record<string, unknown>;
};

interface Told {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { title: string; status: string; failureMessages: string[] }[];
  }[];
}

/** What Jest says of the files beside this one, run in one process as a worker runs them. */
function ranFailing(): Told {
  const folder = mkdtempSync(path.join(tmpdir(), 'folkmoot-failing-'));
  const outputFile = path.join(folder, 'told.json');
  const here = path.resolve(import.meta.dirname, '../..');
  const own = {
    ...config,
    rootDir: here,
    reporters: [],
    testMatch: ['<rootDir>/tools/jest/failing/*.fails.ts'],
  };
  const args = ['--runInBand', '--forceExit', '--json', `--outputFile=${outputFile}`];
  try {
    spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--config', JSON.stringify(own), ...args], {
      cwd: here,
      env: { ...process.env, FORCE_COLOR: '0' },
      timeout: 60_000,
    });
    return JSON.parse(readFileSync(outputFile, 'utf8')) as Told;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('tells every kind of failure with file and line, and keeps the next file from it', () => {
  const { testResults } = ranFailing();
  const file = (name: string) => testResults.find((one) => one.name.endsWith(`${name}.fails.ts`))!;
  const told = Object.fromEntries(
    file('in-every-way').assertionResults.map((one) => [one.title, one.failureMessages.join('\n')]),
  );
  expect(told).toEqual({
    'expects something else': expect.stringMatching(/"word": "two"[^]*in-every-way\.fails\.ts:12:/),
    'fails for the second of two: 1': '',
    'fails for the second of two: 2': expect.stringMatching(/Received.*2[^]*in-every-way\.fails\.ts:15:/),
    'breaks in what it imports': expect.stringMatching(/reading 'word'[^]*broken-helper\.ts:5:/),
    'leaves a rejection to nobody': expect.stringMatching(/caught by nobody[^]*in-every-way\.fails\.ts:19:/),
    'throws when nobody waits': expect.stringMatching(/thrown by a timer[^]*in-every-way\.fails\.ts:24:/),
    'takes too long': expect.stringMatching(/timeout of 50 ms[^]*in-every-way\.fails\.ts:28:/),
    'leaves a spy, a variable and a timer behind': '',
  });
  expect(file('at-the-top').message).toMatch(/before any test[^]*at-the-top\.fails\.ts:4:/);
  expect(file('not-importable').message).toMatch(/not-there\.js' imported from .*not-importable\.fails\.ts/);
  expect(file('next-file').assertionResults.map(({ status }) => status)).toEqual(['passed']);
}, 90_000);
