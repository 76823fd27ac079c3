import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  bold,
  bullets,
  heading,
  italic,
  link,
  numbered,
  paragraph,
  words,
} from '../../../test/worlds/texts.js';
import { COPIED, COPIED_SECTION } from '../../../test/worlds/word-copies.js';
import { p, r, wordFile } from '../../../test/worlds/word-file.js';
import type { TextNode } from '../documents/text-of.js';
import { readWord, type WordFile } from './read-word.js';

const stored = (name: string): Promise<Buffer> =>
  readFile(resolve(import.meta.dirname, '../../../test/worlds/word-files', name));

/** What the only part of a hand-written body holds. */
const contentOf = async (...given: Parameters<typeof wordFile>): Promise<readonly TextNode[]> => {
  const { parts } = await readWord(await wordFile(...given));
  expect(parts).toHaveLength(1);
  return parts[0]!.content;
};
const wordsOf = (nodes: readonly TextNode[]): string[] =>
  nodes.map((node): string => node.text ?? wordsOf(node.content ?? []).join(''));
const codes = (file: WordFile): string[] => [...new Set(file.notes.map((note) => note.code))].sort();
const NUMBERS = `
  <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const item = (text: string, list: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}</w:p>`;

describe('a file written in LibreOffice', () => {
  it('is read with its parts, lists in lists, table, link and marks', async () => {
    const file = await readWord(await stored('written-in-libreoffice.docx'));
    expect(file.title).toBe('Moorland health plan');
    expect(file.parts.map((part) => part.title)).toEqual([null, 'Falls at home', 'Winter']);
    const falls = file.parts[1]!.content;
    expect(falls.slice(0, 5)).toEqual([
      paragraph('Four in ten people over 80 fall each year.'),
      paragraph(
        'We will ',
        words('ring everybody', bold),
        ' within ',
        words('two days', italic),
        ', see ',
        words('the pathway', link('https://moorland.example/falls')),
        '.',
        {
          type: 'footnote',
          attrs: { id: expect.any(String) as unknown as string },
          content: [words('Agreed by the board in March.')],
        },
        { type: 'hardBreak' },
        'Nobody waits.',
      ),
      heading(2, 'Who does what'),
      bullets(['Rails and lights', bullets(['inside'], ['outside'])], ['A telephone call']),
      heading(3, 'In what order'),
    ]);
    expect(falls[6]).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader', content: [paragraph('Who')] }, {}] },
        { content: [{}, { type: 'tableCell', content: [paragraph('Calls <within> two days')] }] },
        {},
      ],
    });
    expect(codes(file)).toEqual(['text-box']);
    expect(file.parts[2]!.content.at(-1)).toEqual(paragraph('Ring 111 when in doubt.'));
    expect(file.notes.find((note) => note.code === 'text-box')!.near).toBe('Warm rooms in each ward.');
  });
});

describe('our own copy', () => {
  const FACTS = paragraph('Moorland Trust. Seen by: all partners. Northmoor. Copy of 3 May 2027 at 2:30pm.');
  /** Numbers of a list and joined cells are said only where they are not the usual ones. */
  const usual = (node: TextNode): TextNode => {
    const { attrs, content, ...rest } = node;
    const kept = Object.entries(attrs ?? {}).filter(([, value]) => value !== 1);
    return {
      ...rest,
      ...(kept.length > 0 && { attrs: Object.fromEntries(kept) }),
      ...(content && { content: content.map(usual) }),
    };
  };

  it.each(['copy.docx', 'copy-saved-by-libreoffice.docx'])(
    'comes back as the same text and is recognised: %s',
    async (name) => {
      const file = await readWord(await stored(name));
      expect(file.parts).toHaveLength(1);
      expect(file.parts[0]!.content).toEqual([FACTS, ...COPIED.content!].map(usual));
      expect(file.parts[0]!.bookmarks).toEqual([`section_${COPIED_SECTION.replaceAll('-', '')}`]);
      expect(file.properties['Folkmoot section 1']).toMatch(
        new RegExp(`^${COPIED_SECTION} 1 [0-9a-f]{64} 7$`),
      );
      expect(file.authors).toEqual([]);
    },
  );

  it('edited in LibreOffice reads the same, whether changes were kept track of or not', async () => {
    const plain = await readWord(await stored('copy-edited-in-libreoffice.docx'));
    const tracked = await readWord(await stored('copy-tracked-in-libreoffice.docx'));
    expect(wordsOf(tracked.parts[0]!.content)).toEqual(wordsOf(plain.parts[0]!.content));
    expect(JSON.stringify(plain.parts[0]!.content)).toContain('Five in ten ');
    expect(JSON.stringify(plain.parts[0]!.content)).not.toContain('Nobody is asked twice.');
    expect(plain.authors).toEqual([]);
    expect(tracked.authors).toEqual(['Unknown Author']);
    expect(tracked.removed).toEqual([{ text: 'Nobody is asked twice.', authors: ['Unknown Author'] }]);
    expect(tracked.parts[0]!.tracked.map((line) => line.text)).toEqual([
      'Five in ten fall.',
      'Lights and ramps',
      'Befrienders ring people at home.',
    ]);
  });
});

