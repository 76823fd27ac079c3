import { createHash, randomBytes } from 'node:crypto';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** Signs a person in without a mail and gives the Cookie header a browser would send (over plain http). */
export async function cookieOf(database: Queries, person: PersonReader): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.rows(
    `INSERT INTO access.session (id, version, person_id, organisation_id, token_hash, device, started_at, expires_at)
     VALUES ($1, 1, $2, $3, $4, 'spec', now(), 'infinity')`,
    [person.sessionId, person.personId, person.organisationId, createHash('sha256').update(token).digest()],
  );
  return `folkmoot=${token}`;
}
