import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Interest } from '../domain/interest.js';

const COLUMNS = `id, version, partnership_id AS "partnershipId", person_id AS "personId", organisation_id AS "organisationId", audience, regime,
  category, holder, description, concerns_id AS "concernsId", concerns, since, until, mitigation, published, withheld_reason AS "withheldReason",
  declared_at AS "declaredAt"`;

export interface FoundInterest {
  readonly interest: Interest;
  readonly place: PartnershipView;
}

/** An interest that the reader may see: of its audience, or because it is theirs. */
export async function findInterest(queries: Queries, scope: Scope, id: Id): Promise<FoundInterest | null> {
  if (!isId(id)) return null;
  const interest = await queries.row<Interest>(
    `SELECT ${COLUMNS} FROM interests.interest
      WHERE id = $2 AND (audience = ANY($1::text[]) OR 'person/' || person_id = ANY($1::text[]))`,
    [scope.audiences, id],
  );
  const place = interest && (await partnershipById(queries, interest.partnershipId));
  return interest && place ? { interest, place } : null;
}

/** Everything of one person in one place that has not ended. */
export const currentOf = (
  queries: Queries,
  partnershipId: Id,
  personId: Id,
  today: LocalDate,
): Promise<Interest[]> =>
  queries.rows<Interest>(
    `SELECT ${COLUMNS} FROM interests.interest
      WHERE partnership_id = $1 AND person_id = $2 AND (until IS NULL OR until >= $3::date) ORDER BY id LIMIT 1000`,
    [partnershipId, personId, today],
  );

/** Whether the person sits in the place as an elected member of a council. */
export async function sitsAsElected(
  queries: Queries,
  partnershipId: Id,
  personId: Id | null,
): Promise<boolean> {
  if (personId === null) return false;
  const row = await queries.row<{ elected: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM partnerships.seated_view
                     WHERE partnership_id = $1 AND person_id = $2 AND seat_class = 'council-member') AS elected`,
    [partnershipId, personId],
  );
  return row?.elected ?? false;
}

export async function inRegister(queries: Queries, organisationId: Id | null): Promise<boolean> {
  if (organisationId === null || !isId(organisationId)) return false;
  return (
    (await queries.row('SELECT 1 AS there FROM partnerships.organisation_view WHERE id = $1', [
      organisationId,
    ])) !== null
  );
}

/** Those of one place, whoever asks: for what has asked already whether the reader may. */
export const interestsById = (queries: Queries, partnershipId: Id, ids: readonly Id[]): Promise<Interest[]> =>
  queries.rows<Interest>(
    `SELECT ${COLUMNS} FROM interests.interest WHERE partnership_id = $1 AND id = ANY ($2::uuid[])`,
    [partnershipId, ids],
  );
