import { runMigrations } from 'graphile-worker';

/** The queue's own tables, made by the owner of the database. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
}
