import { describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Scope, VISITOR, type Role } from '@folkmoot/kernel/reader.js';
import { isFresh } from './fresh.js';
import { manifestDifferences, manifestLines } from './manifest-lines.js';
import {
  mayAcceptCondition,
  mayKeepRoutes,
  mayRecordDecision,
  mayShowCondition,
  maySign,
} from './sign-off-policy.js';

const AUDIENCE = 'parties/1';
const PLACE = { audience: partnershipAudience('place') };
const signOff = { audience: AUDIENCE, partnershipId: 'place' };

/** Somebody with a hat of `organisationId`, who sees the sign-off unless it is said otherwise. */
const scope = (organisationId: string, roles: readonly (readonly [string, Role])[], sees = true): Scope =>
  new Scope(
    { kind: 'person', personId: 'who', organisationId, sessionId: 's' },
    [...roles, ...(sees ? [[AUDIENCE, 'observer'] as const] : [])].map(([audience, role]) => ({
      audience,
      role,
    })),
  );

const own = (role: Role, organisationId = 'a') =>
  scope(organisationId, [[organisationAudience(organisationId), role]]);

/** As the table in `sign-off-policy.ts`; the party is `a`, a condition's owner `b`. */
const WHO = {
  'signatory of the party': own('signatory'),
  'representative of the party': own('representative'),
  'signatory of another party': own('signatory', 'b'),
  'representative of another party': own('representative', 'b'),
  'signatory of no party': own('signatory', 'x'),
  'signatory of the party under another hat': scope('b', [[organisationAudience('a'), 'signatory']]),
  'officer of the place': scope('c', [[PLACE.audience, 'secretary']]),
  'member of the place': scope('c', [[PLACE.audience, 'member']]),
  'signatory who does not see it': scope('a', [[organisationAudience('a'), 'signatory']], false),
  visitor: new Scope(VISITOR, []),
} as const;

const matrix = (may: (who: Scope) => boolean): string[] =>
  Object.entries(WHO).flatMap(([name, who]) => (may(who) ? [name] : []));

describe('who may do what in a sign-off', () => {
  it('records a decision: those of any party, and the officers', () => {
    expect(matrix((who) => mayRecordDecision(who, signOff, ['a', 'b']))).toEqual([
      'signatory of the party',
      'representative of the party',
      'signatory of another party',
      'representative of another party',
      'officer of the place',
    ]);
  });
  it('signs: the party’s own signatory', () => {
    expect(matrix((who) => maySign(who, signOff, 'a', null))).toEqual(['signatory of the party']);
  });
  it('signs a minor amendment: the officer to whom it was delegated, and nobody else', () => {
    expect(matrix((who) => maySign(who, signOff, 'a', 'somebody else'))).toEqual([]);
    expect(maySign(own('representative'), signOff, 'a', 'who')).toBe(true);
    expect(maySign(own('representative', 'b'), signOff, 'a', 'who')).toBe(false);
  });
  it('shows a condition: its owner’s people, and those of the party that set it', () => {
    expect(matrix((who) => mayShowCondition(who, signOff, { partyId: 'a', ownerId: 'b' }))).toEqual([
      'signatory of the party',
      'representative of the party',
      'signatory of another party',
      'representative of another party',
    ]);
  });
  it('says that a condition is met: the signatory of the party that set it', () => {
    expect(matrix((who) => mayAcceptCondition(who, signOff, 'a'))).toEqual(['signatory of the party']);
  });
  it('keeps routes: those who speak for the organisation, where it sits or is a party', () => {
    expect(matrix((who) => mayKeepRoutes(who, PLACE, false))).toEqual([]);
    expect(matrix((who) => mayKeepRoutes(who, PLACE, true))).toEqual([
      'signatory of the party',
      'representative of the party',
      'signatory of another party',
      'representative of another party',
      'signatory of no party',
      'signatory who does not see it',
    ]);
  });
});

it('takes a sign-in for fresh for ten minutes', () => {
  const now = new Date('2026-11-18T12:00:00Z');
  expect(isFresh(new Date('2026-11-18T11:50:00Z'), now)).toBe(true);
  expect(isFresh(new Date('2026-11-18T11:49:59Z'), now)).toBe(false);
  expect(isFresh(null, now)).toBe(false);
});

describe('a manifest', () => {
  const text = (fund: number, more: object = {}) =>
    JSON.stringify({
      title: 'Home first',
      partners: ['A', 'B'],
      schemes: [{ title: 'Falls', fundPence: String(fund), host: null, ...more }],
    });
  it('reads fact by fact, also where something is left blank', () => {
    expect(manifestLines(text(5))).toEqual([
      { path: 'title', value: 'Home first' },
      { path: 'partners', value: 'A, B' },
      { path: 'schemes › Falls › title', value: 'Falls' },
      { path: 'schemes › Falls › fund pence', value: '5' },
      { path: 'schemes › Falls › host', value: '(nothing)' },
    ]);
  });
  it('is compared with another in plain sentences', () => {
    expect(manifestDifferences(text(5), text(5))).toEqual([]);
    expect(manifestDifferences(text(5), text(6, { vat: 'none' }))).toEqual([
      'schemes › Falls › fund pence: was “5”, is now “6”.',
      'schemes › Falls › vat: “none” was added.',
    ]);
    expect(manifestDifferences(text(5, { vat: 'none' }), text(5))).toEqual([
      'schemes › Falls › vat: “none” was taken out.',
    ]);
  });
});
