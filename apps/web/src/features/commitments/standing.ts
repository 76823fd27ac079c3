import { statusWord, type Status } from '../../ui/status.js';

/** Every way a commitment can stand, in the order in which a chair asks about them. */
export const STANDINGS: readonly Status[] = [
  'late',
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

/** "moved twice". */
export const movesWord = (moves: number): string =>
  moves === 1 ? 'moved once' : moves === 2 ? 'moved twice' : `moved ${moves} times`;
