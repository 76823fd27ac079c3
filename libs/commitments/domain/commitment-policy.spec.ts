import { describe, expect, it } from '@jest/globals';
import { PUBLIC, organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Scope, VISITOR, type PersonReader, type Role, type RoleHeld } from '@folkmoot/kernel/reader.js';
import { audienceOf } from './audience.js';
import { mayAnswerFor, mayLink, mayMakeCommitment, mayQuestion } from './commitment-policy.js';

const OWNER = 'owner-organisation';
const place = { audience: partnershipAudience('place'), forumAudience: partnershipAudience('forum') };
const reader = (organisationId: string | null): PersonReader => ({
  kind: 'person',
  personId: 'p',
  organisationId,
  sessionId: 's',
});
const scope = (organisationId: string | null, ...held: RoleHeld[]): Scope =>
  new Scope(reader(organisationId), held);
const here = (role: Role): RoleHeld => ({ audience: place.audience, role });
const forum = (role: Role): RoleHeld => ({ audience: place.forumAudience, role });
const elsewhere = (role: Role): RoleHeld => ({ audience: partnershipAudience('other'), role });
const of = (role: Role): RoleHeld => ({ audience: organisationAudience(OWNER), role });

const PLACE_ROLES: readonly Role[] = [
  'chair',
  'vice-chair',
  'secretary',
  'member',
  'deputy',
  'observer',
  'participant',
  'representative',
  'signatory',
  'operator',
];
const SEATED = new Set<Role>(['chair', 'vice-chair', 'secretary', 'member', 'deputy']);

describe('who may make a commitment', () => {
  it.each(PLACE_ROLES)('as %s of the place', (role) =>
    expect(mayMakeCommitment(scope(OWNER, here(role)), place)).toBe(SEATED.has(role)),
  );
  it.each(PLACE_ROLES)('as %s of the forum alone', (role) =>
    expect(mayMakeCommitment(scope(OWNER, forum(role)), place)).toBe(role === 'participant'),
  );
  it.each(PLACE_ROLES)('as %s of another place: never', (role) =>
    expect(mayMakeCommitment(scope(OWNER, elsewhere(role)), place)).toBe(false),
  );
  it('nobody in a forum that is not there', () =>
    expect(mayMakeCommitment(scope(OWNER, forum('participant')), { ...place, forumAudience: null })).toBe(
      false,
    ));
  it('nobody who acts for no organisation', () =>
    expect(mayMakeCommitment(scope(null, here('chair')), place)).toBe(false));
  it('no visitor, job or audience', () => {
    for (const one of [
      VISITOR,
      { kind: 'job', name: 'j' } as const,
      { kind: 'audience', audience: place.audience } as const,
    ])
      expect(mayMakeCommitment(new Scope(one, [here('chair')]), place)).toBe(false);
  });
});

describe('who may answer for the organisation that owns a commitment', () => {
  it.each(PLACE_ROLES)('its own %s of the place', (role) =>
    expect(mayAnswerFor(scope(OWNER, here(role)), place, OWNER)).toBe(SEATED.has(role)),
  );
  it.each(PLACE_ROLES)('its own %s', (role) =>
    expect(mayAnswerFor(scope(OWNER, of(role)), place, OWNER)).toBe(
      role === 'representative' || role === 'signatory',
    ),
  );
  it.each(PLACE_ROLES)('its own %s of the forum: not before somebody has vouched', (role) =>
    expect(mayAnswerFor(scope(OWNER, forum(role)), place, OWNER)).toBe(false),
  );
  it.each(PLACE_ROLES)('%s of the place with another hat: never', (role) =>
    expect(mayAnswerFor(scope('another', here(role), of('representative')), place, OWNER)).toBe(false),
  );
  it('nobody without a hat', () =>
    expect(mayAnswerFor(scope(null, here('chair')), place, OWNER)).toBe(false));
});

describe('who may question a commitment', () => {
  const officers = new Set<Role>(['chair', 'vice-chair', 'secretary']);
  it.each(PLACE_ROLES)('%s of the place', (role) =>
    expect(mayQuestion(scope(OWNER, here(role)), place)).toBe(officers.has(role)),
  );
  it.each(PLACE_ROLES)('%s of the forum or another place: never', (role) =>
    expect(mayQuestion(scope(OWNER, forum(role), elsewhere(role)), place)).toBe(false),
  );
  it('nobody without a hat', () => expect(mayQuestion(scope(null, here('chair')), place)).toBe(false));
});

describe('who may say for what a commitment waits', () => {
  const officers = new Set<Role>(['chair', 'vice-chair', 'secretary']);
  it.each(PLACE_ROLES)('as %s of the place for its owner', (role) =>
    expect(mayLink(scope(OWNER, here(role)), place, OWNER)).toBe(SEATED.has(role)),
  );
  it.each(PLACE_ROLES)('as %s of the place for another', (role) =>
    expect(mayLink(scope('another', here(role)), place, OWNER)).toBe(officers.has(role)),
  );
  it.each(PLACE_ROLES)('as its own %s', (role) =>
    expect(mayLink(scope(OWNER, of(role)), place, OWNER)).toBe(
      role === 'representative' || role === 'signatory',
    ),
  );
  it.each(PLACE_ROLES)('%s of the forum or another place: never', (role) =>
    expect(mayLink(scope(OWNER, forum(role), elsewhere(role)), place, OWNER)).toBe(false),
  );
});

describe('who sees a commitment', () => {
  it.each([
    ['asked', 'public', place.forumAudience],
    ['declined', 'public', place.forumAudience],
    ['accepted', 'public', PUBLIC],
    ['asked', 'partners', place.audience],
    ['declined', 'partners', place.audience],
    ['accepted', 'partners', place.audience],
  ] as const)('%s, shown to %s', (state, shownTo, audience) =>
    expect(audienceOf(state, shownTo, place)).toBe(audience),
  );
  it('where there is no forum, what is asked stays among the partners', () =>
    expect(audienceOf('asked', 'public', { ...place, forumAudience: null })).toBe(place.audience));
});
