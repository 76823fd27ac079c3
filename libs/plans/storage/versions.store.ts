import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SectionVersion } from '../domain/section-version.js';
import { sectionById, type FoundSection } from './plans.store.js';

/** Numbers of a section's versions are given under this lock. */
export const versionSeries = (sectionId: string): string => `plans/versions/${sectionId}`;

export async function lastVersionNumber(queries: Queries, sectionId: string): Promise<number> {
  const last = await queries.row<{ number: number }>(
    'SELECT coalesce(max(number), 0) AS number FROM plans.section_version WHERE section_id = $1',
    [sectionId],
  );
  return last?.number ?? 0;
}

export interface FoundVersion extends FoundSection {
  readonly found: SectionVersion;
}

/** A version with its section, where both are this reader's. */
export async function versionById(queries: Queries, id: string, scope: Scope): Promise<FoundVersion | null> {
  const found = await queries.row<SectionVersion>(
    `SELECT id, version, section_id AS "sectionId", partnership_id AS "partnershipId", number, name, audience, epoch, upto_seq::float8 AS "uptoSeq",
            content, json, plain, sha256, person_id AS "personId", organisation_id AS "organisationId", named_at AS "namedAt", redacted_at AS "redactedAt"
       FROM plans.section_version WHERE id = $1 AND audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  const section = found && (await sectionById(queries, found.sectionId, scope));
  return section && scope.sees(section.section.textAudience) ? { ...section, found } : null;
}
