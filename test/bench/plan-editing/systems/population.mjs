import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** People of one place, signed in: members write, observers read. `people` are their cookies. */
export async function addPeople(pool, { writers, readers }) {
  const place = randomUUID();
  const organisation = randomUUID();
  const people = Array.from({ length: writers + readers }, (_, n) => ({
    id: randomUUID(),
    grant: randomUUID(),
    session: randomUUID(),
    role: n < writers ? 'member' : 'observer',
    token: randomBytes(32).toString('base64url'),
  }));
  const column = (of) => people.map(of);
  await pool.query(
    `INSERT INTO access.person (id, version, name, created_at)
     SELECT id, 1, 'Person ' || n, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [column((one) => one.id)],
  );
  await pool.query(
    `INSERT INTO audience."grant" (id, version, person_id, organisation_id, audience, role, source_kind, source_id, granted_at)
     SELECT id, 1, person, $4, $5, role, 'bench', id, now() FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS t(id, person, role)`,
    [
      column((one) => one.grant),
      column((one) => one.id),
      column((one) => one.role),
      organisation,
      `partnership/${place}`,
    ],
  );
  await pool.query(
    `INSERT INTO access.session (id, version, person_id, organisation_id, token_hash, device, started_at, expires_at)
     SELECT id, 1, person, $4, hash, 'bench', now(), now() + interval '1 day' FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS t(id, person, hash)`,
    [
      column((one) => one.session),
      column((one) => one.id),
      column((one) => createHash('sha256').update(one.token).digest()),
      organisation,
    ],
  );
  return { place, people: people.map((one) => `folkmoot=${one.token}`) };
}

/** Texts whose log holds one row with their content, or for the first text the `rows` given instead. */
export async function addTexts(pool, { place, contents, rows }) {
  const documents = contents.map(() => randomUUID());
  const audience = `partnership/${place}`;
  await pool.query(
    `INSERT INTO documents.document (id, version, kind, subject_id, stream, audience, write_audience, frozen, schema_version, epoch, opened_at)
     SELECT id, 1, 'bench', id, $2, $2, $2, false, 1, 1, now() FROM unnest($1::uuid[]) AS t(id)`,
    [documents, audience],
  );
  for (const [n, document] of documents.entries())
    await addRows(pool, { document, rows: n === 0 && rows.length > 0 ? rows : [contents[n]] });
  return documents;
}

export const addRows = (pool, { document, rows }) =>
  pool.query(
    `INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at)
     SELECT $1, nextval('documents.update_seq'), 1, 1, bytes, $2, NULL, now() FROM unnest($3::bytea[]) WITH ORDINALITY AS t(bytes, n) ORDER BY n`,
    [document, randomUUID(), rows],
  );
