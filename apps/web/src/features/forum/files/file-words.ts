import type { ForumFilePartsFragment } from '../../../gql/operations.js';

const KINDS: readonly (readonly [part: string, word: string])[] = [
  ['application/pdf', 'PDF'],
  ['image/', 'picture'],
  ['wordprocessingml', 'Word'],
  ['spreadsheetml', 'Excel'],
  ['presentationml', 'PowerPoint'],
  ['opendocument.text', 'OpenDocument text'],
  ['opendocument.spreadsheet', 'OpenDocument spreadsheet'],
  ['opendocument.presentation', 'OpenDocument presentation'],
];

export const isPicture = ({ mediaType }: Pick<ForumFilePartsFragment, 'mediaType'>): boolean =>
  mediaType.startsWith('image/');

/** What it is and how long a slow line needs for it: “PDF, 120 kB”. */
export function fileWords({ mediaType, size }: Pick<ForumFilePartsFragment, 'mediaType' | 'size'>): string {
  const kind = KINDS.find(([part]) => mediaType.includes(part))?.[1] ?? 'plain text';
  return `${kind}, ${size >= 1_000_000 ? `${(size / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(size / 1_000))} kB`}`;
}
