import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface PersonAt {
  readonly id: Id;
  readonly name: string;
  readonly addressId: Id;
  readonly addressVersion: number;
  readonly confirmed: boolean;
}

/** Everybody who signs in through an address, oldest first. More than one where people share a mailbox. */
export const peopleAt = (queries: Queries, email: string): Promise<PersonAt[]> =>
  queries.rows<PersonAt>(
    `SELECT p.id, p.name, a.id AS "addressId", a.version AS "addressVersion", a.confirmed_at IS NOT NULL AS confirmed
       FROM access.address a JOIN access.person p ON p.id = a.person_id
      WHERE a.email = $1 AND a.removed_at IS NULL AND p.erased_at IS NULL ORDER BY p.created_at, p.id`,
    [email],
  );

export const nameOf = async (queries: Queries, personId: Id): Promise<string> =>
  (await queries.row<{ name: string }>('SELECT name FROM access.person WHERE id = $1', [personId]))!.name;

/** The organisations a person may speak for now, the one spoken for last first. */
export const hatsOf = (queries: Queries, personId: Id): Promise<{ organisationId: Id }[]> =>
  queries.rows<{ organisationId: Id }>(
    `SELECT g.organisation_id AS "organisationId"
       FROM audience."grant" g
       LEFT JOIN access.session s ON s.person_id = g.person_id AND s.organisation_id = g.organisation_id
      WHERE g.person_id = $1 AND g.organisation_id IS NOT NULL AND g.withdrawn_at IS NULL
      GROUP BY g.organisation_id ORDER BY max(s.started_at) DESC NULLS LAST, min(g.granted_at), g.organisation_id`,
    [personId],
  );

/** The same for several people at once; one address for people who share a mailbox. */
export const mailAddressesOf = async (queries: Queries, personIds: readonly Id[]): Promise<string[]> => {
  const found = await queries.rows<{ email: string }>(
    `SELECT DISTINCT email FROM (
       SELECT DISTINCT ON (person_id) email FROM access.address
        WHERE person_id = ANY($1::uuid[]) AND confirmed_at IS NOT NULL AND removed_at IS NULL ORDER BY person_id, confirmed_at, id) a
      ORDER BY email`,
    [personIds],
  );
  return found.map((one) => one.email);
};

/** Where a person gets their mail: the address they confirmed first. Null where they have none any more. */
export const mailAddressOf = async (queries: Queries, personId: Id): Promise<string | null> =>
  (
    await queries.row<{ email: string }>(
      `SELECT email FROM access.address WHERE person_id = $1 AND confirmed_at IS NOT NULL AND removed_at IS NULL ORDER BY confirmed_at, id LIMIT 1`,
      [personId],
    )
  )?.email ?? null;

/** The mailboxes of a person with which nobody else signs in. */
export const ownMailboxesOf = async (queries: Queries, personId: Id): Promise<string[]> => {
  const found = await queries.rows<{ email: string }>(
    `SELECT DISTINCT email FROM access.address a WHERE person_id = $1 AND removed_at IS NULL
        AND NOT EXISTS (SELECT FROM access.address o WHERE o.email = a.email AND o.person_id <> $1 AND o.removed_at IS NULL)`,
    [personId],
  );
  return found.map((one) => one.email);
};
