import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { stands } from '../domain/section-request.js';
import { mailsOfOrganisation, requestById, type FoundRequest } from '../storage/requests.store.js';
import { frozenLetter, toAll } from './request-letters.js';
import { aboutRequest, frozen } from './request-step.js';

interface Input extends Requested {
  readonly requestedId: string;
  readonly dueDate: LocalDate;
}

interface Found extends FoundRequest {
  readonly mails: readonly string[];
}

/** Closes a text when the day it was asked for is over in England. Only the job does this; nobody asks for it. */
export const freezeAtDeadline = defineAction<
  Input,
  Found,
  { requestedId: Id; outcome: 'frozen' | 'nothing' | 'early' }
>({
  name: 'plans.freeze-at-deadline',

  async find({ requestedId }, { tx }) {
    const found = isId(requestedId) ? await requestById(tx, requestedId, null) : null;
    return (
      found && {
        ...found,
        mails: await mailsOfOrganisation(tx, found.request.organisationId, found.circles.partners),
      }
    );
  },

  may: (scope) => scope.reader.kind === 'job',

  decide(found, { dueDate }, at) {
    const { request, section, mails } = found;
    const nothing = (outcome: 'nothing' | 'early') =>
      done({ rows: [], events: [], result: { requestedId: request.id, outcome } });
    // Its date was moved, or it was declined or taken back; or it has been done before.
    if (!stands(request) || !request.freezes || request.dueDate !== dueDate || section.frozenAt !== null)
      return nothing('nothing');
    // The database's clock ran ahead of ours: the job comes again.
    if (at.today <= dueDate) return nothing('early');
    const text = frozen(found, at.now);
    const mail = toAll(mails, frozenLetter(aboutRequest(found)), at);
    return done({
      rows: [...text.rows, ...mail.rows],
      events: text.events,
      jobs: mail.jobs,
      result: { requestedId: request.id, outcome: 'frozen' },
    });
  },
});
