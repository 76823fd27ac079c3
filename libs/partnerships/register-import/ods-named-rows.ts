import { newId } from '@folkmoot/kernel/id.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { ALWAYS } from '../domain/register/area.js';
import { hasForm } from '../domain/register/identifier.js';
import type { OrganisationKind } from '../domain/register/organisation.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import type { Sector } from '../domain/register/sector.js';
import { insertOrganisations, lockByIdentifiers } from '../storage/register.store.js';
import { brokenRecord, present, tidy } from './fields.js';
import { keepEvents } from './import-scratch.js';
import { noDates, type KindOfFile } from './kind.js';
import { count, type Summary } from './outcome.js';
import { planChanges } from './plan-changes.js';
import { eventsOf } from './register-events.js';
import { rejected, type CsvRecord, type RegisterRow, type RejectedRow } from './register-row.js';

const CODE = /^(organisation_data_service_code|ods_?code|nhs_trust\d\d_code|(practice|pharmacy)_code)$/i;
const POSTCODE = /^((practice|pharmacy)_)?post_?code$/i;

/** What the heading of the name says an organisation is. */
const NAMES: readonly (readonly [RegExp, Sector, OrganisationKind | null])[] = [
  [/^pharmacy_name$/i, 'primary-care', 'pharmacy'],
  [/^practice_name$/i, 'primary-care', 'gp-practice'],
  [/^nhs_trust\d\d_name$/i, 'nhs-trust', null],
];

interface NamedRow extends RegisterRow {
  /** It says that the organisation is closed, but not since when. */
  readonly closed: boolean;
}

/**
 * Tables by others that name organisations with their codes: pharmacies, practices, trusts. Whom the register has from a list of the
 * Organisation Data Service it knows better; whom it has not is added, and any such list that comes later has the last word.
 */
export const odsNamed: KindOfFile = {
  kind: 'ods-named',
  title: 'organisations by ODS code',
  detect(header) {
    const place = (form: RegExp): number => header.findIndex((heading) => form.test(tidy(heading)));
    const named = NAMES.find(([form]) => place(form) >= 0);
    const at = {
      code: place(CODE),
      name: named ? place(named[0]) : -1,
      postcode: place(POSTCODE),
      status: place(/^status$/i),
    };
    if (!named || at.code < 0) return null;
    const used = new Set(Object.values(at));
    return {
      kind: 'ods-named',
      header: true,
      year: null,
      unread: header.flatMap((heading, column) => (used.has(column) ? [] : [tidy(heading)])),
      complete: false,
      dates: noDates,
      read: (record) => read(record, header.length, at, named),
      keyOf: ({ identifiers: [{ value }] }: NamedRow) => value,
      apply,
    };
  },
};

function read(
  record: CsvRecord,
  width: number,
  at: Readonly<Record<'code' | 'name' | 'postcode' | 'status', number>>,
  [, sector, kind]: (typeof NAMES)[number],
): NamedRow | RejectedRow {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const [code, name] = [tidy(fields[at.code]), tidy(fields[at.name])];
  if (!hasForm('ods', code)) return rejected(line, `“${code}” is not an ODS code.`);
  if (name === '') return rejected(line, `${code} has no name.`);
  const given = present(fields[at.postcode]);
  const postcode = given === null ? null : normalisePostcode(given);
  return {
    line,
    sector,
    kind,
    name,
    identifiers: [{ scheme: 'ods', value: code }],
    postcode,
    closed: /^closed$/i.test(tidy(fields[at.status])),
    notes: given !== null && postcode === null ? [`${code}: “${given}” is not a postcode; left out.`] : [],
  };
}

async function apply(tx: Transaction, rows: readonly NamedRow[], summary: Summary): Promise<void> {
  const held = await lockByIdentifiers(
    tx,
    rows.map(({ identifiers: [first] }) => first),
  );
  const known = new Set(held.flatMap(({ identifiers }) => identifiers.map(({ value }) => value)));
  const unknown = rows.filter(({ identifiers: [{ value }] }) => !known.has(value));
  const undated = unknown.filter(({ closed }) => closed);
  for (const {
    line,
    identifiers: [{ value }],
  } of undated)
    summary.rejected.push(rejected(line, `${value} is closed, but without a close date.`));
  const plan = planChanges(
    unknown.filter(({ closed }) => !closed),
    [],
    { source: 'ods-named', asAt: ALWAYS, newId },
  );
  await insertOrganisations(tx, plan.additions);
  await keepEvents(tx, eventsOf(plan, summary.asAt));
  count(summary, plan);
  summary.unchanged += rows.length - unknown.length;
}
