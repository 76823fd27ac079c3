/** For a source: the place in whose address a talk of the body `b` stands. A forum’s pages are those of its place. */
export const BODY_PLACE = `
  JOIN partnerships.partnership_view place ON place.id = CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END`;
