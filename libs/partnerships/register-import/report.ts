import { basename } from 'node:path';
import { isGuessed } from './file-date.js';
import { titleOf } from './kinds.js';
import type { FileOutcome, Summary } from './outcome.js';

const MOST_MISSING = 20;
const MOST_NOTES = 100;

/** The outcome for the person at the keyboard, line by line; every rejected row with its line and reason. */
export function reportLines(outcome: FileOutcome): string[] {
  const file = basename(outcome.file);
  if (!outcome.ok) return [`${file}: not imported. ${outcome.message}`];
  const name = outcome.sheet === null ? file : `${file}, sheet “${outcome.sheet}”`;
  const counts = [...countLines(outcome), `${told(outcome.rejected.length)} rejected`];
  const rejected = [...outcome.rejected].sort((a, b) => a.line - b.line);
  const from = `${outcome.dateFrom}${isGuessed(outcome.dateFrom) ? '; use --as-at to say otherwise' : ''}`;
  const dry = outcome.dryRun ? 'dry run, nothing is kept: ' : '';
  return [
    `${name}: ${dry}${titleOf(outcome.kind)} as at ${outcome.asAt} (${from}), ${told(outcome.rows)} rows: ${counts.join(', ')}.`,
    ...rejected.map(({ line, reason }) => `  line ${line} rejected: ${reason}`),
    ...(outcome.otherSheets.length > 0 ? [`  sheets not read: ${outcome.otherSheets.join(', ')}`] : []),
    ...(outcome.unread.length > 0 ? [`  columns not read: ${outcome.unread.join(', ')}`] : []),
    ...outcome.notes.slice(0, MOST_NOTES).map(({ line, note }) => `  line ${line}: ${note}`),
    ...(outcome.notes.length > MOST_NOTES
      ? [`  and ${outcome.notes.length - MOST_NOTES} more rows with a note`]
      : []),
    ...outcome.missing
      .slice(0, MOST_MISSING)
      .map(({ code, name: missing }) => `  not in this list, but open in the register: ${code} ${missing}`),
    ...(outcome.missing.length > MOST_MISSING
      ? [`  and ${outcome.missing.length - MOST_MISSING} more that are not in this list`]
      : []),
  ];
}

/** How many of what, in words. */
export const countLines = (outcome: Summary): string[] => [
  ...(hasOrganisations(outcome) ? organisationCounts(outcome) : []),
  ...relationCounts(outcome),
  ...areaCounts(outcome),
  ...present([
    [outcome.passedOver, 'of no concern here passed over'],
    [outcome.repeated, 'say the same as another line'],
  ]),
];

const RELATIONS_ONLY: ReadonlySet<Summary['kind']> = new Set([
  'pcn-members',
  'successors',
  'charity-mergers',
  'charity-areas',
]);
const AREAS: ReadonlySet<Summary['kind']> = new Set([
  'area-lookup',
  'area-history',
  'area-aliases',
  'area-boundaries',
  'deprivation',
  'population',
  'census-population',
  'ethnic-groups',
  'gp-patients',
  'trust-patients',
]);
const hasOrganisations = ({ kind, added, closed }: Summary): boolean =>
  added + closed > 0 || !(RELATIONS_ONLY.has(kind) || AREAS.has(kind));

function organisationCounts(outcome: Summary): string[] {
  const all = present([
    [
      outcome.added,
      `added${outcome.addedClosed > 0 ? ` (${told(outcome.addedClosed)} of them closed)` : ''}`,
    ],
    [outcome.renamed, 'renamed'],
    [outcome.closed, 'closed'],
    [outcome.reopened, 'reopened'],
    [outcome.corrected, 'corrected'],
    [outcome.unchanged, 'unchanged'],
    [outcome.older, 'left alone because the register has later facts'],
  ]);
  return all.length === 0 && outcome.rejected.length === 0 ? ['no organisation'] : all;
}

/** Only what there is, but a list of nothing else says so too. */
function relationCounts(outcome: Summary): string[] {
  const { added, succeeded, moved, ended, unchanged, older } = outcome.relations;
  const counts: [number, string][] = [
    [added, 'relations added'],
    [succeeded, 'succeeded'],
    [moved, 'moved'],
    [ended, 'relations ended'],
    [unchanged, 'relations unchanged'],
    [older, 'relations left alone because the register has later ones'],
  ];
  const all = present(counts);
  return all.length === 0 && RELATIONS_ONLY.has(outcome.kind) ? ['no relations'] : all;
}

/** The areas of a table, and what lies in what. */
function areaCounts({ areas, parts, facts, kind }: Summary): string[] {
  const all = present([
    [areas.added, 'areas added'],
    [areas.renamed, 'areas renamed'],
    [areas.ended, 'areas ended'],
    [areas.succeeded, 'areas succeeded'],
    [areas.named, 'other names of areas added'],
    [areas.abroad, 'areas abroad passed over'],
    [areas.drawn, 'outlines drawn'],
    [parts.added, 'parts of areas added'],
    [parts.moved, 'parts moved to another area'],
    [parts.ended, 'parts ended'],
    [parts.unchanged, 'parts unchanged'],
    [facts.added, 'sets of figures added'],
    [facts.changed, 'sets of figures changed'],
    [facts.unchanged, 'sets of figures unchanged'],
    [areas.older + parts.older + facts.older, 'left alone because the register has later ones'],
  ]);
  return all.length === 0 && AREAS.has(kind) ? ['no change of areas'] : all;
}

const told = (count: number): string => count.toLocaleString('en-GB');
const present = (counts: readonly (readonly [number, string])[]): string[] =>
  counts.filter(([count]) => count > 0).map(([count, what]) => `${told(count)} ${what}`);
