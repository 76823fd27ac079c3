import { formatPence } from '../../lib/money.js';
import { MATTERS_WORDS, NEED_WORDS } from './held-words.js';

export interface Amended {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

const named =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    `“${words[code] ?? code}”`;

const SAID: Readonly<Record<string, { readonly what: string; readonly say: (value: string) => string }>> = {
  pence: { what: 'the money', say: formatPence },
  need: { what: 'the need', say: named(NEED_WORDS) },
  mattersTo: { what: 'for whom it makes a difference', say: named(MATTERS_WORDS) },
  priority: { what: 'the priority', say: (title) => `“${title}”` },
};

/** “the money from £12,000 to £14,000, and what will show it”. */
export function amendedWords(amended: readonly Amended[]): string {
  const parts = amended.map(({ what, from, to }) => {
    const said = SAID[what];
    if (!said) return 'what will show it';
    const before = from === null ? '' : ` from ${said.say(from)}`;
    return `${said.what}${before}${to === null ? before && ' to nothing' : ` to ${said.say(to)}`}`;
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
