import type { WordFileComparisonPartsFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';

/** Which text a returned file was compared with. */
export function comparedWith({
  kind,
  number,
  name,
  at,
}: NonNullable<WordFileComparisonPartsFragment['against']>): string {
  if (kind === 'version')
    return `Compared with version ${number}, “${name}”${at ? `, named on ${formatInstant(at)}` : ''}.`;
  if (kind === 'now') return 'Compared with the text as it stands now.';
  return at
    ? `Compared with the text as it was taken: its last change was on ${formatInstant(at)}.`
    : 'Compared with the empty text that was taken.';
}

export const suggestionsWords = (count: number): string =>
  count === 1 ? '1 suggestion' : `${count} suggestions`;
