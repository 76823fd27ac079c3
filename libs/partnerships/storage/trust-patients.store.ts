import { EntitySchema } from 'typeorm';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { AreaKind } from '../domain/register/area.js';

/** Which share of a trust's patients, from 0 to 1, lives in an area of a kind. */
export interface TrustPatients {
  readonly trust: string;
  readonly area: string;
  readonly kind: AreaKind;
  readonly share: number;
  readonly asAt: LocalDate;
}
type Told = Omit<TrustPatients, 'asAt'>;

export const trustPatientsTable = new EntitySchema<TrustPatients>({
  name: 'partnerships.trust_patients',
  schema: 'partnerships',
  tableName: 'trust_patients',
  columns: {
    trust: { type: 'text', primary: true },
    area: { type: 'text', primary: true },
    kind: { type: 'text' },
    share: { type: 'float8' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

/** `<trust> <kind>` of those of which a later table is known. */
export async function trustsKnownLater(
  queries: Queries,
  told: readonly Told[],
  asAt: LocalDate,
): Promise<ReadonlySet<string>> {
  const found = await queries.rows<{ key: string }>(
    `SELECT DISTINCT trust || ' ' || kind AS key FROM partnerships.trust_patients WHERE trust = ANY ($1::text[]) AND as_at > $2`,
    [[...new Set(told.map(({ trust }) => trust))], asAt],
  );
  return new Set(found.map(({ key }) => key));
}

export async function recordShares(
  queries: Queries,
  told: readonly Told[],
  asAt: LocalDate,
): Promise<{ readonly added: number; readonly changed: number }> {
  if (told.length === 0) return { added: 0, changed: 0 };
  const done = await queries.row<{ added: number; changed: number }>(
    `WITH written AS (
       INSERT INTO partnerships.trust_patients AS p (trust, area, kind, share, as_at)
       SELECT t.*, $5::date FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[]) AS t
       ON CONFLICT (trust, area) DO UPDATE SET share = excluded.share, as_at = excluded.as_at
         WHERE p.as_at <= excluded.as_at AND p.share <> excluded.share
       RETURNING p.xmax = 0 AS added)
     SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS changed FROM written`,
    [
      told.map(({ trust }) => trust),
      told.map(({ area }) => area),
      told.map(({ kind }) => kind),
      told.map(({ share }) => share),
      asAt,
    ],
  );
  return done!;
}

/** Of the trusts and the kind of area of this import, by the rows it has seen. */
const OF_THIS_IMPORT = `p.trust IN (SELECT split_part(value, ' ', 1) FROM register_seen) AND p.as_at <= $1
  AND p.kind IN (SELECT DISTINCT q.kind FROM register_seen s JOIN partnerships.trust_patients q ON q.trust = split_part(s.value, ' ', 1) AND q.area = split_part(s.value, ' ', 2))`;

/** What a table of a trust no longer names has gone; answers how much. */
export const endLeftShares = async (queries: Queries, asAt: LocalDate): Promise<number> =>
  (
    await queries.rows(
      `DELETE FROM partnerships.trust_patients p
        WHERE ${OF_THIS_IMPORT} AND NOT EXISTS (SELECT 1 FROM register_seen s WHERE s.value = p.trust || ' ' || p.area) RETURNING 1`,
      [asAt],
    )
  ).length;

export const sumsOfShares = (queries: Queries, asAt: LocalDate): Promise<{ trust: string; sum: number }[]> =>
  queries.rows(
    `SELECT p.trust, sum(p.share) AS sum FROM partnerships.trust_patients p WHERE ${OF_THIS_IMPORT} GROUP BY p.trust ORDER BY p.trust`,
    [asAt],
  );
