import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { OrganisationRelation, Relation } from '../domain/register/relation.js';

/** Every relation, now or once, of the same kinds and from the same organisations as these. */
export async function relationsFrom(
  queries: Queries,
  asked: readonly Relation[],
): Promise<OrganisationRelation[]> {
  return queries.rows(
    `SELECT r.* FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::text[])) AS asked(scheme, "from", kind),
            LATERAL (SELECT id, scheme, "from", kind, "to", since, until, source, as_at AS "asAt" FROM partnerships.organisation_relation r
                      WHERE r.scheme || ' ' || r."from" || ' ' || r.kind = asked.scheme || ' ' || asked."from" || ' ' || asked.kind OFFSET 0) r`,
    [asked.map(({ scheme }) => scheme), asked.map(({ from }) => from), asked.map(({ kind }) => kind)],
  );
}

export async function insertRelations(
  queries: Queries,
  relations: readonly Relation[],
  source: string,
  asAt: LocalDate,
): Promise<void> {
  if (relations.length === 0) return;
  await queries.rows(
    `INSERT INTO partnerships.organisation_relation (id, scheme, "from", kind, "to", since, until, source, as_at)
     SELECT n.*, $8, $9::date FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[]) AS n`,
    [
      relations.map(() => newId()),
      relations.map(({ scheme }) => scheme),
      relations.map(({ from }) => from),
      relations.map(({ kind }) => kind),
      relations.map(({ to }) => to),
      relations.map(({ since }) => since),
      relations.map(({ until }) => until),
      source,
      asAt,
    ],
  );
}

/** Sets first and last days, and notes that a file of this day says so. */
export async function redateRelations(
  queries: Queries,
  changes: readonly { readonly id: Id; readonly since: LocalDate | null; readonly until: LocalDate | null }[],
  asAt: LocalDate,
): Promise<void> {
  if (changes.length === 0) return;
  await queries.rows(
    `UPDATE partnerships.organisation_relation r SET since = n.since, until = n.until, as_at = $4
       FROM unnest($1::uuid[], $2::date[], $3::date[]) AS n(id, since, until) WHERE r.id = n.id`,
    [changes.map(({ id }) => id), changes.map(({ since }) => since), changes.map(({ until }) => until), asAt],
  );
}

/** Notes that a file of this day has confirmed what stands there. */
export async function confirmRelations(queries: Queries, ids: readonly Id[], asAt: LocalDate): Promise<void> {
  await queries.rows(
    'UPDATE partnerships.organisation_relation SET as_at = $2 WHERE id = ANY($1::uuid[]) AND as_at < $2',
    [ids, asAt],
  );
}
