import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { populationOf } from '../contract/area-facts.reader.js';
import type { BoundaryText } from '../domain/boundary/boundary.js';
import type { AreaKnown, BoundaryFacts, Overlap } from '../domain/boundary/check-boundary.js';
import { areasKnown } from './areas-known.js';

interface Ref {
  readonly code: string;
  readonly name: string;
}

/** All that a boundary is compared with on a day. What bodies are made of is public. */
export async function boundaryFacts(
  queries: Queries,
  partnershipId: Id | null,
  text: BoundaryText,
  day: LocalDate,
): Promise<BoundaryFacts> {
  const codes = [...new Set([...text.codes, ...text.neighbourhoods.flatMap((one) => one.codes)])];
  const wards = await wardsOf(queries, text.codes, day);
  const people = new Map((await populationOf(queries, codes, day)).map((one) => [one.code, one]));
  const known = (await areasKnown(queries, codes, day)).map((one) => ({
    ...one,
    population: people.get(one.code)?.people ?? null,
    period: people.get(one.code)?.period ?? null,
  }));
  return {
    day,
    areas: new Map(known.map((one) => [one.code, one])),
    wards,
    board: partnershipId ? await boardOf(queries, partnershipId, day) : null,
    overlaps: partnershipId ? await overlapsOf(queries, partnershipId, text.codes, known, wards, day) : [],
  };
}

const wardsOf = (queries: Queries, codes: readonly string[], day: LocalDate): Promise<Ref[]> =>
  queries.rows<Ref>(
    `SELECT DISTINCT a.code, a.name FROM partnerships.area_part p JOIN partnerships.area a ON a.code = p.part
      WHERE p.whole = ANY($1::text[]) AND p.part_kind = 'ward' AND p.since <= $2 AND (p.until IS NULL OR p.until > $2)
      ORDER BY a.name, a.code LIMIT 2000`,
    [codes, day],
  );

/** The board of a place: whoever hosts it, or the system it belongs to, where that is one. */
const boardOf = (queries: Queries, partnershipId: Id, day: LocalDate): Promise<Ref | null> =>
  queries.row<Ref>(
    `SELECT coalesce(a.nhs, a.code) AS code, a.name
       FROM partnerships.partnership p LEFT JOIN partnerships.partnership s ON s.id = p.parent_id
       JOIN partnerships.organisation_identifier i ON i.organisation_id IN (p.host_organisation_id, s.host_organisation_id)
       JOIN partnerships.area a ON a.kind = 'icb' AND (a.nhs = i.value OR a.code = i.value)
      WHERE p.id = $1 AND (a.since IS NULL OR a.since <= $2) AND (a.until IS NULL OR a.until > $2)
      ORDER BY i.organisation_id = p.host_organisation_id DESC, a.code LIMIT 1`,
    [partnershipId, day],
  );

/** Bodies of the same kind that have one of the areas that day, something it lies in, or a part of it. */
async function overlapsOf(
  queries: Queries,
  partnershipId: Id,
  codes: readonly string[],
  known: readonly AreaKnown[],
  wards: readonly Ref[],
  day: LocalDate,
): Promise<Overlap[]> {
  const near = [...codes, ...known.flatMap((one) => one.within), ...wards.map(({ code }) => code)];
  return queries.rows<Overlap>(
    `WITH held AS (
       SELECT DISTINCT ON (b.partnership_id) b.partnership_id, b.codes FROM partnerships.boundary b
        WHERE b.effective_from <= $3 ORDER BY b.partnership_id, b.effective_from DESC, b.number DESC)
     SELECT p.name, (SELECT json_agg(json_build_object('code', shared.code, 'name', coalesce(a.name, shared.code)) ORDER BY shared.code)
                       FROM unnest(h.codes) AS shared(code) LEFT JOIN partnerships.area a ON a.code = shared.code
                      WHERE shared.code = ANY($2::text[])) AS shared
       FROM held h JOIN partnerships.partnership_view p ON p.id = h.partnership_id
      WHERE p.id <> $1 AND h.codes && $2::text[] AND p.kind = (SELECT kind FROM partnerships.partnership WHERE id = $1)
      ORDER BY p.name LIMIT 20`,
    [partnershipId, [...new Set(near)], day],
  );
}
