// One rule in two places of SQL: a grant in the document's own audience, held now. `p` is the person, `o` the organisation spoken for.
export const holds = (audience: string, p: string, o: string, also = ''): string =>
  `EXISTS (SELECT 1 FROM audience."grant" g WHERE g.person_id = ${p} AND (g.organisation_id = ${o} OR g.organisation_id IS NULL)
     AND g.audience = ${audience} AND g.withdrawn_at IS NULL ${also})`;
export const notObserver = `AND g.role <> 'observer'`;
