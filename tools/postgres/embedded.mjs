import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { canEnter, serverAccount } from './account.mjs';
import { serverBinaries, stateFolder } from './binaries.mjs';
import { administrator, createCluster, passwordsOf, startCluster, stopCluster } from './cluster.mjs';
import { enter, leave } from './leases.mjs';
import { withLock } from './lock.mjs';
import { prepareRoles } from './roles.mjs';

/** Settings of a throw-away server: quick, and not safe against a crash of the machine. */
const throwAwaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
];

/** The data folder, or one in the system's state folder where the server's account cannot reach the checkout. */
function clusterFolder(data, name, account) {
  mkdirSync(data, { recursive: true, mode: 0o755 });
  if (canEnter(account, data)) return path.join(data, name);
  const key = createHash('sha256').update(data).digest('hex').slice(0, 16);
  const folder = path.join(stateFolder, key);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return path.join(folder, name);
}

/**
 * The embedded PostgreSQL: made on first use, started or adopted, with its two roles.
 *
 * @param {{ root: string, data: string, name: string, throwAway?: boolean }} options
 *   `root` the checkout, `data` the folder for everything kept, `name` of the database folder in it;
 *   `throwAway` for one whose content nobody needs: quick, and made anew when it does not start
 */
export async function openEmbedded({ root, data, name, throwAway = false }) {
  const account = serverAccount();
  const folder = clusterFolder(data, name, account);
  const cluster = {
    folder,
    account,
    settings: throwAway ? throwAwaySettings : [],
    bin: serverBinaries(root, account),
  };
  const inTurn = (work) => withLock(`${folder}.lock`, work);
  const { created, port, adopted } = await inTurn(async () => {
    const created = createCluster(cluster);
    enter(cluster);
    try {
      return { created, ...(await startCluster(cluster)) };
    } catch (error) {
      if (!throwAway) throw error;
      rmSync(folder, { recursive: true, force: true });
      return { created: createCluster(cluster), ...(await startCluster(cluster)) };
    }
  });
  const passwords = passwordsOf(cluster);
  const url = (user, password) => (database) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const urls = {
    administrator: url(administrator, passwords.administrator),
    owner: url('folkmoot_owner', passwords.owner),
    app: url('folkmoot_app', passwords.app),
  };
  await prepareRoles(urls.administrator('postgres'), passwords);
  return {
    folder,
    created,
    adopted,
    urls,
    keep: () => enter(cluster, 'kept'),
    /** Stops the server, unless another process of ours still uses it. */
    close: () => inTurn(async () => leave(cluster) && stopCluster(cluster)),
    /** Ends what `keep` began. */
    release: () => inTurn(async () => leave(cluster, 'kept')),
  };
}
