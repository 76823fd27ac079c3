import { basename } from 'node:path';
import type { FileOutcome, Summary } from './outcome.js';

const KINDS: Readonly<Record<Summary['kind'], string>> = {
  etr: 'NHS trusts',
  lad: 'local authorities',
  icb: 'integrated care boards',
  charity: 'charities',
};

const MOST_MISSING = 20;

/** The outcome for the person at the keyboard, line by line; every rejected row with its line and reason. */
export function reportLines(outcome: FileOutcome): string[] {
  const name = basename(outcome.file);
  if (!outcome.ok) return [`${name}: not imported. ${outcome.message}`];
  const { added, addedClosed, older } = outcome;
  const counts = [
    `${added} added${addedClosed > 0 ? ` (${addedClosed} of them closed)` : ''}`,
    `${outcome.renamed} renamed`,
    `${outcome.closed} closed`,
    ...(outcome.reopened > 0 ? [`${outcome.reopened} reopened`] : []),
    `${outcome.corrected} corrected`,
    `${outcome.unchanged} unchanged`,
    ...(older > 0 ? [`${older} left alone because the register has later facts`] : []),
    `${outcome.rejected.length} rejected`,
  ];
  const rejected = [...outcome.rejected].sort((a, b) => a.line - b.line);
  return [
    `${name}: ${KINDS[outcome.kind]} as at ${outcome.asAt} (${outcome.dateFrom}), ${outcome.rows} rows: ${counts.join(', ')}.`,
    ...rejected.map(({ line, reason }) => `  line ${line} rejected: ${reason}`),
    ...outcome.notes.map(({ line, note }) => `  line ${line}: ${note}`),
    ...outcome.missing
      .slice(0, MOST_MISSING)
      .map(({ code, name: missing }) => `  not in this list, but open in the register: ${code} ${missing}`),
    ...(outcome.missing.length > MOST_MISSING
      ? [`  and ${outcome.missing.length - MOST_MISSING} more that are not in this list`]
      : []),
  ];
}
