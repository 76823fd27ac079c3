import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { JPEG, PNG } from '../worlds/pictures.js';
import { p, picture, wordFile } from '../worlds/word-file.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

const stored = (name: string): string => resolve(import.meta.dirname, '../worlds/word-files', name);

describeInBrowser('a Word file brought in', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    await openedSection(app, world, 'partners', 'Winter warmth');
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('becomes sections, on a phone and without scripts; what is wrong is said, and nothing chosen is lost', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.chair },
      { viewport: { width: 320, height: 800 }, javaScriptEnabled: false },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/plan`);
    await page.getByRole('link', { name: 'Bring in a Word file' }).click();
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose a file.').waitFor();
    await page
      .getByLabel('Word file')
      .setInputFiles({ name: 'plan.doc', mimeType: 'application/msword', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.locator('.nhsuk-error-summary').getByText('This is not a Word file.').waitFor();
    await page.getByLabel('Word file').setInputFiles({
      name: 'long.docx',
      mimeType: 'application/zip',
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.locator('.nhsuk-error-summary').getByText('larger than 10 MB').waitFor();

    await page.getByLabel('Word file').setInputFiles(stored('written-in-libreoffice.docx'));
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByRole('heading', { name: 'Sections from a Word file' }).waitFor();
    const preview = page.url();
    await page.getByText('Near: “Warm rooms in each ward.”').waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await page.locator('script').count()).toBe(0);
    await page.getByText(/^Read part 2: \d+ characters$/).click();
    await page.getByText('ring everybody', { exact: true }).waitFor();
    expect(await page.getByLabel('Make part 1 a section').isChecked()).toBe(false);

    await page.getByLabel('Make part 3 a section').uncheck();
    await page.getByLabel('Title of part 2').fill('');
    await page.getByLabel('Organisation that answers for part 2').selectOption('');
    await page.getByRole('button', { name: 'Add these sections' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Enter a title for the section.').waitFor();
    expect(await page.getByLabel('Make part 3 a section').isChecked()).toBe(false);
    expect(await page.getByLabel('Make part 2 a section').isChecked()).toBe(true);
    await page.getByLabel('Title of part 2').fill('Falls and frailty');
    await page.getByLabel('Organisation that answers for part 2').selectOption(world.organisations.icb);
    await page.getByRole('button', { name: 'Add these sections' }).click();
    await page.getByRole('heading', { name: 'Northmoor place plan' }).waitFor();
    expect(await page.getByText('Falls and frailty').count()).toBeGreaterThan(0);
    expect(await page.getByText('Winter', { exact: true }).count()).toBe(0);
    await page.goto(preview);
    await page.getByText('This file was used already').waitFor();
    await context.close();
  }, 90_000);

  it('becomes the text of an empty section, which others then see', async () => {
    const writer = await sit(browser(), server.origin, { app, reader: world.charityMember });
    const reader = await sit(browser(), server.origin, { app, reader: world.chair });
    await reader.page.goto(`${server.origin}/northmoor/plan/winter-warmth`);
    await reader.page.getByText('Nothing is written here yet.').waitFor();
    await writer.page.goto(`${server.origin}/northmoor/plan/winter-warmth`);
    await writer.page.getByRole('link', { name: 'Bring in a Word file' }).click();
    await writer.page.getByLabel('Word file').setInputFiles(stored('written-in-libreoffice.docx'));
    await writer.page.getByRole('button', { name: 'Read this file' }).click();
    await writer.page.getByRole('heading', { name: 'What was found' }).waitFor();
    expect(await axe(writer.page)).toEqual([]);
    await writer.page.getByRole('button', { name: 'Make it the text of this section' }).click();
    await writer.page
      .getByRole('heading', { name: 'Snow' })
      .or(writer.page.getByText('Snow & ice'))
      .first()
      .waitFor();
    await reader.page.getByText('Warm rooms in each ward.').waitFor({ timeout: 15_000 });
    expect(await writer.page.getByRole('link', { name: 'Bring in a Word file' }).count()).toBe(0);
    await writer.context.close();
    await reader.context.close();
  }, 90_000);

  it('brings its pictures along, and asks for words where the file has none, without scripts', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.chair },
      { viewport: { width: 320, height: 800 } },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/plan/new/word`);
    await page.getByLabel('Word file').setInputFiles({
      name: 'pictures.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await wordFile(
        [
          p('Maps', 'Heading1'),
          p('Where we work.'),
          picture('map', 'A map of the wards'),
          picture('team'),
          picture('chart'),
        ].join(''),
        { pictures: { map: PNG, team: JPEG, chart: Buffer.from('%PDF-1.7') } },
      ),
    });
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByText('Picture 3 is left out').waitFor();
    await page.locator('li', { hasText: 'A map of the wards' }).waitFor();
    expect(await page.locator('script').count()).toBe(0);
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('What picture 2 shows').fill('Of 943 476 5919');
    await page.getByLabel('Organisation that answers for part 1').selectOption(world.organisations.icb);
    await page.getByRole('button', { name: 'Add this section' }).click();
    await page.locator('.nhsuk-error-summary').getByText('This looks like an NHS number.').waitFor();
    await page.getByLabel('What picture 2 shows').fill('Four of us in a row');
    await page.getByRole('button', { name: 'Add this section' }).click();
    await page.getByRole('heading', { name: 'Northmoor place plan' }).waitFor();
    await page.goto(`${server.origin}/northmoor/plan/maps`);
    for (const shows of ['A map of the wards', 'Four of us in a row']) {
      const image = page.getByRole('img', { name: shows });
      await image.scrollIntoViewIfNeeded();
      const answer = await page.request.get(server.origin + (await image.getAttribute('src'))!);
      expect(answer.status()).toBe(200);
    }
    await context.close();
  }, 90_000);

  it('has no fault that axe finds, before, refused, read and used', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.chair },
      { viewport: { width: 320, height: 800 } },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/plan/new/word`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.locator('.nhsuk-error-summary').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Word file').setInputFiles(stored('written-in-libreoffice.docx'));
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByRole('heading', { name: 'Sections from a Word file' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Title of part 2').fill('');
    await page.getByRole('button', { name: 'Add these sections' }).click();
    await page.locator('.nhsuk-error-summary').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await context.close();
  }, 90_000);
});
