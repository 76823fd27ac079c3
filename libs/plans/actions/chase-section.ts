import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayRunRequest } from '../domain/request-policy.js';
import { mailsOfOrganisation, requestById, type FoundRequest } from '../storage/requests.store.js';
import { chasedLetter, toAll } from './request-letters.js';
import { aboutRequest, overAlready, stepped, type UponRequest } from './request-step.js';

interface Found extends FoundRequest {
  readonly mails: readonly string[];
}

/** Reminds the organisation by mail, at most once a day, and counts it. */
export const chaseSection = defineAction<UponRequest, Found, { requestedId: Id }>({
  name: 'plans.chase-section',

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
    const over = overAlready(found);
    if (over) return refused(over);
    const { request, mails } = found;
    if (request.chasedOn === at.today)
      return refused(
        refusal(
          fault('section/chased-today', '', 'A reminder went out today. You can send another tomorrow.'),
        ),
      );
    const chases = request.chases + 1;
    const step = stepped(found, input, { chases, chasedOn: at.today }, 'plans.section-chased', { chases });
    const mail = toAll(mails, chasedLetter(aboutRequest(found)), at);
    return done({
      rows: [...step.rows, ...mail.rows],
      events: step.events,
      jobs: mail.jobs,
      result: { requestedId: request.id },
    });
  },
});
