import { isId, type Id } from '@folkmoot/kernel/id.js';
import { mailAddressOf } from '@folkmoot/access/contract/people.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerRequest } from '../domain/request-policy.js';
import { noteFaults } from '../domain/request-words.js';
import { requestById, type FoundRequest } from '../storage/requests.store.js';
import { declinedLetter, toAll } from './request-letters.js';
import { aboutRequest, overAlready, stepped, thawed, type UponRequest } from './request-step.js';

interface Input extends UponRequest {
  readonly reason: string;
}

interface Found extends FoundRequest {
  readonly askerMail: string | null;
}

/** The organisation will not write it, and says why: its deadline goes, and a text that it closed opens. Whoever asked gets a mail. */
export const declineSection = defineAction<Input, Found, { requestedId: Id }>({
  name: 'plans.decline-section',

  async find({ requestedId }, { tx, scope }) {
    const found = isId(requestedId) ? await requestById(tx, requestedId, scope) : null;
    return found && { ...found, askerMail: await mailAddressOf(tx, found.request.askedBy) };
  },

  may: (scope, { circles, request }) => mayAnswerRequest(scope, circles, request),

  decide(found, input, at) {
    const over = overAlready(found);
    if (over) return refused(over);
    const faults = noteFaults(
      input.reason,
      'reason',
      'Say why, so that those who asked know what to do next.',
    );
    if (faults.length > 0) return refused(refusal(...faults));
    const patch = {
      state: 'declined',
      expectedOn: null,
      reason: input.reason.trim(),
      answeredBy: at.scope.person!.personId,
      answeredAt: at.now,
    } as const;
    const step = stepped(found, input, patch, 'plans.section-declined');
    const text = thawed(found);
    const mail = toAll(
      found.askerMail === null ? [] : [found.askerMail],
      declinedLetter(aboutRequest(found)),
      at,
    );
    return done({
      rows: [...step.rows, ...text.rows, ...mail.rows],
      events: [...step.events, ...text.events],
      jobs: mail.jobs,
      result: { requestedId: found.request.id },
    });
  },
});
