import type { TakenUpRow } from '../reads/matters.js';
import type { ForumTakenUpType } from './matter.type.js';

/** JSON knows no moments: they come out of it as text. */
export const takenUpShown = ({ commitment, suggestion, ...row }: TakenUpRow): ForumTakenUpType => ({
  ...row,
  commitment: commitment && {
    ...commitment,
    steps: commitment.steps.map((one) => ({ ...one, at: new Date(one.at) })),
  },
  suggestion: suggestion && {
    ...suggestion,
    decidedAt: suggestion.decidedAt === null ? null : new Date(suggestion.decidedAt),
  },
});
