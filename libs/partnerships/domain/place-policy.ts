import { organisationAudience, partnershipAudience, PLATFORM } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Body } from './roles-given.js';

/*
 * Who may do what in a place. Rows are deeds, columns roles; operators run the installation, not the place, but they must be
 * able to start one and to help where every officer has gone.
 *
 *                          operator  chair  vice-chair  secretary  member  deputy  observer  participant  representative¹
 *   open a place              x
 *   import the register       x
 *   offer, fill, end seats    x        x        x           x
 *   name who sits for one's own organisation: whoever represents it on that seat, and who signs for it
 *   appoint officers          x        x                    x
 *   set terms of reference             x                    x
 *   set boundary, rename      x        x                    x
 *   answer seat requests               x        x           x
 *   take out of the forum     x        x        x           x
 *   settle a succession                x        x           x
 *   invite somebody           x        x        x           x                                                    x⁵
 *   vouch                              x        x           x         x       x                                  x
 *   ask for a seat                     x        x           x         x       x                   x
 *   name who represents       x        x²       x²          x²                                                   x
 *   name who signs            x        x³       x³          x³                                                   x⁴
 *
 *   ¹ confirmed, of the organisation in question     ² while the organisation has nobody confirmed, where it takes part in the
 *   place or hosts it     ³ the first to sign, where it has a seat: one of its confirmed people, or anybody while it has none
 *   ⁴ only who signs for it: a representative gives nobody more than they hold
 *   ⁵ a colleague, where the organisation takes part; onto a seat for which they may name somebody
 */
export const isOperator = (scope: Scope): boolean => scope.holds(PLATFORM, 'operator');
const isOfficer = (scope: Scope, body: Pick<Body, 'id'>): boolean =>
  scope.holds(partnershipAudience(body.id), 'chair', 'vice-chair', 'secretary');
export const isOf = (scope: Scope, organisationId: Id): boolean =>
  scope.holds(organisationAudience(organisationId), 'representative', 'signatory');

export const mayOpenPlace = isOperator;
export const mayImportRegister = isOperator;

export const mayArrangeSeats = (scope: Scope, body: Body): boolean =>
  isOperator(scope) || isOfficer(scope, body);

export interface SeatHeld {
  readonly organisationId: Id;
  /** Who sits on it as representative; null while it is empty. */
  readonly representativeId: Id | null;
}

/** Who sits for an organisation is the organisation's own affair too: it need not ask the officers, who see it. */
export const mayNameForSeat = (scope: Scope, body: Body, seat: SeatHeld): boolean =>
  mayArrangeSeats(scope, body) || isItsOwn(scope, seat);

/** Whoever sits there may always go. */
export const mayEndSitting = (scope: Scope, body: Body, seat: SeatHeld, personId: Id): boolean =>
  mayNameForSeat(scope, body, seat) || scope.person?.personId === personId;

const isItsOwn = (scope: Scope, { organisationId, representativeId }: SeatHeld): boolean =>
  scope.person?.organisationId === organisationId &&
  (scope.person.personId === representativeId ||
    scope.holds(organisationAudience(organisationId), 'signatory'));

export const mayAppointOfficers = (scope: Scope, body: Body): boolean =>
  isOperator(scope) || scope.holds(partnershipAudience(body.id), 'chair', 'secretary');

export const maySetTerms = (scope: Scope, body: Pick<Body, 'id'>): boolean =>
  scope.holds(partnershipAudience(body.id), 'chair', 'secretary');

/** What an ended or merged organisation holds in the place is for those who run it, not the installation. */
export const maySettleSuccession = (scope: Scope, body: Pick<Body, 'id'>): boolean => isOfficer(scope, body);

export const maySetBoundary = (scope: Scope, body: Pick<Body, 'id'>): boolean =>
  isOperator(scope) || maySetTerms(scope, body);

export const mayRenamePlace = maySetBoundary;

/** Whom somebody would ask in. */
export interface Inviting {
  readonly organisationId: Id;
  /** The organisation has some part in the place already. */
  readonly takesPart: boolean;
  readonly seat: SeatHeld | null;
  readonly office: boolean;
}

export const mayInvite = (scope: Scope, body: Body, about: Inviting): boolean =>
  about.office
    ? mayAppointOfficers(scope, body)
    : mayArrangeSeats(scope, body) ||
      (about.takesPart &&
        scope.person?.organisationId === about.organisationId &&
        (about.seat === null ? isOf(scope, about.organisationId) : mayNameForSeat(scope, body, about.seat)));

/** Whoever asked a colleague in reminds them and takes it back, as long as they speak for the organisation. */
export const mayMindInvitation = (
  scope: Scope,
  body: Body,
  invitation: { readonly invitedBy: Id; readonly organisationId: Id },
): boolean =>
  mayArrangeSeats(scope, body) ||
  (scope.person?.personId === invitation.invitedBy &&
    scope.person.organisationId === invitation.organisationId);

export const mayAnswerSeatRequests = (scope: Scope, body: Body): boolean => isOfficer(scope, body);

export const mayTakeOutOfForum = (scope: Scope, body: Body): boolean =>
  isOperator(scope) || isOfficer(scope, body);

/** Nobody vouches for themselves. */
export const mayVouch = (
  scope: Scope,
  body: Body,
  person: { readonly personId: Id; readonly organisationId: Id },
): boolean =>
  scope.person !== null &&
  scope.person.personId !== person.personId &&
  (isOfficer(scope, body) ||
    scope.holds(partnershipAudience(body.id), 'member', 'deputy') ||
    isOf(scope, person.organisationId));

export const mayAskForSeat = (scope: Scope, body: Body): boolean =>
  scope.person?.organisationId != null &&
  (isOfficer(scope, body) ||
    scope.holds(partnershipAudience(body.id), 'member', 'deputy') ||
    (body.forumId !== null && scope.holds(partnershipAudience(body.forumId), 'participant')));

/** Whom a naming is about, and how the organisation stands, in itself and in the place of the officer who names. */
export interface Naming {
  readonly organisationId: Id;
  readonly personId: Id;
  readonly signs: boolean;
  readonly nobodyThereYet: boolean;
  readonly nobodySignsYet: boolean;
  /** The person speaks for the organisation already, confirmed. */
  readonly isThere: boolean;
  readonly takesPart: boolean;
  readonly hasSeat: boolean;
}

export const mayNameRepresentative = (scope: Scope, body: Body | null, about: Naming): boolean =>
  isOperator(scope) ||
  (about.signs
    ? scope.holds(organisationAudience(about.organisationId), 'signatory')
    : isOf(scope, about.organisationId)) ||
  (body !== null &&
    isOfficer(scope, body) &&
    scope.person?.personId !== about.personId &&
    officerMayName(about));

const officerMayName = ({
  signs,
  nobodyThereYet,
  nobodySignsYet,
  isThere,
  takesPart,
  hasSeat,
}: Naming): boolean =>
  signs ? hasSeat && nobodySignsYet && (nobodyThereYet || isThere) : takesPart && nobodyThereYet;
