import { describe, expect, it } from '@jest/globals';
import { termFinder } from '@folkmoot/kernel/find-terms.js';
import { withExplained, wordsToExplain } from './explained-text.js';

const find = termFinder(['ICB']);
const firstIn = (text: string, said: Set<string>) =>
  find(text).filter(({ term }) => !said.has(term) && said.add(term));
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const doc = (...content: object[]) => ({ type: 'doc', content: content as { type: string }[] });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

describe('explaining words in the text of a section', () => {
  it('marks the first of each, and keeps every letter and mark', () => {
    const explained = withExplained(
      doc(paragraph(text('The '), text('ICB pays', 'bold')), paragraph(text('ICB'))),
      firstIn,
    );
    expect(explained.content).toEqual([
      paragraph(
        text('The '),
        {
          type: 'text',
          text: 'ICB',
          marks: [{ type: 'bold' }, { type: 'explained', attrs: { term: 'ICB' } }],
        },
        { type: 'text', text: ' pays', marks: [{ type: 'bold' }] },
      ),
      paragraph(text('ICB')),
    ]);
  });
  it('leaves headings and links alone', () => {
    const untouched = doc(
      { type: 'heading', content: [text('ICB')] },
      paragraph(text('ICB', 'link'), text('none')),
    );
    expect(withExplained(untouched, firstIn)).toEqual(untouched);
  });
  it('reads the words between marks together, and paragraphs apart', () => {
    const json = JSON.stringify(doc(paragraph(text('IC'), text('B', 'bold')), paragraph(text('next'))));
    expect(find(wordsToExplain(json))).toHaveLength(1);
    expect(wordsToExplain(json)).toBe('ICB\nnext');
    expect(wordsToExplain(null)).toBe('');
  });
});
