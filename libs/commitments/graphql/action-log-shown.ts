import {
  LOG_FIELD_NAMES,
  LOG_FIELDS,
  guessLogColumns,
  type LogField,
} from '../domain/action-log/log-columns.js';
import type { LogFile } from '../domain/action-log/log-file.js';
import {
  LOG_STANDINGS,
  type LogSaid,
  type PlaceNow,
  type PlannedEntry,
} from '../domain/action-log/plan-log.js';
import { WEIGHTS, type Weight } from '../domain/holds.js';
import type { HowLogMatched } from '../reads/planned-log.js';
import type { ActionLogEntryType, ActionLogType, HowLogMatchedInput } from './action-log.type.js';

const isWeight = (text: string): text is Weight => (WEIGHTS as readonly string[]).includes(text);
const isField = (text: string): text is LogField => (LOG_FIELD_NAMES as readonly string[]).includes(text);

/** What was said of a list; what was not, as its headings look. Without a word it holds actions that are still to be agreed. */
export function howLogMatched(how: HowLogMatchedInput, headings: readonly string[]): HowLogMatched {
  const said = (field: string): [number, string][] =>
    (how.lines ?? []).flatMap((one) =>
      one.field === field ? [[one.line, one.value] as [number, string]] : [],
    );
  return {
    columns: how.columns
      ? Object.fromEntries(
          how.columns.flatMap(({ field, column }) => (isField(field) ? [[field, column]] : [])),
        )
      : guessLogColumns(headings),
    said: {
      standing: LOG_STANDINGS.find((one) => one === how.standing) ?? 'asked',
      weight: WEIGHTS.find((one) => one === how.weight) ?? 'action',
      weights: new Map(
        said('weight').flatMap(([line, value]) => (isWeight(value) ? [[line, value] as const] : [])),
      ),
      owners: new Map(said('owner')),
      people: new Map(said('person')),
      dues: new Map(said('due')),
      whats: new Map(said('what')),
      leftOut: new Set(said('leave-out').map(([line]) => line)),
    } satisfies LogSaid,
  };
}

export const actionLogShown = (
  { content, ...file }: LogFile,
  { columns, said }: HowLogMatched,
  here: PlaceNow,
  planned: readonly PlannedEntry[],
): ActionLogType => ({
  ...file,
  gone: content === null,
  sheet: content?.sheet ?? null,
  otherSheets: content?.otherSheets ?? [],
  columns: content?.columns ?? [],
  matching: LOG_FIELD_NAMES.map((field) => ({
    field,
    title: LOG_FIELDS[field],
    column: columns[field] ?? null,
  })),
  standing: said.standing,
  weight: said.weight,
  entries: planned.map((one) => entryShown(one, here)),
  organisations: here.organisations,
  people: here.people,
});

const entryShown = ({ row, held: _, ...entry }: PlannedEntry, here: PlaceNow): ActionLogEntryType => ({
  ...entry,
  line: row.line,
  ref: row.ref,
  named: [row.organisation, row.lead].filter(Boolean).join(', '),
  organisationName: here.organisations.find((one) => one.id === entry.organisationId)?.name ?? null,
  personName:
    here.people.find((one) => one.id === entry.personId && one.organisationId === entry.organisationId)
      ?.name ?? null,
  faults: [...entry.faults],
});
