import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** People of one place, signed in, and a text that writers may write and readers read. Answers their cookies. */
export async function populate(pool, { writers, readers, content }) {
  const place = randomUUID();
  const organisation = randomUUID();
  const document = randomUUID();
  const audience = `partnership/${place}`;
  await pool.query(
    `INSERT INTO documents.document (id, version, kind, subject_id, stream, audience, write_audience, frozen, schema_version, epoch, opened_at)
     VALUES ($1, 1, 'bench', $1, $2, $2, $2, false, 1, 1, now())`,
    [document, audience],
  );
  const cookies = [];
  for (let n = 0; n < writers + readers; n += 1) {
    const person = randomUUID();
    const token = randomBytes(32).toString('base64url');
    await pool.query(`INSERT INTO access.person (id, version, name, created_at) VALUES ($1, 1, $2, now())`, [
      person,
      `Person ${n}`,
    ]);
    await pool.query(
      `INSERT INTO audience."grant" (id, version, person_id, organisation_id, audience, role, source_kind, source_id, granted_at) VALUES ($1, 1, $2, $3, $4, $5, 'bench', $1, now())`,
      [randomUUID(), person, organisation, audience, n < writers ? 'member' : 'observer'],
    );
    await pool.query(
      `INSERT INTO access.session (id, version, person_id, organisation_id, token_hash, device, started_at, expires_at) VALUES ($1, 1, $2, $3, $4, 'bench', now(), now() + interval '1 day')`,
      [randomUUID(), person, organisation, createHash('sha256').update(token).digest()],
    );
    cookies.push(`folkmoot=${token}`);
  }
  await pool.query(
    `INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at)
     VALUES ($1, nextval('documents.update_seq'), 1, 1, $2, $3, $4, now())`,
    [document, content, randomUUID(), organisation],
  );
  return { document, cookies };
}
