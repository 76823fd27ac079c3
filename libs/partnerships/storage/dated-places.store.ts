import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Boundary } from '../domain/boundary/boundary.js';

// What a place is called and made of is public, as of every day.

const MOST = 200;

export interface VersionRow {
  readonly number: number;
  readonly effectiveFrom: LocalDate;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

const VERSION = `number, effective_from AS "effectiveFrom", reason, recorded_at AS "recordedAt"`;

/** The boundary that holds on a day, as it is known now; null where none had been set for it. */
export const boundaryOn = (queries: Queries, partnershipId: Id, day: LocalDate): Promise<Boundary | null> =>
  queries.row<Boundary>(
    `SELECT id, version, partnership_id AS "partnershipId", codes, neighbourhoods, recorded_by AS "recordedBy", ${VERSION}
       FROM partnerships.boundary WHERE partnership_id = $1 AND effective_from <= $2
      ORDER BY effective_from DESC, number DESC LIMIT 1`,
    [partnershipId, day],
  );

/** Every boundary a body had or will have, the one that begins last first. */
export const boundaryVersions = (queries: Queries, partnershipId: Id): Promise<VersionRow[]> =>
  queries.rows<VersionRow>(
    `SELECT ${VERSION} FROM partnerships.boundary WHERE partnership_id = $1 ORDER BY effective_from DESC, number DESC LIMIT ${MOST}`,
    [partnershipId],
  );

export interface NameRow extends VersionRow {
  readonly name: string;
}

/** Every name a body had or will have after the one it was opened with, the one that begins last first. */
export const nameVersions = (queries: Queries, partnershipId: Id): Promise<NameRow[]> =>
  queries.rows<NameRow>(
    `SELECT name, ${VERSION} FROM partnerships.partnership_name WHERE partnership_id = $1 ORDER BY effective_from DESC, number DESC LIMIT ${MOST}`,
    [partnershipId],
  );

/** The last number given, 0 where there is none. */
export const lastNumber = (versions: readonly VersionRow[]): number =>
  Math.max(0, ...versions.map((one) => one.number));

/** From when other ones hold after that day; null where none are set. */
export const nextAfter = (versions: readonly VersionRow[], day: LocalDate): LocalDate | null =>
  versions
    .map((one) => one.effectiveFrom)
    .filter((from) => from > day)
    .at(-1) ?? null;

export const nameAsOpened = async (queries: Queries, partnershipId: Id): Promise<string> =>
  (await queries.row<{ name: string }>('SELECT name FROM partnerships.partnership WHERE id = $1', [
    partnershipId,
  ]))!.name;
