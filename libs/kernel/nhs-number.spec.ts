import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findNhsNumbers, holdsNhsNumber, isNhsNumber } from './nhs-number.js';

describe('a valid NHS number in a text', () => {
  it.each([
    '9434765919',
    '943 476 5919',
    '943-476-5919',
    'NHS no. 943 476 5919, seen on ward 4',
    'NHS9434765919.',
    'ward 12 943 476 5919',
    '(943\u00a0476\u00a05919)',
    'line one\n943 476 5919\nline two',
    '94 34 76 59 19',
    '943.476.5919',
  ])('is found in “%s”', (text) =>
    expect(findNhsNumbers(text).map((one) => one.digits)).toEqual(['9434765919']),
  );

  it.each([
    ['a wrong check digit', '943 476 5918'],
    ['eleven digits', '94347659190'],
    ['a telephone number', '0161 496 0123'],
    ['an international telephone number', '+44 20 7946 0958'],
    ['an amount', '£9434765919'],
    ['a decimal', '0.9434765919'],
    ['ten equal digits', '0000000000'],
    ['numbers in a list', '943, 476, 5919'],
    ['a number that needs the eleventh as its check digit', '1000000010'],
    ['an id in an address', '/northmoor/forum/3/polls/aaaaaa94-3476-5919-8abc-0123456789ab'],
  ])('is not found in %s', (_, text) => expect(holdsNhsNumber(text)).toBe(false));

  it('is found beside an id, and in what only looks like one', () => {
    const id = 'aaaaaa94-3476-5919-8abc-0123456789ab';
    expect(findNhsNumbers(`${id} 943 476 5919 ${id}`).map((one) => one.index)).toEqual([id.length + 1]);
    expect(holdsNhsNumber('94-3476-5919-8abc')).toBe(true);
  });

  it('is told where it stands, each of several', () => {
    const text = 'first 943 476 5919 then 4010232137';
    expect(findNhsNumbers(text).map((one) => text.slice(one.index, one.index + one.length))).toEqual([
      '943 476 5919',
      '4010232137',
    ]);
  });

  it('has one check digit: changing any digit makes it invalid', () => {
    const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        nine,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, by) => {
          const whole = [...Array(10).keys()].map((last) => [...digits, last].join('')).find(isNhsNumber);
          if (!whole) return; // about one in eleven has none
          const changed = [...whole]
            .map((digit, at) => (at === place ? (Number(digit) + by) % 10 : digit))
            .join('');
          expect(isNhsNumber(changed)).toBe(false);
        },
      ),
    );
  });

  it('is looked for in time that grows with the text', () => {
    const began = performance.now();
    findNhsNumbers('1 '.repeat(50_000));
    findNhsNumbers('1'.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
