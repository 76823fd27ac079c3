import { describe, expect, it } from '@jest/globals';
import { readWaking, wakingText } from './waking-text.js';

describe('what wakes a follower', () => {
  it('names who wrote and the streams that grew', () => {
    const streams = ['partnership/a', 'person/b'];
    expect(readWaking(wakingText('me', streams))).toEqual({ sender: 'me', streams });
  });

  it('names no stream where there are too many for one message', () => {
    const text = wakingText(
      'me',
      Array.from({ length: 200 }, (_, n) => `partnership/${n}-${'x'.repeat(40)}`),
    );
    expect(text.length).toBeLessThan(8_000);
    expect(readWaking(text)).toEqual({ sender: 'me', streams: [] });
  });

  it.each([undefined, '', '{', '"x"'])('is not guessed at where it cannot be read: %p', (text) => {
    expect(readWaking(text)).toBeNull();
  });
});
