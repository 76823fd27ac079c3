import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { nextSignOffNumber, openSignOff } from '@folkmoot/sign-off/contract/open-sign-off.js';
import { AGREEMENT, AGREEMENT_VERSION, VERSION_SENT } from '../contract/agreement-events.js';
import { maySend } from '../domain/agreement-policy.js';
import { versionById, type VersionSeen } from '../storage/agreement.store.js';
import { agreementVersionTable } from '../storage/agreement.tables.js';
import { agreementTermsShape } from '../terms/agreement-terms.js';
import { manifestOf } from '../terms/manifest.js';
import { variationDayFaults } from '../terms/variation-day.js';
import { versionGaps } from '../terms/version-gaps.js';
import { personOf, toldParties, toldPlace } from './told.js';

export interface UponVersionInput extends Requested {
  /** Of the version. */
  readonly id: Id;
  readonly version: number;
}

interface Found extends VersionSeen {
  readonly signOffNumber: number;
}

/** A complete draft goes to all its partners for signature. From here on it stays as it is. */
export const sendForSignature = defineAction<UponVersionInput, Found, { id: Id }>({
  name: 'risk-sharing.send-for-signature',

  async find(input, { tx, scope }) {
    const seen = isId(input.id) ? await versionById(tx, scope, input.id) : null;
    return seen && { ...seen, signOffNumber: await nextSignOffNumber(tx, seen.agreement.partnershipId) };
  },

  may: (scope, { agreement }) => maySend(scope, agreement),

  decide({ agreement, version, signOffNumber }, input, at) {
    if (version.state !== 'draft')
      return refused(
        refusal(
          fault('agreement/not-a-draft', '', 'This version is no draft any more: look at how it stands.'),
        ),
      );
    const terms = agreementTermsShape.parse(version.terms);
    const gaps = [
      ...versionGaps(terms, version.effectiveFrom),
      ...variationDayFaults(version.n, version.effectiveFrom),
    ];
    if (gaps.length > 0) return refused({ faults: gaps });
    const parties = terms.partners.map((one) => one.id);
    const signOff = openSignOff(
      {
        partnershipId: agreement.partnershipId,
        number: signOffNumber,
        subject: { kind: AGREEMENT_VERSION, id: version.id },
        title: `Agreement ${String(agreement.number)}, version ${String(version.n)}: ${agreement.title}`,
        audience: agreement.audience,
        summary: { kind: AGREEMENT, id: agreement.id, audience: agreement.summaryAudience },
        manifest: manifestOf(agreement, version),
        rule: { kind: 'all' },
        parties,
      },
      personOf(at.scope),
      at,
    );
    return done({
      rows: [
        // What is signed is what whoever sends it has seen: a part saved since makes this stale.
        update(agreementVersionTable, input, { state: 'signing', termsHash: signOff.manifestHash }),
        ...signOff.rows,
      ],
      events: [
        toldParties(agreement, version.id, VERSION_SENT, {
          n: version.n,
          hash: signOff.manifestHash,
          signOff: signOff.id,
        }),
        toldPlace(agreement),
        ...signOff.events,
      ],
      result: { id: agreement.id },
    });
  },
});
