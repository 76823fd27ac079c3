import type { Fault } from '@folkmoot/kernel/refusal.js';
import { faultsOfWords } from '../../domain/words.js';

/** Whoever stands says why, for those who vote; of somebody else nobody else says it. */
export const faultsOfStatement = (statement: string, stands: boolean): Fault[] =>
  stands
    ? faultsOfWords(statement, {
        path: 'statement',
        code: 'election/statement',
        longest: 2_000,
        missing: 'Say in a few sentences why you stand. The members read it before they vote.',
      })
    : [];
