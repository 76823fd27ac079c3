import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { workbook, type Cell } from '../../../test/worlds/workbook.js';
import { openWorkbook } from './open-workbook.js';
import { SheetProblem } from './sheet-problem.js';
import type { SheetRow } from './sheet-rows.js';

async function rowsOf(bytes: Buffer, sheet = 0): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of (await openWorkbook(bytes))[sheet]!.rows()) all.push(row);
  return all;
}
const cellsOf = async (...given: Parameters<typeof workbook>): Promise<(readonly string[])[]> =>
  (await rowsOf(await workbook(...given))).map(({ cells }) => cells);
const problem = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof SheetProblem ? error.code : String(error)),
  );
const styled = (style: number, value: string): Cell => ({ xml: `<c r="@" s="${style}"><v>${value}</v></c>` });

describe('the rows of a workbook', () => {
  it('are texts by line, gaps included, without empty rows', async () => {
    const rows = await rowsOf(
      await workbook({ A: [['a', null, 'c'], [], [null, '  two\nlines '], [null, null]] }),
    );
    expect(rows).toEqual([
      { line: 1, cells: ['a', '', 'c'] },
      { line: 3, cells: ['', '  two\nlines '] },
    ]);
  });

  it('take numbers as people read them: no powers of ten, no lost noughts where the format shows them', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const numbers = ['20190701', '1.2E+7', '0.1', '0.30000000000000004', '1E-7', '-4'];
    expect(
      await cellsOf(
        { A: [[...numbers.map((one) => styled(0, one)), styled(1, '123456'), true, false]] },
        { styles },
      ),
    ).toEqual([['20190701', '12000000', '0.1', '0.3', '0.0000001', '-4', '00123456', 'TRUE', 'FALSE']]);
  });

  it('take dates by their format, from either beginning of days', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="171"/></cellXfs>';
    const row = [styled(0, '43647'), styled(1, '1'), styled(2, '43647.5'), styled(3, '2.5'), styled(0, '60')];
    expect(await cellsOf({ A: [row] }, { styles })).toEqual([
      ['2019-07-01', '1900-01-01', '2019-07-01 12:00', '2.5', '1900-02-28'],
    ]);
    expect(await cellsOf({ A: [[styled(0, '0')]] }, { styles, since1904: true })).toEqual([['1904-01-01']]);
  });

  it('put words together that are written in pieces, and leave readings of characters out', async () => {
    const shared =
      '<si><r><t>Moor</t></r><r><t xml:space="preserve"> Lane</t></r><rPh sb="0" eb="1"><t>aside</t></rPh></si><si><t>Caf\u00e9 &amp; Co</t></si>';
    const word = (n: number): Cell => ({ xml: `<c r="@" t="s"><v>${n}</v></c>` });
    const formula: Cell = { xml: '<c r="@" t="str"><f>A1&amp;B1</f><v>both</v></c>' };
    expect(await cellsOf({ A: [[word(0), word(1), word(9), formula]] }, { shared })).toEqual([
      ['Moor Lane', 'Café & Co', '', 'both'],
    ]);
  });

  it('come from the sheets that people see, in their order', async () => {
    const bytes = await workbook({ One: [['1']], Secret: [['x']], Two: [['2']] }, { hidden: ['Secret'] });
    expect((await openWorkbook(bytes)).map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(await rowsOf(bytes, 1)).toEqual([{ line: 1, cells: ['2'] }]);
  });
});

describe('a workbook that is not read', () => {
  it('is told from its first bytes, whatever it is called', async () => {
    expect(await problem(openWorkbook(Buffer.from('a,b\n')))).toBe('type');
    expect(await problem(openWorkbook(Buffer.from('d0cf11e0a1b11ae100', 'hex')))).toBe('old-excel');
    const word = new JSZip().file('word/document.xml', '<a/>');
    expect(await problem(openWorkbook(await word.generateAsync({ type: 'nodebuffer' })))).toBe('type');
    expect(await problem(openWorkbook(Buffer.from('PK\u0003\u0004')))).toBe('damaged');
  });

  it('is cut off, or has a document type with entities', async () => {
    const bytes = await workbook({ A: [['a']] });
    expect(await problem(openWorkbook(bytes.subarray(0, -200)))).toBe('damaged');
    const bomb = `<!DOCTYPE s [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>`;
    const hostile = await workbook({ A: [] }, { parts: { 'xl/worksheets/sheet1.xml': bomb } });
    expect(await problem(rowsOf(hostile))).toBe('damaged');
  });

  it('unfolds to far more than its size, and is left before it is held', async () => {
    const words = await workbook({ A: [['a']] }, { shared: `<si><t>${'a'.repeat(70_000_000)}</t></si>` });
    expect(words.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await problem(openWorkbook(words))).toBe('too-much-inside');
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  }, 60_000);

  it('has too many columns or rows', async () => {
    const wide = await workbook({ A: [[...Array<null>(520).fill(null), 'far']] });
    expect(await problem(rowsOf(wide))).toBe('too-many-columns');
    const rows = Array.from({ length: 200_001 }, (_, n) => `<row r="${n + 1}"><c t="b"><v>1</v></c></row>`);
    const long = await workbook(
      { A: [] },
      {
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
        },
      },
    );
    expect(await problem(rowsOf(long))).toBe('too-many-rows');
  }, 60_000);
});
