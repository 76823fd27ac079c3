import { describe, expect, it } from '@jest/globals';
import { Scope, type Role } from '@folkmoot/kernel/reader.js';
import { OPENNESSES, type Openness } from './openness.js';
import {
  mayAddSection,
  mayManagePlan,
  mayManageSection,
  mayMoveSection,
  mayOpenSection,
  mayWrite,
} from './plan-policy.js';

const circles = { partners: 'partnership/place', forum: 'partnership/forum' };
const OWNER = 'owner';
const draft = `organisation/${OWNER}`;

const person = (organisationId: string, ...held: [string, Role][]): Scope =>
  new Scope(
    { kind: 'person', personId: 'p', organisationId, sessionId: 's' },
    held.map(([audience, role]) => ({ audience, role })),
  );
const inPlace = (organisation: string, role: Role): Scope =>
  person(
    organisation,
    [circles.partners, role],
    [circles.forum, role],
    [`organisation/${organisation}`, 'representative'],
  );

const people = {
  chair: inPlace('other', 'chair'),
  'vice-chair': inPlace('other', 'vice-chair'),
  secretary: inPlace('other', 'secretary'),
  'owner member': inPlace(OWNER, 'member'),
  'owner deputy': inPlace(OWNER, 'deputy'),
  'owner observer': person(OWNER, [circles.partners, 'observer'], [circles.forum, 'observer']),
  'owner representative': person(OWNER, [draft, 'representative'], [circles.forum, 'participant']),
  'other member': inPlace('other', 'member'),
  'other participant': person(
    'third',
    [circles.forum, 'participant'],
    ['organisation/third', 'representative'],
  ),
  visitor: new Scope({ kind: 'visitor' }, []),
};
type Who = keyof typeof people;
const yes = (rule: (scope: Scope) => boolean): Who[] =>
  (Object.keys(people) as Who[]).filter((who) => rule(people[who]));

const listed = (openness: Openness) => ({ ownerOrganisationId: OWNER, audience: circles.forum, openness });

describe('who may do what in a plan', () => {
  it('officers start it and manage its priorities', () => {
    expect(yes((scope) => mayManagePlan(scope, circles))).toEqual(['chair', 'vice-chair', 'secretary']);
  });

  it('officers add a section for anyone, members and deputies for their own organisation', () => {
    expect(yes((scope) => mayAddSection(scope, circles, OWNER))).toEqual([
      'chair',
      'vice-chair',
      'secretary',
      'owner member',
      'owner deputy',
    ]);
  });

  it('officers and those who answer for the owner rename a section', () => {
    expect(yes((scope) => mayManageSection(scope, circles, listed('owner')))).toEqual([
      'chair',
      'vice-chair',
      'secretary',
      'owner member',
      'owner deputy',
      'owner representative',
    ]);
  });

  it('officers order the sections they know of', () => {
    expect(yes((scope) => mayMoveSection(scope, circles, listed('owner')))).toEqual([
      'chair',
      'vice-chair',
      'secretary',
    ]);
    expect(yes((scope) => mayMoveSection(scope, circles, { audience: draft }))).toEqual([]);
  });

  it('nobody manages a draft they do not know of', () => {
    const unlisted = { ownerOrganisationId: OWNER, audience: draft, openness: 'owner' as const };
    expect(yes((scope) => mayManageSection(scope, circles, unlisted))).toEqual([
      'owner member',
      'owner deputy',
      'owner representative',
    ]);
  });

  const owners: Who[] = ['owner member', 'owner deputy', 'owner representative'];
  const officers: Who[] = ['chair', 'vice-chair', 'secretary'];
  const expected: Record<Openness, Record<Openness, Who[]>> = {
    owner: { owner: owners, partners: owners, forum: owners, public: [] },
    partners: {
      owner: owners,
      partners: [...officers, ...owners],
      forum: [...officers, ...owners],
      public: officers,
    },
    forum: {
      owner: owners,
      partners: [...officers, ...owners],
      forum: [...officers, ...owners],
      public: officers,
    },
    public: { owner: [], partners: officers, forum: officers, public: officers },
  };
  for (const from of OPENNESSES)
    for (const to of OPENNESSES)
      it(`from ${from} to ${to}: ${expected[from][to].join(', ') || 'nobody'}`, () => {
        expect(yes((scope) => mayOpenSection(scope, circles, listed(from), to))).toEqual(expected[from][to]);
      });

  it('everyone in the circle that writes does so, observers do not', () => {
    const forum = { textAudience: circles.forum, writeAudience: circles.forum };
    expect(yes((scope) => mayWrite(scope, forum))).toEqual([
      ...officers,
      'owner member',
      'owner deputy',
      'owner representative',
      'other member',
      'other participant',
    ]);
    const published = { textAudience: 'public', writeAudience: circles.partners };
    expect(yes((scope) => mayWrite(scope, published))).toEqual([
      ...officers,
      'owner member',
      'owner deputy',
      'other member',
    ]);
    const own = { textAudience: draft, writeAudience: draft };
    expect(yes((scope) => mayWrite(scope, own))).toEqual(owners);
  });
});
