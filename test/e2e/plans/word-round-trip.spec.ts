import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { editsOf } from '@folkmoot/platform/documents/edited/edited-text.js';
import { firstText } from '@folkmoot/platform/documents/first-text.js';
import { readWord } from '@folkmoot/platform/word/read-word.js';
import { returnedPart } from '@folkmoot/plans/domain/returned-part.js';
import { editedWord, replaced } from '../../worlds/edited-word.js';
import type { TextNode } from '@folkmoot/platform/documents/text-of.js';
import { COPIED, COPIED_SECTION, copyToReturn, RETURNED } from '../../worlds/word-copies.js';

const SECTION = { id: COPIED_SECTION, number: 1, title: 'Falls & frailty' };

const stored = (name: string): Promise<Buffer> =>
  readFile(resolve(import.meta.dirname, '../../worlds/word-files', name));

/** What a file that came back would suggest for the text it was taken from. */
async function suggested(file: Buffer, text: TextNode) {
  const part = returnedPart(await readWord(file), SECTION);
  return editsOf([firstText(text).bytes], part!.content);
}
const shown = ({ lines, notes }: Awaited<ReturnType<typeof suggested>>) => ({
  lines: lines.map(({ change, runs }) => [
    change,
    ...runs
      .filter((run) => run.change !== 'same')
      .map((run) => `${run.change === 'inserted' ? '+' : '-'}${run.text}`),
  ]),
  notes: notes.map((one) => one.code),
});
const NOTHING = { lines: [], notes: [] };

describe('a copy that comes back', () => {
  it('as it was taken suggests nothing, with footnotes, pictures, mentions and numbers of paragraphs', async () => {
    expect(shown(await suggested(await copyToReturn(), RETURNED))).toEqual(NOTHING);
    expect(shown(await suggested(await stored('copy.docx'), COPIED))).toEqual(NOTHING);
  });

  it('saved again by LibreOffice suggests nothing', async () => {
    expect(shown(await suggested(await stored('copy-saved-by-libreoffice.docx'), COPIED))).toEqual(NOTHING);
    expect(shown(await suggested(await stored('return-saved-by-libreoffice.docx'), RETURNED))).toEqual(
      NOTHING,
    );
  });

  it.each(['edited', 'tracked'])('%s in LibreOffice suggests exactly what was edited there', async (how) => {
    expect(shown(await suggested(await stored(`return-${how}-in-libreoffice.docx`), RETURNED))).toEqual({
      notes: [],
      lines: [
        ['changed', '-Four', '+Five'],
        ['changed', '-two days', '+one day'],
        ['deleted', '-Nobody is asked twice.'],
        ['inserted', '+Befrienders ring people at home.'],
        ['changed', '+ It goes on.'],
        ['changed', '+ at a time'],
      ],
    });
  });

  it('from an editor that drops styles, bookmarks and properties, as Google Docs does, is known by its title (written by hand)', async () => {
    const bare = await editedWord(
      await copyToReturn(),
      (body) =>
        body
          .replaceAll('<w:rStyle w:val="ParagraphNumber"/>', '')
          .replaceAll('<w:pStyle w:val="Facts"/>', '')
          .replace(/<w:bookmark(Start|End)[^>]*\/>/g, ''),
      ['docProps/custom.xml'],
    );
    expect(shown(await suggested(bare, RETURNED))).toEqual(NOTHING);
  });

  it('in Word’s own form suggests what was edited: words in pieces, moves, joined paragraphs (written by hand)', async () => {
    const by = 'w:id="9" w:author="R. Patel" w:date="2027-05-03T10:00:00Z"';
    const run = (text: string) => `<w:r w:rsidR="00A1"><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const edited = await editedWord(
      await copyToReturn(),
      replaced(
        [
          '<w:t xml:space="preserve">Carers visit people at home.</w:t></w:r>',
          `<w:t xml:space="preserve">Car</w:t></w:r>${run('ers visit')}<w:proofErr w:type="spellStart"/>${run(' people at ')}<w:del ${by}><w:r><w:delText>home</w:delText></w:r></w:del><w:ins ${by}>${run('work')}</w:ins>${run('.')}`,
        ],
        [
          '<w:t xml:space="preserve">Nobody is asked twice.</w:t></w:r>',
          `</w:r><w:moveFrom ${by}>${run('Nobody is asked twice.')}</w:moveFrom>`,
        ],
        [
          '<w:t xml:space="preserve"> first.</w:t></w:r></w:p>',
          `<w:t xml:space="preserve"> first.</w:t></w:r></w:p><w:p><w:moveTo ${by}>${run('Nobody is asked twice.')}</w:moveTo></w:p>`,
        ],
      ),
    );
    expect(shown(await suggested(edited, RETURNED))).toEqual({
      notes: [],
      lines: [
        ['changed', '-home', '+work'],
        ['moved-away', '-Nobody is asked twice.'],
        ['moved', '+Nobody is asked twice.'],
      ],
    });
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  if (!office) process.stdout.write('LibreOffice is not installed: the live round trip is skipped.\n');
  (office ? it : it.skip)(
    'goes through LibreOffice as it is installed here',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'folkmoot-word-'));
      try {
        const edited = await editedWord(await copyToReturn(), replaced(['Four in ten', 'Five in ten']));
        await writeFile(join(folder, 'back.docx'), edited);
        const done = spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'docx:MS Word 2007 XML',
            '--outdir',
            join(folder, 'out'),
            join(folder, 'back.docx'),
          ],
          { timeout: 110_000 },
        );
        expect(done.status).toBe(0);
        const edits = await suggested(await readFile(join(folder, 'out', 'back.docx')), RETURNED);
        expect(shown(edits)).toEqual({ notes: [], lines: [['changed', '-Four', '+Five']] });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
