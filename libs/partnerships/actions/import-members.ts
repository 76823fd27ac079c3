import { mintLink, type MintedLink } from '@folkmoot/access/contract/mailed-link.js';
import { officersAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { startOfDay } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Moment, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { faultsOfMany } from '../domain/invitation.js';
import { faultsOfAllianceMember } from '../domain/alliance/members.js';
import type { MemberFile } from '../domain/member-file/member-file.js';
import type { PlannedMember } from '../domain/member-file/plan-members.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import type { Seat } from '../domain/seat.js';
import { plannedMembers, type HowMatched } from '../reads/planned-members.js';
import { invitedSince, memberFileById } from '../storage/members.store.js';
import { memberFileTable } from '../storage/members.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { seatTable } from '../storage/places.tables.js';
import { invited } from './invited.js';
import { seatOffered } from './offer-seat.js';

export interface ImportMembersInput extends Requested, HowMatched {
  readonly fileId: Id;
  readonly version: number;
}

interface Found {
  readonly file: MemberFile;
  readonly body: KnownBody;
  readonly planned: readonly PlannedMember[];
  readonly seatIds: ReadonlyMap<string, Id>;
  readonly links: readonly MintedLink[];
  readonly invitedToday: number;
}

/** Makes members of a secretary's list: seats, and invitations where there are addresses. All of it, or nothing. */
export const importMembers = defineAction<
  ImportMembersInput,
  Found,
  { partnershipId: Id; seats: number; invitations: number }
>({
  name: 'partnerships.import-members',

  async find({ fileId, matching, choices, seatFor }, { tx, scope, today }) {
    const file =
      isId(fileId) && scope.person ? await memberFileById(tx, fileId, scope.person.personId) : null;
    const body = file && (await bodyById(tx, file.partnershipId));
    if (!file || !body) return null;
    await lockSeries(tx, `seats/${body.id}`);
    const { planned, seatIds } = await plannedMembers(tx, file, { matching, choices, seatFor }, today);
    return {
      file,
      body,
      planned,
      seatIds,
      links: planned.filter((one) => one.invites).map(mintLink),
      invitedToday: await invitedSince(tx, body.id, startOfDay(today)),
    };
  },

  may: (scope, { body }) => mayArrangeSeats(scope, body),

  decide({ file, body, planned, seatIds, links, invitedToday }, { version }, at) {
    const faults = faultsOf(body, file, planned, invitedToday);
    if (faults.length > 0) return refused(refusal(...faults));
    const seats = new Map(seatIds);
    const offered = planned.flatMap((one) => (one.seat === null ? [] : [seatOf(one, body.id, at)]));
    for (const seat of offered) seats.set(`${seat.organisationId} ${seat.seatClass}`, seat.id);
    const asked = planned
      .filter((one) => one.invites)
      .map((one, n) => invited(body, { ...whoIs(one), seatId: seatFor(one, seats) }, links[n]!, at));
    return done({
      rows: [
        update(memberFileTable, { id: file.id, version }, { content: null, usedAt: at.now }),
        ...offered.map((seat) => insert(seatTable, seat)),
        ...asked.flatMap(({ rows }) => rows),
      ],
      events: [
        {
          type: 'partnerships.members-imported',
          subject: { kind: 'member-file', id: file.id },
          audience: officersAudience(body.id),
          streams: [`partnership/${body.id}`],
          data: {
            lines: planned.length,
            seats: offered.length,
            invitations: asked.length,
            leftOut: planned.filter(({ how }) => how === 'left-out').length,
          },
        },
        ...offered.map(seatOffered),
        ...asked.flatMap(({ events }) => events),
      ],
      jobs: asked.flatMap(({ jobs }) => jobs),
      result: { partnershipId: body.id, seats: offered.length, invitations: asked.length },
    });
  },
});

function faultsOf(
  body: KnownBody,
  file: MemberFile,
  planned: readonly PlannedMember[],
  invitedToday: number,
): Fault[] {
  if (file.content === null)
    return [
      fault('members/file-gone', '', 'This list was used already, or is no longer kept. Bring it again.'),
    ];
  const faults = planned.flatMap(({ row, organisation, faults: wrong }) => [
    ...wrong.map((message) => fault('members/line', `line.${row.line}`, `Line ${row.line}: ${message}`)),
    ...faultsOfAllianceMember(body.kind, organisation?.sector ?? null, `line.${row.line}`),
  ]);
  if (faults.length === 0 && !planned.some((one) => one.seat !== null || one.invites))
    faults.push(
      fault(
        'members/nothing-new',
        '',
        'Nothing in this list is new: all of them have their seats here already.',
      ),
    );
  return [...faults, ...faultsOfMany(invitedToday, planned.filter((one) => one.invites).length)];
}

const seatOf = ({ organisation, seat, row }: PlannedMember, partnershipId: Id, at: Moment): Seat => ({
  id: at.newId(),
  version: 1,
  partnershipId,
  organisationId: organisation!.id,
  seatClass: seat!,
  voting: row.voting,
  template: null,
  since: at.today,
  until: null,
});

const whoIs = ({ organisation, row }: PlannedMember) => ({
  organisationId: organisation!.id,
  office: null,
  email: row.email!,
  name: row.person,
  jobTitle: row.jobTitle,
});

/** The seat of their line, whether it was there before or comes with this list. */
const seatFor = ({ organisation, seatClass }: PlannedMember, seats: ReadonlyMap<string, Id>): Id | null =>
  seatClass === null ? null : (seats.get(`${organisation!.id} ${seatClass}`) ?? null);
