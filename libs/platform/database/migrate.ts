import type { DataSource } from 'typeorm';
import { migrateJobs } from '../jobs/migrate-jobs.js';
import { dataSourceFor, type DatabaseShape } from './database.js';

// One number for all processes of all versions: two that start together migrate one after the other.
const MIGRATION_LOCK = 7_446_201;

export interface MigrationReport {
  readonly applied: readonly string[];
}

/** Brings the database to the newest schema as its owner, then lets the running role in. Safe to run any number of times. */
export async function migrate(
  ownerUrl: string,
  appUrl: string,
  shape: DatabaseShape,
): Promise<MigrationReport> {
  const source = dataSourceFor(ownerUrl, shape, 2);
  await source.initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.connect();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      const applied = await source.runMigrations();
      await migrateJobs(ownerUrl);
      await admit(source, roleOf(appUrl), roleOf(ownerUrl));
      return { applied: applied.map((one) => one.name) };
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/**
 * The running role reads and writes rows and nothing else; the journal's lines it may only add to.
 * Granted anew after every migration, so that a new table is never forgotten.
 */
async function admit(source: DataSource, app: string, owner: string): Promise<void> {
  if (app === owner) return;
  const role = `"${app.replaceAll('"', '""')}"`;
  const schemas: { name: string }[] = await source.query(
    `SELECT nspname AS name FROM pg_namespace WHERE nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)`,
  );
  for (const { name } of schemas) {
    await source.query(`GRANT USAGE ON SCHEMA "${name}" TO ${role}`);
    await source.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${name}" TO ${role}`);
    await source.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA "${name}" TO ${role}`);
    await source.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA "${name}" TO ${role}`);
  }
  await letIntoTheQueue(source, role);
  await source.query(`REVOKE UPDATE, DELETE, TRUNCATE ON journal.line FROM ${role}`);
  // Why an epoch of a text began is only added; the database itself does what follows from it.
  await source.query(`REVOKE UPDATE, DELETE, TRUNCATE ON documents.rewrite FROM ${role}`);
  // The mark that opens a demonstration's doors is set by the owner, once, on an empty database.
  await source.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON platform.mark FROM ${role}`);
  // Keys are made by the owner with the tables.
  await source.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON platform.secret FROM ${role}`);
  await source.query(`GRANT SELECT ON public.schema_migration TO ${role}`);
}

/** The job queue's tables carry row security without a policy, so that only their owner could use them. */
async function letIntoTheQueue(source: DataSource, role: string): Promise<void> {
  const guarded: { name: string }[] = await source.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity`,
  );
  for (const { name } of guarded) {
    await source.query(`DROP POLICY IF EXISTS running_role ON graphile_worker."${name}"`);
    await source.query(
      `CREATE POLICY running_role ON graphile_worker."${name}" TO ${role} USING (true) WITH CHECK (true)`,
    );
  }
}
