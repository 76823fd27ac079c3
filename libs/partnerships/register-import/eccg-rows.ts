import type { OrganisationKind } from '../domain/register/organisation.js';
import { ofOrganisations } from './apply-organisations.js';
import { tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn, isOds, ODS, readOdsRecord, relationTo } from './ods-row.js';
import { isRejected, rejected, type CsvRecord, type ReadRow } from './register-row.js';

const ROLES = /^RO\d+(\|RO\d+)*$/;
const OLD_GROUP = /\bCCG\b|CLINICAL COMMISSIONING GROUP/;

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
    cells[ODS.status] === '' &&
    cells[ODS.group] === '' &&
    (ROLES.test(cells[ODS.role] ?? '') || (cells[ODS.role] === '' && OLD_GROUP.test(cells[ODS.name] ?? '')))
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
  if (roles !== '' && !ROLES.test(roles)) return rejected(record.line, `${code}: “${roles}” is not a role.`);
  const kind: OrganisationKind | undefined =
    roles === '' ? 'ccg' : roles.split('|').flatMap((role) => KIND_OF_ROLE[role] ?? [])[0];
  return {
    ...row,
    sector: kind === 'commissioning-hub' || kind === undefined ? 'other' : 'icb',
    kind: kind ?? null,
    notes: kind === undefined ? [...row.notes, `${code}: the role ${roles} is not known here.`] : row.notes,
    relations: relationTo(code, 'in-icb', record.fields[ODS.icb]),
  };
}
