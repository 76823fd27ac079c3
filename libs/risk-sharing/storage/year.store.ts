import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { agreementTermsShape, type StoredTerms } from '../terms/agreement-terms.js';
import type { MoneyColourRule } from '../year/money-colours.js';
import type { GoverningVersion } from '../year/governing-version.js';
import type { Position } from '../year/position-row.js';

/** An agreement with the versions that were in force, and everything that the reader sees of its year. */
export interface YearSeen {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly partnershipId: Id;
  readonly place: string;
  readonly placeName: string;
  readonly audience: string;
  readonly versions: readonly GoverningVersion[];
  /** In the order in which it was said to the parties; what is not released comes last. */
  readonly positions: readonly Position[];
  /** As its place agreed, the latest day first. */
  readonly colours: readonly Pick<MoneyColourRule, 'greenBps' | 'amberBps' | 'effectiveFrom'>[];
}

/** Sixty schemes said of each of twelve months, ten times. */
const MOST_POSITIONS = 7_200;

const POSITION = `json_build_object('id', x.id, 'version', x.version, 'agreementId', x.agreement_id, 'scheme', x.scheme, 'month', x.month,
  'hostId', x.host_id, 'budget', x.budget::text, 'actualToDate', x.actual_to_date::text, 'forecastOutturn', x.forecast_outturn::text,
  'lines', x.lines, 'note', x.note, 'restates', x.restates, 'meantFinal', x.meant_final, 'enteredBy', x.entered_by, 'enteredAt', x.entered_at,
  'releasedAt', x.released_at, 'approvedBy', x.approved_by, 'approvedFor', x.approved_for, 'approvedAt', x.approved_at, 'audience', x.audience)`;

const yearWhere = (where: string): string => `
  SELECT a.id, a.number, a.title, a.partnership_id AS "partnershipId", p.slug AS place, p.name AS "placeName", a.audience,
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'n', v.n, 'terms', v.terms, 'from', v.effective_from, 'to', v.effective_to) ORDER BY v.n), '[]')
       FROM risk_sharing.agreement_version v JOIN risk_sharing.standing_version($2::date) s ON s.version_id = v.id
      WHERE v.agreement_id = a.id AND s.standing IN ('in-force', 'superseded', 'ended')) AS versions,
    (SELECT coalesce(json_agg(${POSITION} ORDER BY coalesce(x.released_at, 'infinity'), x.entered_at, x.id), '[]')
       FROM (SELECT * FROM risk_sharing.position one WHERE one.agreement_id = a.id AND one.audience = ANY($1::text[])
              ORDER BY one.entered_at DESC LIMIT ${MOST_POSITIONS}) x) AS positions,
    (SELECT coalesce(json_agg(json_build_object('greenBps', c.green_bps, 'amberBps', c.amber_bps, 'effectiveFrom', c.effective_from)
              ORDER BY c.effective_from DESC, c.made_at DESC), '[]')
       FROM (SELECT * FROM risk_sharing.money_colour_rule one WHERE one.partnership_id = a.partnership_id
              ORDER BY one.effective_from DESC LIMIT 200) c) AS colours
    FROM risk_sharing.agreement a JOIN partnerships.partnership_view p ON p.id = a.partnership_id
   WHERE a.audience = ANY($1::text[]) AND ${where}`;

const BY_ID = yearWhere('a.id = $3');
const BY_NUMBER = yearWhere('p.slug = $3 AND a.number = $4');
const BY_POSITION = yearWhere(
  'a.id = (SELECT one.agreement_id FROM risk_sharing.position one WHERE one.id = $3 AND one.audience = ANY($1::text[]))',
);

type Moments = 'enteredAt' | 'releasedAt' | 'approvedAt';
type Figures = 'budget' | 'actualToDate' | 'forecastOutturn';
type Told = Omit<Position, Moments | Figures> &
  Record<Figures, string> & { enteredAt: string; releasedAt: string | null; approvedAt: string | null };
type Row = Omit<YearSeen, 'versions' | 'positions'> & {
  readonly versions: readonly (Omit<GoverningVersion, 'terms'> & { readonly terms: StoredTerms })[];
  readonly positions: readonly Told[];
};

const read = (row: Row | null): YearSeen | null =>
  row && {
    ...row,
    versions: row.versions.map((one) => ({ ...one, terms: agreementTermsShape.parse(one.terms) })),
    positions: row.positions.map((one) => ({
      ...one,
      budget: BigInt(one.budget),
      actualToDate: BigInt(one.actualToDate),
      forecastOutturn: BigInt(one.forecastOutturn),
      enteredAt: new Date(one.enteredAt),
      releasedAt: one.releasedAt === null ? null : new Date(one.releasedAt),
      approvedAt: one.approvedAt === null ? null : new Date(one.approvedAt),
    })),
  };

export const yearById = async (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  id: Id,
): Promise<YearSeen | null> => read(await queries.row<Row>(BY_ID, [scope.audiences, today, id]));

export const yearByNumber = async (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  place: string,
  number: number,
): Promise<YearSeen | null> =>
  read(await queries.row<Row>(BY_NUMBER, [scope.audiences, today, place, number]));

export const yearOfPosition = async (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  positionId: Id,
): Promise<YearSeen | null> =>
  read(await queries.row<Row>(BY_POSITION, [scope.audiences, today, positionId]));
