import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { signedInAt } from '@folkmoot/access/contract/signed-in-at.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { toldOfSignOff } from '../contract/open-sign-off.js';
import { isFresh } from '../domain/fresh.js';
import { delegateOf } from '../storage/route.store.js';
import { maySign } from '../domain/sign-off-policy.js';
import { findToDecide, statementSeal } from '../storage/sign-off.store.js';
import { approvalTable } from '../storage/sign-off.tables.js';
import { faultsOfSaying, findToSay, statementRows, type FoundToSay, type ToSay } from './say-of-party.js';
import { afterwards, personOf, withdrawnAlready, type SignOffOutcome } from './upon-sign-off.js';

export interface SignInput extends Requested {
  readonly id: Id;
  /** Of the organisation's own part, as it was seen. */
  readonly version: number;
  /** The SHA-256 that stood on the page. */
  readonly manifestHash: string;
  /** What the organisation decided; null signs what somebody recorded for it. */
  readonly say: ToSay | null;
}

interface Found extends FoundToSay {
  readonly signedInAt: Date | null;
  /** Of what was recorded and nobody signed. */
  readonly recordedSeal: string | null;
  readonly delegate: Id | null;
}

/** Whoever signs for an organisation says what it decided, or that what was recorded for it is so. From then on it counts. */
export const sign = defineAction<SignInput, Found, SignOffOutcome>({
  name: 'sign-off.sign',

  async find({ id }, { tx, scope, now }) {
    const found = await findToDecide(tx, scope, id);
    const party = found?.parties.find((one) => one.organisationId === scope.person?.organisationId);
    if (!found || !party || !scope.person) return null;
    const isMinor = found.signOff.minorWords !== '';
    const [say, since, recordedSeal, delegate] = await Promise.all([
      findToSay(tx, found, party, scope.person.personId, now),
      signedInAt(tx, scope.person),
      statementSeal(tx, party.confirmed ? null : party.statementId),
      isMinor ? delegateOf(tx, found.signOff.partnershipId, party.organisationId) : null,
    ]);
    return { ...say, signedInAt: since, recordedSeal, delegate };
  },

  may: (scope, { signOff, party, delegate }) => maySign(scope, signOff, party.organisationId, delegate),

  decide(found, input, at) {
    const { signOff, party } = found;
    if (signOff.state === 'withdrawn') return withdrawnAlready();
    const faults = [
      ...(isFresh(found.signedInAt, at.now)
        ? []
        : [
            fault(
              'sign-off/sign-in-again',
              '',
              'A signature needs a sign-in of the last 10 minutes. Sign in again, and then sign.',
            ),
          ]),
      ...(input.manifestHash === signOff.manifestHash
        ? []
        : [
            fault(
              'sign-off/not-what-was-shown',
              '',
              'What you were shown is not what would be signed. Read it again, and then sign.',
            ),
          ]),
      ...(input.say === null && found.recordedSeal === null
        ? [
            fault(
              'sign-off/nothing-recorded',
              '',
              'Nothing waits to be signed as it was recorded. Say what your organisation decided.',
            ),
          ]
        : []),
      ...(input.say ? faultsOfSaying(found, input.say, false, at) : []),
    ];
    if (faults.length > 0) return refused(refusal(...faults));

    const said = input.say && statementRows(found, input.say, at);
    const { openConditions, ...stands } = said?.stands ?? { openConditions: party.openConditions };
    const signed = {
      confirmed: true,
      signedBy: personOf(at.scope).personId,
      signedAt: at.now,
      signedHash: signOff.manifestHash,
    };
    const after = afterwards(found, { ...party, ...stands, ...signed, openConditions }, at);
    return done({
      rows: [
        ...(said?.rows ?? []),
        update(approvalTable, { id: party.id, version: input.version }, { ...stands, ...signed }),
        ...after.rows,
      ],
      events: [
        toldOfSignOff(signOff, 'signed', {
          ...(said?.data ?? {
            organisation: party.organisationId,
            state: party.state,
            statement: party.statementId,
            statementHash: found.recordedSeal,
          }),
          hash: signOff.manifestHash,
        }),
        ...after.events,
      ],
      result: { id: signOff.id },
    });
  },
});
