import { describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience, PLATFORM } from '@folkmoot/kernel/audience.js';
import { newId } from '@folkmoot/kernel/id.js';
import { Scope, type Role, type RoleHeld } from '@folkmoot/kernel/reader.js';
import {
  mayAnswerSeatRequests,
  mayAppointOfficers,
  mayArrangeSeats,
  mayAskForSeat,
  mayNameRepresentative,
  mayOpenPlace,
  mayTakeOutOfForum,
  mayVouch,
} from './place-policy.js';

const body = { id: newId(), forumId: newId() };
const other = { id: newId(), forumId: newId() };
const [me, them, mine, theirs] = [newId(), newId(), newId(), newId()];

const as = (...held: RoleHeld[]): Scope => new Scope({ kind: 'person', personId: me, organisationId: mine, sessionId: newId() }, held);
const inBody = (role: Role, of = body): Scope => as({ audience: partnershipAudience(of.id), role }, { audience: partnershipAudience(of.forumId), role });

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
const named = (nobodyThereYet: boolean, personId = them) => ({ personId, organisationId: theirs, nobodyThereYet });

/** Everybody who is named may; everybody who is not may not. */
const MATRIX: readonly [string, (scope: Scope) => boolean, readonly string[]][] = [
  ['open a place', mayOpenPlace, ['operator']],
  ['arrange seats', (scope) => mayArrangeSeats(scope, body), ['operator', 'chair', 'vice-chair', 'secretary']],
  ['appoint officers', (scope) => mayAppointOfficers(scope, body), ['operator', 'chair', 'secretary']],
  ['answer seat requests', (scope) => mayAnswerSeatRequests(scope, body), ['chair', 'vice-chair', 'secretary']],
  ['take out of the forum', (scope) => mayTakeOutOfForum(scope, body), ['operator', 'chair', 'vice-chair', 'secretary']],
  ['vouch', (scope) => mayVouch(scope, body, person), ['chair', 'vice-chair', 'secretary', 'member', 'deputy', 'colleague', 'signing colleague']],
  ['vouch for oneself', (scope) => mayVouch(scope, body, { ...person, personId: me }), []],
  ['ask for a seat', (scope) => mayAskForSeat(scope, body), ['chair', 'vice-chair', 'secretary', 'member', 'deputy', 'participant']],
  [
    'name the first to represent an organisation',
    (scope) => mayNameRepresentative(scope, body, named(true)),
    ['operator', 'chair', 'vice-chair', 'secretary', 'colleague', 'signing colleague'],
  ],
  ['name another', (scope) => mayNameRepresentative(scope, body, named(false)), ['operator', 'colleague', 'signing colleague']],
  ['name oneself', (scope) => mayNameRepresentative(scope, body, named(true, me)), ['operator', 'colleague', 'signing colleague']],
  ['name one without a place', (scope) => mayNameRepresentative(scope, null, named(true)), ['operator', 'colleague', 'signing colleague']],
];

describe('who may do what in a place', () => {
  it.each(MATRIX)('%s', (_, may, allowed) => {
    expect(Object.keys(ACTORS).filter((actor) => may(ACTORS[actor]!))).toEqual(allowed);
  });

  it('lets nobody ask for a seat who speaks for no organisation', () => {
    const held = [{ audience: partnershipAudience(body.forumId), role: 'participant' as const }];
    expect(mayAskForSeat(new Scope({ kind: 'person', personId: me, organisationId: null, sessionId: newId() }, held), body)).toBe(false);
  });
});
