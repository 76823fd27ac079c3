import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { signOffToChange, withdrawSignOff, type SignOff } from '@folkmoot/sign-off/contract/open-sign-off.js';
import { AGREEMENT_VERSION, DRAFT_DROPPED, VERSION_TAKEN_BACK } from '../contract/agreement-events.js';
import { maySend } from '../domain/agreement-policy.js';
import { versionById, type VersionSeen } from '../storage/agreement.store.js';
import { agreementVersionTable } from '../storage/agreement.tables.js';
import type { UponVersionInput } from './send-for-signature.js';
import { toldParties, toldPlace } from './told.js';

interface Found extends VersionSeen {
  readonly signOff: SignOff | null;
  /** A later version was drafted meanwhile, with a successor in a party’s place: it goes on from this one. */
  readonly draftedSince: boolean;
}

/** What was sent becomes a draft again, where no later one is drafted already, and whoever signed signs anew; a draft is dropped. What everybody signed stays. */
export const takeBack = defineAction<UponVersionInput, Found, { id: Id }>({
  name: 'risk-sharing.take-back',

  async find(input, { tx, scope }) {
    const seen = isId(input.id) ? await versionById(tx, scope, input.id) : null;
    if (!seen) return null;
    const signOff = await signOffToChange(tx, { kind: AGREEMENT_VERSION, id: input.id });
    const later = await tx.row(
      `SELECT 1 AS there FROM risk_sharing.agreement_version WHERE agreement_id = $1 AND n > $2 AND state = 'draft'`,
      [seen.agreement.id, seen.version.n],
    );
    return { ...seen, signOff, draftedSince: later !== null };
  },

  may: (scope, { agreement }) => maySend(scope, agreement),

  decide({ agreement, version, signOff, draftedSince }, input, at) {
    const told = { n: version.n };
    if (version.state === 'draft')
      return done({
        rows: [update(agreementVersionTable, input, { state: 'withdrawn' })],
        events: [toldParties(agreement, version.id, DRAFT_DROPPED, told), toldPlace(agreement)],
        result: { id: agreement.id },
      });
    if (version.state !== 'signing' || signOff?.state !== 'open')
      return refused(
        refusal(
          fault(
            'agreement/signed',
            '',
            version.state === 'withdrawn'
              ? 'This version was dropped before.'
              : 'Everybody has signed this version. It stays as it is: begin a variation to change what holds from a later day.',
          ),
        ),
      );
    const withdrawn = withdrawSignOff(signOff, at);
    return done({
      rows: [
        update(agreementVersionTable, input, {
          state: draftedSince ? 'withdrawn' : 'draft',
          termsHash: null,
        }),
        ...withdrawn.rows,
      ],
      events: [
        toldParties(agreement, version.id, VERSION_TAKEN_BACK, told),
        toldPlace(agreement),
        ...withdrawn.events,
      ],
      result: { id: agreement.id },
    });
  },
});
