import { isLocalDate } from '@folkmoot/kernel/local-date.js';
import { hasForm, normaliseCompanyNumber, type Identifier } from '../domain/register/identifier.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import { normaliseWebsite } from '../domain/register/website.js';
import { ofOrganisations } from './apply-organisations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, present, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { addMerged } from './merged-charities.js';
import { rejected, type CsvRecord, type RowReader } from './register-row.js';

const charityColumns = {
  number: /^registered_charity_number$/i,
  name: /^charity_name$/i,
  company: /^charity_company_registration_number$/i,
  registered: /^date_of_registration$/i,
  postcode: /^charity_contact_postcode$/i,
  website: /^charity_contact_web$/i,
};
/** Only the register's own extract has these. */
const OPTIONAL = {
  part: /^linked_charity_number$/i,
  status: /^charity_registration_status$/i,
  removed: /^date_of_removal$/i,
  extracted: /^date_of_extract$/i,
};
type Optional = Readonly<Partial<Record<keyof typeof OPTIONAL, number>>>;

export const charity: KindOfFile = {
  kind: 'charity',
  title: 'charities',
  detect(header) {
    const found = findColumns(header, charityColumns);
    if (!found) return null;
    const optional: Optional = Object.fromEntries(
      Object.entries(OPTIONAL).flatMap(([name, form]) => {
        const place = header.findIndex((heading) => form.test(tidy(heading)));
        return place < 0 ? [] : [[name, place]];
      }),
    );
    const used = new Set(Object.values(optional).map((place) => tidy(header[place])));
    return {
      kind: 'charity',
      header: true,
      year: null,
      unread: found.unread.filter((heading) => !used.has(heading)),
      complete: false,
      dates: charityDates(found, optional),
      read: charityReader(found, optional),
      ...ofOrganisations('charity'),
      finish: addMerged,
    };
  },
};

/**
 * Charities of England and Wales. Two may bear one name, so only the number tells them apart. What people typed
 * badly in a side field (company number, postcode, website) is left out with a note: the charity itself is real.
 */
const charityReader =
  (columns: Columns<keyof typeof charityColumns>, optional: Optional): RowReader =>
  (record) => {
    const broken = brokenRecord(record, columns.width);
    if (broken) return broken;
    const { line } = record;
    const field = (column: keyof typeof charityColumns): string | null =>
      present(record.fields[columns.at[column]]);
    const number = field('number') ?? '';
    // a charity may be called NA, or begin with it: only the other fields use the letters for "missing"
    const name = tidy(record.fields[columns.at.name]);
    const registered = day(field('registered'));
    const more = (column: keyof typeof OPTIONAL): string | null =>
      optional[column] === undefined ? null : present(record.fields[optional[column]]);
    if (!hasForm('charity', number))
      return rejected(line, `“${number}” is not a charity number: six or seven digits.`);
    const part = more('part');
    if (part !== null && part !== '0')
      return rejected(line, `Charity ${part} linked to ${number} has no number of its own.`);
    if (name === '') return rejected(line, `Charity ${number} has no name.`);
    const removed = day(more('removed'));
    const gone = /^removed$/i.test(more('status') ?? '') || removed !== null;
    if (gone && !isLocalDate(removed ?? ''))
      return rejected(line, `Charity ${number} was removed, but not on a day: “${removed ?? ''}”.`);
    if (registered !== null && !isLocalDate(registered))
      return rejected(line, `Charity ${number}: the date of registration “${registered}” is not a date.`);

    const notes: string[] = [];
    const tried = (
      what: string,
      given: string | null,
      read: (text: string) => string | null,
    ): string | null => {
      const value = given === null ? null : read(given);
      if (given !== null && value === null)
        notes.push(`Charity ${number}: “${given}” is not a ${what}; left out.`);
      return value;
    };
    const company = tried('company number', field('company'), normaliseCompanyNumber);
    const identifiers: [Identifier, ...Identifier[]] = [{ scheme: 'charity', value: number }];
    if (company !== null) identifiers.push({ scheme: 'company', value: company });
    return {
      line,
      sector: 'vcse',
      name,
      identifiers,
      postcode: tried('postcode', field('postcode'), normalisePostcode),
      website: tried('web address', field('website'), normaliseWebsite),
      validFrom: registered ?? undefined,
      ...(optional.status === undefined && optional.removed === undefined ? {} : { validTo: removed }),
      notes,
    };
  };

/** The day, or where it is none the text as it stands, to be named. */
const day = (text: string | null): string | null => (text === null ? null : (publishedDay(text) ?? text));

/** The days in a record that tell how old its file is. */
const charityDates =
  ({ at }: Columns<keyof typeof charityColumns>, { extracted = -1 }: Optional) =>
  ({ fields }: CsvRecord): string[] =>
    [fields[extracted], fields[at.registered]].flatMap((cell) => publishedDay(cell ?? '') ?? []);
