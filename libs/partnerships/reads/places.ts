import type { Queries } from '@folkmoot/platform/database/database.js';

export interface PlaceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly purpose: string;
}

/** Public: what a visitor needs to find their place. Forums and groups are found through their place. */
export function findPlaces(queries: Queries, search: string, limit: number): Promise<PlaceRow[]> {
  return queries.rows<PlaceRow>(
    `SELECT id, slug, name, kind, purpose FROM partnerships.partnership
      WHERE kind IN ('system', 'place', 'neighbourhood') AND partnerships.search_text(name) LIKE '%' || partnerships.search_text($1) || '%'
      ORDER BY name LIMIT $2`,
    [search, limit],
  );
}

export function placeBySlug(queries: Queries, slug: string): Promise<PlaceRow | null> {
  return queries.row<PlaceRow>('SELECT id, slug, name, kind, purpose FROM partnerships.partnership WHERE slug = $1', [slug]);
}
