import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { toldOfSignOff } from '../contract/open-sign-off.js';
import { mayRecordDecision } from '../domain/sign-off-policy.js';
import { findToDecide } from '../storage/sign-off.store.js';
import { approvalTable } from '../storage/sign-off.tables.js';
import { faultsOfSaying, findToSay, statementRows, type FoundToSay, type ToSay } from './say-of-party.js';
import { afterwards, withdrawnAlready, type SignOffOutcome } from './upon-sign-off.js';

export interface RecordDecisionInput extends Requested, ToSay {
  readonly id: Id;
  readonly organisationId: Id;
  /** Of the party, as it was seen. */
  readonly version: number;
}

/** Somebody brings the minute of a board that will never sign in. It counts when that organisation's signatory signs it. */
export const recordDecision = defineAction<RecordDecisionInput, FoundToSay, SignOffOutcome>({
  name: 'sign-off.record-decision',

  async find({ id, organisationId }, { tx, scope, now }) {
    const found = await findToDecide(tx, scope, id);
    const party = found?.parties.find((one) => one.organisationId === organisationId);
    return found && party && scope.person ? findToSay(tx, found, party, scope.person.personId, now) : null;
  },

  may: (scope, { signOff, parties }) =>
    mayRecordDecision(
      scope,
      signOff,
      parties.map((one) => one.organisationId),
    ),

  decide(found, input, at) {
    const { signOff, party } = found;
    if (signOff.state === 'withdrawn') return withdrawnAlready();
    // A minute that somebody else brings never unseats what the organisation has signed.
    if (party.confirmed)
      return refused(
        refusal(
          fault(
            'sign-off/signed-already',
            '',
            'This organisation has signed its decision. Only those who sign for it can say otherwise.',
          ),
        ),
      );
    const faults = faultsOfSaying(found, input, true, at);
    if (faults.length > 0) return refused(refusal(...faults));
    const { rows, stands, data } = statementRows(found, input, at);
    const { openConditions, ...patch } = stands;
    const after = afterwards(found, { ...party, ...patch, openConditions }, at);
    return done({
      rows: [...rows, update(approvalTable, { id: party.id, version: input.version }, patch), ...after.rows],
      events: [toldOfSignOff(signOff, 'decision-recorded', data), ...after.events],
      result: { id: signOff.id },
    });
  },
});
