import { SLIP_REASONS, type CommitmentState, type CommitmentStatus, type SlipReason } from '../commitment.js';

/** How a line of a list stands, by its own word. `asked` and `declined` only in a list that was taken from here. */
export type ToldStatus = CommitmentStatus | Exclude<CommitmentState, 'accepted'>;

// The first that fits: what is denied, meant for later or only nearly there comes before the bare word. A line that is read as done is
// passed over, so “not done” and “80% complete” must never be.
const WORDS: readonly (readonly [ToldStatus, RegExp])[] = [
  ['not-started', /\b(not|yet to|to be)\b.*\b(start|begin|begun|commenc)/i],
  ['not-started', /\b(yet to|to be)\b.*\b(done|complete|closed?|finish|achieve|deliver|implement)/i],
  ['slipping', /\b(not|never|isn.t|hasn.t)\b.*\b(done|complete|closed?|finish|achieve|deliver|implement)/i],
  ['on-track', /\b(nearly|nearing|almost|mostly|\d{1,2} ?%)/i],
  ['not-started', /^(not (yet )?started|open|new|to ?do|outstanding|pending|planned|tbc)$/i],
  ['asked', /^waiting for an answer$/i],
  ['declined', /^(declined|rejected)$/i],
  ['blocked', /block|on hold|paused|stuck|stalled/i],
  [
    'slipping',
    /not on track|off track|slip|at risk|delay|behind|overdue|\blate\b|amber|\bred\b|not complete|partial/i,
  ],
  ['done', /\b(done|completed?|closed?|finished|achieved|delivered|implemented|blue)\b/i],
  ['on-track', /on[ -]?track|green|in progress|on-?going|under ?way|started|progressing|continuing/i],
];

const told = (text: string): ToldStatus | null => WORDS.find(([, form]) => form.test(text))?.[0] ?? null;

/** R, A, G and B, as people write them for short. */
const COLOURS: Readonly<Record<string, ToldStatus>> = {
  r: 'slipping',
  a: 'slipping',
  g: 'on-track',
  b: 'done',
};

/**
 * What two columns say together. That it is done counts wherever it stands; else the colour says more than “open” does, and the word more
 * than the colour. Null where a word is none that we know; `not-started` where nothing is said.
 */
export function statusTold(status: string, rag: string): ToldStatus | null {
  const word = status === '' ? null : told(status);
  const colour = rag === '' ? null : (COLOURS[rag.toLowerCase()] ?? told(rag));
  if ((status !== '' && word === null) || (rag !== '' && colour === null)) return null;
  if (word === 'done' || colour === 'done') return 'done';
  if (word !== null && word !== 'not-started' && word !== 'on-track') return word;
  return colour ?? word ?? 'not-started';
}

/** As the board says them, so that a file that was taken from here is read again. `test/architecture/same-words.spec.ts` holds them together. */
export const REASONS_TOLD: Readonly<Record<SlipReason, string>> = {
  partner: 'It waits for another organisation',
  people: 'Not enough people',
  money: 'Not enough money',
  decision: 'It waits for a decision',
  systems: 'Data or computer systems',
  demand: 'More demand than expected',
  premises: 'Premises or equipment',
  other: 'Another reason',
};

export const reasonTold = (text: string): SlipReason =>
  SLIP_REASONS.find((one) => one === text || REASONS_TOLD[one].toLowerCase() === text.toLowerCase()) ??
  'other';
