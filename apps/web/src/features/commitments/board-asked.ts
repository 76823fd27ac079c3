import { isFlag } from './flag-words.js';
import { isStanding } from './standing.js';

/** Which board an address asks for. */
export interface BoardAsked {
  readonly by: 'owner' | 'priority';
  readonly standing: string | null;
  readonly flag: string | null;
}

export function boardAsked(query: URLSearchParams): BoardAsked {
  const [standing, flag] = [query.get('standing'), query.get('flag')];
  return {
    by: query.get('by') === 'owner' ? 'owner' : 'priority',
    standing: isStanding(standing) ? standing : null,
    flag: isFlag(flag) ? flag : null,
  };
}
