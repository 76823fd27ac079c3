import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { partiesBecome } from '@folkmoot/platform/audience/parties.js';
import { AGREEMENT_STARTED } from '../contract/agreement-events.js';
import { audiencesOfAgreement, type Agreement } from '../domain/agreement.js';
import { isOfficer, mayStartAgreement } from '../domain/agreement-policy.js';
import { asPartner, isSeated, organisationsHere } from '../reads/possible-partners.js';
import { agreementTable, agreementVersionTable } from '../storage/agreement.tables.js';
import { toStored } from '../terms/agreement-terms.js';
import type { AgreementVersion } from '../terms/agreement-version.js';
import { withPart, type Draft, type PossiblePartner } from '../terms/draft-parts.js';
import { financialYear } from '../terms/period.js';
import { personOf, toldParties, toldPlace } from './told.js';

export interface StartAgreementInput extends Requested {
  /** The place's part of the address. */
  readonly place: string;
  readonly title: string;
  /** `2027-04`: the first of twelve months. */
  readonly firstMonth: string;
  /** Organisations, in the order that decides ties. */
  readonly partners: readonly Id[];
}

interface Found {
  readonly place: PartnershipView;
  readonly seated: boolean;
  readonly possible: readonly PossiblePartner[];
  readonly number: number;
}

/** Some organisations of a place begin to draft what they will share. From here on only they see what is drafted. */
export const startAgreement = defineAction<StartAgreementInput, Found, { id: Id }>({
  name: 'risk-sharing.start-agreement',

  async find(input, { tx, scope }) {
    const place = await partnershipBySlug(tx, input.place);
    if (!place || place.kind === 'forum') return null;
    await lockSeries(tx, `agreements/${place.id}`);
    const newest = await tx.row<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM risk_sharing.agreement WHERE partnership_id = $1',
      [place.id],
    );
    return {
      place,
      seated: await isSeated(tx, place.id, scope.person?.organisationId ?? null),
      possible: (await organisationsHere(tx, place)).map(asPartner),
      number: newest!.number + 1,
    };
  },

  may: (scope, { place, seated }) => mayStartAgreement(scope, place, seated),

  decide({ place, possible, number }, input, at) {
    const id = at.newId();
    const { personId, organisationId } = personOf(at.scope);
    const blank: Draft = {
      title: '',
      effectiveFrom: null,
      effectiveTo: null,
      terms: { partners: [], firstMonth: null, months: 12, schemes: [], rules: [], written: {} },
    };
    const period = withPart(
      blank,
      'period',
      {
        title: input.title,
        firstMonth: input.firstMonth,
        months: 12,
        ...financialYear(input.firstMonth, 12),
      },
      possible,
    );
    const partners = withPart(
      period.ok ? period.value : blank,
      'partners',
      input.partners.map((one) => ({ id: one, consent: null })),
      possible,
    );
    const faults: Fault[] = [
      ...(period.ok ? [] : period.refusal.faults),
      ...(partners.ok ? [] : partners.refusal.faults),
      ...(input.partners.length === 1
        ? [
            fault(
              'agreement/one-partner',
              'partners',
              'Name two organisations at least: an agreement is between them.',
            ),
          ]
        : []),
      ...(input.partners.length > 0 && !input.partners.includes(organisationId) && !isOfficer(at.scope, place)
        ? [
            fault(
              'agreement/not-among-partners',
              'partners',
              'Your own organisation is not among the partners. Only the partners see the draft.',
            ),
          ]
        : []),
    ];
    if (!partners.ok || faults.length > 0) return refused(refusal(...faults));
    const { title, effectiveFrom, effectiveTo, terms } = partners.value;
    const agreement: Agreement = {
      id,
      version: 1,
      partnershipId: place.id,
      number,
      title,
      ...audiencesOfAgreement(id, place.id),
      startedBy: personId,
      createdAt: at.now,
    };
    const version: AgreementVersion = {
      id: at.newId(),
      version: 1,
      agreementId: id,
      n: 1,
      state: 'draft',
      terms: toStored(terms),
      parts: {},
      termsHash: null,
      effectiveFrom,
      effectiveTo,
      decisionKind: null,
      decisionId: null,
      madeBy: personId,
      madeAt: at.now,
    };
    const parties = partiesBecome(agreement.audience, [], input.partners, at);
    return done({
      rows: [insert(agreementTable, agreement), insert(agreementVersionTable, version), ...parties.rows],
      events: [
        toldParties(agreement, version.id, AGREEMENT_STARTED, {
          number,
          parties: input.partners,
          organisation: organisationId,
        }),
        toldPlace(agreement),
        ...parties.events,
      ],
      result: { id },
    });
  },
});
