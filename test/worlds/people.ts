import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { PersonReader, Role } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** A person as a spec needs them: signed in, acting for an organisation, with the roles given. */
export async function person(
  database: Queries,
  organisationId: Id | null,
  ...roles: readonly (readonly [Audience, Role])[]
): Promise<PersonReader> {
  const personId = newId();
  await database.rows(`INSERT INTO access.person (id, version, name, created_at) VALUES ($1, 1, $2, now())`, [
    personId,
    `Person ${personId.slice(-4)}`,
  ]);
  for (const [audience, role] of roles) await grant(database, personId, organisationId, audience, role);
  return { kind: 'person', personId, organisationId, sessionId: newId() };
}

/** Lets somebody in without the seat or office that would do it: for specs of the floor alone. */
export async function grant(
  database: Queries,
  personId: Id,
  organisationId: Id | null,
  audience: Audience,
  role: Role,
): Promise<Id> {
  const id = newId();
  await database.rows(
    `INSERT INTO audience."grant" (id, version, person_id, organisation_id, audience, role, source_kind, source_id, granted_at)
     VALUES ($1, 1, $2, $3, $4, $5, 'spec', $1, now())`,
    [id, personId, organisationId, audience, role],
  );
  return id;
}
