import { createHash } from 'node:crypto';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { sectionWord } from '../../apps/web/src/features/plans/copies/plan-word.server.js';
import { bold, bullets, doc, heading, italic, link, numbered, paragraph, table, words } from './texts.js';

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

export const COPIED_SECTION = '0198c5a0-0000-7000-8000-000000000001';

export const copyForWord = (): Promise<Buffer> => {
  const json = canonicalJson(COPIED);
  return sectionWord(
    {
      epoch: 1,
      changes: 7,
      sha256: createHash('sha256').update(json).digest('hex'),
      json,
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
  );
};
