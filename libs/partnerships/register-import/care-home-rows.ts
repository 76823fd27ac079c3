import { areaKind } from '../domain/register/area.js';
import { hasForm } from '../domain/register/identifier.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import { normaliseWebsite } from '../domain/register/website.js';
import { ofOrganisations } from './apply-organisations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, present, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { rejected, type CsvRecord, type ReadRow } from './register-row.js';

const columns = {
  name: /^(location[ _]?)?name$/i,
  // the commission's directory of 2020 forgets the second bracket
  cqc: /^(cqc[ _]?)?(location[ _]?)?id( \(for office use only\)?)?$|^cqc location \(for office use only\)?$/i,
  postcode: /^(location[ _])?post(al)?[ _]?code$/i,
  website: /^(location[ _])?web[ _]?(site|address)$|^service['’`]s website( \(if available\))?$/i,
};
const AREA = /^(area|la|local[ _]authority|ltla\d\d|lad\d\d)[ _]?(code|cd)$/i;
/** Only the commission's own lists, which have no code of an area, name who is responsible in this way. */
const DIRECTORY = /^(cqc[ _])?provider[ _](id|name)/i;
const IS_HOME = /^care home\?$/i;
const SERVICES = /^service types$/i;
const STARTED = /^location hsca start date$/i;
const ENDED = /^location hsca end date$/i;
type CareHomeColumns = Columns<keyof typeof columns> & { readonly others: Others };
interface Others {
  readonly area: number;
  readonly isHome: number;
  readonly services: number;
  readonly started: number;
  readonly ended: number;
}

/**
 * Care homes by the number that the Care Quality Commission gives to each location. A row whose area has no code of the right form
 * is rejected: taken without it, the home would be in no place and nobody would notice. The commission's own lists have no such
 * codes; of what they name besides care homes nothing is taken.
 */
export const careHomes: KindOfFile = {
  kind: 'care-homes',
  title: 'care homes',
  detect(header) {
    const found = findColumns(header, columns);
    const place = (form: RegExp): number => header.findIndex((heading) => form.test(tidy(heading)));
    const inspected = place(/^(inspection_?date|date of latest check|publication date)$/i);
    const others = {
      area: place(AREA),
      isHome: place(IS_HOME),
      services: place(SERVICES),
      started: place(STARTED),
      ended: place(ENDED),
    };
    if (others.area < 0 && place(DIRECTORY) < 0) return null;
    const used = new Set(Object.values(others).map((one) => tidy(header[one])));
    return (
      found && {
        kind: 'care-homes',
        header: true,
        year: null,
        unread: found.unread.filter((heading) => !used.has(heading)),
        complete: false,
        dates: ({ fields }) => [publishedDay(fields[inspected] ?? '')].flatMap((day) => day ?? []),
        read: (record) => read(record, { ...found, others }),
        ...ofOrganisations('care-homes'),
      }
    );
  },
};

function read(record: CsvRecord, { at, width, others }: CareHomeColumns): ReadRow | null {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  if (!isHome(record.fields, others)) return null;
  const { line, fields } = record;
  const cell = (column: keyof typeof columns): string | null => present(fields[at[column]]);
  const name = tidy(fields[at.name]);
  const number = cell('cqc') ?? '';
  const area = tidy(record.fields[others.area]);
  if (name === '') return rejected(line, `${number || 'It'} has no name.`);
  if (!hasForm('cqc', number))
    return rejected(
      line,
      `${name}: “${number}” is not a number of the Care Quality Commission, like 1-466088203.`,
    );
  if (others.area >= 0 && areaKind(area) === null)
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
    validFrom: publishedDay(fields[others.started] ?? '') ?? undefined,
    ...(others.ended < 0 ? {} : { validTo: publishedDay(fields[others.ended] ?? '') }),
    notes: [
      ...(postcode !== null && where === null ? [`${name}: “${postcode}” is not a postcode; left out.`] : []),
      ...(website !== null && address === null
        ? [`${name}: “${website}” is not a web address; left out.`]
        : []),
    ],
  };
}

/** The directory names all that the commission registers: surgeries, dentists, ambulances. */
function isHome(fields: readonly string[], { isHome: said, services }: Others): boolean {
  if (said >= 0) return /^(y|yes|true)$/i.test(tidy(fields[said]));
  return services < 0 || /care homes?\b|nursing homes?\b|residential homes?\b/i.test(tidy(fields[services]));
}
