/** Rows of these come from the migrations themselves; a restored database has its own, and secrets stay out of backups. */
const fromMigrations = ['public.schema_migration', 'graphile_worker.migrations', 'platform.secret'];

const name = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`;
const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

/** Every table that holds rows, with the columns that COPY can write (a generated one computes itself). */
export async function tablesOf(client) {
  const { rows } = await client.query(`
    select ${name} as table,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ours} order by 1`);
  return rows.filter((row) => !fromMigrations.includes(row.table));
}

/** Each sequence with the last number it gave; one that gave none is left out. */
export async function sequencesOf(client) {
  const { rows } = await client.query(`
    select ${name} as sequence, pg_sequence_last_value(c.oid)::text as last
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${ours} order by 1`);
  return rows.filter((row) => row.last !== null);
}

export async function migrationsOf(client) {
  const { rows: found } = await client.query(
    `select to_regclass('public.schema_migration') is not null as there`,
  );
  if (!found[0].there) return [];
  const { rows } = await client.query('select name from public.schema_migration order by id');
  return rows.map((row) => row.name);
}

/** What stands in the way of loading tables in any order: as statements to take it off and to put it back. */
export async function obstaclesOf(client) {
  const { rows: keys } = await client.query(`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as off,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as on
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours}`);
  // A trigger on INSERT already did its work on the rows that were saved. tgtype bit 4 is INSERT.
  const { rows: triggers } = await client.query(`
    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as off,
      format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname) as on
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgenabled = 'O' and t.tgtype & 4 = 4 and ${ours}`);
  return [...triggers, ...keys];
}
