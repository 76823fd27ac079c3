import { describe, expect, it } from '@jest/globals';
import { Scope, VISITOR, type Role, type RoleHeld } from '@folkmoot/kernel/reader.js';
import { audienceOfThread, circleOfComment } from './comment-circle.js';
import { mayChangeComment, mayComment, mayResolve, mayTakeDown } from './comment-policy.js';
import { commentFaults, isEditable, passageFaults } from './comment-words.js';
import { mentionsIn } from './mentions.js';
import { OPENNESSES } from './openness.js';

const circles = { partners: 'partnership/p', forum: 'partnership/f' };
const codes = (faults: readonly { code: string }[]) => faults.map((one) => one.code);

const ROLES: readonly Role[] = [
  'chair',
  'vice-chair',
  'secretary',
  'member',
  'deputy',
  'observer',
  'participant',
  'representative',
  'signatory',
];
const someone = (held: readonly RoleHeld[], organisationId: string | null = 'other', personId = 'me') =>
  new Scope({ kind: 'person', personId, organisationId, sessionId: 's' }, held);

describe('the circle of a comment', () => {
  it('is that of the text, and never the public', () => {
    const of = (openness: (typeof OPENNESSES)[number], forum: string | null = circles.forum) =>
      circleOfComment({ openness, ownerOrganisationId: 'o' }, { partners: circles.partners, forum });
    expect(of('owner')).toEqual({ openness: 'owner', audience: 'organisation/o' });
    expect(of('partners')).toEqual({ openness: 'partners', audience: 'partnership/p' });
    expect(of('forum')).toEqual({ openness: 'forum', audience: 'partnership/f' });
    expect(of('public')).toEqual({ openness: 'forum', audience: 'partnership/f' });
    expect(of('public', null)).toEqual({ openness: 'partners', audience: 'partnership/p' });
  });

  it('stays as it was when the section is opened further, and closes with it', () => {
    const circle = {
      owner: 'organisation/o',
      partners: 'partnership/p',
      forum: 'partnership/f',
      public: 'public',
    };
    for (const [begun, openness] of (['owner', 'partners', 'forum'] as const).entries())
      for (const [now, sectionOpenness] of OPENNESSES.entries())
        expect(
          audienceOfThread(
            { openness, audience: circle[openness] },
            { openness: sectionOpenness, textAudience: circle[sectionOpenness] },
          ),
        ).toBe(now < begun ? circle[sectionOpenness] : circle[openness]);
  });
});

describe('who may do what in a thread', () => {
  const section = { ownerOrganisationId: 'owner' };
  const found = (audience: string, startedBy = 'somebody') => ({
    thread: { startedBy },
    section,
    circles,
    audience,
  });

  it.each(ROLES)('%s, of another organisation', (role) => {
    const scope = someone([{ audience: circles.partners, role }]);
    const officer = ['chair', 'vice-chair', 'secretary'].includes(role);
    expect(mayComment(scope, circles.partners)).toBe(role !== 'observer');
    expect(mayResolve(scope, found(circles.partners))).toBe(officer);
    expect(mayResolve(scope, found(circles.partners, 'me'))).toBe(role !== 'observer');
    expect(mayTakeDown(scope, found(circles.partners))).toBe(officer);
    expect(mayChangeComment(scope, found(circles.partners), { writtenBy: 'me' })).toBe(true);
    expect(mayChangeComment(scope, found(circles.partners), { writtenBy: 'you' })).toBe(false);
    // Outside the circle of the thread nothing, whatever they are elsewhere.
    const away = found('organisation/owner', 'me');
    expect(mayComment(scope, away.audience) || mayResolve(scope, away) || mayTakeDown(scope, away)).toBe(
      false,
    );
    expect(mayChangeComment(scope, away, { writtenBy: 'me' })).toBe(false);
  });

  it.each(ROLES)('%s, of the owner', (role) => {
    const scope = someone([{ audience: circles.partners, role }], 'owner');
    const answers = ['chair', 'vice-chair', 'secretary', 'member', 'deputy'].includes(role);
    expect(mayResolve(scope, found(circles.partners))).toBe(answers);
  });

  it('the owner’s representative and signatory resolve in a draft; nobody takes down there', () => {
    for (const role of ['representative', 'signatory'] as const) {
      const scope = someone([{ audience: 'organisation/owner', role }], 'owner');
      expect(mayComment(scope, 'organisation/owner')).toBe(true);
      expect(mayResolve(scope, found('organisation/owner'))).toBe(true);
      expect(mayTakeDown(scope, found('organisation/owner'))).toBe(false);
    }
  });

  it('visitors and people without an organisation do nothing', () => {
    for (const scope of [
      new Scope(VISITOR, []),
      someone([{ audience: circles.partners, role: 'chair' }], null),
    ])
      expect(mayComment(scope, circles.partners)).toBe(false);
  });
});

