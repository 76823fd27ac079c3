import type { Scope } from '@folkmoot/kernel/reader.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { mayMakeCommitment } from '../domain/commitment-policy.js';
import { organisationsHere, possibleOwners } from './possible-owners.js';

/** What the form for a new commitment offers; null for those who may not make one. Names of people are for members of the place. */
export async function commitmentChoices(queries: Queries, scope: Scope, slug: string) {
  const place = await partnershipBySlug(queries, slug);
  if (!place || !mayMakeCommitment(scope, place)) return null;
  const [organisations, people, priorities] = await Promise.all([
    organisationsHere(queries, place),
    scope.sees(place.audience)
      ? possibleOwners(queries, place, null)
      : possibleOwners(queries, place, scope.person?.organisationId ?? null).then((all) =>
          all.filter((one) => one.id === scope.person?.personId),
        ),
    queries.rows<{ id: string; number: number; title: string }>(
      'SELECT id, number, title FROM plans.priority_view WHERE partnership_id = $1 AND NOT retired AND audience = ANY($2::text[]) ORDER BY number',
      [place.id, scope.audiences],
    ),
  ]);
  return { placeName: place.name, organisations, people, priorities };
}
