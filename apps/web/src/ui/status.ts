/** How a promise, task or approval stands: a word, a shape and a colour, never a colour alone. */
export type Status =
  | 'done'
  | 'on-track'
  | 'slipping'
  | 'blocked'
  | 'late'
  | 'not-started'
  | 'asked'
  | 'declined'
  | 'pending'
  | 'not-needed'
  | 'approved'
  | 'approved-with-conditions'
  | 'lapsed'
  | 'withdrawn';

export const statusShown: Record<Status, { word: string; shape: string }> = {
  done: { word: 'Done', shape: '■' },
  'on-track': { word: 'On track', shape: '●' },
  slipping: { word: 'Slipping', shape: '◆' },
  blocked: { word: 'Blocked', shape: '⊘' },
  late: { word: 'Late', shape: '▲' },
  'not-started': { word: 'Not started', shape: '○' },
  asked: { word: 'Waiting for an answer', shape: '◇' },
  declined: { word: 'Declined', shape: '×' },
  pending: { word: 'Pending', shape: '○' },
  'not-needed': { word: 'Not needed', shape: '–' },
  approved: { word: 'Approved', shape: '■' },
  'approved-with-conditions': { word: 'Approved with conditions', shape: '◧' },
  lapsed: { word: 'Lapsed', shape: '▽' },
  withdrawn: { word: 'Withdrawn', shape: '×' },
};

export const statusWord = (status: Status): string => statusShown[status].word;