describe('the forms Word and others write (by hand, after their files)', () => {
  it('joins words that Word cut in pieces, and goes through smart tags, fields and content controls', async () => {
    const body = p(
      `<w:r w:rsidR="00A1"><w:t>Fa</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00B2"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>lls</w:t></w:r>
       <w:smartTag w:element="place"><w:r><w:t xml:space="preserve"> in Northmoor</w:t></w:r></w:smartTag>
       <w:sdt><w:sdtContent>${r(' and Eastvale')}</w:sdtContent></w:sdt>
       <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' here')}<w:r><w:fldChar w:fldCharType="end"/></w:r>
       <w:hyperlink r:id="bad">${r('!')}</w:hyperlink>`,
    );
    const file = await readWord(await wordFile(body, { links: { bad: 'file:///C:/secret.doc' } }));
    expect(file.parts[0]!.content).toEqual([
      paragraph('Falls in Northmoor and Eastvale', words(' here', link('https://a.example/x')), '!'),
    ]);
    expect(codes(file)).toEqual(['link']);
  });

  it('takes tracked changes as accepted: words, moves, joined paragraphs, rows', async () => {
    const by = 'w:id="1" w:author="R. Patel" w:date="2027-05-03T10:00:00Z"';
    const gone = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const row = (text: string, change = '') =>
      `<w:tr>${change && `<w:trPr>${change}</w:trPr>`}<w:tc>${p(text)}</w:tc></w:tr>`;
    const file = await readWord(
      await wordFile(
        [
          p(
            `${r('We ')}${gone('may')}<w:ins w:id="2" w:author="S. Jones">${r('will')}</w:ins>${r(' ring.')}`,
          ),
          p(`<w:moveFrom ${by}>${r('Moved.')}</w:moveFrom>`),
          `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${r('One ')}</w:p>`,
          p('paragraph.'),
          p(`<w:moveTo ${by}>${r('Moved.')}</w:moveTo>`),
          `<w:tbl>${row('stays')}${row('goes', `<w:del ${by}/>`)}</w:tbl>`,
        ].join(''),
      ),
    );
    expect(file.parts[0]!.content).toEqual([
      paragraph('We will ring.'),
      paragraph('One paragraph.'),
      paragraph('Moved.'),
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('stays')] }] }],
      },
    ]);
    expect(file.authors).toEqual(['R. Patel', 'S. Jones']);
    expect(file.removed.map((one) => one.text)).toEqual(['Moved.', 'goes']);
  });

  it('counts lists as Word does: on through the document, until one begins anew', async () => {
    const body = [
      item('one', 1),
      item('a', 1, 1),
      item('two', 1),
      p('between'),
      item('three', 1),
      item('five', 3),
      item('dot', 2),
      item('dot in dot', 2, 1),
    ].join('');
    expect(await contentOf(body, { numbering: NUMBERS })).toEqual([
      { ...bullets(['one', { ...bullets(['a']), type: 'orderedList' }], ['two']), type: 'orderedList' },
      paragraph('between'),
      numbered(3, ['three']),
      numbered(5, ['five']),
      bullets(['dot', bullets(['dot in dot'])]),
    ]);
  });

  it('lifts headings up where a file begins deeper, and takes titles, outline levels and translated styles', async () => {
    expect(
      await contentOf(p('Why', 'Heading2') + p('Who', 'Heading3') + p('words')).then((nodes) =>
        nodes.map((node) => node.attrs?.level),
      ),
    ).toEqual([2, 3, undefined]);
    const german = `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="berschrift1"/></w:style>`;
    const file = await readWord(
      await wordFile(
        p('Falls', 'berschrift1') +
          p('Four in ten.') +
          p('Winter', 'X') +
          `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${r('Snow')}</w:p>`,
        { styles: german },
      ),
    );
    expect(file.parts.map((part) => part.title)).toEqual(['Falls', 'Winter']);
    expect(file.parts[1]!.content).toEqual([heading(2, 'Snow')]);
  });

  it('says what it cannot keep, and where', async () => {
    const file = await readWord(
      await wordFile(
        [
          p('Before.'),
          p(
            `${r('A picture')}<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>`,
          ),
          p(
            `${r('Boxed')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('in the box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('in the box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
          p(
            `${r('said')}<w:r><w:commentReference w:id="0"/></w:r>${r('old', '<w:strike/>')}${r('secret', '<w:vanish/>')}`,
          ),
          `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Falls 3')}</w:sdtContent></w:sdt>`,
          p(`<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`),
        ].join(''),
      ),
    );
    expect(file.parts[0]!.content).toEqual(
      ['Before.', 'A picture', '', 'Boxed', 'in the box', 'saidold', 'a+b'].map((text) =>
        text === '' ? { type: 'picture', attrs: { alt: '', part: null } } : paragraph(text),
      ),
    );
    expect(file.notes).toEqual(
      [
        ['picture', 'A picture'],
        ['text-box', 'Boxed'],
        ['comment', 'saidold'],
        ['struck', 'saidold'],
        ['hidden', 'saidold'],
        ['contents', 'saidold'],
        ['formula', 'a+b'],
      ].map(([code, near]) => ({ code, near })),
    );
  });

  it('reads the strict form of the standard, other prefixes and joined cells', async () => {
    const strict = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl>
      <x:tr><x:tc><x:tcPr><x:vMerge x:val="restart"/></x:tcPr><x:p><x:r><x:t>down</x:t></x:r></x:p></x:tc><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>across</x:t></x:r></x:p></x:tc></x:tr>
      <x:tr><x:tc><x:tcPr><x:vMerge/></x:tcPr><x:p/></x:tc><x:tc><x:p><x:r><x:t>b</x:t></x:r></x:p></x:tc><x:tc><x:p><x:r><x:t>c</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>`;
    const cell = (text: string, attrs?: object) => ({
      type: 'tableCell',
      ...(attrs && { attrs }),
      content: [paragraph(text)],
    });
    expect(await contentOf('', { parts: { 'word/document.xml': strict } })).toEqual([
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('down', { rowspan: 2 }), cell('across', { colspan: 2 })] },
          { type: 'tableRow', content: [cell('b'), cell('c')] },
        ],
      },
    ]);
  });
});

describe('what is not taken', () => {
  const refused = async (file: Buffer | Promise<Buffer>): Promise<string> =>
    readWord(await file).then(
      () => 'taken',
      (error: { code?: string }) => error.code ?? String(error),
    );
  const ole = (inside = ''): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(inside, 'utf16le'),
    ]);

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['nothing', 'empty', () => Buffer.alloc(0)],
    ['more than 10 MB', 'too-large', () => Buffer.alloc(10 * 1024 * 1024 + 1)],
    ['a PDF called .docx', 'type', () => Buffer.from('%PDF-1.7')],
    ['one byte', 'type', () => Buffer.from('P')],
    ['an old Word file', 'old-word', () => ole()],
    ['one with a password', 'encrypted', () => ole('EncryptedPackage')],
    [
      'macros by type',
      'macros',
      () => wordFile(p('x'), { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['macros by part', 'macros', () => wordFile(p('x'), { parts: { 'word/vbaProject.bin': 'x' } })],
    ['a spreadsheet', 'type', () => wordFile('', { parts: { 'word/document.xml': '<workbook/>' } })],
    ['no words', 'nothing-written', () => wordFile(p(' '))],
    ['half a file', 'damaged', async () => (await wordFile(p('x'))).subarray(0, 400)],
    [
      'XML that is cut off',
      'damaged',
      () => wordFile('', { parts: { 'word/document.xml': '<w:document><w:body>' } }),
    ],
    [
      'entities',
      'damaged',
      () =>
        wordFile('', {
          parts: {
            'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<w:document>&b;</w:document>`,
          },
        }),
    ],
    [
      'a part that grows without end',
      'too-much-inside',
      () => wordFile('', { parts: { 'word/document.xml': Buffer.alloc(30 * 1024 * 1024, 32) } }),
    ],
    [
      'nesting without end',
      'too-much-inside',
      () => wordFile(`${'<w:sdt>'.repeat(2_000)}${'</w:sdt>'.repeat(2_000)}`),
    ],
  ])('%s: %s', async (_, code, file) => {
    expect(await refused(file())).toBe(code);
  });
});
