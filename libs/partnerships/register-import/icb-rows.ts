import { hasForm } from '../domain/register/identifier.js';
import { ofOrganisationsAndAreas } from './apply-areas.js';
import { endBoardAreas } from './end-board-areas.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, tidy } from './fields.js';
import { noDates, yearOf, type KindOfFile } from './kind.js';
import { isLookup } from './lookup.js';
import { rejected, type RowReader } from './register-row.js';

const icbColumns = {
  ons: /^icb\d\d_?(cd|code)$/i,
  ods: /^icb\d\d_?(cdh|code_h|code_nhs)$/i,
  name: /^icb\d\d_?(nm|name)$/i,
};
const AUTHORITY = /^(lad|ltla)\d\d/i;

export const icb: KindOfFile = {
  kind: 'icb',
  title: 'integrated care boards',
  detect(header) {
    const found = findColumns(header, icbColumns);
    if (!found || isLookup(header) || header.some((heading) => AUTHORITY.test(heading))) return null;
    const both = ofOrganisationsAndAreas('icb');
    return {
      kind: 'icb',
      header: true,
      year: yearOf(header, icbColumns.ons),
      unread: found.unread,
      complete: true,
      dates: noDates,
      read: icbReader(found),
      ...both,
      async finish(tx, summary) {
        await both.finish?.(tx, summary);
        await endBoardAreas(tx, summary);
      },
    };
  },
};

/**
 * Integrated care boards. The ODS code is the identity: a board keeps it when its area, and with it its ONS code,
 * changes (QXU was E54000052 and became E54000063). Since 2026 new ODS codes have five characters.
 */
const icbReader =
  (columns: Columns<keyof typeof icbColumns>): RowReader =>
  (record) => {
    const broken = brokenRecord(record, columns.width);
    if (broken) return broken;
    const ods = tidy(record.fields[columns.at.ods]);
    const ons = tidy(record.fields[columns.at.ons]);
    const name = tidy(record.fields[columns.at.name]);
    if (!hasForm('ods', ods)) return rejected(record.line, `“${ods}” is not an ODS code.`);
    if (!hasForm('ons', ons) || !ons.startsWith('E54'))
      return rejected(record.line, `${ods}: “${ons}” is not the ONS code of an integrated care board.`);
    if (name === '') return rejected(record.line, `${ods} has no name.`);
    return {
      line: record.line,
      sector: 'icb',
      name,
      identifiers: [
        { scheme: 'ods', value: ods },
        { scheme: 'ons', value: ons },
      ],
      land: {
        areas: [{ code: ons, kind: 'icb', name, nhs: ods, since: null, until: null }],
        parts: [],
      },
      notes: [],
    };
  };
