import { describe, expect, it } from '@jest/globals';
import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Scope, VISITOR, type Role, type RoleHeld } from '@folkmoot/kernel/reader.js';
import { confirmWhatStands } from './confirmation.js';
import { declaredWords, type Declared } from './declare.js';
import { addMonths, INTEREST_RULES, keptUntil, nextDue, rulesAt } from './interest-rules.js';
import { audienceOfInterest, mayChange, mayDeclare, mayOversee } from './interest-policy.js';

const place = { id: 'place', audience: partnershipAudience('place') };
const scope = (...held: RoleHeld[]): Scope =>
  new Scope({ kind: 'person', personId: 'p', organisationId: 'o', sessionId: 's' }, held);
const here = (role: Role): RoleHeld => ({ audience: place.audience, role });
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
  'operator',
];

describe('the policy', () => {
  it.each(ROLES)('declaring as %s', (role) =>
    expect(mayDeclare(scope(here(role)), place)).toBe(
      ['chair', 'vice-chair', 'secretary', 'member', 'deputy'].includes(role),
    ),
  );
  it.each(ROLES)('overseeing as %s', (role) =>
    expect(mayOversee(scope(here(role)), place)).toBe(['chair', 'vice-chair', 'secretary'].includes(role)),
  );
  it('nothing follows from a role in another place', () => {
    const elsewhere = scope({ audience: partnershipAudience('other'), role: 'chair' });
    expect([mayDeclare(elsewhere, place), mayOversee(elsewhere, place)]).toEqual([false, false]);
  });
  it('only the declarer changes an entry, not the chair', () => {
    expect(mayChange(scope(here('chair')), { personId: 'another' })).toBe(false);
    expect(mayChange(scope(), { personId: 'p' })).toBe(true);
    expect(mayChange(new Scope(VISITOR, []), { personId: 'p' })).toBe(false);
  });
  it('what is withheld is for the officers, whoever declared it', () => {
    expect(audienceOfInterest(false, true, place)).toBe('officers/place');
    expect(audienceOfInterest(false, false, place)).toBe('officers/place');
  });
  it('the public reads those who decide; the partners the rest', () => {
    expect(audienceOfInterest(true, true, place)).toBe('public');
    expect(audienceOfInterest(true, false, place)).toBe('partnership/place');
  });
});

const said: Declared = {
  regime: 'nhs',
  category: 'financial',
  holder: 'self',
  description: ' I own shares in a care home. ',
  concernsId: null,
  concerns: 'Moor View Ltd',
  since: '2026-01-01',
  until: null,
  mitigation: '',
  published: true,
  withheldReason: 'left over',
};
const around = { today: '2026-11-18', elected: false, concernsKnown: false };
const codes = (change: Partial<Declared>, about: Partial<typeof around> = {}): string[] => {
  const result = declaredWords({ ...said, ...change }, { ...around, ...about });
  return result.ok ? [] : result.refusal.faults.map((one) => one.code);
};

describe('declaring', () => {
  it('keeps what was said, trimmed, and no reason where it is published', () =>
    expect(declaredWords(said, around)).toMatchObject({
      ok: true,
      value: { description: 'I own shares in a care home.', withheldReason: '' },
    }));
  it('says every fault at once', () =>
    expect(
      codes({
        category: '',
        description: '',
        concerns: '',
        since: null,
        published: false,
        withheldReason: '',
      }),
    ).toEqual([
      'interest/category-missing',
      'interest/description-missing',
      'interest/concerns-missing',
      'interest/since-missing',
      'interest/withheldReason-missing',
    ]));
  it('is about what is, in the right order of days', () => {
    expect(codes({ since: '2026-11-19' })).toEqual(['interest/since-to-come']);
    expect(codes({ until: '2025-12-31' })).toEqual(['interest/until-before-since']);
    expect(codes({ until: '2026-01-01' })).toEqual([]);
  });
  it('takes an organisation of the register, and no other id', () => {
    const concernsId = '01935a00-0000-7000-8000-000000000001';
    expect(codes({ concernsId, concerns: '' })).toEqual(['interest/no-such-organisation']);
    expect(codes({ concernsId, concerns: '' }, { concernsKnown: true })).toEqual([]);
  });
  it('under the Localism Act is for elected members alone, in its own kinds', () => {
    expect(codes({ regime: 'council', category: 'land' })).toEqual(['interest/not-elected']);
    expect(codes({ regime: 'council', category: 'land', holder: 'partner' }, { elected: true })).toEqual([]);
    expect(codes({ regime: 'council', category: 'financial' }, { elected: true })).toEqual([
      'interest/category-missing',
    ]);
  });
  it('a relative’s is indirect under the NHS rules', () =>
    expect(codes({ holder: 'partner' })).toEqual(['interest/holder']));
  it('holds no NHS number', () =>
    expect(codes({ description: 'About 943 476 5919' })).toEqual(['nhs-number']));
});

describe('when', () => {
  const rules = rulesAt('2026-11-18');
  it('28 days after taking a seat', () => expect(nextDue('2026-11-01', null, rules)).toBe('2026-11-29'));
  it('a year after the last time', () =>
    expect(nextDue('2025-01-01', '2026-03-31', rules)).toBe('2027-03-31'));
  it('again after 28 days for a seat taken since', () =>
    expect(nextDue('2026-11-01', '2026-10-01', rules)).toBe('2026-11-29'));
  it('a month that has no such day gives its last', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });
  it('the record is kept six years after the end, and for ever while it lasts', () => {
    expect(keptUntil('2026-02-28')).toBe('2032-02-28');
    expect(keptUntil(null)).toBeNull();
  });
  it('the rules of the day are the newest that hold by then', () => {
    const later = { ...INTEREST_RULES[0]!, from: '2027-04-01', refreshMonths: 6 };
    expect(rulesAt('2027-03-31', [later, ...INTEREST_RULES]).refreshMonths).toBe(12);
    expect(rulesAt('2027-04-01', [later, ...INTEREST_RULES]).refreshMonths).toBe(6);
  });
});

describe('confirming', () => {
  const code = (nothing: boolean, current: number): string | undefined => {
    const result = confirmWhatStands(nothing, current);
    return result.ok ? undefined : result.refusal.faults[0]?.code;
  };
  it('nobody is on record with nothing while something stands', () =>
    expect(code(true, 1)).toBe('interest/still-declared'));
  it('an empty list is confirmed as nothing', () => expect(code(false, 0)).toBe('interest/none-declared'));
  it('else it is taken', () => expect([code(true, 0), code(false, 2)]).toEqual([undefined, undefined]));
});
