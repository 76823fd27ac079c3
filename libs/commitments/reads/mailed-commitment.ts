import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { saidAt, type MailedStep } from '../mail/report-link.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';

/** `answered`: somebody said something since the mail; `not-yours`: whoever was mailed does not answer for it any more. */
export type MailedStanding = 'open' | 'answered' | 'expired' | 'not-yours';

/** Whoever was mailed, speaking for the organisation that owns it; null where it is not theirs any more. There is no session behind it. */
export async function ownerMailed(queries: Queries, step: MailedStep): Promise<PersonReader | null> {
  const owner = await queries.row<{ organisationId: Id }>(
    'SELECT organisation_id AS "organisationId" FROM commitments.commitment WHERE id = $1 AND person_id = $2',
    [step.commitmentId, step.personId],
  );
  return (
    owner && {
      kind: 'person',
      personId: step.personId,
      organisationId: owner.organisationId,
      sessionId: step.personId,
    }
  );
}

/** What a mailed address leads to, as its person may see it now. */
export async function mailedCommitment(
  queries: Queries,
  step: MailedStep,
  now: Date,
): Promise<{ standing: MailedStanding; found: FoundCommitment | null }> {
  if (now.getTime() > step.until * 1000) return { standing: 'expired', found: null };
  const owner = await ownerMailed(queries, step);
  const scope = owner && (await loadScope(queries, owner));
  const found = scope && (await findCommitment(queries, scope, step.commitmentId));
  if (!found || !mayAnswerFor(scope, found.place, found.commitment.organisationId))
    return { standing: 'not-yours', found: null };
  return { standing: saidAt(found.commitment) === step.said ? 'open' : 'answered', found };
}
