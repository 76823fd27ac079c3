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

/** A spreadsheet would run what begins like a formula (OWASP, CSV injection); a quote before it makes it text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The published register as a file: UTF-8 with a mark, so that spreadsheets read it as such (RFC 4180 otherwise). */
export const registerCsv = (entries: readonly InterestEntryFragment[]): string =>
  `\uFEFF${[
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
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
