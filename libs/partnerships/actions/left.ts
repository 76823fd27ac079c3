import { organisationAudience, partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { update, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { SEAT_CHANGE_WITHDRAWN, SEAT_LEFT } from '../contract/events.js';
import { runsTheBody } from '../domain/office.js';
import { nominationTable } from '../storage/alliances.tables.js';
import {
  forumMemberTable,
  officeTable,
  representationTable,
  seatHolderTable,
  seatRequestTable,
} from '../storage/places.tables.js';
import type { Leaving } from '../storage/leaving.store.js';
import { seatChangeTable } from '../storage/seats.tables.js';
import { told } from './ask-for-seat.js';
import { electionTold } from './elections/found-election.js';
import { seatChangeTold } from './seat-change-step.js';
import { handOverOf } from './seat-hand-over.js';

/**
 * Rows, events and jobs of somebody who goes: seats stay their organisation's and what belongs to them passes on; what they wrote
 * stays; nothing that was to come comes about; and their pages close within a second.
 */
export function left(
  { forGood, holders, offices, members, representations, nominations, changes, requests, grants }: Leaving,
  at: Moment,
): {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs: readonly JobRequest[];
} {
  const standing = nominations.filter((one) => one.open && (one.state === 'stands' || one.state === 'asked'));
  const words = nominations.filter((one) => standing.includes(one) || (forGood && one.statement !== ''));
  const asked = requests.filter((one) => one.state === 'waiting');
  const withdrawn = withdrawGrants(grants, at.now);
  const open = representations.filter(({ until }) => until === null);
  return {
    rows: [
      ...holders.map((one) => update(seatHolderTable, one, { until: at.today })),
      ...offices.map((one) => update(officeTable, one, { until: at.today })),
      ...members.map((one) => update(forumMemberTable, one, { leftAt: at.now })),
      // What somebody called their job tells who they were.
      ...representations.map((one) =>
        update(representationTable, one, {
          until: one.until ?? at.today,
          ...(forGood ? { jobTitle: '' } : {}),
        }),
      ),
      ...words.map((one) =>
        update(nominationTable, one, {
          statement: '',
          ...(standing.includes(one) ? { state: 'left' } : {}),
        }),
      ),
      ...changes.map((one) => update(seatChangeTable, one, { state: 'withdrawn', settledAt: at.now })),
      ...requests.map((one) =>
        update(seatRequestTable, one, {
          ...(forGood ? { why: '' } : {}),
          ...(asked.includes(one) ? { state: 'withdrawn', answeredAt: at.now } : {}),
        }),
      ),
      ...withdrawn.rows,
    ],
    events: [
      ...holders.map((one) => ({
        type: SEAT_LEFT,
        subject: { kind: 'seat', id: one.seatId },
        audience: partnershipAudience(one.partnershipId),
        streams: [`partnership/${one.partnershipId}`, `organisation/${one.organisationId}`],
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
      ...standing.map((one) =>
        electionTold({ id: one.electionId, partnershipId: one.partnershipId }, 'nomination-answered', {
          nomination: one.id,
          person: one.personId,
          organisation: one.organisationId,
          state: 'left',
        }),
      ),
      ...changes.map((one) =>
        seatChangeTold(
          { id: one.seatId, partnershipId: one.partnershipId, organisationId: one.organisationId },
          one,
          SEAT_CHANGE_WITHDRAWN,
        ),
      ),
      ...asked.flatMap((one) => told(one, 'partnerships.seat-request-withdrawn')),
      ...withdrawn.events,
    ],
    jobs: [...new Set(holders.map(({ seatId }) => seatId))].map((id) => handOverOf({ id })),
  };
}
