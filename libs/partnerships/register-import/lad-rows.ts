import { hasForm } from '../domain/register/identifier.js';
import { brokenRecord, tidy } from './fields.js';
import { ofOrganisationsAndAreas } from './apply-areas.js';
import { areaColumns, landIn, levelsOnce, type LevelColumns } from './area-columns.js';
import { findColumns, type Columns } from './columns.js';
import { noDates, yearOf, type KindOfFile } from './kind.js';
import { isLookup } from './lookup.js';
import { rejected, type RowReader } from './register-row.js';

// English unitaries, districts, metropolitan and London boroughs; Wales; Scotland; Northern Ireland
const LOCAL_AUTHORITY = /^(E0[6-9]|W06|S12|N09)/;

const ladColumns = {
  code: /^(lad|ltla)(20)?\d\d_?(cd|code)$/i,
  name: /^(lad|ltla)(20)?\d\d_?(nm|name)$/i,
};
const BOARD = /^(icb|stp)\d\d/i;

export const lad: KindOfFile = {
  kind: 'lad',
  title: 'local authorities',
  detect(header) {
    const found = findColumns(header, ladColumns);
    if (!found || isLookup(header) || header.some((heading) => BOARD.test(heading))) return null;
    const areas = areaColumns(header);
    const levels = levelsOnce(areas) ?? [];
    return {
      kind: 'lad',
      header: true,
      year: yearOf(header, ladColumns.code),
      unread: areas.others.map(({ heading }) => heading),
      complete: true,
      dates: noDates,
      read: ladReader(found, levels),
      ...ofOrganisationsAndAreas('lad'),
    };
  },
};

/** Local authorities by ONS code, and the county and region their area lies in where the list has them. The name is the area's ("Hartlepool"), as the list has no name for the council itself. */
const ladReader =
  (columns: Columns<keyof typeof ladColumns>, levels: readonly LevelColumns[]): RowReader =>
  (record) => {
    const broken = brokenRecord(record, columns.width);
    if (broken) return broken;
    const code = tidy(record.fields[columns.at.code]);
    const name = tidy(record.fields[columns.at.name]);
    if (!hasForm('ons', code))
      return rejected(record.line, `“${code}” is not an ONS code: a letter and eight digits.`);
    if (!LOCAL_AUTHORITY.test(code))
      return rejected(record.line, `${code} is not the code of a local authority.`);
    if (name === '') return rejected(record.line, `${code} has no name.`);
    const land = landIn(record.fields, levels);
    if (typeof land === 'string') return rejected(record.line, land);
    return {
      line: record.line,
      sector: 'council',
      name,
      identifiers: [{ scheme: 'ons', value: code }],
      land,
      notes: [],
    };
  };
