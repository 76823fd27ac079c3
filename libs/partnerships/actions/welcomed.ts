import { organisationAudience, partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { insert, update, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Invitation } from '../domain/invitation.js';
import { runsTheBody, type Office } from '../domain/office.js';
import type { SeatChange } from '../domain/seat-change.js';
import { opensPrivateAudience, type Representation } from '../domain/representation.js';
import { rolesOfForumMember, rolesOfOffice, rolesOfRepresentation } from '../domain/roles-given.js';
import {
  forumMembership,
  isInside,
  nobodyConfirmed,
  officesOf,
  representationsOf,
  type KnownBody,
} from '../storage/places.store.js';
import { forumMemberTable, officeTable, representationTable } from '../storage/places.tables.js';
import { changesWaiting, findSeat, type FoundSeat } from '../storage/seats.store.js';
import { given } from './given.js';
import { planned } from './seat-change-step.js';
import { handOverOf } from './seat-hand-over.js';
import { seated } from './seated.js';

/** How the one who was asked in, and what they were asked for, stand when they come. */
export interface Welcome {
  readonly before: readonly Representation[];
  readonly member: boolean;
  readonly nobodyThereYet: boolean;
  /** Whoever asked them in speaks for the organisation, still. */
  readonly byColleague: boolean;
  /** With those who sit there already. */
  readonly seat: FoundSeat | null;
  readonly waiting: readonly SeatChange[];
  readonly offices: readonly Office[];
}

export async function findWelcome(
  tx: Queries,
  body: KnownBody,
  { organisationId, seatId, office, invitedBy }: Invitation,
  personId: Id | null,
): Promise<Welcome> {
  return {
    before: personId ? await representationsOf(tx, personId, organisationId) : [],
    member:
      personId !== null &&
      body.forumId !== null &&
      (await forumMembership(tx, body.forumId, personId, organisationId)) !== null,
    nobodyThereYet: await nobodyConfirmed(tx, organisationId),
    byColleague: await isInside(tx, organisationId, invitedBy),
    seat: seatId ? await findSeat(tx, seatId) : null,
    waiting: seatId ? await changesWaiting(tx, seatId) : [],
    offices: office ? await officesOf(tx, body.id, office) : [],
  };
}

interface Change {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs?: readonly JobRequest[];
}

interface Comer {
  readonly body: KnownBody;
  readonly invitation: Invitation;
  readonly personId: Id;
  readonly jobTitle: string;
}

/** Rows and events of coming in by an invitation. What is taken meanwhile, a seat or the chair, is not taken from anybody. */
export function welcomed(found: Welcome, comer: Comer, at: Moment): Change {
  const { body, invitation, personId } = comer;
  const parts: Change[] = [represents(found, comer, at)];
  if (body.forumId !== null && !found.member) parts.push(inForum(body.forumId, comer, at));
  if (found.seat && isFree(found.seat, found.waiting, personId, at.today))
    parts.push(onSeat(found.seat, comer, at));
  const held = found.offices.some((one) => invitation.office === 'chair' || one.personId === personId);
  if (invitation.office && !held) parts.push(inOffice(comer, at));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    events: parts.flatMap(({ events }) => events),
    jobs: parts.flatMap(({ jobs }) => jobs ?? []),
  };
}

/** Nobody represents anybody on it, is to do so when it begins, and no election decides who does. */
const isFree = (
  { seat, holders, allianceId }: FoundSeat,
  waiting: readonly SeatChange[],
  personId: Id,
  today: LocalDate,
): boolean =>
  seat.until === null &&
  allianceId === null &&
  !holders.some((one) => one.capacity === 'representative' || one.personId === personId) &&
  (seat.since <= today || !waiting.some((one) => one.kind === 'takes' && one.capacity === 'representative'));

/** Now, or on the first day of a seat that begins later. */
function onSeat({ seat }: FoundSeat, { body, invitation, personId }: Comer, at: Moment): Change {
  return seat.since <= at.today
    ? { ...seated(body, seat, personId, 'representative', at), jobs: [handOverOf(seat)] }
    : planned(
        seat,
        { day: seat.since, kind: 'takes', personId, capacity: 'representative' },
        at,
        invitation.invitedBy,
      );
}

/**
 * Whoever asked them in gave the address, so they are confirmed; the organisation's drafts open to them where a colleague did, and
 * else only while it has nobody.
 */
function represents({ before, nobodyThereYet, byColleague }: Welcome, comer: Comer, at: Moment): Change {
  const { invitation, personId, jobTitle } = comer;
  const { organisationId } = invitation;
  const [known] = before;
  if (before.some((one) => one.standing === 'confirmed')) return { rows: [], events: [] };
  const representation: Representation = known ?? {
    id: at.newId(),
    version: 1,
    personId,
    organisationId,
    capacity: 'representative',
    jobTitle,
    standing: 'confirmed',
    confirmedBy: invitation.invitedBy,
    since: at.today,
    until: null,
  };
  const grants = given(
    opensPrivateAudience({ ofTheOrganisation: byColleague, nobodyThereYet })
      ? rolesOfRepresentation(organisationId, representation.capacity)
      : [],
    { personId, organisationId },
    { kind: 'representation', id: representation.id },
    at,
  );
  return {
    rows: [
      known
        ? update(representationTable, known, { standing: 'confirmed', confirmedBy: invitation.invitedBy })
        : insert(representationTable, representation),
      ...grants.rows,
    ],
    events: [
      {
        type: 'partnerships.representative-named',
        subject: { kind: 'representation', id: representation.id },
        audience: organisationAudience(organisationId),
        streams: [`organisation/${organisationId}`],
        data: { person: personId, capacity: representation.capacity },
      },
      ...grants.events,
    ],
  };
}

function inForum(forumId: Id, { body, invitation, personId }: Comer, at: Moment): Change {
  const { organisationId } = invitation;
  const id = at.newId();
  const grants = given(
    rolesOfForumMember(forumId),
    { personId, organisationId },
    { kind: 'forum-member', id },
    at,
  );
  return {
    rows: [
      insert(forumMemberTable, {
        id,
        version: 1,
        partnershipId: forumId,
        personId,
        organisationId,
        joinedAt: at.now,
        leftAt: null,
      }),
      ...grants.rows,
    ],
    events: [
      {
        type: 'partnerships.forum-joined',
        subject: { kind: 'forum-member', id },
        audience: partnershipAudience(forumId),
        streams: [`partnership/${body.id}`],
        data: { person: personId, organisation: organisationId, confirmed: true },
      },
      ...grants.events,
    ],
  };
}

function inOffice({ body, invitation, personId }: Comer, at: Moment): Change {
  const office: Office = {
    id: at.newId(),
    version: 1,
    partnershipId: body.id,
    personId,
    organisationId: invitation.organisationId,
    role: invitation.office!,
    since: at.today,
    until: null,
  };
  const grants = given(rolesOfOffice(body, office.role), office, { kind: 'office', id: office.id }, at);
  return {
    rows: [insert(officeTable, office), ...grants.rows],
    events: [
      {
        type: 'partnerships.office-appointed',
        subject: { kind: 'office', id: office.id },
        audience: runsTheBody(office.role) ? PUBLIC : partnershipAudience(body.id),
        streams: [`partnership/${body.id}`],
        data: { person: personId, organisation: office.organisationId, role: office.role },
      },
      ...grants.events,
    ],
  };
}
