import { describe, expect, it } from '@jest/globals';
import { Scope, type Role } from '@folkmoot/kernel/reader.js';
import { mayNameVersion, mayRestoreVersion, mayShowVersion } from './version-policy.js';

const circles = { partners: 'partnership/place', forum: 'partnership/forum' };
const draft = 'organisation/owner';
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
  'owner member': inPlace('owner', 'member'),
  'owner observer': person('owner', [circles.partners, 'observer'], [circles.forum, 'observer']),
  'owner representative': person('owner', [draft, 'representative'], [circles.forum, 'participant']),
  'other member': inPlace('other', 'member'),
  'other participant': person('third', [circles.forum, 'participant']),
  visitor: new Scope({ kind: 'visitor' }, []),
};
const yes = (rule: (scope: Scope) => boolean): string[] =>
  Object.entries(people)
    .filter(([, scope]) => rule(scope))
    .map(([who]) => who);
const section = (textAudience: string) => ({
  ownerOrganisationId: 'owner',
  audience: circles.forum,
  textAudience,
});

const OFFICERS = ['chair', 'vice-chair', 'secretary'];

describe('who may do what with versions', () => {
  it('officers and the owner name a version of a text they read', () => {
    const mayName = (text: string) => yes((scope) => mayNameVersion(scope, circles, section(text)));
    expect(mayName(draft)).toEqual(['owner member', 'owner representative']);
    expect(mayName(circles.partners)).toEqual([...OFFICERS, 'owner member']);
    expect(mayName(circles.forum)).toEqual([...OFFICERS, 'owner member', 'owner representative']);
    expect(mayName('public')).toEqual([...OFFICERS, 'owner member', 'owner representative']);
  });

  it('officers and the owner restore a version that they read themselves', () => {
    const mayRestore = (text: string, audience: string) =>
      yes((scope) => mayRestoreVersion(scope, circles, section(text), { audience }));
    expect(mayRestore(draft, draft)).toEqual(['owner member', 'owner representative']);
    expect(mayRestore(circles.partners, circles.partners)).toEqual([...OFFICERS, 'owner member']);
    expect(mayRestore(circles.forum, draft)).toEqual(['owner member', 'owner representative']);
    expect(mayRestore('public', 'public')).toEqual([...OFFICERS, 'owner member', 'owner representative']);
  });

  it('only the owner shows what was named as a draft', () => {
    const mayShow = (text: string, audience: string) =>
      yes((scope) => mayShowVersion(scope, circles, section(text), { audience }));
    expect(mayShow(circles.forum, draft)).toEqual(['owner member', 'owner representative']);
    expect(mayShow(circles.forum, circles.partners)).toEqual(['owner member']);
    expect(mayShow(draft, draft)).toEqual(['owner member', 'owner representative']);
  });
});
