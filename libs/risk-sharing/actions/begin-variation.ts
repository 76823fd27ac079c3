import { isId, type Id } from '@folkmoot/kernel/id.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { VARIATION_BEGUN } from '../contract/agreement-events.js';
import { mayEditDraft } from '../domain/agreement-policy.js';
import { versionById, type VersionSeen } from '../storage/agreement.store.js';
import { agreementVersionTable } from '../storage/agreement.tables.js';
import { agreementTermsShape, toStored } from '../terms/agreement-terms.js';
import { variationDayFaults } from '../terms/variation-day.js';
import { withOpening } from '../terms/opening.js';
import { personOf, toldParties } from './told.js';

export interface BeginVariationInput extends Requested {
  /** Of the version that everybody signed, from which it begins. */
  readonly id: Id;
  readonly effectiveFrom: LocalDate;
}

interface Found extends VersionSeen {
  readonly signed: boolean;
  /** One that is drafted or signed already. */
  readonly open: number | null;
  readonly newest: number;
}

/** A party begins a new dated version of what was agreed. What is in force stays so, figure by figure, until the new one holds. */
export const beginVariation = defineAction<BeginVariationInput, Found, { id: Id }>({
  name: 'risk-sharing.begin-variation',

  async find(input, { tx, scope, today }) {
    const seen = isId(input.id) ? await versionById(tx, scope, input.id) : null;
    if (!seen) return null;
    await lockSeries(tx, `agreement-versions/${seen.agreement.id}`);
    const standing = await tx.row<Omit<Found, keyof VersionSeen>>(
      `SELECT bool_or(s.version_id = $1 AND s.met_at IS NOT NULL) AS signed, max(s.n) AS newest,
              max(s.n) FILTER (WHERE s.standing IN ('draft', 'signing')) AS open
         FROM risk_sharing.standing_version($3::date) s WHERE s.agreement_id = $2`,
      [seen.version.id, seen.agreement.id, today],
    );
    return { ...seen, ...standing! };
  },

  may: (scope, { agreement }) => mayEditDraft(scope, agreement),

  decide({ agreement, version, signed, open, newest }, { effectiveFrom }, at) {
    const faults: Fault[] = [
      ...(signed
        ? []
        : [
            fault(
              'agreement/not-signed',
              '',
              'Only what everybody signed is varied. Change the draft itself.',
            ),
          ]),
      ...(open === null
        ? []
        : [
            fault(
              'agreement/draft-there',
              '',
              `Version ${String(open)} is being drafted or signed. Finish or drop it first.`,
            ),
          ]),
      ...(isLocalDate(effectiveFrom)
        ? version.effectiveFrom !== null && effectiveFrom <= version.effectiveFrom
          ? [
              fault(
                'agreement/variation-too-early',
                'effectiveFrom',
                'Give a day after the first day of the version it varies.',
              ),
            ]
          : variationDayFaults(newest + 1, effectiveFrom)
        : [
            fault(
              'agreement/no-effective-from',
              'effectiveFrom',
              'Give the day from which the variation holds.',
            ),
          ]),
    ];
    if (faults.length > 0) return refused(refusal(...faults));
    const n = newest + 1;
    const id = at.newId();
    return done({
      rows: [
        insert(agreementVersionTable, {
          ...version,
          id,
          version: 1,
          n,
          state: 'draft',
          terms: toStored(withOpening(agreementTermsShape.parse(version.terms))),
          parts: {},
          termsHash: null,
          effectiveFrom,
          decisionKind: null,
          decisionId: null,
          madeBy: personOf(at.scope).personId,
          madeAt: at.now,
        }),
      ],
      events: [toldParties(agreement, id, VARIATION_BEGUN, { n, from: effectiveFrom, of: version.n })],
      result: { id: agreement.id },
    });
  },
});
