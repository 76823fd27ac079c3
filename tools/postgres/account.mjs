import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/**
 * The account that PostgreSQL runs under: `undefined` means "the one we are".
 * PostgreSQL refuses to run as root, so root lends it an account that exists already; it must have
 * an entry in the password file, or initdb fails. We never create accounts.
 *
 * @returns {{ name: string, uid: number, gid: number } | undefined}
 */
export function serverAccount() {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', '_postgres', 'nobody']) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'The built-in database cannot run as root, and this machine has neither a "postgres" nor a "nobody" account. ' +
      'Run this as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Spawn options that drop to the account; `cwd` is one that every account may enter. */
export const asAccount = (account) => ({
  cwd: process.platform === 'win32' ? undefined : '/',
  ...(account && { uid: account.uid, gid: account.gid }),
});

/** Whether the account can reach a folder through all of its parents (a home is often 0700). */
export function canEnter(account, folder) {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], asAccount(account)).status === 0;
}
