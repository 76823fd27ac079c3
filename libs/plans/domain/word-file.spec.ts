import { describe, expect, it } from '@jest/globals';
import { fileFaults } from './word-file.js';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content }) as never;
const file = (title: string | null, ...content: never[]) => ({ parts: [{ title, content }] });
const messages = (given: Parameters<typeof fileFaults>[0]): string[] =>
  fileFaults(given).map((one) => `${one.code} ${one.message}`);

describe('a file that is brought', () => {
  it('is taken where nothing speaks against it', () => {
    expect(fileFaults(file('Falls', paragraph(text('Four in ten fall. Ring 0113 496 0000.'))))).toEqual([]);
  });

  it('is refused where a title, a paragraph cut in pieces, a cell or a footnote holds an NHS number', () => {
    const cell = { type: 'table', content: [{ type: 'tableRow', content: [paragraph(text('9434765919'))] }] };
    const noted = paragraph(text('Seen.'), { type: 'footnote', content: [text('No. 943 476 5919')] });
    expect(
      messages(
        file('Of 943 476 5919', paragraph(text('We saw 943 '), text('476 5919 again')), cell as never, noted),
      ).map((one) => /“(.*)”/.exec(one)?.[1]),
    ).toEqual(['Of [number]', 'We saw [number] again', '[number]', 'No. [number]']);
  });

  it('is refused where a part is longer than a section can be, or there are too many', () => {
    expect(messages(file('Long', paragraph(text('x'.repeat(200_001)))))[0]).toMatch(
      /^word-file\/part-too-long “Long”/,
    );
    const many = { parts: Array.from({ length: 61 }, () => ({ title: 'x', content: [] })) };
    expect(messages(many)[0]).toMatch(/^word-file\/too-many-parts/);
  });
});
