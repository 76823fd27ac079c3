import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { OfficeRole } from './office.js';

export type InvitationState = 'waiting' | 'joined' | 'declined' | 'withdrawn';

/**
 * Somebody is asked, at an address that an officer gave, to speak for an organisation in a place. Whether they looked at the mail is
 * not known: programs open links too. `email`, `name` and `jobTitle` go once it is answered or withdrawn.
 */
export interface Invitation {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly organisationId: Id;
  /** The seat that they are to take as its representative, if it is free when they come. */
  readonly seatId: Id | null;
  /** The office that they are to hold. */
  readonly office: OfficeRole | null;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly state: InvitationState;
  readonly invitedBy: Id;
  readonly invitedAt: Date;
  /** The newest mail, and when it was asked for. */
  readonly messageId: Id;
  readonly mailedAt: Date;
  readonly reminders: number;
  readonly answeredAt: Date | null;
  /** Who came. */
  readonly personId: Id | null;
}

const DAY_MS = 86_400_000;
export const REMIND_AFTER_DAYS = 3;
export const MOST_REMINDERS = 3;

type Waiting = Pick<Invitation, 'state' | 'mailedAt' | 'reminders'>;

/** Nobody is mailed by us every day, or for ever. */
export const mayBeReminded = ({ state, mailedAt, reminders }: Waiting, now: Date): boolean =>
  state === 'waiting' &&
  reminders < MOST_REMINDERS &&
  now.getTime() - mailedAt.getTime() >= REMIND_AFTER_DAYS * DAY_MS;

/** What is wrong with inviting so many, where others wait already: an installation must not be made to send mail by the thousand. */
export const MOST_A_DAY = 600;
export const faultsOfMany = (today: number, more: number): Fault[] =>
  today + more > MOST_A_DAY
    ? [
        fault(
          'invitation/too-many-today',
          '',
          `A place invites at most ${MOST_A_DAY} people a day, and ${today} are invited today. Invite the others tomorrow.`,
        ),
      ]
    : [];

/** An organisation's own people ask colleagues in, not everybody they know. */
export const MOST_COLLEAGUES_A_DAY = 20;
export const faultsOfColleagues = (today: number): Fault[] =>
  today >= MOST_COLLEAGUES_A_DAY
    ? [
        fault(
          'invitation/too-many-today',
          '',
          `You can invite ${MOST_COLLEAGUES_A_DAY} people a day. Invite the others tomorrow, or ask an officer of the place.`,
        ),
      ]
    : [];

/** What stays of one that is over. */
export const emptied = { email: '', name: '', jobTitle: '' } as const;
