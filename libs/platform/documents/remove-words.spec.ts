import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { doc, mention, paragraph } from '../../../test/worlds/texts.js';
import { authoredBlocks } from './authored-text.js';
import { project } from './fold.js';
import { firstText } from './first-text.js';
import { carriesWords, everHeldWords, placesOfWords, removeWords } from './remove-words.js';

/** A text that several pages typed letter by letter, each with a Yjs client of its own. */
function typed(lines: readonly string[], gc = true): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc({ gc });
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
  lines.forEach((line, n) => {
    doc.clientID = n + 1;
    const paragraph = new Y.XmlElement('paragraph');
    doc.getXmlFragment('default').push([paragraph]);
    paragraph.push([new Y.XmlText()]);
    [...line].forEach((letter, at) => {
      doc.clientID = (at % 2) + 1;
      (paragraph.get(0) as Y.XmlText).insert((paragraph.get(0) as Y.XmlText).length, letter);
    });
  });
  return { doc, updates };
}
const lineOf = (doc: Y.Doc, n: number): Y.XmlText =>
  (doc.getXmlFragment('default').get(n) as Y.XmlElement).get(0) as Y.XmlText;

describe('taking words out of a text', () => {
  it('leaves nothing of them, wherever they stood and whoever typed them', () => {
    const { updates } = typed(['Mrs Quill of 3 Mill Lane came.', 'Then QUILL', 'of 3 mill lane went.']);
    const { content, places, wrote } = removeWords(updates, 'quill of 3 Mill Lane', 99);
    expect(places.map((one) => one.words)).toEqual(['Quill of 3 Mill Lane', 'QUILL\nof 3 mill lane']);
    expect(project([content]).plain).toBe('Mrs  came.\nThen \n went.');
    expect(content.toString('latin1')).not.toMatch(/Quill|ill|Lane/i);
    expect(carriesWords(content, 'Quill')).toBe(false);
    expect(wrote).toBe(false);
    const writers = authoredBlocks([content])[0]!.runs.map((run) => [run.text, run.client]);
    expect(writers.slice(0, 3)).toEqual([
      ['M', 1],
      ['r', 2],
      ['s', 1],
    ]);
  });

  it('takes them from links and descriptions too', () => {
    const { doc, updates } = typed(['Read about her here.']);
    lineOf(doc, 0).format(5, 5, { link: { href: 'https://example.org/ada-quill' } });
    const picture = new Y.XmlElement('image');
    picture.setAttribute('alt', 'Ada Quill at home');
    doc.getXmlFragment('default').push([picture]);
    expect(placesOfWords(updates, 'Ada Quill')).toHaveLength(2);
    const { content, wrote } = removeWords(updates, 'Ada Quill', 99);
    expect(wrote).toBe(true);
    expect(content.toString('latin1')).not.toMatch(/quill/i);
    expect(JSON.stringify(project([content]).json)).toContain('… at home');
  });

  it('takes away a thing that is named where its name belongs to the words', () => {
    const { bytes } = firstText(
      doc(
        paragraph(
          'They say ',
          mention('person', 'p', 'Ada Quill'),
          ' took the money. Ask ',
          mention('person', 'b', 'Ben'),
        ),
        paragraph(mention('person', 'p', 'Ada Quill')),
      ),
    );
    expect(placesOfWords([bytes], 'quill took the')).toHaveLength(1);
    expect(placesOfWords([bytes], 'Ada Quill')).toHaveLength(2);
    expect(project([removeWords([bytes], 'quill took the', 9).content]).plain).toBe(
      'They say  money. Ask Ben\nAda Quill',
    );
    const { content } = removeWords([bytes], 'Ada Quill', 9);
    expect(project([content]).plain).toBe('They say  took the money. Ask Ben');
    expect(content.toString('latin1')).not.toMatch(/quill/i);
  });

  it('takes them out again where the words around make the same', () => {
    const { updates } = typed(['abcaabcbcabc']);
    expect(project([removeWords(updates, 'abc', 9).content]).plain).toBe('');
  });

  it('is proven for any text, edits and words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ab'), maxLength: 12 }), { maxLength: 4 }),
        fc.constantFrom('ab', 'aba', 'b a', 'abab'),
        fc.nat(10),
        (lines, words, cut) => {
          const { doc, updates } = typed(lines);
          if (lines[0] && lines[0].length > cut) lineOf(doc, 0).delete(cut, 1);
          const { content, places } = removeWords(updates, words, 77);
          expect(placesOfWords([content], words)).toEqual([]);
          expect(places.length).toBe(placesOfWords(updates, words).length);
          expect(content.includes(words)).toBe(false);
        },
      ),
    );
  });

  it('knows of words that were deleted again, in the log alone', () => {
    const { doc, updates } = typed(['Mrs Quill came.'], false);
    lineOf(doc, 0).delete(4, 5);
    expect(placesOfWords(updates, 'Quill')).toEqual([]);
    expect(everHeldWords(updates, 'Quill')).toBe(true);
    expect(everHeldWords(updates, 'Quilt')).toBe(false);
  });
});
