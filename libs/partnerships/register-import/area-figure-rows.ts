import { ofFacts } from './apply-facts.js';
import { factColumns, figure, noOlderThan, type FactColumns } from './fact-columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { censusDay } from './population-rows.js';
import { rejected, type CsvRecord, type ReadFact } from './register-row.js';

const GROUP = /^ethnic[ _]group$/i;
const VALUE = /^(value|count|observation)$/i;

/** Ethnic groups: a row for each area and group, once as a number and once in per cent. */
export const ethnicGroups: KindOfFile = {
  kind: 'ethnic-groups',
  title: 'ethnic groups',
  detect(header) {
    const columns = factColumns(header);
    const group = columns?.others.find(({ heading }) => GROUP.test(heading));
    const value = columns?.others.find(({ heading }) => VALUE.test(heading));
    if (!columns || !group || !value) return null;
    return {
      kind: 'ethnic-groups',
      header: true,
      year: null,
      unread: columns.others.filter((one) => one !== group && one !== value).map(({ heading }) => heading),
      complete: false,
      dates: noOlderThan(columns.year),
      read: (record) => readGroup(record, columns, group.place, value.place),
      ...ofFacts('ethnic-groups', (_row, { file, asAt }) => censusDay(file, columns.year, asAt)),
    };
  },
};

function readGroup(record: CsvRecord, columns: FactColumns, group: number, value: number): ReadFact {
  const broken = brokenRecord(record, columns.width);
  if (broken) return broken;
  const { line, fields } = record;
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const name = tidy(fields[group]);
  if (name === '') return rejected(line, `${area.code}: it names no group.`);
  const found = figure(fields[value]);
  if (typeof found !== 'number')
    return rejected(line, `${area.code}, ${name}: “${tidy(fields[value])}” is not a number.`);
  return {
    line,
    key: `${area.code} ${name}`,
    area,
    measure: 'ethnic-groups',
    day: null,
    figures: { [name]: found },
  };
}

const PATIENTS = {
  total_patients: 'patients',
  total_gp_fte: 'gpFte',
  patients_per_gp: 'patientsPerGp',
} as const;

/** Patients registered with the practices of an area, and its general practitioners as full-time equivalents. */
export const gpPatients: KindOfFile = {
  kind: 'gp-patients',
  title: 'patients of general practices',
  detect(header) {
    const columns = factColumns(header);
    const places = columns?.others.filter(({ heading }) => Object.hasOwn(PATIENTS, heading.toLowerCase()));
    if (!columns || places?.length !== Object.keys(PATIENTS).length) return null;
    return {
      kind: 'gp-patients',
      header: true,
      year: null,
      unread: columns.others.filter((one) => !places.includes(one)).map(({ heading }) => heading),
      complete: false,
      dates: noOlderThan(columns.year),
      read: (record) => readPatients(record, columns, places),
      ...ofFacts('gp-patients', (_row, { asAt }) => ({ day: asAt, period: asAt.slice(0, 4) })),
    };
  },
};

function readPatients(record: CsvRecord, columns: FactColumns, places: FactColumns['others']): ReadFact {
  const broken = brokenRecord(record, columns.width);
  if (broken) return broken;
  const { line, fields } = record;
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const figures: Record<string, number> = {};
  for (const { heading, place } of places) {
    const value = figure(fields[place]);
    if (value === undefined) return rejected(line, `${area.code}: “${tidy(fields[place])}” is not a number.`);
    if (value !== null) figures[PATIENTS[heading.toLowerCase() as keyof typeof PATIENTS]] = value;
  }
  return { line, key: area.code, area, measure: 'gp-patients', day: null, figures };
}
