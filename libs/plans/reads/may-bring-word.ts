import { isId } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { mayBringWord, mayBringWordToSection } from '../domain/word-file-policy.js';
import { planOf, sectionById } from '../storage/plans.store.js';

/** Whether a reader may bring a Word file to a plan, or to one section of it. */
export async function mayBringWordHere(
  queries: Queries,
  at: { readonly partnershipId: string; readonly sectionId: string | null },
  scope: Scope,
): Promise<boolean> {
  if (!isId(at.partnershipId)) return false;
  if (at.sectionId === null) {
    const found = await planOf(queries, at.partnershipId, scope);
    return found !== null && mayBringWord(scope, found.circles);
  }
  const found = isId(at.sectionId) ? await sectionById(queries, at.sectionId, scope) : null;
  return found !== null && mayBringWordToSection(scope, found.circles, found.section);
}
