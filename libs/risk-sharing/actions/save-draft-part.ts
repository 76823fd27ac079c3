import type { Id } from '@folkmoot/kernel/id.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { partnershipById } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { partiesBecome, partiesOf } from '@folkmoot/platform/audience/parties.js';
import type { Party } from '@folkmoot/platform/audience/party.table.js';
import { DRAFT_SAVED } from '../contract/agreement-events.js';
import { mayEditDraft } from '../domain/agreement-policy.js';
import { asPartner, organisationsHere } from '../reads/possible-partners.js';
import { purposesOf, type Purposes } from '../reads/scheme-purposes.js';
import { versionById, type VersionSeen } from '../storage/agreement.store.js';
import { agreementTable, agreementVersionTable } from '../storage/agreement.tables.js';
import { agreementTermsShape, toStored } from '../terms/agreement-terms.js';
import type { PartChange } from '../terms/agreement-version.js';
import { isPart, withPart, type PossiblePartner } from '../terms/draft-parts.js';
import { purposesIn, unseenPurposes } from '../terms/scheme-purposes.js';
import { variationDayFaults } from '../terms/variation-day.js';
import { personOf, toldParties, toldPlace } from './told.js';

export interface SaveDraftPartInput extends Requested {
  /** Of the version. */
  readonly id: Id;
  readonly version: number;
  /** `draft-parts.ts` has their names. */
  readonly part: string;
  readonly value: unknown;
}

interface Found extends VersionSeen {
  readonly possible: readonly PossiblePartner[];
  readonly parties: readonly Party[];
  /** What a scheme can pay for, as far as whoever saves sees it. */
  readonly purposes: Purposes | null;
  /** The organisation that changed this part since it was seen. */
  readonly changedBy: string | null;
}

/** A party says one part of the draft anew. Only a change of that same part since it was seen stands against it. */
export const saveDraftPart = defineAction<SaveDraftPartInput, Found, { id: Id }>({
  name: 'risk-sharing.save-draft-part',

  async find(input, { tx, scope, today }) {
    const seen = isId(input.id) ? await versionById(tx, scope, input.id) : null;
    const place = seen && (await partnershipById(tx, seen.agreement.partnershipId));
    if (!seen || !place) return null;
    const last = lastChange(seen.version.parts, input.part);
    const by =
      last &&
      (await tx.row<{ name: string }>('SELECT name FROM partnerships.organisation_view WHERE id = $1', [
        last.organisation,
      ]));
    return {
      ...seen,
      possible: (await organisationsHere(tx, place)).map(asPartner),
      parties: await partiesOf(tx, seen.agreement.audience),
      purposes: input.part.startsWith('schemes.')
        ? await purposesOf(tx, scope, today, place.id, purposesIn(input.value))
        : null,
      changedBy: by?.name ?? null,
    };
  },

  may: (scope, { agreement }) => mayEditDraft(scope, agreement),

  decide({ agreement, version, possible, parties, purposes, changedBy }, input, at) {
    const faults = [...locked(version.state), ...stale(input, version.parts, changedBy)];
    if (faults.length > 0) return refused(refusal(...faults));
    if (!isPart(input.part))
      return refused(refusal(fault('agreement/no-such-part', 'part', 'A draft has no part of this name.')));
    const { title, effectiveFrom, effectiveTo } = { ...agreement, ...version };
    const terms = agreementTermsShape.parse(version.terms);
    const changed = withPart({ title, effectiveFrom, effectiveTo, terms }, input.part, input.value, possible);
    if (!changed.ok) return refused(changed.refusal);
    const unseen = purposes ? unseenPurposes(terms, changed.value.terms, purposes) : [];
    if (unseen.length > 0) return refused(refusal(...unseen));
    const { part, ...draft } = changed.value;
    const inside = part === 'period' ? variationDayFaults(version.n, draft.effectiveFrom) : [];
    if (inside.length > 0) return refused(refusal(...inside));
    const { organisationId } = personOf(at.scope);
    const change: PartChange = {
      version: version.version + 1,
      at: at.now.toISOString(),
      organisation: organisationId,
    };
    const become =
      part === 'partners'
        ? partiesBecome(
            agreement.audience,
            parties,
            draft.terms.partners.map((one) => one.id),
            at,
          )
        : { rows: [], events: [] };
    return done({
      rows: [
        update(agreementVersionTable, version, {
          terms: toStored(draft.terms),
          effectiveFrom: draft.effectiveFrom,
          effectiveTo: draft.effectiveTo,
          parts: { ...version.parts, [part]: change },
        }),
        ...(draft.title === title ? [] : [update(agreementTable, agreement, { title: draft.title })]),
        ...become.rows,
      ],
      events: [
        toldParties(agreement, version.id, DRAFT_SAVED, { n: version.n, part, organisation: organisationId }),
        ...(changesSummary(part) ? [toldPlace(agreement)] : []),
        ...become.events,
      ],
      result: { id: agreement.id },
    });
  },
});

const changesSummary = (part: string): boolean => !/^(rules|written)/.test(part);

const locked = (state: string): Fault[] =>
  state === 'draft'
    ? []
    : [
        fault(
          'agreement/not-a-draft',
          '',
          state === 'signing'
            ? 'This version has been sent for signature. Take it back from signature to change it.'
            : 'This version was withdrawn.',
        ),
      ];

/** Of this part, of one within it, or of the one it lies in. */
function lastChange(parts: Readonly<Record<string, PartChange>>, part: string): PartChange | undefined {
  return Object.entries(parts)
    .filter(([name]) => name === part || name.startsWith(`${part}.`) || part.startsWith(`${name}.`))
    .map(([, change]) => change)
    .sort((one, other) => other.version - one.version)[0];
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
});

function stale(
  { part, version }: SaveDraftPartInput,
  parts: Readonly<Record<string, PartChange>>,
  by: string | null,
): Fault[] {
  const last = lastChange(parts, part);
  if (!last || last.version <= version) return [];
  const when = CLOCK.format(Date.parse(last.at));
  return [
    fault(
      'stale',
      '',
      `${by ?? 'Somebody'} changed this part of the draft on ${when}, after you opened it. What you entered is kept: compare it with the draft and save it again.`,
    ),
  ];
}
