import { organisationAudience, partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { SEAT_LEFT } from '../contract/events.js';
import { runsTheBody } from '../domain/office.js';
import {
  forumMemberTable,
  officeTable,
  representationTable,
  seatHolderTable,
} from '../storage/places.tables.js';
import type { Leaving } from '../storage/leaving.store.js';

/** Rows and events of somebody who goes: seats stay their organisation's, what they wrote stays, and their pages close within a second. */
export function left(
  { holders, offices, members, representations, grants }: Leaving,
  at: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const withdrawn = withdrawGrants(grants, at.now);
  const open = representations.filter(({ until }) => until === null);
  return {
    rows: [
      ...holders.map((one) => update(seatHolderTable, one, { until: at.today })),
      ...offices.map((one) => update(officeTable, one, { until: at.today })),
      ...members.map((one) => update(forumMemberTable, one, { leftAt: at.now })),
      // What somebody called their job tells who they were.
      ...representations.map((one) =>
        update(representationTable, one, { until: one.until ?? at.today, jobTitle: '' }),
      ),
      ...withdrawn.rows,
    ],
    events: [
      ...holders.map((one) => ({
        type: SEAT_LEFT,
        subject: { kind: 'seat', id: one.seatId },
        audience: partnershipAudience(one.partnershipId),
        streams: [`partnership/${one.partnershipId}`],
        data: {
          person: one.personId,
          organisation: one.organisationId,
          capacity: one.capacity,
          until: at.today,
        },
      })),
      ...offices.map((one) => ({
        type: 'partnerships.office-ended',
        subject: { kind: 'office', id: one.id },
        audience: runsTheBody(one.role) ? PUBLIC : partnershipAudience(one.partnershipId),
        streams: [`partnership/${one.partnershipId}`],
        data: { person: one.personId, organisation: one.organisationId, role: one.role },
      })),
      ...members.map((one) => ({
        type: 'partnerships.forum-left',
        subject: { kind: 'forum-member', id: one.id },
        audience: partnershipAudience(one.partnershipId),
        streams: [`partnership/${one.placeId}`],
        data: { person: one.personId, organisation: one.organisationId },
      })),
      ...open.map((one) => ({
        type: 'partnerships.representation-ended',
        subject: { kind: 'representation', id: one.id },
        audience: organisationAudience(one.organisationId),
        streams: [`organisation/${one.organisationId}`],
        data: { person: one.personId, capacity: one.capacity },
      })),
      ...withdrawn.events,
    ],
  };
}
