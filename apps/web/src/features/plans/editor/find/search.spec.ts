import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { textExtensions } from '../text-extensions.js';
import { hitsIn, placesOf, type Query } from './search.js';

const schema = getSchema(textExtensions());
const query = (words: string, more: Partial<Query> = {}): Query => ({
  words,
  matchCase: false,
  wholeWords: false,
  ...more,
});
const { text } = schema;
const words = (line: string, ...marks: string[]) =>
  text.call(
    schema,
    line,
    marks.map((name) => schema.mark(name, name.startsWith('suggested') ? { id: 'one' } : null)),
  );
const note = (line: string) => schema.node('footnote', { id: 'n' }, [words(line)]);
const paragraph = (...content: Node[]) => schema.node('paragraph', null, content);
const doc = (...blocks: Node[]) => schema.node('doc', null, blocks);
const found = (where: Node, what: Query) =>
  hitsIn(where, what).map(({ from, to, note, going }) => [
    where.textBetween(from, to, '|', '*'),
    ...(note === null ? [] : ['in a note']),
    ...(going ? ['going'] : []),
  ]);

describe('words in a line', () => {
  it('are found in any case, and not twice over one another', () => {
    expect(placesOf('Falls, falls and FALLS', query('falls'))).toEqual([0, 7, 17]);
    expect(placesOf('aaaa', query('aa'))).toEqual([0, 2]);
    expect(placesOf('Falls, falls', query('falls', { matchCase: true }))).toEqual([7]);
    expect(placesOf('Falls', query(''))).toEqual([]);
  });

  it('as whole words stand between signs, and letters of every language are letters', () => {
    const whole = { wholeWords: true };
    expect(placesOf('fall falls (fall) fall', query('fall', whole))).toEqual([0, 12, 18]);
    expect(placesOf('caféfall fallé', query('fall', whole))).toEqual([]);
    expect(placesOf('fallfall fall', query('fall', whole))).toEqual([9]);
  });

  it('are the same with typed and with typeset quotation marks and spaces', () => {
    expect(placesOf('the carer’s\u00a0home', query("carer's home"))).toEqual([4]);
    expect(placesOf('“Home”', query('"home"'))).toEqual([0]);
  });

  it('keep their places beside letters that grow when they are made small', () => {
    expect(placesOf('İİ falls', query('falls'))).toEqual([3]);
  });
});

describe('words in a text', () => {
  it('are found across a change of look, and never across blocks', () => {
    expect(found(doc(paragraph(words('fa', 'bold'), words('lls'))), query('falls'))).toEqual([['falls']]);
    expect(found(doc(paragraph(words('fa')), paragraph(words('lls'))), query('falls'))).toEqual([]);
    const broken = paragraph(words('one'), schema.node('hardBreak'), words('two'));
    expect(found(doc(broken), query('one two'))).toEqual([]);
  });

  it('are found in a footnote, and not across its sign', () => {
    const text = doc(paragraph(words('Fall'), note('falls of 2026'), words('s hurt, falls too')));
    expect(found(text, query('falls'))).toEqual([['falls', 'in a note'], ['falls']]);
  });

  it('that are suggested to go are found as such', () => {
    const text = doc(paragraph(words('fall'), words('s', 'suggestedDeletion'), words(' falls')));
    expect(found(text, query('falls'))).toEqual([['falls', 'going'], ['falls']]);
  });
});
