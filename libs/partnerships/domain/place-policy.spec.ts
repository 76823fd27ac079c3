import { describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience, PLATFORM } from '@folkmoot/kernel/audience.js';
import { newId } from '@folkmoot/kernel/id.js';
import { Scope, type Role, type RoleHeld } from '@folkmoot/kernel/reader.js';
import {
  mayAnswerSeatRequests,
  mayAppointOfficers,
  mayArrangeSeats,
  mayAskForSeat,
  mayEndSitting,
  mayNameForSeat,
  mayNameRepresentative,
  mayImportRegister,
  mayInvite,
  mayMindInvitation,
  mayOpenPlace,
  mayRenamePlace,
  maySetBoundary,
  maySetTerms,
  mayTakeOutOfForum,
  mayVouch,
  type Naming,
} from './place-policy.js';

const body = { id: newId(), forumId: newId() };
const other = { id: newId(), forumId: newId() };
const [me, them, mine, theirs] = [newId(), newId(), newId(), newId()];

const as = (...held: RoleHeld[]): Scope =>
  new Scope({ kind: 'person', personId: me, organisationId: mine, sessionId: newId() }, held);
const inBody = (role: Role, of = body): Scope =>
  as({ audience: partnershipAudience(of.id), role }, { audience: partnershipAudience(of.forumId), role });

const ACTORS: Readonly<Record<string, Scope>> = {
  operator: as({ audience: PLATFORM, role: 'operator' }),
  chair: inBody('chair'),
  'vice-chair': inBody('vice-chair'),
  secretary: inBody('secretary'),
  member: inBody('member'),
  deputy: inBody('deputy'),
  observer: inBody('observer'),
  participant: as({ audience: partnershipAudience(body.forumId), role: 'participant' }),
  colleague: as({ audience: organisationAudience(theirs), role: 'representative' }),
  'signing colleague': as({ audience: organisationAudience(theirs), role: 'signatory' }),
  'chair of another place': inBody('chair', other),
  'signed-in stranger': as(),
  visitor: new Scope({ kind: 'visitor' }, []),
  job: new Scope({ kind: 'job', name: 'sweep' }, []),
};

const person = { personId: them, organisationId: theirs };
/** Somebody new, for an organisation of this place that has nobody; what differs is said. */
const named = (differs: Partial<Naming> = {}): Naming => ({
  personId: them,
  organisationId: theirs,
  signs: false,
  nobodyThereYet: true,
  nobodySignsYet: true,
  isThere: false,
  takesPart: true,
  hasSeat: true,
  ...differs,
});
const peopled = { nobodyThereYet: false };
const naming =
  (differs?: Partial<Naming>, of: typeof body | null = body) =>
  (scope: Scope): boolean =>
    mayNameRepresentative(scope, of, named(differs));

const colleagueOf = (
  organisationId: string,
  seat: { organisationId: string; representativeId: string } | null,
) => ({
  organisationId,
  takesPart: true,
  seat,
  office: false,
});

