import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openCursor, sealCursor } from './live-cursor.js';

const key = randomBytes(32);

describe('a cursor', () => {
  it.each([0, 1, 41, Number.MAX_SAFE_INTEGER])('brings back the place %d in its stream', (seq) =>
    expect(openCursor(key, 'partnership/a', sealCursor(key, 'partnership/a', seq))).toBe(seq),
  );

  it('is as long for every place and never twice the same, so that it tells nothing of what happened', () => {
    const cursors = [0, 1, 1, 900_000].map((seq) => sealCursor(key, 's', seq));
    expect(new Set(cursors).size).toBe(4);
    expect(new Set(cursors.map((one) => one.length))).toEqual(new Set([48]));
  });

  it('is nothing in another stream, under another key, or altered', () => {
    const cursor = sealCursor(key, 's', 7);
    const altered = `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`;
    expect(openCursor(key, 't', cursor)).toBeNull();
    expect(openCursor(randomBytes(32), 's', cursor)).toBeNull();
    for (const text of [altered, '', '7', cursor.slice(1), `${cursor}AAAA`])
      expect(openCursor(key, 's', text)).toBeNull();
  });
});
