import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Transaction } from '../database/database.js';
import type { RowChange } from './change.js';

/** All of them, sent one behind the other; false when one to be changed is no longer as it was seen. */
export async function writeRows(tx: Transaction, changes: readonly RowChange[]): Promise<boolean> {
  const written = await Promise.all(changes.map((change) => write(tx, change)));
  return written.every(Boolean);
}

async function write(tx: Transaction, change: RowChange): Promise<boolean> {
  const metadata = tx.source.getMetadata(change.table);
  const row = change.kind === 'insert' ? change.row : { ...change.patch, version: change.version + 1 };
  const given = metadata.columns.filter((column) => valueIn(row, column) !== undefined);
  const values = given.map(
    (column) => tx.source.driver.preparePersistentValue(valueIn(row, column), column) as unknown,
  );
  const text = textFor(metadata, change.kind, given);
  if (change.kind === 'insert') {
    await tx.rows(text, values);
    return true;
  }
  return (await tx.rows(text, [change.id, change.version, ...values])).length === 1;
}

const valueIn = (row: object, { propertyName }: ColumnMetadata): unknown =>
  (row as Record<string, unknown>)[propertyName];

const texts = new WeakMap<EntityMetadata, Map<string, string>>();

/** One text for each table and choice of columns, so that each is prepared once per connection. */
function textFor(
  metadata: EntityMetadata,
  kind: RowChange['kind'],
  columns: readonly ColumnMetadata[],
): string {
  const names = columns.map((column) => `"${column.databaseName}"`);
  const key = `${kind} ${names.join()}`;
  let known = texts.get(metadata);
  if (!known) texts.set(metadata, (known = new Map()));
  let text = known.get(key);
  if (text === undefined) {
    const table = `"${metadata.schema}"."${metadata.tableName}"`;
    text =
      kind === 'insert'
        ? `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, n) => `$${n + 1}`).join(', ')})`
        : `UPDATE ${table} SET ${names.map((name, n) => `${name} = $${n + 3}`).join(', ')} WHERE id = $1 AND version = $2 RETURNING 1`;
    known.set(key, text);
  }
  return text;
}
