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

const PLACE = `
  SELECT p.id, p.slug, p.name, p.kind, p.form, p.purpose, v.forum_id AS "forumId",
         (SELECT slug FROM partnerships.partnership WHERE id = p.parent_id) AS "parentSlug",
         json_build_object('id', host.id, 'name', host.name, 'sector', host.sector) AS host
    FROM partnerships.partnership p
    JOIN partnerships.partnership_view v ON v.id = p.id
    JOIN partnerships.organisation_view host ON host.id = p.host_organisation_id`;

/** What a visitor needs to find their place. Forums and groups are found through their place. */
export function findPlaces(queries: Queries, search: string, limit: number): Promise<PlaceRow[]> {
  return queries.rows<PlaceRow>(
    `${PLACE} WHERE p.kind IN ('system', 'place', 'neighbourhood') AND partnerships.search_text(p.name) LIKE '%' || partnerships.search_text($1) || '%'
      ORDER BY p.name LIMIT $2`,
    [search, limit],
  );
}

export const placeBySlug = (queries: Queries, slug: string): Promise<PlaceRow | null> =>
  queries.row<PlaceRow>(`${PLACE} WHERE p.slug = $1`, [slug]);

export const placeById = (queries: Queries, id: string): Promise<PlaceRow | null> =>
  queries.row<PlaceRow>(`${PLACE} WHERE p.id = $1`, [id]);
