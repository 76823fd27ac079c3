import type { Role } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Standing } from '../domain/representation.js';
import type { OrganisationRow } from './members.js';

export interface HatRow {
  readonly organisation: OrganisationRow;
  readonly standing: Standing;
}

/** Whom a person can speak for: the organisations for which they are in anything. */
export const hatsOfPerson = (queries: Queries, personId: string): Promise<HatRow[]> =>
  queries.rows<HatRow>(
    `SELECT json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS organisation,
            CASE WHEN EXISTS (SELECT 1 FROM partnerships.representation_view r
                               WHERE r.person_id = $1 AND r.organisation_id = o.id AND r.standing = 'confirmed')
                 THEN 'confirmed' ELSE 'not-yet-confirmed' END AS standing
       FROM partnerships.organisation_view o
      WHERE o.id IN (SELECT organisation_id FROM audience."grant" WHERE person_id = $1 AND withdrawn_at IS NULL)
      ORDER BY o.name`,
    [personId],
  );

export interface MyPlaceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly organisation: OrganisationRow;
  readonly roles: readonly Role[];
}

/** Every place a person is in, once for each organisation they are there for. A forum counts as its place. */
export const placesOfPerson = (queries: Queries, personId: string): Promise<MyPlaceRow[]> =>
  queries.rows<MyPlaceRow>(
    `SELECT p.id, p.slug, p.name, json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS organisation,
            array_agg(DISTINCT g.role ORDER BY g.role) AS roles
       FROM audience."grant" g
       JOIN partnerships.partnership b ON b.id = CASE WHEN g.audience LIKE 'partnership/%' THEN substr(g.audience, 13)::uuid END
       JOIN partnerships.partnership_view p ON p.id = CASE WHEN b.kind = 'forum' THEN b.parent_id ELSE b.id END
       JOIN partnerships.organisation_view o ON o.id = g.organisation_id
      WHERE g.person_id = $1 AND g.withdrawn_at IS NULL
      GROUP BY p.id, p.slug, p.name, o.id, o.name, o.sector ORDER BY p.name, o.name LIMIT 200`,
    [personId],
  );
