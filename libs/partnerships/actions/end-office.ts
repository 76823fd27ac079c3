import { partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { runsTheBody, type Office } from '../domain/office.js';
import { mayAppointOfficers } from '../domain/place-policy.js';
import { bodyById, officeById, type KnownBody } from '../storage/places.store.js';
import { officeTable } from '../storage/places.tables.js';

export interface EndOfficeInput extends Requested {
  readonly officeId: Id;
  readonly version: number;
}

interface Found {
  readonly body: KnownBody;
  readonly office: Office;
  readonly grants: readonly Grant[];
}

/** Ends an office today. Whoever holds it may lay it down; others must be allowed to appoint. */
export const endOffice = defineAction<EndOfficeInput, Found, { partnershipId: Id }>({
  name: 'partnerships.end-office',

  async find({ officeId }, { tx }) {
    const office = isId(officeId) ? await officeById(tx, officeId) : null;
    const body = office && (await bodyById(tx, office.partnershipId));
    return office && body ? { body, office, grants: await grantsFrom(tx, 'office', office.id) } : null;
  },

  may: (scope, { body, office }) =>
    mayAppointOfficers(scope, body) || scope.person?.personId === office.personId,

  decide({ body, office, grants }, { version }, at) {
    if (office.until !== null)
      return refused(refusal(fault('office/ended', 'officeId', 'This office has ended already.')));
    const withdrawn = withdrawGrants(grants, at.now);
    return done({
      rows: [update(officeTable, { id: office.id, version }, { until: at.today }), ...withdrawn.rows],
      events: [
        {
          type: 'partnerships.office-ended',
          subject: { kind: 'office', id: office.id },
          audience: runsTheBody(office.role) ? PUBLIC : partnershipAudience(body.id),
          streams: [`partnership/${body.id}`],
          data: { person: office.personId, organisation: office.organisationId, role: office.role },
        },
        ...withdrawn.events,
      ],
      result: { partnershipId: body.id },
    });
  },
});
