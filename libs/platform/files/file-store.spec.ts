import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PNG } from '../../../test/worlds/pictures.js';
import { docx, DOCX, odt, ODT } from '../../../test/worlds/office-files.js';
import { acceptFile, MAX_FILE_BYTES } from './accept-file.js';
import { FileStore } from './file-store.js';

const PDF = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n');

describe('the file store', () => {
  const store = new FileStore(mkdtempSync(join(tmpdir(), 'folkmoot-files-')));

  it('keeps the same bytes once, under their hash', async () => {
    const one = await store.put(PDF);
    const two = await store.put(PDF);
    expect(two).toBe(one);
    expect(readFileSync(store.pathOf(one))).toEqual(PDF);
    expect(readdirSync(dirname(store.pathOf(one)))).toEqual([one]);
  });

  it('makes no path out of anything but a hash', () => {
    expect(() => store.pathOf('../../etc/passwd')).toThrow('Not a SHA-256.');
  });
});

describe('accepting a file', () => {
  const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    const outcome = await acceptFile(name, bytes);
    return outcome.ok ? outcome.value.mediaType : outcome.refusal.faults[0]!.code;
  };

  it.each([
    ['minutes.pdf', PDF, 'application/pdf'],
    ['minutes.txt', PDF, 'application/pdf'],
    ['notes.txt', Buffer.from('Agreed: £40,000.'), 'text/plain'],
    ['page.html', Buffer.from('<script>alert(1)</script>'), 'file/type'],
    ['notes.txt', Buffer.from([0x4d, 0x5a, 0x00, 0x01]), 'file/type'],
    ['prices.csv', Buffer.from([0xa3, 0x34, 0x30, 0x0d, 0x0a]), 'text/plain'],
    ['notes.txt', Buffer.from([0x81, 0x28]), 'file/type'],
    ['plan.txt', docx(), DOCX],
    ['plan.docx', docx({ 'word/vbaProject.bin': 'x' }), 'file/macros'],
    ['plan.odt', odt(), ODT],
    ['plan.doc', Buffer.from('d0cf11e0a1b11ae1000000000000000000', 'hex'), 'file/old-office'],
    ['photo.pdf', PNG, 'image/png'],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file/type'],
    ['empty.pdf', Buffer.alloc(0), 'file/empty'],
    ['big.pdf', Buffer.concat([PDF, Buffer.alloc(MAX_FILE_BYTES)]), 'file/too-large'],
  ])('goes by the content of %s', async (name, bytes, expected) => {
    expect(await codeOf(name, await bytes)).toBe(expected);
  });

  it('takes paths and control signs off the name', async () => {
    const outcome = await acceptFile('C:\\temp\\..\\mi\u0000nutes".pdf', PDF);
    expect(outcome.ok && outcome.value.name).toBe('minutes.pdf');
  });
});
