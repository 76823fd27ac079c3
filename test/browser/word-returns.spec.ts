import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { editedWord, replaced } from '../worlds/edited-word.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, wordsAt, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describeInBrowser('a section that comes back from Word', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let sectionId: string;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    sectionId = await openedSection(app, world, 'partners', 'Winter warmth');
    await writeIn(app, sectionId, world.member, (text) =>
      put(
        text,
        0,
        '## Why now',
        'Four in ten fall each year.',
        'Carers visit people at home.',
        'Nobody is asked twice.',
      ),
    );
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('is taken along, edited, brought back on a phone without scripts, and accepted by its owner', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.charityMember },
      { viewport: { width: 320, height: 800 }, javaScriptEnabled: false, acceptDownloads: true },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/plan/winter-warmth`);
    await page.getByRole('link', { name: 'Bring back an edited Word file' }).click();
    const copy = await page.request.get(`${server.origin}/northmoor/plan/winter-warmth/export/word`);
    const edited = await editedWord(
      await copy.body(),
      replaced(
        ['Four in ten', 'Five in ten'],
        [
          'Nobody is asked twice.',
          'Nobody is asked twice.</w:t></w:r></w:p><w:p><w:r><w:t>Befrienders ring everybody.',
        ],
      ),
    );
    // Meanwhile its owner goes on writing.
    await writeIn(app, sectionId, world.member, (text) => wordsAt(text, 2).insert(6, ' and friends'));

    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose a file.').waitFor();
    expect(await overflows(page)).toBe(false);
    await page
      .getByLabel('Word file')
      .setInputFiles({ name: 'winter warmth.docx', mimeType: DOCX, buffer: edited });
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByRole('heading', { name: 'What the Word file would suggest' }).waitFor();
    await page.getByText('Compared with the text as it was taken').waitFor();
    expect(await page.locator('.app-difference__word').allInnerTexts()).toEqual([
      'Changed: a paragraph',
      'New: a paragraph',
    ]);
    expect(await page.locator('script').count()).toBe(0);
    expect(await overflows(page)).toBe(false);
    const preview = page.url();
    await page.getByRole('button', { name: 'Suggest all 2' }).click();
    await page.getByRole('heading', { level: 1, name: 'Suggestions' }).waitFor();
    await page.getByText('Befrienders ring everybody.').waitFor();
    await page.goto(preview);
    await page.getByText('This file was used already').waitFor();

    const owner = await sit(browser(), server.origin, { app, reader: world.member });
    owner.page.setDefaultTimeout(15_000);
    await owner.page.goto(`${server.origin}/northmoor/plan/winter-warmth`);
    await owner.page.getByRole('link', { name: '2 suggestions are open' }).click();
    await owner.page.getByRole('button', { name: 'Accept all 2' }).click();
    await owner.page.getByText('Nothing is suggested for this section now.').waitFor();
    await owner.page.goto(`${server.origin}/northmoor/plan/winter-warmth`);
    for (const line of [
      'Five in ten fall each year.',
      'Carers and friends visit people at home.',
      'Befrienders ring everybody.',
    ])
      await owner.page.getByText(line).waitFor();
    await owner.context.close();
    await context.close();
  }, 120_000);

  it('appears as suggestions for somebody who has the text open, and what they type stays', async () => {
    const owner = await sit(browser(), server.origin, { app, reader: world.member });
    owner.page.setDefaultTimeout(15_000);
    await owner.page.goto(`${server.origin}/northmoor/plan/winter-warmth?write`);
    const editor = owner.page.locator('[contenteditable="true"]');
    await editor.getByText('Carers').first().waitFor();
    const bringer = await sit(browser(), server.origin, { app, reader: world.charityMember });
    bringer.page.setDefaultTimeout(15_000);
    const copy = await bringer.page.request.get(`${server.origin}/northmoor/plan/winter-warmth/export/word`);
    const edited = await editedWord(await copy.body(), replaced(['visit people', 'ring people']));
    await bringer.page.goto(`${server.origin}/northmoor/plan/winter-warmth/returned`);
    await bringer.page
      .getByLabel('Word file')
      .setInputFiles({ name: 'again.docx', mimeType: DOCX, buffer: edited });
    await bringer.page.getByRole('button', { name: 'Read this file' }).click();
    await bringer.page.getByRole('button', { name: 'Suggest it' }).waitFor();
    expect(await axe(bringer.page)).toEqual([]);
    await bringer.page.getByRole('button', { name: 'Suggest it' }).click();
    await editor.locator('ins.app-suggested', { hasText: /^ring$/ }).waitFor();
    await editor.locator('del.app-suggested', { hasText: 'visit' }).waitFor();
    await editor.click();
    await owner.page.keyboard.press('Control+End');
    await owner.page.keyboard.type(' Typed after.');
    await owner.page.getByText('Saved').first().waitFor();
    expect(await editor.locator('ins.app-suggested').allInnerTexts()).toEqual(['ring']);
    await owner.context.close();
    await bringer.context.close();
  }, 120_000);

  it('has no fault that axe finds: unknown text, another choice, what no suggestion can say', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.chair },
      { viewport: { width: 320, height: 800 } },
    );
    page.setDefaultTimeout(15_000);
    const copy = await page.request.get(`${server.origin}/northmoor/plan/winter-warmth/export/word`);
    const bare = await editedWord(
      await copy.body(),
      (body) =>
        body
          .replace('Why now', 'Why just now')
          .replace(
            /<w:r><w:t xml:space="preserve">Carers/,
            '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Carers',
          )
          .replace(/<w:bookmark(Start|End)[^>]*\/>/g, ''),
      ['docProps/custom.xml'],
    );
    await page.goto(`${server.origin}/northmoor/plan/winter-warmth/returned`);
    await page.getByLabel('Word file').setInputFiles({ name: 'bare.docx', mimeType: DOCX, buffer: bare });
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByText('This file does not say which text it was taken from.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Compare the file with').selectOption('now');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText('Changed: a heading').waitFor();
    await page.getByText('Bold, italic or links of words that stand there already.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await context.close();
  }, 90_000);
});
