import type { DataSource } from 'typeorm';

/**
 * What the entity schemas say and the migrated database lacks, as the statements TypeORM would run. Empty when they agree.
 * Keys, indexes and checks live in the migrations alone, so only tables and columns are compared.
 */
export async function schemaDrift(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries
    .map(({ query }) => query)
    .filter((query) => /^\s*CREATE TABLE|ADD COLUMN|DROP COLUMN|ADD "|DROP "|ALTER COLUMN/i.test(query))
    .filter((query) => !/CONSTRAINT/i.test(query) || /^\s*CREATE TABLE/i.test(query));
}
