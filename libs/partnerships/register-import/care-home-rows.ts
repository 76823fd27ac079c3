import { isLocalDate } from '@folkmoot/kernel/local-date.js';
import { areaKind } from '../domain/register/area.js';
import { hasForm } from '../domain/register/identifier.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import { normaliseWebsite } from '../domain/register/website.js';
import { ofOrganisations } from './apply-organisations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, present, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { rejected, type CsvRecord, type ReadRow } from './register-row.js';

const columns = {
  name: /^(location_?)?name$/i,
  cqc: /^(cqc|location)_?id$/i,
  postcode: /^postcode$/i,
  website: /^(web_?site|web_?address)$/i,
  area: /^(area|la|local_authority|ltla\d\d|lad\d\d)_?(code|cd)$/i,
};
type CareHomeColumns = Columns<keyof typeof columns>;

/**
 * Care homes by the number that the Care Quality Commission gives to each location. A row whose area has no code of the right form
 * is rejected: taken without it, the home would be in no place and nobody would notice.
 */
export const careHomes: KindOfFile = {
  kind: 'care-homes',
  title: 'care homes',
  detect(header) {
    const found = findColumns(header, columns);
    const inspected = header.findIndex((heading) => /^inspection_?date$/i.test(tidy(heading)));
    return (
      found && {
        kind: 'care-homes',
        header: true,
        year: null,
        unread: found.unread,
        complete: false,
        dates: ({ fields }) => [tidy(fields[inspected])].filter(isLocalDate),
        read: (record) => read(record, found),
        ...ofOrganisations('care-homes'),
      }
    );
  },
};

function read(record: CsvRecord, { at, width }: CareHomeColumns): ReadRow {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const cell = (column: keyof typeof columns): string | null => present(fields[at[column]]);
  const name = tidy(fields[at.name]);
  const number = cell('cqc') ?? '';
  const area = cell('area') ?? '';
  if (name === '') return rejected(line, `${number || 'It'} has no name.`);
  if (!hasForm('cqc', number))
    return rejected(
      line,
      `${name}: “${number}” is not a number of the Care Quality Commission, like 1-466088203.`,
    );
  if (areaKind(area) === null)
    return rejected(
      line,
      `${name} (${number}): “${area}” is not the code of an area: a letter and eight digits, like E08000009.`,
    );
  const postcode = cell('postcode');
  const website = cell('website');
  const where = postcode === null ? null : normalisePostcode(postcode);
  const address = website === null ? null : normaliseWebsite(website);
  return {
    line,
    sector: 'social-care-provider',
    kind: 'care-home',
    name,
    identifiers: [{ scheme: 'cqc', value: number }],
    postcode: where,
    website: address,
    notes: [
      ...(postcode !== null && where === null ? [`${name}: “${postcode}” is not a postcode; left out.`] : []),
      ...(website !== null && address === null
        ? [`${name}: “${website}” is not a web address; left out.`]
        : []),
    ],
  };
}
