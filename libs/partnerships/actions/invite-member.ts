import { mintLink, type MintedLink } from '@folkmoot/access/contract/mailed-link.js';
import {
  emailFault,
  nameFault,
  normaliseEmail,
  ownMailboxesOf,
  tidyName,
} from '@folkmoot/access/contract/people.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { startOfDay } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { faultsOfAllianceMember } from '../domain/alliance/members.js';
import { faultsOfColleagues, faultsOfMany } from '../domain/invitation.js';
import { isOfficeRole } from '../domain/office.js';
import { mayArrangeSeats, mayInvite, type SeatHeld } from '../domain/place-policy.js';
import type { Seat } from '../domain/seat.js';
import { invitedBySince, invitedSince, standingOf } from '../storage/members.store.js';
import { sectorOf } from '../storage/alliances.store.js';
import { bodyById, holdersOf, partOf, seatById, type KnownBody } from '../storage/places.store.js';
import { invited } from './invited.js';
import { representativeOn } from './seat-moves.js';

export interface InviteMemberInput extends Requested {
  readonly partnershipId: Id;
  readonly organisationId: Id;
  readonly email: string;
  readonly name?: string | null;
  readonly jobTitle?: string | null;
  /** The organisation's seat that they are to take. */
  readonly seatId?: Id | null;
  /** The office they are to hold, such as secretary: only from who may appoint to it. */
  readonly office?: string | null;
}

interface Found {
  readonly body: KnownBody;
  /** Null where the register has no such organisation. */
  readonly sector: string | null;
  readonly seat: Seat | null;
  readonly waits: boolean;
  /** Who represents the organisation on that seat. */
  readonly held: SeatHeld | null;
  readonly takesPart: boolean;
  readonly invitedToday: number;
  /** By this person, in any place. */
  readonly byThemToday: number;
  readonly link: MintedLink;
  readonly ownMailbox: boolean;
}

/** Asks one person in, for an organisation: an officer anybody, its own people a colleague; onto its seat or into an office if they may. */
export const inviteMember = defineAction<InviteMemberInput, Found, { partnershipId: Id; invitationId: Id }>({
  name: 'partnerships.invite-member',

  async find({ partnershipId, organisationId, seatId, email }, { tx, scope, today }) {
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    if (body === null || !scope.person) return null;
    const mailbox = normaliseEmail(email);
    await lockSeries(tx, `seats/${body.id}`);
    const { invited: waiting } = await standingOf(tx, body.id);
    const seat = seatId && isId(seatId) ? await seatById(tx, seatId) : null;
    return {
      body,
      sector: isId(organisationId) ? await sectorOf(tx, organisationId) : null,
      seat,
      held: seat && representativeOn({ seat, holders: await holdersOf(tx, seat.id) }),
      takesPart: isId(organisationId) && (await partOf(tx, body, organisationId)).takesPart,
      waits: waiting.has(`${organisationId} ${mailbox}`),
      invitedToday: await invitedSince(tx, body.id, startOfDay(today)),
      byThemToday: await invitedBySince(tx, scope.person.personId, startOfDay(today)),
      link: mintLink(),
      ownMailbox: mailbox !== null && (await ownMailboxesOf(tx, scope.person.personId)).includes(mailbox),
    };
  },

  may: (scope, { body, held, takesPart }, { organisationId, office, seatId }) =>
    mayInvite(scope, body, { organisationId, takesPart, seat: seatId ? held : null, office: !!office }),

  decide({ body, sector, seat, waits, invitedToday, byThemToday, link, ownMailbox }, input, at) {
    const { organisationId, office = null } = input;
    const faults: Fault[] = [];
    const email = normaliseEmail(input.email);
    const name = tidyName(input.name ?? '');
    const jobTitle = tidyName(input.jobTitle ?? '').slice(0, 100);
    if (sector === null)
      faults.push(
        fault(
          'invitation/organisation-unknown',
          'organisationId',
          'Choose the organisation from the register.',
        ),
      );
    faults.push(...faultsOfAllianceMember(body.kind, sector, 'organisationId'));
    if (email === null) faults.push(emailFault());
    const wrongName = name === '' ? null : nameFault(name);
    if (wrongName) faults.push(wrongName);
    if (office !== null && !isOfficeRole(office))
      faults.push(fault('office/role-unknown', 'office', 'Choose chair, vice-chair, secretary or observer.'));
    if (
      input.seatId &&
      (seat?.partnershipId !== body.id || seat.organisationId !== organisationId || seat.until !== null)
    )
      faults.push(fault('invitation/seat-unknown', 'seatId', 'Choose a seat of this organisation.'));
    if (waits)
      faults.push(
        fault(
          'invitation/already-waits',
          'email',
          'This address was invited already, and has not answered or has said no.',
        ),
      );
    if (ownMailbox)
      faults.push(
        fault(
          'invitation/own-address',
          'email',
          'This is your own address. Another officer can ask you in for another organisation.',
        ),
      );
    faults.push(...faultsOfMany(invitedToday, 1));
    if (!mayArrangeSeats(at.scope, body)) faults.push(...faultsOfColleagues(byThemToday));
    if (faults.length > 0 || email === null) return refused(refusal(...faults));
    const who = {
      organisationId,
      seatId: seat?.id ?? null,
      office: office !== null && isOfficeRole(office) ? office : null,
      email,
      name,
      jobTitle,
    };
    const { invitationId, rows, events, jobs } = invited(body, who, link, at);
    return done({ rows, events, jobs, result: { partnershipId: body.id, invitationId } });
  },
});
