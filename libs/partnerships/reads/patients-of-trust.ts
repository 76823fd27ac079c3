import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface PatientShare {
  /** Of the area. */
  readonly code: string;
  /** Of the council or board there, where the register has it. */
  readonly id: string | null;
  readonly name: string | null;
  /** `icb`, `lad` … */
  readonly kind: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly asAt: LocalDate;
}

/** Below this an area is one of hundreds from which somebody was taken ill on a journey. */
const LEAST = 0.01;
const MOST = 60;

/** Where the patients of a trust live, for each kind of area the largest shares first; nothing of others. All of it is published. */
export const patientsOfTrust = (queries: Queries, organisationId: string): Promise<PatientShare[]> =>
  queries.rows<PatientShare>(
    `SELECT p.area AS code, i.organisation_id AS id, coalesce(nullif(a.name, ''), n.name) AS name, p.kind, p.share, p.as_at AS "asAt"
       FROM partnerships.organisation_identifier own
       JOIN partnerships.trust_patients p ON p.trust = own.value
       LEFT JOIN partnerships.area a ON a.code = p.area
       LEFT JOIN partnerships.organisation_identifier i ON i.scheme = 'ons' AND i.value = p.area
       LEFT JOIN partnerships.organisation_name n ON n.organisation_id = i.organisation_id AND n.until IS NULL
      WHERE own.organisation_id = $1 AND own.scheme = 'ods' AND p.share >= ${LEAST}
      ORDER BY p.kind, p.share DESC, p.area LIMIT ${MOST}`,
    [organisationId],
  );
