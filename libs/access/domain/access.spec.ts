import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseEmail } from './address.js';
import { safeNext } from './next-page.js';
import { nameFault, sameName, tidyName } from './person-name.js';
import { codeFault, mailFault, maySendToPerson } from './throttle.js';
import { CODE_ATTEMPTS, expiryOf, takesCode, whyDead } from './token.js';

const NOW = new Date('2026-11-18T12:00:00Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('an address', () => {
  it.each([
    [' Ann.Other@Example.ORG ', 'ann.other@example.org'],
    ['o’brien@example.org', 'o’brien@example.org'],
    ['a+b@sub.example.co.uk', 'a+b@sub.example.co.uk'],
  ])('%j is kept as %j', (typed, kept) => expect(normaliseEmail(typed)).toBe(kept));

  it.each([
    '',
    'ann',
    'ann@',
    '@example.org',
    'ann@example',
    'ann@@example.org',
    'ann example@example.org',
    'ann@example.org, bob@example.org',
    'Ann <ann@example.org>',
    'ann@example.org\nBcc: x@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is none', (typed) => expect(normaliseEmail(typed)).toBeNull());

  it('is the same however often it is normalised', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const once = normaliseEmail(typed);
        return once === null || normaliseEmail(once) === once;
      }),
    );
  });
});

describe('a name', () => {
  it('is one line with single spaces', () =>
    expect(tidyName('  Ann \t van\nOther\u0000 ')).toBe('Ann van Other'));
  it('is the same in other letters’ case and without accents', () => {
    expect(sameName('Siân Owen', 'sian  OWEN')).toBe(true);
    expect(sameName('Sian Owen', 'Sian Owens')).toBe(false);
  });
  it.each([
    ['', 'person/no-name'],
    ['x'.repeat(81), 'person/name-too-long'],
    ['Win at https://example.org', 'person/not-a-name'],
    ['ann@example.org', 'person/not-a-name'],
    ['<b>Ann</b>', 'person/not-a-name'],
  ])('%j is refused: %s', (name, code) => expect(nameFault(name)?.code).toBe(code));
  it.each(['Ann', 'Dr. O’Neill-Brown', '李小龍', 'x'.repeat(80)])('%j is one', (name) =>
    expect(nameFault(name)).toBeNull(),
  );
});

describe('the way on after signing in', () => {
  it.each(['/', '/northmoor/plan?section=2', '/account'])('%s is on this site', (path) =>
    expect(safeNext(path)).toBe(path),
  );
  it.each([
    null,
    '',
    'northmoor',
    'https://example.org',
    '//example.org',
    '/\\example.org',
    '/\n/example.org',
    '/a b',
    `/${'a'.repeat(500)}`,
  ])('%j leads nowhere', (path) => expect(safeNext(path)).toBeNull());
  it('never leaves the site, whatever was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (path) => {
          const next = safeNext(path);
          return (
            next === null ||
            new URL(next, 'https://folkmoot.example.org').origin === 'https://folkmoot.example.org'
          );
        },
      ),
    );
  });
});

describe('a mailed link', () => {
  const fresh = {
    spentAt: null,
    expiresAt: expiryOf('sign-in', NOW),
    codeHash: Buffer.alloc(32),
    wrongCodes: 0,
  };
  it('works for thirty minutes, an operator’s for a day', () => {
    expect(whyDead(fresh, later(29))).toBeNull();
    expect(whyDead(fresh, later(30))?.code).toBe('token/expired');
    expect(expiryOf('set-up', NOW)).toEqual(later(24 * 60));
  });
  it('works once', () => expect(whyDead({ ...fresh, spentAt: NOW }, NOW)?.code).toBe('token/spent'));
  it('is answered like one that has run out when it never was', () =>
    expect(whyDead(null, NOW)?.code).toBe('token/expired'));
  it('takes its code until five were wrong', () => {
    expect(takesCode({ ...fresh, wrongCodes: CODE_ATTEMPTS - 1 }, NOW)).toBe(true);
    expect(takesCode({ ...fresh, wrongCodes: CODE_ATTEMPTS }, NOW)).toBe(false);
    expect(takesCode({ ...fresh, codeHash: null }, NOW)).toBe(false);
    expect(takesCode({ ...fresh, spentAt: NOW }, NOW)).toBe(false);
    expect(takesCode(fresh, later(30))).toBe(false);
  });
});

describe('slowing down', () => {
  it.each([
    [{ address: 5, everywhere: 0 }, undefined],
    [{ address: 6, everywhere: 0 }, 'access/too-many-mails'],
    [{ address: 0, everywhere: 299 }, undefined],
    [{ address: 0, everywhere: 300 }, 'access/busy'],
  ])('asking for mails %j', (counts, code) => expect(mailFault(counts)?.code).toBe(code));
  it.each([
    [{ address: 14, everywhere: 0 }, undefined],
    [{ address: 15, everywhere: 0 }, 'access/too-many-codes'],
    [{ address: 0, everywhere: 300 }, 'access/busy'],
  ])('typing codes %j', (counts, code) => expect(codeFault(counts)?.code).toBe(code));
  it('sends twelve mails an hour to one person', () =>
    expect([11, 12].map(maySendToPerson)).toEqual([true, false]));
});
