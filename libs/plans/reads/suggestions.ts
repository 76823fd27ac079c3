import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SuggestionState } from '../domain/suggestion.js';
import type { OrganisationRow } from './plan-outline.js';

/** An open suggestion as its list shows it: the words come from the text. */
export interface SuggestionRow {
  readonly id: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly before: string;
  readonly after: string;
  readonly madeAt: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
  /** Whose idea it was made of, where it was. */
  readonly ideaOf: OrganisationRow | null;
}

const ORGANISATION = (table: string): string =>
  `CASE WHEN ${table}.id IS NULL THEN NULL ELSE jsonb_build_object('id', ${table}.id, 'name', ${table}.name, 'sector', ${table}.sector) END`;

/** In the order of the text. */
export const openSuggestions = (
  queries: Queries,
  sectionId: string,
  scope: Scope,
): Promise<SuggestionRow[]> =>
  queries.rows<SuggestionRow>(
    `SELECT g.id, w.inserted, w.deleted, w.before, w.after, g.made_at AS "madeAt", jsonb_build_object('id', p.id, 'name', p.name) AS by,
            ${ORGANISATION('o')} AS organisation, ${ORGANISATION('io')} AS "ideaOf"
       FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id AND w.standing
       JOIN documents.document d ON d.id = g.document_id AND d.epoch = g.epoch
       JOIN plans.section s ON s.id = g.section_id AND s.removed_at IS NULL
       JOIN access.person_view p ON p.id = g.person_id
       LEFT JOIN partnerships.organisation_view o ON o.id = g.organisation_id
       LEFT JOIN plans.suggestion_origin i ON i.suggestion_id = g.id
       LEFT JOIN partnerships.organisation_view io ON io.id = i.organisation_id
      WHERE g.section_id = $1 AND g.state = 'open' AND s.text_audience = ANY($2::text[])
      ORDER BY w.position, g.made_at, g.id LIMIT 1000`,
    [sectionId, scope.audiences],
  );

/** How a suggestion ended that nobody decided on: its text was put back to a version, or lost a passage it was in. */
export interface SuggestionEnd {
  readonly kind: 'restore' | 'redaction';
  /** The number of the version. */
  readonly restored: number | null;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
}

// The first epoch that began after the suggestion's own says why it ended: a redaction takes along those it leaves words of.
const END = `LEFT JOIN documents.rewrite r ON r.document_id = g.document_id AND r.epoch = g.epoch + 1 AND g.state = 'open'
  LEFT JOIN access.person_view rp ON rp.id = r.person_id LEFT JOIN partnerships.organisation_view ro ON ro.id = r.organisation_id`;
const END_COLUMN = `CASE WHEN r.epoch IS NOT NULL THEN jsonb_build_object('kind', r.kind, 'restored', r.restored, 'at', r.at,
  'by', jsonb_build_object('id', rp.id, 'name', rp.name), 'organisation', ${ORGANISATION('ro')}) END AS "end"`;

/** What became of one's own. */
export interface SuggestionOutcomeRow {
  readonly id: string;
  /** Lapsed: see `end`. Its words are told, so that they can be suggested again. */
  readonly state: Exclude<SuggestionState, 'open'> | 'lapsed';
  readonly reason: string | null;
  readonly inserted: string;
  readonly deleted: string;
  readonly madeAt: Date;
  readonly decidedAt: Date;
  readonly decidedFor: OrganisationRow | null;
  readonly end: SuggestionEnd | null;
  /** The first version that holds what was decided, where this reader sees it. */
  readonly inVersion: number | null;
  readonly place: string;
  readonly placeName: string;
  readonly slug: string;
  readonly title: string;
}

const OUTCOME_DAYS = 35;

/**
 * Of this person for the organisation they speak for: decided in the last weeks, newest first; in one section or in all. A row of
 * the log with a greater number than that of the decision is committed after it, so a version that has seen that far holds it.
 */
export const suggestionOutcomes = (
  queries: Queries,
  scope: Scope,
  sectionId: string | null,
  now: Date,
): Promise<SuggestionOutcomeRow[]> =>
  queries.rows<SuggestionOutcomeRow>(
    `SELECT g.id, CASE WHEN g.state = 'open' THEN 'lapsed' ELSE g.state END AS state, g.reason, w.inserted, w.deleted, g.made_at AS "madeAt",
            coalesce(g.decided_at, r.at) AS "decidedAt", ${ORGANISATION('o')} AS "decidedFor", ${END_COLUMN},
            CASE WHEN g.state = 'accepted' THEN (SELECT min(v.number) FROM plans.section_version v
              WHERE v.section_id = g.section_id AND v.upto_seq >= g.decided_seq AND v.audience = ANY($3::text[]) AND v.epoch >= g.epoch
                AND NOT EXISTS (SELECT FROM documents.rewrite b WHERE b.document_id = g.document_id AND b.kind = 'restore' AND b.epoch > g.epoch AND b.epoch <= v.epoch))
            END AS "inVersion",
            p.slug AS place, p.name AS "placeName", s.slug, s.title
       FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id
       JOIN plans.section s ON s.id = g.section_id AND s.removed_at IS NULL
       ${END}
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       LEFT JOIN partnerships.organisation_view o ON o.id = g.decided_for
      WHERE g.person_id = $1 AND g.organisation_id IS NOT DISTINCT FROM $2 AND (g.state IN ('accepted', 'rejected') OR (r.epoch IS NOT NULL AND w.standing))
        AND coalesce(g.decided_at, r.at) > $4::timestamptz - interval '${OUTCOME_DAYS} days'
        AND s.text_audience = ANY($3::text[]) AND ($5::uuid IS NULL OR g.section_id = $5)
      ORDER BY coalesce(g.decided_at, r.at) DESC, g.id LIMIT 100`,
    [scope.person?.personId ?? null, scope.person?.organisationId ?? null, scope.audiences, now, sectionId],
  );

/** A suggestion that waited in a text when that was put back or redacted: its words are in it no more. */
export interface EndedSuggestionRow {
  readonly id: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly madeAt: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
  readonly end: SuggestionEnd;
}

/** Of one section, in the last weeks, newest first: whoever decides on suggestions learns what they never came to decide on. */
export const endedSuggestions = (
  queries: Queries,
  sectionId: string,
  scope: Scope,
  now: Date,
): Promise<EndedSuggestionRow[]> =>
  queries.rows<EndedSuggestionRow>(
    `SELECT g.id, w.inserted, w.deleted, g.made_at AS "madeAt", jsonb_build_object('id', p.id, 'name', p.name) AS by,
            ${ORGANISATION('o')} AS organisation, ${END_COLUMN}
       FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id AND w.standing
       JOIN plans.section s ON s.id = g.section_id AND s.removed_at IS NULL
       ${END}
       JOIN access.person_view p ON p.id = g.person_id
       LEFT JOIN partnerships.organisation_view o ON o.id = g.organisation_id
      WHERE g.section_id = $1 AND s.text_audience = ANY($2::text[]) AND r.at > $3::timestamptz - interval '${OUTCOME_DAYS} days'
      ORDER BY r.at DESC, g.made_at, g.id LIMIT 100`,
    [sectionId, scope.audiences, now],
  );
