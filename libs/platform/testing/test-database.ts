import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own, cloned from the migrated template in about 50 ms. */
export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set. Run the tests with npm test, or see the head of tools/run.mjs.`);
  return value;
}

export async function testDatabase(template = 'folkmoot_template'): Promise<TestDatabase> {
  const admin = needed('FOLKMOOT_TEST_DATABASE');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER folkmoot_owner`);
  return {
    name,
    appUrl: `${needed('FOLKMOOT_TEST_APP_URL')}${name}`,
    ownerUrl: `${needed('FOLKMOOT_TEST_OWNER_URL')}${name}`,
    drop: () => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
