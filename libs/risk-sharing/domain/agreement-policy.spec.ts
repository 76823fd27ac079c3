import { describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Scope, VISITOR, type Role } from '@folkmoot/kernel/reader.js';
import { mayEditDraft, maySend, mayStartAgreement, speaksFor } from './agreement-policy.js';

const PARTIES = 'parties/1';
const PLACE = { audience: partnershipAudience('place'), forumAudience: partnershipAudience('forum') };
const ELSEWHERE = partnershipAudience('elsewhere');
const agreement = { audience: PARTIES, startedBy: 'starter' };

const acting = (
  personId: string,
  organisationId: string | null,
  ...held: readonly (readonly [string, Role])[]
): Scope =>
  new Scope(
    { kind: 'person', personId, organisationId, sessionId: 's' },
    held.map(([audience, role]) => ({ audience, role })),
  );

/** Who speaks for an organisation that is a party has both: its own audience, and that of the parties by it. */
const ofParty = (role: Role, personId = 'who'): Scope =>
  acting(personId, 'a', [organisationAudience('a'), role], [PARTIES, 'party']);
const here = (audience: string, role: Role, own?: Role): Scope =>
  acting('who', 'c', [audience, role], ...(own ? [[organisationAudience('c'), own] as const] : []));

/** As the table in `agreement-policy.ts`. Those of the place act for an organisation that is no party, unless it is said otherwise. */
const WHO: Readonly<Record<string, Scope>> = {
  'signatory of a party': ofParty('signatory'),
  'representative of a party': ofParty('representative'),
  'representative of a party, who started it': ofParty('representative', 'starter'),
  'signatory of a party under another hat': acting('who', 'b', [organisationAudience('a'), 'signatory']),
  'who started it, and left the parties since': acting('starter', 'c', [PLACE.audience, 'member']),
  'who started it, for no organisation': acting('starter', null, [PARTIES, 'party']),
  'signatory of no party, elsewhere': acting(
    'who',
    'x',
    [organisationAudience('x'), 'signatory'],
    [ELSEWHERE, 'member'],
  ),
  chair: here(PLACE.audience, 'chair'),
  'vice-chair': here(PLACE.audience, 'vice-chair'),
  secretary: here(PLACE.audience, 'secretary'),
  'secretary, for no organisation': acting('who', null, [PLACE.audience, 'secretary']),
  'chair of another place': here(ELSEWHERE, 'chair', 'representative'),
  'member who represents': here(PLACE.audience, 'member', 'representative'),
  'deputy who signs': here(PLACE.audience, 'deputy', 'signatory'),
  'member, not confirmed': here(PLACE.audience, 'member'),
  'observer who represents': here(PLACE.audience, 'observer', 'representative'),
  'in the forum, and represents': here(PLACE.forumAudience, 'participant', 'representative'),
  'in the forum, not confirmed': here(PLACE.forumAudience, 'participant'),
  operator: acting('who', 'c', ['platform', 'operator']),
  visitor: new Scope(VISITOR, []),
};

const matrix = (may: (who: Scope) => boolean): string[] =>
  Object.entries(WHO).flatMap(([name, who]) => (may(who) ? [name] : []));

describe('who may do what with an agreement', () => {
  const OFFICERS = ['chair', 'vice-chair', 'secretary'];
  it('starts one: officers, and who speaks for an organisation with a seat and takes part', () => {
    expect(matrix((who) => mayStartAgreement(who, PLACE, true))).toEqual([
      ...OFFICERS,
      'member who represents',
      'deputy who signs',
      'in the forum, and represents',
    ]);
    expect(matrix((who) => mayStartAgreement(who, PLACE, false))).toEqual(OFFICERS);
    expect(matrix((who) => mayStartAgreement(who, { ...PLACE, forumAudience: null }, true))).toEqual([
      ...OFFICERS,
      'member who represents',
      'deputy who signs',
    ]);
  });

  it('reads and edits the draft: who speaks for a party', () => {
    expect(matrix((who) => mayEditDraft(who, agreement))).toEqual([
      'signatory of a party',
      'representative of a party',
      'representative of a party, who started it',
    ]);
  });

  it('sends it, takes it back, files the executed deed: a party’s signatory, and who started it', () => {
    expect(matrix((who) => maySend(who, agreement))).toEqual([
      'signatory of a party',
      'representative of a party, who started it',
    ]);
  });

  it('speaks for an organisation: who represents or signs for it, under that hat', () => {
    expect(matrix((who) => speaksFor(who, 'a'))).toEqual([
      'signatory of a party',
      'representative of a party',
      'representative of a party, who started it',
      'signatory of a party under another hat',
    ]);
    expect(matrix((who) => speaksFor(who, 'c'))).toEqual([
      'chair of another place',
      'member who represents',
      'deputy who signs',
      'observer who represents',
      'in the forum, and represents',
    ]);
  });
});
