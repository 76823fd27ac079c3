import { ofOrganisations } from './apply-organisations.js';
import type { KindOfFile } from './kind.js';
import { datesIn, isOds, ODS, readOdsRecord, relationTo } from './ods-row.js';
import { isRejected, type CsvRecord, type ReadRow } from './register-row.js';

const TRUST = /\bNHS (FOUNDATION )?TRUST\b|\bCARE TRUST\b|\bUNIVERSITY (LOCAL )?HEALTH BOARD\b/i;

/**
 * NHS trusts: `etr.csv`. Alone of its shape it has no status and no role but a group letter, which some months leave empty: then the
 * names tell. Welsh trusts have no region and no board.
 */
export const etr: KindOfFile = {
  kind: 'etr',
  title: 'NHS trusts',
  detect: (cells) =>
    isOds(cells) &&
    cells[ODS.status] === '' &&
    cells[ODS.role] === '' &&
    (/^[A-Z]$/.test(cells[ODS.group] ?? '') || (cells[ODS.group] === '' && TRUST.test(cells[ODS.name] ?? '')))
      ? {
          kind: 'etr',
          header: false,
          year: null,
          unread: [],
          complete: true,
          dates: datesIn(ODS.opened, ODS.closed),
          read,
          ...ofOrganisations('etr'),
        }
      : null,
};

function read(record: CsvRecord): ReadRow {
  const row = readOdsRecord(record);
  if (isRejected(row)) return row;
  const [{ value: code }] = row.identifiers;
  return { ...row, sector: 'nhs-trust', relations: relationTo(code, 'in-icb', record.fields[ODS.icb]) };
}
