import { statusWord, type Status } from '../../ui/status.js';

/** Every way a commitment can stand, in the order in which a chair asks about them. */
export const STANDINGS: readonly Status[] = [
  'late',
  'blocked',
  'slipping',
  'on-track',
  'not-started',
  'done',
  'asked',
  'declined',
];

export const isStanding = (text: string | null | undefined): text is Status =>
  STANDINGS.includes(text as Status);
export const standingWord = (standing: string): string =>
  isStanding(standing) ? statusWord(standing) : standing;

/** Who sees to it, as far as this reader may know: the person, else the role. */
export function personWords(
  { hasOwner, role, state }: { hasOwner: boolean; role: string; state: string },
  name: string | undefined,
): string {
  return (
    [name, role].filter(Boolean).join(', ') ||
    (hasOwner
      ? 'Known to the partners'
      : state === 'accepted'
        ? 'Whoever takes its seat next'
        : 'Whoever accepts it')
  );
}

/** Why it slips or is blocked, as the form asks and the page says. */
export const REASON_WORDS: Readonly<Record<string, string>> = {
  partner: 'It waits for another organisation',
  people: 'Not enough people',
  money: 'Not enough money',
  decision: 'It waits for a decision',
  systems: 'Data or computer systems',
  demand: 'More demand than expected',
  premises: 'Premises or equipment',
  other: 'Another reason',
};

/** What everybody could see already says nothing more. */
export const reasonWord = (reason: string | null): string | null =>
  reason === null || reason === 'other' ? null : (REASON_WORDS[reason] ?? null);

/** "twice", of slips that escalate. */
export const slipsWord = (slips: number): string => (slips === 2 ? 'twice' : `${slips} times`);

/** "moved twice". */
export const movesWord = (moves: number): string =>
  moves === 1 ? 'moved once' : moves === 2 ? 'moved twice' : `moved ${moves} times`;
