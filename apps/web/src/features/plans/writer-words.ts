import type { WrittenPartsFragment } from '../../gql/operations.js';

type Writer = WrittenPartsFragment['writers'][number];

/** A writer as people say it: the person where the reader may know, and the organisation. */
export const writerWords = (writer: Writer | undefined): string =>
  writer ? [writer.by?.name, writer.organisation?.name].filter(Boolean).join(', ') : 'somebody';

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;

const KINDS: Readonly<Record<string, string>> = {
  paragraph: 'a paragraph',
  'heading-2': 'a heading',
  'heading-3': 'a smaller heading',
  'heading-4': 'a small heading',
  item: 'a line of a list',
  cell: 'a part of a table',
  footnote: 'a footnote',
  picture: 'a picture',
};
export const kindWords = (kind: string): string => KINDS[kind] ?? 'a line';
