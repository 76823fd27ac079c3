import { describe, expect, it } from '@jest/globals';
import { BrokenFile, csvRecords } from './csv-records.js';
import type { CsvRecord } from './register-row.js';
import { textFormOf, type Pieces } from './text-form.js';

async function records(text: string | Uint8Array): Promise<CsvRecord[]> {
  const bytes = Buffer.from(text as string);
  const pieces: Pieces = async function* () {
    // as a file comes: cut anywhere
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  };
  const all: CsvRecord[] = [];
  for await (const record of csvRecords(pieces, await textFormOf(pieces))) all.push(record);
  return all;
}
const cells = async (text: string | Uint8Array) => (await records(text)).map(({ fields }) => fields);

describe('the records of a file', () => {
  it('come without the byte-order mark and with either line ending', async () => {
    const expected = [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', '2'] },
    ];
    expect(await records('\uFEFFa,b\r\n1,2\r\n')).toEqual(expected);
    expect(await records('a,b\r1,2\r')).toEqual(expected);
    expect(await records('a,b\n1,2')).toEqual([expected[0], { ...expected[1], open: true }]);
  });
  it('keep commas, quotes and line breaks inside quotes, and count lines by them', async () => {
    expect(
      await records('"4TH FLOOR, EAST WING","a ""richer"" wildlife"\r\n"x\r\ny",1\r\n\r\n3,z\r\n'),
    ).toEqual([
      { line: 1, fields: ['4TH FLOOR, EAST WING', 'a "richer" wildlife'] },
      { line: 2, fields: ['x\r\ny', '1'] },
      { line: 5, fields: ['3', 'z'] },
    ]);
  });
  it('stay text: no code becomes a number', async () =>
    expect((await records('5E2,00C,007'))[0]?.fields).toEqual(['5E2', '00C', '007']));
  it('may be of different widths', async () =>
    expect((await records('a,b\n1\n1,2,3')).map(({ fields }) => fields.length)).toEqual([2, 1, 3]));
  it('are parted by whatever parts most lines, below titles too', async () => {
    const rows = [
      ['code', 'name'],
      ['00C', 'A; B, and C'],
      ['007', 'D'],
    ];
    expect(await cells('code\tname\n00C\tA; B, and C\n007\tD\n')).toEqual(rows);
    expect(await cells('code;name\n00C;"A; B, and C"\n007;D\n')).toEqual(rows);
    expect(await cells('Table 1: codes and names\n\ncode|name|x\n00C|A|1\n007|D|2\n')).toEqual([
      ['Table 1: codes and names'],
      ['code', 'name', 'x'],
      ['00C', 'A', '1'],
      ['007', 'D', '2'],
    ]);
  });
  it('keep quotation marks that are part of the words where tabs part the cells', async () =>
    expect(await cells('1\t"SAFE" HOMES\tA "B" C\n2\t"in ""quotes"""\tx\n')).toEqual([
      ['1', '"SAFE" HOMES', 'A "B" C'],
      ['2', 'in "quotes"', 'x'],
    ]));
  it('come from other letters than UTF-8, told from all of the file', async () => {
    const late = `code,name\n${'1,plain\n'.repeat(20)}2,Caf`;
    expect((await cells(Buffer.from(`${late}\u00e9 \u0096 x\n`, 'latin1'))).at(-1)).toEqual([
      '2',
      'Café – x',
    ]);
    expect((await cells(Buffer.from(`${late}é – x\n`))).at(-1)).toEqual(['2', 'Café – x']);
    expect(await cells(Buffer.from('\uFEFFa,é\r\n1,–\r\n', 'utf16le'))).toEqual([
      ['a', 'é'],
      ['1', '–'],
    ]);
  });
  it('are marked where single bytes of UTF-8 are broken', async () =>
    expect(
      await cells(Buffer.concat([Buffer.from('é,é\n1,'), Buffer.from([0xe9]), Buffer.from('\n')])),
    ).toEqual([
      ['é', 'é'],
      ['1', '\uFFFD'],
    ]));
  it('pass over empty lines and lines of commas', async () =>
    expect(await cells('a,b\n,\n1,2\n\n,\n \n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]));
  it('break off where the last line has no end and lacks cells', async () => {
    await expect(records('a,b,c\n1,2,3\n4,5')).rejects.toThrow(/breaks off in line 3/);
    expect(await cells('a,b\n1,2\n\nSource: a person')).toHaveLength(3);
  });
  it.each(['a,b\n1,"open\n2,x\n', 'a,b\n1,"shut"up\n'])(
    'end at a quotation mark out of place: %j',
    async (text) => {
      await expect(records(text)).rejects.toThrow(BrokenFile);
    },
  );
});
