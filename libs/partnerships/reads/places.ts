import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Form } from '../domain/form.js';
import type { Kind } from '../domain/partnership.js';
import type { Sector } from '../domain/register/sector.js';

/** What is public of a body. */
export interface PlaceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: Kind;
  readonly form: Form;
  readonly purpose: string;
  /** Its own forum; null for a forum itself. */
  readonly forumId: string | null;
  readonly parentSlug: string | null;
  readonly host: { readonly id: string; readonly name: string; readonly sector: Sector };
}

/** What a body is called on the day $1: as it was opened until another name holds. */
export const NAME_ON_DAY = `coalesce((SELECT n.name FROM partnerships.partnership_name n WHERE n.partnership_id = p.id AND n.effective_from <= $1
                    ORDER BY n.effective_from DESC, n.number DESC LIMIT 1), p.name)`;

// The form is that of the terms of reference in force on the day $1, else the one the body was opened with.
const PLACE = `
  SELECT p.id, p.slug, ${NAME_ON_DAY} AS name, p.kind, p.purpose,
         coalesce((SELECT t.form FROM partnerships.terms t WHERE t.partnership_id = p.id AND t.effective_from <= $1
                    ORDER BY t.effective_from DESC, t.number DESC LIMIT 1), p.form) AS form,
         v.forum_id AS "forumId",
         (SELECT slug FROM partnerships.partnership WHERE id = p.parent_id) AS "parentSlug",
         json_build_object('id', host.id, 'name', host.name, 'sector', host.sector) AS host
    FROM partnerships.partnership p
    JOIN partnerships.partnership_view v ON v.id = p.id
    JOIN partnerships.organisation_view host ON host.id = p.host_organisation_id`;

/**
 * What a visitor needs to find their place, also by a name it had. Forums and groups are found through their place; an alliance by
 * those who look for it.
 */
export function findPlaces(
  queries: Queries,
  today: LocalDate,
  search: string,
  limit: number,
  /** Those too that nobody joins by themselves: else they are found by name alone. */
  alliances = false,
): Promise<PlaceRow[]> {
  return queries.rows<PlaceRow>(
    `${PLACE} WHERE (p.kind IN ('system', 'place', 'neighbourhood') OR (p.kind = 'alliance' AND ($2 <> '' OR $4)))
        AND EXISTS (SELECT 1 FROM (SELECT p.name UNION ALL SELECT n.name FROM partnerships.partnership_name n
                                    WHERE n.partnership_id = p.id AND n.effective_from <= $1) called
                     WHERE partnerships.search_text(called.name) LIKE '%' || partnerships.search_text($2) || '%')
      ORDER BY name LIMIT $3`,
    [today, search, limit, alliances],
  );
}

export const placeBySlug = (queries: Queries, today: LocalDate, slug: string): Promise<PlaceRow | null> =>
  queries.row<PlaceRow>(`${PLACE} WHERE p.slug = $2`, [today, slug]);

export const placeById = (queries: Queries, today: LocalDate, id: string): Promise<PlaceRow | null> =>
  queries.row<PlaceRow>(`${PLACE} WHERE p.id = $2`, [today, id]);
