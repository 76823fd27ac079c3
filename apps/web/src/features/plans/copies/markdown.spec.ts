import { describe, expect, it } from '@jest/globals';
import {
  bold,
  bullets,
  doc,
  footnote,
  heading,
  italic,
  link,
  mention,
  numbered,
  paragraph,
  table,
  words,
} from '../../../../../../test/worlds/texts.js';
import { markdownOf } from './markdown.js';
import { deeper, type TextNode } from './text-node.js';

const markdown = (...content: TextNode[]): string => markdownOf(doc(...content) as TextNode);

describe('a text as Markdown', () => {
  it('keeps headings, and puts them deeper below the title of a section', () => {
    expect(markdown(heading(2, 'Why'), paragraph('Because.'))).toBe('## Why\n\nBecause.\n');
    expect(markdownOf(deeper(doc(heading(4, 'Why')) as TextNode))).toBe('##### Why\n');
  });

  it('keeps lists in lists, paragraphs in items and the number a list begins with', () => {
    expect(markdown(bullets(['one', bullets(['inner'])], ['two', 'still two']))).toBe(
      '- one\n\n  - inner\n- two\n\n  still two\n',
    );
    expect(markdown(numbered(9, ['nine', 'still nine'], ['ten']))).toBe(
      '9. nine\n\n   still nine\n10. ten\n',
    );
  });

  it('reads what names a thing as its label', () => {
    expect(markdown(paragraph('See ', mention('commitment', 'c', 'Commitment *14*'), '.'))).toBe(
      'See Commitment \\*14\\*.\n',
    );
  });

  it('keeps two lists in a row apart', () => {
    expect(markdown(bullets(['a']), bullets(['b']))).toBe('- a\n\n* b\n');
    expect(markdown(numbered(1, ['a']), numbered(1, ['b']))).toBe('1. a\n\n1) b\n');
  });

  it('writes a table with its head, and no cell breaks its line', () => {
    expect(markdown(table(['Who', 'What'], ['Trust | Ward', 'Two\nlines']))).toBe(
      '| Who | What |\n| --- | --- |\n| Trust \\| Ward | Two lines |\n',
    );
    const wide = {
      type: 'tableCell',
      attrs: { colspan: 2 },
      content: [paragraph('both'), paragraph('twice')],
    };
    const joined: TextNode = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [wide] },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('x')] }] },
      ],
    };
    expect(markdown(joined)).toBe('| both<br>twice |  |\n| --- | --- |\n| x |  |\n');
  });

  it('puts bold, italic and links around words, never around blanks or inside each other’s signs', () => {
    expect(markdown(paragraph('a ', words('bold ', bold), words('both', bold, italic), '.'))).toBe(
      'a **bold _both_**.\n',
    );
    expect(markdown(paragraph('un', words('believ', italic), 'able'))).toBe('un*believ*able\n');
    expect(markdown(paragraph(words('  ', bold), 'x'))).toBe('x\n');
    expect(
      markdown(
        paragraph(
          words('see ', link('https://a.example/(b)')),
          words('here', link('https://a.example/(b)'), bold),
        ),
      ),
    ).toBe('[see **here**](<https://a.example/(b)>)\n');
  });

  it('leads nowhere but to https and mail addresses', () => {
    expect(markdown(paragraph(words('here', link('javascript:alert(1)'))))).toBe('here\n');
  });

  it('lets no typed sign mean anything', () => {
    expect(markdown(paragraph('# 1 *not* _so_ <b> [x](y) `c` &amp; ~a~ \\'))).toBe(
      '\\# 1 \\*not\\* \\_so\\_ \\<b\\> \\[x\\](y) \\`c\\` \\&amp; \\~a\\~ \\\\\n',
    );
    expect(markdown(paragraph('1. not a list'), paragraph('- nor this'), paragraph('2027 was'))).toBe(
      '1\\. not a list\n\n\\- nor this\n\n2027 was\n',
    );
    expect(markdown(paragraph('one', { type: 'hardBreak' }, '=== two'))).toBe('one\\\n\\=== two\n');
  });

  it('leads to pictures, with the words that stand for them', () => {
    const picture = {
      type: 'picture',
      attrs: { file: 'file/0198c5a0-0000-7000-8000-000000000001', alt: 'A [ramp]', width: 4, height: 3 },
    };
    expect(
      markdownOf(doc(picture) as TextNode, { addressOf: ({ id }) => `https://a.example/files/in/d/${id}` }),
    ).toBe('![A \\[ramp\\]](<https://a.example/files/in/d/0198c5a0-0000-7000-8000-000000000001>)\n');
    // Whatever else a text says a file is, nothing leads there.
    const forged = { ...picture, attrs: { ...picture.attrs, file: 'https://evil.example/x.png' } };
    expect(markdownOf(doc(forged) as TextNode, { addressOf: () => 'x' })).toBe('![A \\[ramp\\]](<>)\n');
  });

  it('counts footnotes in the order of the text, with their words at the end', () => {
    const noted = doc(
      paragraph(words('Falls', bold), footnote('See *here*', 'b'), ' rise.'),
      table(['Who'], ['x']),
      paragraph('Then', footnote('There', 'a')),
    ) as TextNode;
    expect(markdownOf(noted)).toBe(
      '**Falls**[^1] rise.\n\n| Who |\n| --- |\n| x |\n\nThen[^2]\n\n[^1]: See \\*here\\*\n\n[^2]: There\n',
    );
    // In a whole plan no two have one number.
    expect(markdownOf(noted, { notesBefore: 4 })).toContain('Then[^6]');
  });

  it('keeps the words of a node it does not know', () => {
    expect(markdown({ type: 'aside', content: [paragraph('by the way')] })).toBe('by the way\n');
  });
});
