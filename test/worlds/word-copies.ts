import { createHash } from 'node:crypto';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { sectionWord } from '../../apps/web/src/features/plans/copies/plan-word.server.js';
import type { WordPictures } from '../../apps/web/src/features/plans/copies/word-text.server.js';
import type { TextNode } from '@folkmoot/platform/documents/text-of.js';
import { PNG } from './pictures.js';
import {
  bold,
  bullets,
  doc,
  footnote,
  heading,
  italic,
  link,
  mention,
  numbered,
  paragraph,
  table,
  words,
} from './texts.js';

/** The text behind the files in `word-files` whose names begin with `copy-`. */
export const COPIED = doc(
  heading(2, 'Why now'),
  paragraph(
    'Four in ten ',
    words('fall', bold),
    words(' each ', italic),
    words('year', link('https://a.example/?a=1&b=2')),
    '.',
  ),
  bullets(['Rails', bullets(['Inside'])], ['Lights', 'and lamps']),
  numbered(1, ['First'], ['Then']),
  heading(3, 'Who'),
  table(['Who', 'What'], ['Ward', 'Calls <within> two days']),
  paragraph('Carers visit people at home.'),
  paragraph('Nobody is asked twice.'),
  paragraph('line one', { type: 'hardBreak' }, 'line two'),
);

const PICTURE = '0198c5a0-0000-7000-8000-0000000000f1';
export const COPIED_SECTION = '0198c5a0-0000-7000-8000-000000000001';

/** The text behind the files whose names begin with `return-`: all that a copy holds, its paragraphs numbered. */
export const RETURNED = doc(
  ...COPIED.content!,
  paragraph('Agreed', footnote('By the board in March.'), ' and begun.'),
  { type: 'picture', attrs: { file: `file/${PICTURE}`, alt: 'A map of the wards', width: 4, height: 3 } },
  paragraph('Ask ', mention('organisation', 'o', 'Moorland Trust'), ' first.'),
  numbered(1, ['One thing only']),
);

export const copyForWord = (): Promise<Buffer> => copied(COPIED);

export const copyToReturn = (): Promise<Buffer> =>
  copied(
    RETURNED,
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9A', '10', '11', '12', '13'].map((label, position) => ({
      position,
      label,
      block: `1:${position}`,
    })),
    new Map([[PICTURE, { type: 'png', data: new Uint8Array(PNG) }]]),
  );

function copied(
  text: TextNode,
  paragraphs: readonly object[] = [],
  pictures?: WordPictures,
): Promise<Buffer> {
  const json = canonicalJson(text);
  return sectionWord(
    {
      epoch: 1,
      changes: 7,
      sha256: createHash('sha256').update(json).digest('hex'),
      json,
      paragraphs,
      section: {
        id: COPIED_SECTION,
        version: 1,
        number: 1,
        slug: 'falls',
        title: 'Falls & frailty',
        position: 1,
        openness: 'partners',
        owner: { id: 'o', name: 'Moorland Trust', sector: 'nhs-trust' },
      },
    } as never,
    'Northmoor',
    'Copy of 3 May 2027 at 2:30pm.',
    pictures,
  );
}
