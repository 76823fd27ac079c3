import { describe, expect, it } from '@jest/globals';
import { faultsOfGroup, faultsOfJobTitle } from './applicant.js';
import { emptied } from './join-draft.js';
import { opensPrivateAudience } from './representation.js';
import { rolesOfForumMember, rolesOfHolder, rolesOfOffice, rolesOfRepresentation } from './roles-given.js';
import { faultsOfReason, faultsOfWhy } from './seat-request.js';

const codes = (faults: readonly { code: string }[]): string[] => faults.map(({ code }) => code);
const body = { id: 'p', forumId: 'f' };

describe('what follows from a role', () => {
  it('puts a representative into the body and its forum as a member, a deputy as a deputy', () => {
    expect(rolesOfHolder(body, 'representative')).toEqual([
      { audience: 'partnership/p', role: 'member' },
      { audience: 'partnership/f', role: 'member' },
    ]);
    expect(rolesOfHolder(body, 'deputy').map(({ role }) => role)).toEqual(['deputy', 'deputy']);
  });
  it('lets chair, vice-chair and secretary into the officers’ audience, but no observer', () => {
    const officers = (role: 'chair' | 'vice-chair' | 'secretary' | 'observer') =>
      rolesOfOffice(body, role).some(({ audience }) => audience === 'officers/p');
    expect([officers('chair'), officers('vice-chair'), officers('secretary'), officers('observer')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
  it('works for a body without a forum', () => {
    expect(rolesOfHolder({ id: 'p', forumId: null }, 'representative')).toEqual([
      { audience: 'partnership/p', role: 'member' },
    ]);
  });
  it('lets a member of the forum into the forum alone, a representative into the organisation alone', () => {
    expect(rolesOfForumMember('f')).toEqual([{ audience: 'partnership/f', role: 'participant' }]);
    expect(rolesOfRepresentation('o', 'signatory')).toEqual([
      { audience: 'organisation/o', role: 'signatory' },
    ]);
  });
});

describe('whether a confirmation opens the organisation’s own audience', () => {
  it.each([
    [true, true, true],
    [true, false, true],
    [false, true, true],
    [false, false, false],
  ])('of the organisation: %s; nobody there yet: %s → %s', (ofTheOrganisation, nobodyThereYet, opens) => {
    expect(opensPrivateAudience({ ofTheOrganisation, nobodyThereYet })).toBe(opens);
  });
});

describe('what people write when they join or ask', () => {
  it('must be there', () => {
    expect(codes(faultsOfWhy('  '))).toEqual(['seat-request/why-missing']);
    expect(codes(faultsOfReason(''))).toEqual(['seat-request/reason-missing']);
    expect(codes(faultsOfJobTitle(''))).toEqual(['join/job-title-missing']);
    expect(codes(faultsOfGroup({ what: '', area: '' }))).toEqual(['join/what-missing', 'join/area-missing']);
  });
  it('is bounded', () => {
    expect(codes(faultsOfWhy('a'.repeat(2_001)))).toEqual(['seat-request/why-too-long']);
    expect(codes(faultsOfWhy('a'.repeat(2_000)))).toEqual([]);
    expect(codes(faultsOfJobTitle('a'.repeat(101)))).toEqual(['join/job-title-too-long']);
  });
  it('holds no NHS number', () => {
    expect(codes(faultsOfWhy('We know 9434765919 well.'))).toEqual(['nhs-number']);
  });
  it('leaves nothing of a person behind once the draft is used', () => {
    const now = new Date('2026-11-18T12:00:00Z');
    expect(emptied(now)).toEqual({ name: '', jobTitle: '', group: null, usedAt: now });
  });
});
