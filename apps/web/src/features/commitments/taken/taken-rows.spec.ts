import { describe, expect, it } from '@jest/globals';
import type { TakenCommitmentFragment } from '../../../gql/operations.js';
import { takenRows } from './taken-rows.js';

const ONE: TakenCommitmentFragment = {
  id: 'one',
  number: 2,
  what: 'Open a falls clinic',
  organisation: { id: 'trust', name: 'Northmoor Hospitals Trust' },
  owner: null,
  role: 'Director of nursing',
  dueDate: '2026-03-31',
  state: 'accepted',
  status: 'slipping',
  standing: 'late',
  reason: 'people',
  latest: { kind: 'progress', text: 'Two nurses left.', link: 'https://example.org/rota' },
  priority: { id: 'falls', number: 1, title: 'Fewer falls' },
  shownTo: 'public',
  weight: 'commitment',
  pence: '1250050',
  evidenceExpected: 'A list of those who came',
  need: 'maternity',
  mattersTo: null,
};

describe('a board as rows of a file', () => {
  it('holds what its owner reported beside what the calendar says, in the order of the numbers', () => {
    const asked = { ...ONE, id: 'two', number: 1, state: 'asked', status: 'not-started', standing: 'asked' };
    const [headings, first, second] = takenRows([
      ONE,
      {
        ...asked,
        owner: { id: 'two', name: 'Malik Member' },
        reason: null,
        latest: null,
        priority: null,
        shownTo: 'partners',
      },
    ]);
    const told = (row: readonly string[] | undefined) =>
      Object.fromEntries((headings ?? []).map((heading, at) => [heading, row?.[at]]));
    expect(told(first)).toMatchObject({
      Number: '1',
      Who: 'Malik Member',
      Status: 'Waiting for an answer',
      Late: '',
      Priority: '',
      'Shown to': 'Partners',
    });
    expect(told(second)).toEqual({
      Number: '2',
      Type: 'Commitment',
      What: 'Open a falls clinic',
      Organisation: 'Northmoor Hospitals Trust',
      Who: '',
      Role: 'Director of nursing',
      Due: '2026-03-31',
      Status: 'Slipping',
      Late: 'Late',
      Reason: 'Not enough people',
      'Latest words': 'Two nurses left.',
      Link: 'https://example.org/rota',
      Priority: '1: Fewer falls',
      Money: '£12,500.50',
      'What will show it': 'A list of those who came',
      Need: 'Maternity',
      'Makes a difference for': '',
      'Shown to': 'Everyone',
    });
  });
});
