import { describe, expect, it } from '@jest/globals';
import { MEMBER_LIST } from '@folkmoot/partnerships/domain/member-file/member-file.js';
import { workbook } from '../../../test/worlds/workbook.js';
import { ListProblem, readList } from './read-list.js';

const read = (bytes: Buffer) => readList(bytes, MEMBER_LIST);

const problem = (bytes: Buffer): Promise<string> =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof ListProblem ? error.code : String(error)),
  );

describe('somebody’s own list', () => {
  it.each([
    ['with commas', 'Organisation,E-mail\r\n"Moor, Trust",a@b.example\r\n'],
    ['with semicolons and a byte-order mark', '\uFEFFOrganisation;E-mail\n"Moor, Trust";a@b.example\n'],
    ['with tabs', 'Organisation\tE-mail\nMoor, Trust\ta@b.example\n'],
    [
      'with a title above it and empty lines',
      'Our members\n\nOrganisation,E-mail\n"Moor, Trust",a@b.example\n,,\n',
    ],
    [
      'with a title that has a date beside it',
      'Members of the partnership board,3 November 2026\nOrganisation,E-mail\n"Moor, Trust",a@b.example\n',
    ],
  ])('is read %s', async (_how, text) => {
    const { columns, lines } = await read(Buffer.from(text));
    expect(columns.slice(0, 2)).toEqual(['Organisation', 'E-mail']);
    expect(lines.map(({ cells }) => cells.slice(0, 2))).toEqual([['Moor, Trust', 'a@b.example']]);
  });
  it('keeps headings that say little, whatever its lines say', async () => {
    const { columns } = await read(Buffer.from('Organisation,Sits for\nMoor Charity,Housing group\n'));
    expect(columns).toEqual(['Organisation', 'Sits for']);
  });
  it('is read in the letters of Windows', async () => {
    const { lines } = await read(Buffer.from('Name,Code\nCaf\u00e9 \u0096 Moor,1\n', 'latin1'));
    expect(lines[0]!.cells[0]).toBe('Café – Moor');
  });
  it('is the first sheet of a workbook that has one', async () => {
    const bytes = await workbook({
      Cover: [['Members of Northmoor']],
      Members: [['Updated in May'], ['Organisation', 'Number'], ['Moor Trust', 1053838]],
      Old: [
        ['Organisation', 'Number'],
        ['Gone', 1],
      ],
    });
    expect(await read(bytes)).toEqual({
      sheet: 'Members',
      otherSheets: ['Cover', 'Old'],
      columns: ['Organisation', 'Number'],
      lines: [{ line: 3, cells: ['Moor Trust', '1053838'] }],
    });
  });
  it.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['too-large', Buffer.alloc(2 * 1024 * 1024 + 1, 'a')],
    ['nothing-in-it', Buffer.from('Organisation,E-mail\n')],
    ['type', Buffer.from('%PDF-1.7\u0001\u0002')],
    ['type', Buffer.from('<!doctype html><table>')],
    ['quotation-mark', Buffer.from('a,b\n"c,d\ne,f\n')],
    ['too-many-lines', Buffer.from(`a,b\n${'c,d\n'.repeat(501)}`)],
    ['too-many-columns', Buffer.from(`a,b${',x'.repeat(60)}\nc,d\n`)],
    ['old-excel', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
  ])('is refused: %s', async (code, bytes) => expect(await problem(bytes)).toBe(code));
});
