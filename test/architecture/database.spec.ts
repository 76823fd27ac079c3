import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '@folkmoot/platform/database/migrate.js';
import { dataSourceFor } from '@folkmoot/platform/database/database.js';
import { schemaDrift } from '@folkmoot/platform/database/drift.js';
import { databaseShape } from '@folkmoot/platform/platform.module.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { AREAS } from '../../apps/api/src/app.module.js';

const shape = databaseShape(AREAS);

describe('the database', () => {
  let fresh: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    fresh = await testDatabase();
    owner = new pg.Client({ connectionString: fresh.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await fresh.drop();
  });

  const drift = async (): Promise<string[]> => {
    const source = await dataSourceFor(fresh.ownerUrl, shape, 1).initialize();
    try {
      return await schemaDrift(source);
    } finally {
      await source.destroy();
    }
  };

  it('has every table and column that the entity schemas name, with the same type', async () => {
    expect(await drift()).toEqual([]);
  });

  it('would notice a column that a migration forgot', async () => {
    await owner.query('ALTER TABLE audience."grant" DROP COLUMN role CASCADE');
    expect((await drift()).join('\n')).toContain('"role"');
    await owner.query('ALTER TABLE audience."grant" ADD COLUMN role text NOT NULL');
  });

  it('is not changed by migrating again', async () => {
    expect(await migrate(fresh.ownerUrl, fresh.appUrl, shape)).toEqual({ applied: [] });
  });

  it('gives every migration a time of its own, which is the order they run in', () => {
    const stamps = shape.migrations.map((one) => one.name.slice(-13));
    expect(stamps.filter((stamp) => !/^\d{13}$/.test(stamp))).toEqual([]);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('lets no area own a table outside its own schema', async () => {
    const { rows } = await owner.query<{ schema: string }>(
      `SELECT DISTINCT schemaname AS schema FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const known = [
      'platform',
      'audience',
      'journal',
      'documents',
      'mail',
      'files',
      'graphile_worker',
      'public',
      'access',
      'partnerships',
      'sign_off',
      'risk_sharing',
      'plans',
      'commitments',
      'interests',
      'forum',
      'notifications',
    ];
    expect(rows.map((row) => row.schema).filter((schema) => !known.includes(schema))).toEqual([]);
    const { rows: loose } = await owner.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(loose).toEqual([]);
  });
});
