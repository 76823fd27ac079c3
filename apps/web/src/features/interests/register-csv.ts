import { csvText } from '@folkmoot/kernel/csv-text.js';
import type { InterestEntryFragment } from '../../gql/operations.js';
import { kindOf } from './entries.js';

const HEADINGS = [
  'Name',
  'Organisation',
  'Rules',
  'Kind',
  'Description',
  'Body concerned',
  'From',
  'To',
  'Mitigation',
];

/** The published register as a file. */
export const registerCsv = (entries: readonly InterestEntryFragment[]): string =>
  csvText([
    HEADINGS,
    ...entries.map((one) => [
      one.personName,
      one.organisation.name,
      one.regime === 'council' ? 'Localism Act 2011' : 'NHS',
      kindOf(one),
      one.description,
      one.concerns,
      one.since,
      one.until ?? '',
      one.mitigation,
    ]),
  ]);
