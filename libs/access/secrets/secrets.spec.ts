import { describe, expect, it } from '@jest/globals';
import {
  derivedSecret,
  hashOfCode,
  isBrowserKey,
  newCode,
  newSecret,
  spokenCode,
  typedCode,
} from './secrets.js';

describe('secrets', () => {
  it('make codes of eight digits that are read back as people type them', () => {
    for (let times = 0; times < 50; times++) {
      const code = newCode();
      expect(code).toMatch(/^\d{8}$/);
      expect(typedCode(` ${spokenCode(code)} `)).toBe(code);
      expect(typedCode(spokenCode(code).replace(' ', '–'))).toBe(code);
    }
    expect(['1234567', '123456789', 'abcdefgh', ''].map(typedCode)).toEqual([null, null, null, null]);
  });

  it('hash one code differently for each token', async () => {
    const [one, same, other] = await Promise.all([
      hashOfCode('12345678', 'a'),
      hashOfCode('12345678', 'a'),
      hashOfCode('12345678', 'b'),
    ]);
    expect(one.equals(same)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });

  it('give the same form the same session, and every other one another', () => {
    const [key, link] = [newSecret(), newSecret()];
    expect(isBrowserKey(key)).toBe(true);
    expect(derivedSecret('session', key, link)).toBe(derivedSecret('session', key, link));
    const others = [
      derivedSecret('ticket', key, link),
      derivedSecret('session', newSecret(), link),
      derivedSecret('session', key, newSecret()),
    ];
    expect(new Set([...others, derivedSecret('session', key, link)]).size).toBe(4);
  });
});
