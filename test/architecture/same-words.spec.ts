import { describe, expect, it } from '@jest/globals';
import { MATTERS_WORDS, NEED_WORDS } from '../../apps/web/src/features/commitments/held-words.js';
import { REASON_WORDS } from '../../apps/web/src/features/commitments/standing.js';
import * as read from '../../libs/commitments/domain/action-log/held-told.js';
import { REASONS_TOLD } from '../../libs/commitments/domain/action-log/log-status.js';

describe('words that a screen says and a file is read by', () => {
  it('are the same, or a list that was taken along would not be read again', () => {
    expect(REASONS_TOLD).toEqual(REASON_WORDS);
    expect(read.NEED_WORDS).toEqual(NEED_WORDS);
    expect(read.MATTERS_WORDS).toEqual(MATTERS_WORDS);
  });
});
