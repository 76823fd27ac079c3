import { describe, expect, it, jest } from '@jest/globals';
import { brokenHelper } from './broken-helper.js';

interface OnlyAType {
  readonly word: string;
}

/** Run by failures.spec.ts alone: each of these must be told. */
describe('a file', () => {
  it('expects something else', () => {
    const one: OnlyAType = { word: 'one' };
    expect(one).toEqual({ word: 'two' });
  });
  it.each([1, 2])('fails for the second of two: %d', (number) => {
    expect(number).toBe(1);
  });
  it('breaks in what it imports', () => void brokenHelper());
  it('leaves a rejection to nobody', async () => {
    void Promise.reject(new Error('caught by nobody'));
    await new Promise((done) => setTimeout(done, 20));
  });
  it('throws when nobody waits', async () => {
    setTimeout(() => {
      throw new Error('thrown by a timer');
    }, 1);
    await new Promise((done) => setTimeout(done, 20));
  });
  it('takes too long', () => new Promise(() => undefined), 50);
  it('leaves a spy, a variable and a timer behind', () => {
    jest.spyOn(Math, 'random').mockReturnValue(2);
    process.env.LEFT_BEHIND = 'yes';
    setInterval(() => undefined, 1_000);
  });
});
