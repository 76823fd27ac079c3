import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { workbookOf } from './workbook.server.js';

describe('a workbook that we write', () => {
  it('holds days as days and words as words, whatever they begin with', async () => {
    const bytes = workbookOf(
      'Commitments',
      [
        ['What', 'Due'],
        ['=HYPERLINK("x")', '2027-05-03'],
        ['a & <b>\u0007', ''],
      ],
      [40, 12],
    );
    const book = await JSZip.loadAsync(bytes);
    const sheet = await book.file('xl/worksheets/sheet1.xml')!.async('string');
    expect(sheet).toContain(
      '<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t>',
    );
    expect(sheet).toContain('<c r="B2" s="2"><v>46510</v></c>');
    expect(sheet).toContain('a &amp; &lt;b&gt;</t>');
    expect(sheet).not.toMatch(/<f>|B3/);
  });
});
