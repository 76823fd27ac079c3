import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Holdings, HoldingRow } from '../contract/holdings.js';
import type { Sector } from '../domain/register/sector.js';

export interface NextInLine {
  readonly id: Id;
  readonly name: string;
  readonly sector: Sector;
  readonly since: LocalDate | null;
}

/** How an organisation stands on a day: its name, its last day, and who goes on with its work by then. */
export interface EndedOrganisation {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly sector: Sector;
  readonly validTo: LocalDate | null;
  readonly successors: readonly NextInLine[];
}

/** Along every chain: a successor that has closed is passed through to its own. Null where there is no such organisation. */
export const endedOrganisation = (
  queries: Queries,
  id: Id,
  today: LocalDate,
): Promise<EndedOrganisation | null> =>
  queries.row<EndedOrganisation>(
    `WITH RECURSIVE later AS (
       SELECT successor_id AS id, since FROM partnerships.succession_view WHERE organisation_id = $1 AND coalesce(since <= $2, true)
       UNION
       SELECT v.successor_id, v.since FROM later JOIN partnerships.succession_view v ON v.organisation_id = later.id AND coalesce(v.since <= $2, true))
     SELECT o.id, o.version, n.name, o.sector, o.valid_to AS "validTo",
            coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', sn.name, 'sector', s.sector, 'since', l.since) ORDER BY sn.name, s.id)
                        FROM (SELECT id, min(since) AS since FROM later WHERE id <> $1 GROUP BY id) l
                        JOIN partnerships.organisation s ON s.id = l.id AND coalesce(s.valid_to >= $2, true)
                        JOIN partnerships.organisation_name sn ON sn.organisation_id = s.id AND sn.until IS NULL), '[]') AS successors
       FROM partnerships.organisation o JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL
      WHERE o.id = $1`,
    [id, today],
  );

/** All kinds in one statement. Its text depends only on which kinds there are. */
export const holdingRows = (holdings: Holdings): string =>
  holdings
    .all()
    .map(({ rows }) => `(${rows})`)
    .join('\n UNION ALL \n');

const MOST = 1_000;

/** What an organisation holds in a place, as far as the reader may see it; kinds in their order. */
export const holdingsOf = (
  queries: Queries,
  holdings: Holdings,
  { partnershipId, organisationId }: { readonly partnershipId: Id; readonly organisationId: Id },
  audiences: readonly string[],
): Promise<HoldingRow[]> =>
  queries.rows<HoldingRow>(
    `SELECT kind, id, partnership_id AS "partnershipId", organisation_id AS "organisationId", audience, label, detail, fates
       FROM (${holdingRows(holdings)}) held
      WHERE partnership_id = $1 AND organisation_id = $2 AND audience = ANY ($3::text[])
      ORDER BY array_position($4::text[], kind), label, id LIMIT ${MOST}`,
    [partnershipId, organisationId, audiences, holdings.all().map(({ kind }) => kind)],
  );

/** Which seats of an organisation cannot move, because a successor has one of the same kind here: a body seats nobody twice. */
export const seatsTaken = (
  queries: Queries,
  { partnershipId, organisationId }: { readonly partnershipId: Id; readonly organisationId: Id },
  successors: readonly Id[],
): Promise<{ seatId: Id; by: Id }[]> =>
  queries.rows<{ seatId: Id; by: Id }>(
    `SELECT DISTINCT s.id AS "seatId", t.organisation_id AS by
       FROM partnerships.seat s JOIN partnerships.seat t ON t.partnership_id = s.partnership_id AND t.class = s.class AND t.until IS NULL
      WHERE s.partnership_id = $1 AND s.organisation_id = $2 AND s.until IS NULL AND t.organisation_id = ANY ($3::uuid[]) LIMIT ${MOST}`,
    [partnershipId, organisationId, successors],
  );

/** Whether `later` already stands somewhere after `id`. */
export const followsAlready = async (queries: Queries, id: Id, later: Id): Promise<boolean> =>
  (await queries.row(
    `WITH RECURSIVE after AS (
       SELECT successor_id AS id FROM partnerships.succession_view WHERE organisation_id = $1
       UNION SELECT v.successor_id FROM after JOIN partnerships.succession_view v ON v.organisation_id = after.id)
     SELECT 1 FROM after WHERE id = $2`,
    [id, later],
  )) !== null;
