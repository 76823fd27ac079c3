import type { Scope } from '@folkmoot/kernel/reader.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { CATEGORIES, REGIMES } from '../domain/categories.js';
import { sitsAsElected } from '../storage/interest.store.js';

export interface KindOfInterest {
  readonly regime: string;
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
}

export const KINDS: readonly KindOfInterest[] = REGIMES.flatMap((regime) =>
  Object.entries(CATEGORIES[regime]).map(([code, { name, meaning }]) => ({ regime, code, name, meaning })),
);

/** What the form offers to somebody who sits here: the kinds, and the organisations of the place. */
export async function interestChoices(queries: Queries, scope: Scope, slug: string) {
  const place = await partnershipBySlug(queries, slug);
  if (!place || !scope.person) return null;
  const elected = await sitsAsElected(queries, place.id, scope.person.personId);
  const organisations = await queries.rows<{ id: string; name: string; sector: string }>(
    `SELECT o.id, o.name, o.sector FROM partnerships.organisation_view o
      WHERE o.id IN (SELECT g.organisation_id FROM audience."grant" g
                      WHERE g.audience IN ($1, $2) AND g.withdrawn_at IS NULL)
      ORDER BY o.name, o.id LIMIT 1000`,
    [place.audience, place.forumAudience ?? place.audience],
  );
  return { place, elected, kinds: KINDS.filter((kind) => kind.regime === 'nhs' || elected), organisations };
}
