import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import {
  bold,
  bullets,
  doc,
  footnote,
  mention,
  heading,
  italic,
  link,
  numbered,
  paragraph,
  table,
  words,
} from '../../../../../../test/worlds/texts.js';
import type { SectionCopyPartsFragment } from '../../../gql/operations.js';
import { marksOf, planWord, sectionWord } from './plan-word.server.js';

const AT = '2027-05-03T13:30:00.000Z';
const OF = 'Copy of 3 May 2027 at 2:30pm.';

const copyOf = (text: unknown, number = 1): SectionCopyPartsFragment => ({
  epoch: 2,
  sha256: 'a'.repeat(64),
  changes: 7,
  json: JSON.stringify(text),
  section: {
    id: `0198c5a0-0000-7000-8000-00000000000${number}`,
    version: 1,
    number,
    slug: 'falls',
    title: 'Falls & frailty',
    position: number,
    openness: 'partners',
    owner: { id: 'o', name: 'Moorland Trust', sector: 'nhs-trust' },
    lastEdit: null,
  },
});

const TEXT = doc(
  heading(2, 'Why now'),
  paragraph(
    'Four in ten ',
    words('fall', bold),
    words(' each ', italic),
    words('year', link('https://a.example/?a=1&b=2')),
    '.',
  ),
  bullets(['Rails', bullets(['Inside'])], ['Lights', 'and lamps']),
  numbered(1, ['First'], ['Then']),
  heading(3, 'Who'),
  table(['Who', 'What'], ['Ward', 'Calls <within> two days']),
  paragraph('line one', { type: 'hardBreak' }, 'line two'),
);

const htmlOf = async (file: Buffer): Promise<string> => (await mammoth.convertToHtml({ buffer: file })).value;

describe('a copy for Word', () => {
  it('has real headings, lists, tables with a head, links and marks, as another library reads them', async () => {
    const html = await htmlOf(await sectionWord(copyOf(TEXT), 'Northmoor', OF));
    expect(html).toMatch(/<h1>.*Falls &amp; frailty<\/h1>/);
    expect(html).toContain('<h2>Why now</h2>');
    expect(html).toContain(
      '<p>Four in ten <strong>fall</strong><em> each </em><a href="https://a.example/?a=1&amp;b=2">year</a>.</p>',
    );
    expect(html).toContain('<ul><li>Rails<ul><li>Inside</li></ul></li><li>Lights</li></ul>');
    expect(html).toContain('<ol><li>First</li><li>Then</li></ol>');
    expect(html).toMatch(/<thead><tr><th><p>Who<\/p><\/th>.*<\/thead>/);
    expect(html).toContain('<td><p>Calls &lt;within&gt; two days</p></td>');
    expect(html).toContain('<p>line one<br />line two</p>');
    expect(html).toContain('Moorland Trust. Seen by: all partners. Northmoor. Copy of 3 May 2027 at 2:30pm.');
  });

  it('counts each numbered list for itself, from its own number', async () => {
    const xml = (
      await unzipped(await sectionWord(copyOf(doc(numbered(1, ['a']), numbered(7, ['b']))), 'Northmoor', OF))
    )('word/numbering.xml');
    expect(await xml).toContain('<w:start w:val="7"/>');
  });

  it('bears the section, the epoch and the hash of its text, so that it is recognised when it comes back', async () => {
    const copy = copyOf(TEXT);
    const part = await unzipped(await sectionWord(copy, 'Northmoor', OF));
    expect(marksOf([copy])).toEqual([
      { name: 'Folkmoot section 1', value: `${copy.section.id} 2 ${'a'.repeat(64)} 7` },
    ]);
    const custom = await part('docProps/custom.xml');
    expect(custom).toContain('name="Folkmoot section 1"');
    expect(custom).toContain(`${copy.section.id} 2 ${'a'.repeat(64)} 7`);
    expect(await part('word/document.xml')).toContain('w:name="section_0198c5a0000070008000000000000001"');
    expect(await part('docProps/core.xml')).toContain('<dc:title>Falls &amp; frailty</dc:title>');
  });

  it('reads what names a thing as its label', async () => {
    const text = doc(paragraph('See ', mention('commitment', 'c', 'Commitment 14'), '.'));
    const html = await htmlOf(await sectionWord(copyOf(text), 'Northmoor', AT));
    expect(html).toContain('<p>See Commitment 14.</p>');
  });

  it('has real footnotes', async () => {
    const html = await htmlOf(
      await sectionWord(copyOf(doc(paragraph('Fall', footnote('Survey of 2026'), '.'))), 'Northmoor', AT),
    );
    expect(html).toMatch(/<p>Fall<sup><a href="#footnote-1"[^>]*>\[1\]<\/a><\/sup>\.<\/p>/);
    expect(html).toMatch(/<li id="footnote-1"><p>.*Survey of 2026/);
  });

  it('takes no sign that would break the file, and no link that leads elsewhere', async () => {
    const html = await htmlOf(
      await sectionWord(
        copyOf(doc(paragraph('a\u0000\u001bb ', words('c', link('javascript:alert(1)'))))),
        'Northmoor',
        AT,
      ),
    );
    expect(html).toContain('<p>ab c</p>');
  });

  it('of a plan has its title, its priorities, each section, and what is missing', async () => {
    const first = copyOf(TEXT);
    const missing = { ...copyOf(TEXT, 2).section, title: 'Winter' };
    const plan = {
      id: 'p',
      version: 1,
      partnershipId: 'x',
      title: 'Northmoor place plan',
      openness: 'forum',
      priorityCap: 10,
      priorities: [{ id: 'q', version: 1, number: 3, title: 'Fewer falls', retired: false }],
      sections: [first.section, missing],
    };
    const html = await htmlOf(await planWord(plan, [first], 'Northmoor', AT));
    expect(html).toContain('<p>Northmoor place plan</p>');
    expect(html).toContain('<strong>Priority 3 </strong>Fewer falls');
    expect(html).toMatch(/<h1>.*1\. Falls &amp; frailty<\/h1>/);
    expect(html).toContain('Not in this copy');
    expect(html).toContain('2. Winter: Moorland Trust is drafting it.');
  });
});

const run = promisify(execFile);
const office = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!office) process.stdout.write('LibreOffice is not installed: its reading of Word files is not tried.\n');

(office ? it : it.skip)(
  'LibreOffice opens it: every word is there, and the lists are counted',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-word-'));
    try {
      await writeFile(join(folder, 'copy.docx'), await sectionWord(copyOf(TEXT), 'Northmoor', OF));
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          folder,
          join(folder, 'copy.docx'),
        ],
        { timeout: 80_000 },
      );
      const text = await readFile(join(folder, 'copy.txt'), 'utf8');
      for (const line of [
        'Falls & frailty',
        'Why now',
        'Four in ten fall each year.',
        'Calls <within> two days',
        '• Rails',
        '1. First',
        '2. Then',
        'and lamps',
      ])
        expect(text).toContain(line);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  90_000,
);

/** The parts of a file by their names: a Word file is a ZIP of XML. */
async function unzipped(file: Buffer): Promise<(part: string) => Promise<string>> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(file);
  return (part) => zip.file(part)!.async('string');
}
