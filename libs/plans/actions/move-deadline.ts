import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayRunRequest } from '../domain/request-policy.js';
import { dayFaults } from '../domain/request-words.js';
import { stands } from '../domain/section-request.js';
import { mailsOfOrganisation, requestById, type FoundRequest } from '../storage/requests.store.js';
import { freezeAfter } from './freeze-job.js';
import { movedLetter, toAll } from './request-letters.js';
import { aboutRequest, stepped, thawed, type UponRequest } from './request-step.js';

interface Input extends UponRequest {
  readonly dueDate: LocalDate | null;
  readonly freezes: boolean;
}

interface Found extends FoundRequest {
  readonly mails: readonly string[];
}

/** An officer gives a new date. A text that its deadline closed can be written in again, and what was delivered is asked for anew. */
export const moveDeadline = defineAction<Input, Found, { requestedId: Id }>({
  name: 'plans.move-deadline',

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
    const { request, mails } = found;
    const { dueDate, freezes } = input;
    if (!stands(request))
      return refused(
        refusal(
          fault('section/request-over', '', 'This was declined or taken back. Ask for the section anew.'),
        ),
      );
    const faults = dayFaults(dueDate, 'dueDate', at.today);
    if (faults.length > 0 || dueDate === null) return refused(refusal(...faults));
    const reopened = request.state === 'delivered' ? ({ state: 'asked', expectedOn: null } as const) : {};
    const step = stepped(found, input, { dueDate, freezes, ...reopened }, 'plans.deadline-moved', {
      due: dueDate,
      freezes,
    });
    const text = thawed(found);
    const mail = toAll(mails, movedLetter({ ...aboutRequest(found), dueDate, freezes }), at);
    return done({
      rows: [...step.rows, ...text.rows, ...mail.rows],
      events: [...step.events, ...text.events],
      jobs: [...mail.jobs, ...(freezes ? [freezeAfter(request.id, dueDate)] : [])],
      result: { requestedId: request.id },
    });
  },
});
