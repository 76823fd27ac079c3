import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import {
  draftMovedContribution,
  versionsToVary,
  type MovedContribution,
  type VersionsToVary,
} from '@folkmoot/risk-sharing/contract/draft-moved-contribution.js';
import { codesOf } from './partnerships.js';

export const DECISION = 'specification-decision';

interface Deciding extends Requested {
  readonly agreementId: Id;
  readonly moved: MovedContribution;
}

/** An area's own decision that moves a contribution, as small as it can be. */
const decideMove = defineAction<Deciding, VersionsToVary, { id: Id }>({
  name: 'specification.decide-move',
  find: ({ agreementId }, { tx }) => versionsToVary(tx, agreementId),
  may: (scope, { agreement }) => scope.holds(agreement.summaryAudience, 'chair'),
  decide(found, { moved }, at) {
    const { personId, organisationId } = at.scope.person!;
    const drafted = draftMovedContribution(
      found,
      { moved, decision: { kind: DECISION, id: newId() } },
      { personId, organisationId: organisationId! },
      at,
    );
    if (!drafted.ok) return drafted;
    const { versionId, rows, events } = drafted.value;
    return done({ rows, events, result: { id: versionId } });
  },
});

/** £10,000 a month of “Care at home” from January 2027 on, unless it is said otherwise. Answers the codes of what stands against it. */
export const decidedMove = (
  app: TestApp,
  agreementId: Id,
  moved: Pick<MovedContribution, 'from' | 'to'> & Partial<MovedContribution>,
  by: PersonReader,
): Promise<string[]> =>
  codesOf(
    app,
    decideMove,
    {
      agreementId,
      moved: { scheme: 's1', pencePerMonth: 1_000_000n, firstMonth: '2027-01', ...moved },
    },
    by,
  );
