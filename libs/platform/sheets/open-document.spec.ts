import { describe, expect, it } from '@jest/globals';
import { openDocument } from '../../../test/worlds/open-document.js';
import { openWorkbook } from './open-workbook.js';
import { SheetProblem } from './sheet-problem.js';
import type { SheetRow } from './sheet-rows.js';

async function rowsOf(bytes: Buffer, sheet = 0): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of (await openWorkbook(bytes))[sheet]!.rows()) all.push(row);
  return all;
}

const words = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const typed = (attributes: string, shown: string): string =>
  `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const GAP = '<table:table-cell table:number-columns-repeated="2"/>';

describe('a spreadsheet of OpenDocument', () => {
  it('gives its cells as text, by line, as a workbook of Excel does', async () => {
    const bytes = await openDocument({
      A: [
        row(words('Code'), GAP, words('Two<text:s text:c="2"/>spaces')),
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>',
        row(
          typed('office:value-type="float" office:value="1.2E+7"', '12,000,000'),
          typed('office:value-type="float" office:value="123"', '00123'),
          typed('office:value-type="date" office:date-value="2019-07-01"', '01/07/19'),
          typed('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
          words('x', ' table:number-columns-repeated="2"'),
        ),
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ],
    });
    expect(await rowsOf(bytes)).toEqual([
      { line: 1, cells: ['Code', '', '', 'Two  spaces'] },
      { line: 5, cells: ['12000000', '00123', '2019-07-01', 'TRUE', 'x', 'x'] },
    ]);
  });

  it('shows what people see: no hidden sheet, no comment, a line for each paragraph', async () => {
    const commented =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>aside</text:p></office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell>';
    const bytes = await openDocument({ Secret: [row(words('x'))], B: [row(commented)] }, ['Secret']);
    expect((await openWorkbook(bytes)).map(({ name }) => name)).toEqual(['B']);
    expect(await rowsOf(bytes)).toEqual([{ line: 1, cells: ['one\ntwo'] }]);
  });

  it('is left where it unfolds to more than anybody reads', async () => {
    const many = `<table:table-row table:number-rows-repeated="300000">${words('x')}</table:table-row>`;
    await expect(rowsOf(await openDocument({ A: [many] }))).rejects.toThrow(SheetProblem);
    const wide = row(words('x', ' table:number-columns-repeated="16384"'));
    await expect(rowsOf(await openDocument({ A: [wide] }))).rejects.toThrow(SheetProblem);
  });
});