describe('the words of a comment', () => {
  it('are asked for, limited, and hold nothing about patients', () => {
    expect(codes(commentFaults(' \n '))).toEqual(['comment/text-missing']);
    expect(codes(commentFaults('x'.repeat(4_001)))).toEqual(['comment/text-too-long']);
    expect(codes(commentFaults('She is 943 476 5919.'))).toEqual(['comment/nhs-number']);
    expect(commentFaults('Say who pays.')).toEqual([]);
  });

  it('belong to a whole passage of the present text, or to none', () => {
    const passage = { epoch: 2, start: 'AAECAw==', end: 'AAECBA==', quote: 'some words' };
    expect(passageFaults(passage, 2)).toEqual([]);
    expect(passageFaults({ epoch: null, start: null, end: null, quote: null }, 2)).toEqual([]);
    expect(codes(passageFaults({ ...passage, end: null }, 2))).toEqual(['comment/passage-malformed']);
    expect(codes(passageFaults({ ...passage, start: '<b>' }, 2))).toEqual(['comment/passage-malformed']);
    expect(codes(passageFaults({ ...passage, start: 'AAAA'.repeat(60) }, 2))).toEqual([
      'comment/passage-malformed',
    ]);
    expect(codes(passageFaults(passage, 3))).toEqual(['comment/text-replaced']);
    expect(codes(passageFaults({ ...passage, quote: 'x'.repeat(1_001) }, 2))).toEqual([
      'comment/quote-too-long',
    ]);
    expect(codes(passageFaults({ ...passage, quote: '943 476 5919' }, 2))).toEqual(['comment/nhs-number']);
  });

  it('can be changed for an hour', () => {
    const writtenAt = new Date('2027-05-03T10:00:00Z');
    expect(isEditable({ writtenAt }, new Date('2027-05-03T11:00:00Z'))).toBe(true);
    expect(isEditable({ writtenAt }, new Date('2027-05-03T11:00:01Z'))).toBe(false);
  });
});

describe('naming people', () => {
  const readers = [
    { personId: 'ann', name: 'Ann Lee' },
    { personId: 'leeds', name: 'Ann Leeds' },
    { personId: 'siân', name: 'Siân O’Neill' },
    { personId: 'ann2', name: 'Ann Lee' },
  ];
  const of = (text: string, chosen: string[] = []) => {
    const { people, faults } = mentionsIn(text, chosen, readers);
    return [people, codes(faults)];
  };

  it('finds the whole name after an @, in any case, the longest first, everybody who bears it', () => {
    expect(of('@Ann Leeds, can you?')).toEqual([['leeds'], []]);
    expect(of('Ask @ann lee.')).toEqual([['ann', 'ann2'], []]);
    expect(of('(@Siân O’Neill)')).toEqual([['siân'], []]);
    expect(of('Nobody', ['siân'])).toEqual([['siân'], []]);
  });

  it('leaves addresses alone, and refuses whoever cannot read it', () => {
    expect(of('mail ann@example.org at 3 @ 4')).toEqual([[], []]);
    expect(of('@Bob Brown')).toEqual([[], ['comment/not-a-reader']]);
    expect(of('@Ann Leeson')).toEqual([[], ['comment/not-a-reader']]);
    expect(of('Hello', ['bob'])).toEqual([[], ['comment/not-a-reader']]);
  });
});