/** Everybody who is named may; everybody who is not may not. */
const MATRIX: readonly [string, (scope: Scope) => boolean, readonly string[]][] = [
  ['open a place', mayOpenPlace, ['operator']],
  ['import the register', mayImportRegister, ['operator']],
  [
    'arrange seats',
    (scope) => mayArrangeSeats(scope, body),
    ['operator', 'chair', 'vice-chair', 'secretary'],
  ],
  [
    'name who sits for an organisation',
    (scope) => mayNameForSeat(scope, body, { organisationId: theirs, representativeId: them }),
    ['operator', 'chair', 'vice-chair', 'secretary'],
  ],
  [
    'end the sitting of somebody else',
    (scope) => mayEndSitting(scope, body, { organisationId: theirs, representativeId: null }, them),
    ['operator', 'chair', 'vice-chair', 'secretary'],
  ],
  [
    'invite a colleague',
    (scope) => mayInvite(scope, body, colleagueOf(mine, null)),
    ['operator', 'chair', 'vice-chair', 'secretary'],
  ],
  [
    'invite into an office',
    (scope) => mayInvite(scope, body, { ...colleagueOf(mine, null), office: true }),
    ['operator', 'chair', 'secretary'],
  ],
  ['appoint officers', (scope) => mayAppointOfficers(scope, body), ['operator', 'chair', 'secretary']],
  ['set terms of reference', (scope) => maySetTerms(scope, body), ['chair', 'secretary']],
  ['set the boundary', (scope) => maySetBoundary(scope, body), ['operator', 'chair', 'secretary']],
  ['rename it', (scope) => mayRenamePlace(scope, body), ['operator', 'chair', 'secretary']],
  [
    'answer seat requests',
    (scope) => mayAnswerSeatRequests(scope, body),
    ['chair', 'vice-chair', 'secretary'],
  ],
  [
    'take out of the forum',
    (scope) => mayTakeOutOfForum(scope, body),
    ['operator', 'chair', 'vice-chair', 'secretary'],
  ],
  [
    'vouch',
    (scope) => mayVouch(scope, body, person),
    ['chair', 'vice-chair', 'secretary', 'member', 'deputy', 'colleague', 'signing colleague'],
  ],
  ['vouch for oneself', (scope) => mayVouch(scope, body, { ...person, personId: me }), []],
  [
    'ask for a seat',
    (scope) => mayAskForSeat(scope, body),
    ['chair', 'vice-chair', 'secretary', 'member', 'deputy', 'participant'],
  ],
  [
    'name the first to represent',
    naming(),
    ['operator', 'chair', 'vice-chair', 'secretary', 'colleague', 'signing colleague'],
  ],
  [
    'name the first of one in the forum only',
    naming({ hasSeat: false }),
    ['operator', 'chair', 'vice-chair', 'secretary', 'colleague', 'signing colleague'],
  ],
  [
    'name the first of one that takes no part here',
    naming({ takesPart: false, hasSeat: false }),
    ['operator', 'colleague', 'signing colleague'],
  ],
  ['name another', naming(peopled), ['operator', 'colleague', 'signing colleague']],
  ['name oneself', naming({ personId: me }), ['operator', 'colleague', 'signing colleague']],
  ['name one without a place', naming({}, null), ['operator', 'colleague', 'signing colleague']],
  [
    'name the first to sign',
    naming({ signs: true }),
    ['operator', 'chair', 'vice-chair', 'secretary', 'signing colleague'],
  ],
  [
    'name the first to sign of its people',
    naming({ ...peopled, signs: true, isThere: true }),
    ['operator', 'chair', 'vice-chair', 'secretary', 'signing colleague'],
  ],
  [
    'name a stranger to sign beside its people',
    naming({ ...peopled, signs: true }),
    ['operator', 'signing colleague'],
  ],
  [
    'name who signs for one in the forum only',
    naming({ signs: true, hasSeat: false }),
    ['operator', 'signing colleague'],
  ],
  [
    'name another to sign',
    naming({ ...peopled, signs: true, isThere: true, nobodySignsYet: false }),
    ['operator', 'signing colleague'],
  ],
  ['name oneself to sign', naming({ signs: true, personId: me }), ['operator', 'signing colleague']],
  ['name who signs without a place', naming({ signs: true }, null), ['operator', 'signing colleague']],
];

describe('who may do what in a place', () => {
  it.each(MATRIX)('%s', (_, may, allowed) => {
    expect(Object.keys(ACTORS).filter((actor) => may(ACTORS[actor]!))).toEqual(allowed);
  });

  it('lets whoever sits for an organisation, and who signs for it, name who sits there', () => {
    const seat = { organisationId: mine, representativeId: me };
    const empty = { organisationId: mine, representativeId: null };
    const signs = as({ audience: organisationAudience(mine), role: 'signatory' });
    const colleague = as({ audience: organisationAudience(mine), role: 'representative' });
    expect([as(), signs, colleague].map((scope) => mayNameForSeat(scope, body, seat))).toEqual([
      true,
      true,
      true,
    ]);
    expect([as(), signs, colleague].map((scope) => mayNameForSeat(scope, body, empty))).toEqual([
      false,
      true,
      false,
    ]);
    const otherHat = new Scope(
      { kind: 'person', personId: me, organisationId: theirs, sessionId: newId() },
      [],
    );
    expect(mayNameForSeat(otherHat, body, seat)).toBe(false);
    // Whoever sits there may always go, whichever hat they wear.
    expect(mayEndSitting(otherHat, body, empty, me)).toBe(true);
  });

  it('lets an organisation’s own people ask colleagues in, and mind their own invitations', () => {
    const own = as({ audience: organisationAudience(mine), role: 'representative' });
    const seat = { organisationId: mine, representativeId: them };
    expect(mayInvite(own, body, colleagueOf(mine, null))).toBe(true);
    expect(mayInvite(own, body, { ...colleagueOf(mine, null), takesPart: false })).toBe(false);
    expect(mayInvite(own, body, colleagueOf(theirs, null))).toBe(false);
    expect(mayInvite(own, body, colleagueOf(mine, seat))).toBe(false);
    expect(mayInvite(own, body, colleagueOf(mine, { ...seat, representativeId: me }))).toBe(true);
    expect(mayMindInvitation(own, body, { invitedBy: me, organisationId: mine })).toBe(true);
    expect(mayMindInvitation(own, body, { invitedBy: them, organisationId: mine })).toBe(false);
    expect(mayMindInvitation(own, body, { invitedBy: me, organisationId: theirs })).toBe(false);
  });

  it('lets nobody ask for a seat who speaks for no organisation', () => {
    const held = [{ audience: partnershipAudience(body.forumId), role: 'participant' as const }];
    expect(
      mayAskForSeat(
        new Scope({ kind: 'person', personId: me, organisationId: null, sessionId: newId() }, held),
        body,
      ),
    ).toBe(false);
  });
});
