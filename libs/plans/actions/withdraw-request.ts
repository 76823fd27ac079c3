import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayRunRequest } from '../domain/request-policy.js';
import { stands } from '../domain/section-request.js';
import { mailsOfOrganisation, requestById, type FoundRequest } from '../storage/requests.store.js';
import { toAll, withdrawnLetter } from './request-letters.js';
import { aboutRequest, stepped, thawed, type UponRequest } from './request-step.js';

interface Found extends FoundRequest {
  readonly mails: readonly string[];
}

/** It is not needed any more: the section stays, its deadline goes, and a text that was closed by it opens. */
export const withdrawRequest = defineAction<UponRequest, Found, { requestedId: Id }>({
  name: 'plans.withdraw-request',

  async find({ requestedId }, { tx, scope }) {
    const found = isId(requestedId) ? await requestById(tx, requestedId, scope) : null;
    return (
      found && {
        ...found,
        mails: await mailsOfOrganisation(tx, found.request.organisationId, found.circles.partners),
      }
    );
  },

  may: (scope, { circles, request }) => mayRunRequest(scope, circles, request),

  decide(found, input, at) {
    if (!stands(found.request))
      return refused(
        refusal(fault('section/request-over', '', 'This was declined or taken back in the meantime.')),
      );
    const step = stepped(found, input, { state: 'withdrawn' }, 'plans.request-withdrawn');
    const text = thawed(found);
    const mail = toAll(found.mails, withdrawnLetter(aboutRequest(found)), at);
    return done({
      rows: [...step.rows, ...text.rows, ...mail.rows],
      events: [...step.events, ...text.events],
      jobs: mail.jobs,
      result: { requestedId: found.request.id },
    });
  },
});
