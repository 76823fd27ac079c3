import type { OrganisationKind } from '../domain/register/organisation.js';
import { ofOrganisations } from './apply-organisations.js';
import { tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn, isOds, ODS, readOdsRecord, relationTo } from './ods-row.js';
import { isRejected, rejected, type CsvRecord, type ReadRow } from './register-row.js';

const ROLES = /^RO\d+(\|RO\d+)*$/;
const OLD_GROUP = /\bCCG\b|CLINICAL COMMISSIONING GROUP/i;
/** Lists before 2025 have a letter in the place of the roles, and the name tells what it is. */
const LETTER = /^[A-Z]?$/;
const KIND_OF_NAME: readonly (readonly [RegExp, OrganisationKind])[] = [
  [OLD_GROUP, 'ccg'],
  [/\bICB - [0-9A-Z]{3,5}$/i, 'sub-icb-location'],
  [/\bCOMMISSIONING HUB\b/i, 'commissioning-hub'],
];
const kindOfName = (name: string): OrganisationKind | undefined =>
  KIND_OF_NAME.find(([form]) => form.test(name))?.[1];

// RO326 stands beside RO319 in a few and tells nothing that matters here.
const KIND_OF_ROLE: Readonly<Record<string, OrganisationKind>> = {
  RO319: 'sub-icb-location',
  RO327: 'reporting-entity',
  RO218: 'commissioning-hub',
};

/**
 * Commissioners: `eccg.csv`. Four kinds under one shape, told apart by their roles: sub-ICB locations, sub-ICB
 * reporting entities (these are places), commissioning hubs, and the groups that ended with the boards of 2022 (no role).
 */
export const eccg: KindOfFile = {
  kind: 'eccg',
  title: 'sub-ICB locations and other commissioners',
  detect: (cells) =>
    isOds(cells) &&
    /^[AC]?$/.test(cells[ODS.status] ?? '') &&
    cells[ODS.group] === '' &&
    cells[ODS.setting] === '' &&
    (ROLES.test(cells[ODS.role] ?? '') ||
      (LETTER.test(cells[ODS.role] ?? '') && kindOfName(cells[ODS.name] ?? '') !== undefined))
      ? {
          kind: 'eccg',
          header: false,
          year: null,
          unread: [],
          complete: true,
          dates: datesIn(ODS.opened, ODS.closed),
          read,
          ...ofOrganisations('eccg'),
        }
      : null,
};

function read(record: CsvRecord): ReadRow {
  const row = readOdsRecord(record);
  if (isRejected(row)) return row;
  const [{ value: code }] = row.identifiers;
  const roles = tidy(record.fields[ODS.role]);
  if (!LETTER.test(roles) && !ROLES.test(roles))
    return rejected(record.line, `${code}: “${roles}” is not a role.`);
  const kind: OrganisationKind | undefined = LETTER.test(roles)
    ? (kindOfName(row.name) ?? (roles === '' ? 'ccg' : undefined))
    : roles.split('|').flatMap((role) => KIND_OF_ROLE[role] ?? [])[0];
  return {
    ...row,
    sector: kind === 'commissioning-hub' || kind === undefined ? 'other' : 'icb',
    kind: kind ?? null,
    notes: kind === undefined ? [...row.notes, `${code}: the role ${roles} is not known here.`] : row.notes,
    relations: relationTo(code, 'in-icb', record.fields[ODS.icb]),
  };
}
