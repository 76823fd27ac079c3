import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { HAT_CHOSEN } from '@folkmoot/platform/live/session-events.js';
import { hatsOf } from '../reads/people.js';
import { openSessionsOf, type OpenSession } from '../reads/sessions.js';
import { sessionTable } from '../storage/session.table.js';
import { sessionChanged } from './end-sessions.js';

export interface ChooseHat extends Requested {
  readonly organisationId: Id;
}

interface Found {
  readonly session: OpenSession;
  readonly hats: readonly Id[];
}

/** From now on this browser speaks for another of the person's organisations. Other browsers keep theirs. */
export const chooseHat = defineAction<ChooseHat, Found, { organisationId: Id }>({
  name: 'access.choose-hat',
  async find(_, { tx, scope, now }) {
    const person = scope.person;
    if (!person) return null;
    const session = (await openSessionsOf(tx, person.personId, now)).find(
      (one) => one.id === person.sessionId,
    );
    return session
      ? { session, hats: (await hatsOf(tx, person.personId)).map((one) => one.organisationId) }
      : null;
  },
  may: (scope) => scope.person !== null,
  decide({ session, hats }, { organisationId }, { scope }) {
    if (!hats.includes(organisationId))
      return refused(
        refusal(
          fault(
            'hat/not-yours',
            'organisationId',
            'You do not speak for this organisation. Choose one of yours.',
          ),
        ),
      );
    if (session.organisationId === organisationId)
      return done({ rows: [], events: [], result: { organisationId } });
    return done({
      rows: [update(sessionTable, session, { organisationId })],
      events: [
        sessionChanged(HAT_CHOSEN, scope.person!.personId, session.id, { organisation: organisationId }),
      ],
      result: { organisationId },
    });
  },
});
