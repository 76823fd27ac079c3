import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { OrganisationRow } from './plan-outline.js';

/** A version as its list shows it. */
export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly name: string;
  readonly namedAt: Date;
  readonly redactedAt: Date | null;
  readonly sha256: string;
  readonly epoch: number;
  readonly audience: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
  /** Of its section now. */
  readonly textAudience: string;
  readonly ownerOrganisationId: string;
  readonly sectionAudience: string;
  readonly partners: string;
  readonly forum: string | null;
}

const VERSION = `SELECT v.id, v.version, v.number, v.name, v.named_at AS "namedAt", v.redacted_at AS "redactedAt", v.sha256, v.epoch, v.audience,
    jsonb_build_object('id', w.id, 'name', w.name) AS by,
    CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'name', o.name, 'sector', o.sector) END AS organisation,
    s.text_audience AS "textAudience", s.owner_organisation_id AS "ownerOrganisationId", s.audience AS "sectionAudience",
    p.audience AS partners, 'partnership/' || p.forum_id AS forum
  FROM plans.section_version v JOIN plans.section s ON s.id = v.section_id AND s.removed_at IS NULL
  JOIN partnerships.partnership_view p ON p.id = s.partnership_id
  JOIN access.person_view w ON w.id = v.person_id
  LEFT JOIN partnerships.organisation_view o ON o.id = v.organisation_id`;

// Both audiences: a closed section takes its versions with it, and a draft's version stays with those who read the draft.
const SEEN = 'v.audience = ANY($2::text[]) AND s.text_audience = ANY($2::text[])';

/** Newest first. */
export const versionsOf = (queries: Queries, sectionId: string, scope: Scope): Promise<VersionRow[]> =>
  queries.rows<VersionRow>(
    `${VERSION} WHERE v.section_id = $1 AND ${SEEN} ORDER BY v.number DESC LIMIT 500`,
    [sectionId, scope.audiences],
  );

export const versionNumbered = (
  queries: Queries,
  sectionId: string,
  number: number,
  scope: Scope,
): Promise<VersionRow | null> =>
  queries.row<VersionRow>(`${VERSION} WHERE v.section_id = $1 AND ${SEEN} AND v.number = $3`, [
    sectionId,
    scope.audiences,
    number,
  ]);

export const versionRow = (queries: Queries, id: string, scope: Scope): Promise<VersionRow | null> =>
  queries.row<VersionRow>(`${VERSION} WHERE v.id = $1 AND ${SEEN}`, [id, scope.audiences]);

/** The text of a version as canonical JSON of the editor's nodes. */
export async function versionText(queries: Queries, id: string, scope: Scope): Promise<string | null> {
  const found = await queries.row<{ json: string }>(
    `SELECT v.json FROM plans.section_version v JOIN plans.section s ON s.id = v.section_id WHERE v.id = $1 AND ${SEEN}`,
    [id, scope.audiences],
  );
  return found?.json ?? null;
}
