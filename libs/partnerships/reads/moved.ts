import type { Queries } from '@folkmoot/platform/database/database.js';

/** One line of what happened in a place, without free text: an event, when, by whom and for whom. */
export interface MovedRow {
  readonly id: string;
  readonly at: Date;
  /** `forum-joined` as `forum joined`. */
  readonly what: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/**
 * What moved in a place lately, newest first, as far as the reader may see it. Of one deed the last line speaks. About members
 * the line says whom it concerns, who need not be the one who did it; elsewhere it names the one who did.
 */
export const movedIn = (
  queries: Queries,
  bodyId: string,
  audiences: readonly string[],
  since: Date,
  limit: number,
): Promise<MovedRow[]> =>
  queries.rows<MovedRow>(
    `SELECT left(l.hash, 32) AS id, l.at, replace(split_part(l.event, '.', 2), '-', ' ') AS what, p.name AS person, o.name AS organisation,
            l.subject_kind AS "subjectKind", l.subject_id AS "subjectId"
       FROM (SELECT *, CASE WHEN event LIKE 'partnerships.%' THEN data::jsonb->>'person' WHEN actor LIKE 'person/%' THEN substr(actor, 8) END AS who,
                    coalesce(data::jsonb->>'organisation', on_behalf_of::text) AS for_whom
               FROM (SELECT DISTINCT ON (action_id) *
                       FROM (SELECT * FROM journal.line WHERE stream = 'partnership/' || $1 AND audience = ANY($2::text[]) AND at >= $3
                              ORDER BY seq DESC LIMIT $4 * 5) recent
                      ORDER BY action_id, seq DESC) deeds
              ORDER BY at DESC, seq DESC LIMIT $4) l
       LEFT JOIN access.person_view p ON p.id = CASE WHEN l.who ~ '^[0-9a-f-]{36}$' THEN l.who::uuid END
       LEFT JOIN partnerships.organisation_view o ON o.id = CASE WHEN l.for_whom ~ '^[0-9a-f-]{36}$' THEN l.for_whom::uuid END
      ORDER BY l.at DESC, l.seq DESC`,
    [bodyId, audiences, since, limit],
  );
