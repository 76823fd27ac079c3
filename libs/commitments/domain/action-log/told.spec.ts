import { describe, expect, it } from '@jest/globals';
import { heldTold, penceTold } from './held-told.js';
import { reasonTold, statusTold } from './log-status.js';

describe('how a line of an action log stands', () => {
  it.each([
    ['Done', 'done'],
    ['Completed 3 May', 'done'],
    ['Closed', 'done'],
    ['100% complete', 'done'],
    ['Not done', 'slipping'],
    ['Not yet delivered', 'slipping'],
    ['Not complete', 'slipping'],
    ['Partially complete', 'slipping'],
    ['80% complete', 'on-track'],
    ['Nearly finished', 'on-track'],
    ['To be completed by March', 'not-started'],
    ['Yet to be implemented', 'not-started'],
    ['Not started yet', 'not-started'],
    ['Work has not begun', 'not-started'],
    ['Open', 'not-started'],
    ['In progress', 'on-track'],
    ['Started', 'on-track'],
    ['Not on track', 'slipping'],
    ['Overdue', 'slipping'],
    ['On hold', 'blocked'],
    ['Declined', 'declined'],
    ['Waiting for an answer', 'asked'],
    ['Ask Priya', null],
  ])('reads “%s” as %s', (word, status) => {
    expect(statusTold(word, '')).toBe(status);
  });

  it.each([
    ['Open', 'R', 'slipping'],
    ['Open', 'Green', 'on-track'],
    ['', 'A', 'slipping'],
    ['', 'Blue', 'done'],
    ['Not done', 'Green', 'slipping'],
    ['In progress', 'Red', 'slipping'],
    ['On hold', 'Green', 'blocked'],
    ['', '', 'not-started'],
    ['Open', 'Purple', null],
  ])('takes “%s” and the colour “%s” together as %s', (word, colour, status) => {
    expect(statusTold(word, colour)).toBe(status);
  });
});

describe('what a line says that a commitment holds', () => {
  it.each([
    ['£12,500.50', 1_250_050n],
    ['12500', 1_250_000n],
    ['£ 3.5', 350n],
    ['12,50', null],
    ['-5', null],
    ['about £5', null],
  ])('reads “%s” as %s pence', (text, pence) => {
    expect(penceTold(text)).toBe(pence);
  });

  it('takes a need by its word or its code, and says what it does not take', () => {
    const notes: string[] = [];
    const said = {
      money: 'some',
      evidence: 'Minutes',
      need: 'high blood pressure and cholesterol',
      mattersTo: 'all',
    };
    expect(heldTold(said, notes)).toEqual({
      pence: null,
      evidenceExpected: 'Minutes',
      need: 'hypertension',
      mattersTo: null,
    });
    expect(notes).toEqual(['“some” is no sum of money: it is not taken.', '“all” is not taken.']);
    expect(reasonTold('not enough people')).toBe('people');
    expect(reasonTold('the weather')).toBe('other');
  });
});
