import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Openness } from '../domain/openness.js';
import type { Section } from '../domain/section.js';
import { REQUEST, type RequestRow } from './section-requests.js';
import type { OrganisationRow } from './plan-outline.js';

/** A section as the outline shows it, with what its policies ask. */
export interface SectionRow extends Pick<
  Section,
  'ownerOrganisationId' | 'audience' | 'textAudience' | 'writeAudience' | 'documentId' | 'frozenAt'
> {
  readonly id: string;
  readonly version: number;
  readonly partnershipId: string;
  /** The short name of its place. */
  readonly place: string;
  readonly planId: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly position: number;
  readonly openness: Openness;
  readonly owner: OrganisationRow;
  readonly partners: string;
  readonly forum: string | null;
  readonly lastEdit: LastEdit | null;
  /** The newest, where this reader may know of it. */
  readonly request: RequestRow | null;
  /** Null where this person has not marked it as read. */
  readonly reading: SectionReadingRow | null;
  readonly openSuggestions: number;
  /** Of those whose audience this reader is in. */
  readonly openThreads: number;
}

/** `at` is ISO text. `changed`: somebody else wrote in it since, or it was restored or corrected. */
export interface SectionReadingRow {
  readonly at: string;
  readonly changed: boolean;
}

/** Who changed the text last; `at` is ISO text, as it comes out of JSON. */
export interface LastEdit {
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
  /** Somebody vouched that they speak for that organisation. */
  readonly confirmed: boolean;
}

const SECTION = `SELECT s.id, s.version, s.partnership_id AS "partnershipId", p.slug AS place, s.plan_id AS "planId", s.number, s.slug, s.title, s.position, s.openness,
    s.owner_organisation_id AS "ownerOrganisationId", s.audience, s.text_audience AS "textAudience", s.write_audience AS "writeAudience",
    s.document_id AS "documentId", s.frozen_at AS "frozenAt", jsonb_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS owner,
    p.audience AS partners, 'partnership/' || p.forum_id AS forum,
    (SELECT jsonb_build_object('at', u.at, 'by', jsonb_build_object('id', w.id, 'name', w.name),
              'organisation', CASE WHEN wo.id IS NULL THEN NULL ELSE jsonb_build_object('id', wo.id, 'name', wo.name, 'sector', wo.sector) END,
              'confirmed', EXISTS (SELECT 1 FROM partnerships.vouched_view v WHERE v.person_id = u.person_id AND v.organisation_id = u.organisation_id))
       FROM documents.update u JOIN access.person_view w ON w.id = u.person_id
       LEFT JOIN partnerships.organisation_view wo ON wo.id = u.organisation_id
      WHERE u.document_id = s.document_id AND NOT u.suggests ORDER BY u.seq DESC LIMIT 1) AS "lastEdit",
    (SELECT to_jsonb(q) FROM (${REQUEST} WHERE q.section_id = s.id AND q.audience = ANY($1::text[])
       ORDER BY q.asked_at DESC, q.id DESC LIMIT 1) q) AS request,
    (SELECT jsonb_build_object('at', g.read_at, 'changed', d.epoch <> g.epoch OR EXISTS (
              SELECT 1 FROM documents.update n WHERE n.document_id = s.document_id AND n.seq > g.upto_seq AND NOT n.suggests AND n.person_id <> g.person_id))
       FROM plans.section_reading g JOIN documents.document d ON d.id = s.document_id
      WHERE g.section_id = s.id AND g.person_id = $2::uuid) AS reading,
    (SELECT count(*)::int FROM plans.open_suggestion_view os WHERE os.section_id = s.id) AS "openSuggestions",
    (SELECT count(*)::int FROM plans.comment_thread ot JOIN plans.comment_thread_circle oc ON oc.thread_id = ot.id
      WHERE ot.section_id = s.id AND ot.resolved_at IS NULL AND oc.audience = ANY($1::text[])) AS "openThreads"
  FROM plans.section s
  JOIN partnerships.organisation_view o ON o.id = s.owner_organisation_id
  JOIN partnerships.partnership_view p ON p.id = s.partnership_id`;

const personOf = (scope: Scope): string | null => scope.person?.personId ?? null;

export const sectionsOfPlan = (queries: Queries, planId: string, scope: Scope): Promise<SectionRow[]> =>
  queries.rows<SectionRow>(
    `${SECTION} WHERE s.plan_id = $3 AND s.removed_at IS NULL AND s.audience = ANY($1::text[]) ORDER BY s.position, s.number LIMIT 500`,
    [scope.audiences, personOf(scope), planId],
  );

/**
 * Whoever reads the text knows that it is there. Of people that is said twice; a card is read as one audience alone, and the line
 * “edited” is told in the text's, which need not be the one in which the section is listed.
 */
export const sectionRow = (queries: Queries, id: string, scope: Scope): Promise<SectionRow | null> =>
  queries.row<SectionRow>(
    `${SECTION} WHERE s.id = $3 AND s.removed_at IS NULL AND (s.audience = ANY($1::text[]) OR s.text_audience = ANY($1::text[]))`,
    [scope.audiences, personOf(scope), id],
  );

/** By its words (`how-we-work`) or its number (`3`), as people say it aloud. */
export const sectionAt = (
  queries: Queries,
  place: string,
  address: string,
  scope: Scope,
): Promise<SectionRow | null> =>
  queries.row<SectionRow>(
    `${SECTION} WHERE p.slug = $3 AND (s.slug = $4 OR s.number::text = $4) AND s.removed_at IS NULL AND s.audience = ANY($1::text[])`,
    [scope.audiences, personOf(scope), place, address],
  );
