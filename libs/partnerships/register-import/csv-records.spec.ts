import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenFile, csvRecords } from './csv-records.js';
import type { CsvRecord } from './register-row.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function records(text: string): Promise<CsvRecord[]> {
  const file = join(folder, 'file.csv');
  await writeFile(file, text);
  const all: CsvRecord[] = [];
  for await (const record of csvRecords(file)) all.push(record);
  return all;
}

describe('the records of a file', () => {
  it('come without the byte-order mark and with either line ending', async () => {
    const expected = [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', '2'] },
    ];
    expect(await records('\uFEFFa,b\r\n1,2\r\n')).toEqual(expected);
    expect(await records('a,b\n1,2')).toEqual(expected);
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
  it.each(['a,b\n1,"open\n2,x\n', 'a,b\n1,"shut"up\n'])(
    'end at a quotation mark out of place: %j',
    async (text) => {
      await expect(records(text)).rejects.toThrow(BrokenFile);
    },
  );
});
