import { describe, expect, it } from '@jest/globals';
import { readOpening, type Opening } from './partnership.js';

const good: Opening = {
  name: ' Northmoor  Place ',
  slug: 'Northmoor',
  kind: 'place',
  form: 'consultative-forum',
  purpose: 'We plan together.',
};
const faults = (change: Partial<Opening>): string[] => {
  const read = readOpening({ ...good, ...change });
  return read.ok ? [] : read.refusal.faults.map(({ code, path }) => `${code} ${path}`);
};

describe('what an operator enters about a new place', () => {
  it('is tidied: single spaces in the name, small letters in the address', () => {
    expect(readOpening(good)).toMatchObject({
      ok: true,
      value: { name: 'Northmoor Place', slug: 'northmoor' },
    });
  });

  it('names every fault at once', () => {
    expect(faults({ name: ' ', slug: 'No Moor', kind: 'forum', form: 'parliament', purpose: '' })).toEqual([
      'place/name-missing name',
      'place/address-malformed slug',
      'place/kind-unknown kind',
      'place/form-unknown form',
      'place/purpose-missing purpose',
    ]);
  });

  it.each(['about', 'help', 'graphql', 'Sign-In'])(
    'cannot have the address /%s, which is a page of the service',
    (slug) => {
      expect(faults({ slug })).toEqual(['place/address-reserved slug']);
    },
  );

  it.each(['ab', '1st', 'north--', 'north_moor', 'a'.repeat(53)])('cannot have the address %s', (slug) => {
    expect(faults({ slug })).toEqual(['place/address-malformed slug']);
  });

  it('leaves room in the address for the forum’s', () => {
    const read = readOpening({ ...good, slug: 'a'.repeat(52) });
    expect(read.ok && /^[a-z][a-z0-9-]{1,58}[a-z0-9]$/.test(`${read.value.slug}-forum`)).toBe(true);
  });

  it('holds no NHS number', () => {
    expect(faults({ purpose: 'Care for 943 476 5919.' })).toEqual(['nhs-number purpose']);
  });
});
