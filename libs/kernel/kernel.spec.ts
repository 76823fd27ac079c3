import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, isLocalDate, londonDate } from './local-date.js';
import { isId, newId } from './id.js';
import { Scope, type RoleHeld } from './reader.js';
import { organisationAudience, partnershipAudience, personAudience } from './audience.js';

describe('a calendar day', () => {
  it('is the day people in England have, also after the clocks change', () => {
    expect(londonDate(new Date('2026-03-28T23:59:00Z'))).toBe('2026-03-28');
    expect(londonDate(new Date('2026-03-29T23:01:00Z'))).toBe('2026-03-30');
    expect(londonDate(new Date('2026-10-24T23:30:00Z'))).toBe('2026-10-25');
    expect(londonDate(new Date('2026-10-25T23:30:00Z'))).toBe('2026-10-25');
  });

  it('exists', () => {
    expect(['2028-02-29', '2027-02-29', '2027-13-01', '2027-1-1', '20270101'].map(isLocalDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('counts whole days over both clock changes', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });
});

describe('an id', () => {
  it('is recognised in its one form', () => {
    expect([newId(), newId().toUpperCase(), 'x', ''].map(isId)).toEqual([true, false, false, false]);
  });

  it('stands in the order of its making, and never twice', () => {
    const made = Array.from({ length: 5_000 }, newId);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(new Set(made.map((id) => id.slice(-8))).size).toBeGreaterThan(4_990);
  });
});

describe('a scope', () => {
  const place = partnershipAudience(newId());
  const personId = newId();
  const scope = new Scope({ kind: 'person', personId, organisationId: null, sessionId: newId() }, [
    { audience: place, role: 'deputy' },
  ]);

  it('sees the public, itself and what it was let into, and nothing else', () => {
    expect([...scope.audiences].sort()).toEqual([place, personAudience(personId), 'public'].sort());
    expect(scope.sees(organisationAudience(newId()))).toBe(false);
  });

  it('equals one of the same audiences and roles, in whatever order', () => {
    const other = (...held: RoleHeld[]) =>
      new Scope({ kind: 'person', personId, organisationId: null, sessionId: newId() }, held);
    const [deputy, chair]: RoleHeld[] = [
      { audience: place, role: 'deputy' },
      { audience: place, role: 'chair' },
    ];
    expect(scope.equals(other(deputy!))).toBe(true);
    expect(other(chair!, deputy!).equals(other(deputy!, chair!))).toBe(true);
    expect([other(), other(chair!), other(deputy!, chair!)].map((one) => scope.equals(one))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('holds only the roles it was given, only there', () => {
    expect([
      scope.holds(place),
      scope.holds(place, 'deputy', 'chair'),
      scope.holds(place, 'chair'),
      scope.holds('public'),
    ]).toEqual([true, true, false, false]);
  });

  it('of an audience is that audience and the public', () => {
    expect(new Scope({ kind: 'audience', audience: place }, []).audiences).toEqual(['public', place]);
  });
});
