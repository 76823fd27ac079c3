/**
 * The administrator made by initdb is for the launcher only. Folkmoot itself has two roles: one owns
 * the database and migrates it, the other runs the program and can change neither tables nor journal.
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg'); // after the install, which the launcher itself may have to run
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

export const prepareRoles = (administratorUrl, passwords) =>
  withClient(administratorUrl, async (client) => {
    const { rows } = await client.query(`select rolname from pg_roles where rolname like 'folkmoot_%'`);
    const present = rows.map((row) => row.rolname);
    for (const [role, password] of [
      ['folkmoot_owner', passwords.owner],
      ['folkmoot_app', passwords.app],
    ])
      if (!present.includes(role))
        await client.query(`create role ${role} login password ${quoted(password)}`);
  });

/** Makes a database that the owner owns, with the two extensions that searching uses. Leaves an existing one. */
export async function prepareDatabase(embedded, name) {
  await withClient(embedded.urls.administrator('postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${name} owner folkmoot_owner`);
  });
  // As the owner: both are trusted extensions, so this proves that no administrator is needed elsewhere either.
  await withClient(embedded.urls.owner(name), (client) =>
    client.query('create extension if not exists pg_trgm; create extension if not exists unaccent'),
  );
}
