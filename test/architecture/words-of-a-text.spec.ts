import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { NOT_OF_A_SECTION, REACHED, REACHED_OTHERWISE, WITHOUT_WORDS } from './words-of-a-text.js';

const REASONS = { ...REACHED_OTHERWISE, ...WITHOUT_WORDS, ...NOT_OF_A_SECTION };
const BEARS_NO_WORDS =
  /^_?(uuid|timestamptz?|date|time|interval|int[248]|float[48]|numeric|bool|oid|xid8?|regclass)$/;

describe('what a redaction must reach', () => {
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

  /** `schema.table.column` of whatever can hold words, by its type and not by its name. */
  async function columns(): Promise<string[]> {
    const { rows } = await owner.query<{ name: string; type: string }>(
      `SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name AS name, c.udt_name AS type
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    return rows.filter(({ type }) => !BEARS_NO_WORDS.test(type)).map(({ name }) => name);
  }

  const placesOf = (column: string): string[] => {
    const [schema, table] = column.split('.');
    return [column, `${schema}.${table}.*`, `${schema}.*`];
  };
  const unplaced = async (): Promise<string[]> =>
    (await columns()).filter(
      (column) => !REACHED.some((one) => one === column) && !placesOf(column).some((one) => one in REASONS),
    );

  it('is every column that can hold words, or the list says why it holds none of a section', async () => {
    expect(await unplaced()).toEqual([]);
  });

  it('names nothing that is not there, and no column twice', async () => {
    const there = await columns();
    const places = new Set(there.flatMap(placesOf));
    expect([...REACHED, ...Object.keys(REASONS)].filter((one) => !places.has(one))).toEqual([]);
    expect(REACHED.filter((one) => one in REASONS)).toEqual([]);
  });

  it('would notice a new table and a new column', async () => {
    await owner.query(
      'CREATE TABLE plans.remark (id uuid, words text); ALTER TABLE plans.section ADD COLUMN summary jsonb; ALTER TABLE plans.suggestion ADD COLUMN aside bytea',
    );
    expect((await unplaced()).sort()).toEqual([
      'plans.remark.words',
      'plans.section.summary',
      'plans.suggestion.aside',
    ]);
  });
});
