import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Awaited, Chain } from '../domain/dependency.js';

const AWAITED = `w.id, w.number, w.audience, w.state, w.status`;

/** The commitment of the place with this number, if the reader may see it. */
export const awaitedNumbered = (
  queries: Queries,
  scope: Scope,
  partnershipId: Id,
  number: number,
): Promise<Awaited | null> =>
  queries.row<Awaited>(
    `SELECT ${AWAITED} FROM commitments.commitment w WHERE w.partnership_id = $1 AND w.number = $2 AND w.audience = ANY($3::text[])`,
    [partnershipId, number, scope.audiences],
  );

/** Lock the place’s series first: what leads where must not change until the new link stands. */
export async function chainBetween(queries: Queries, from: Id, to: Id): Promise<Chain> {
  const row = await queries.row<Chain>(
    `WITH RECURSIVE chain(id) AS (
       SELECT d.waits_for_id FROM commitments.dependency d WHERE d.commitment_id = $2 AND d.ended_at IS NULL
       UNION SELECT d.waits_for_id FROM chain JOIN commitments.dependency d ON d.commitment_id = chain.id AND d.ended_at IS NULL),
     own AS (SELECT waits_for_id FROM commitments.dependency WHERE commitment_id = $1 AND ended_at IS NULL)
     SELECT EXISTS (SELECT FROM own WHERE waits_for_id = $2) AS already, EXISTS (SELECT FROM chain WHERE id = $1) AS "leadsBack",
            (SELECT count(*)::int FROM own) AS count`,
    [from, to],
  );
  return row ?? { already: false, leadsBack: false, count: 0 };
}

export interface StandingLink {
  readonly link: { readonly id: Id; readonly version: number };
  readonly other: Awaited;
}

/** A link that stands, with what is waited for, if the reader may see that. */
export async function standingLink(
  queries: Queries,
  scope: Scope,
  commitmentId: Id,
  otherId: Id,
): Promise<StandingLink | null> {
  if (!isId(otherId)) return null;
  const row = await queries.row<Awaited & { linkId: Id; linkVersion: number }>(
    `SELECT d.id AS "linkId", d.version AS "linkVersion", ${AWAITED} FROM commitments.dependency d
       JOIN commitments.commitment w ON w.id = d.waits_for_id
      WHERE d.commitment_id = $1 AND d.waits_for_id = $2 AND d.ended_at IS NULL AND w.audience = ANY($3::text[])`,
    [commitmentId, otherId, scope.audiences],
  );
  return row && { link: { id: row.linkId, version: row.linkVersion }, other: row };
}
