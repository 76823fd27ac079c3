import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, wordsAt, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('the versions of a section', (browser) => {
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
    sectionId = await openedSection(app, world, 'forum');
    await writeIn(app, sectionId, world.member, (text) =>
      put(text, 0, '## Clinics', 'One clinic each week.', 'Carers visit people at home.'),
    );
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('are named, compared and told by writer, on a phone and without scripts', async () => {
    const { page, context, told } = await sit(
      browser(),
      server.origin,
      { app, reader: world.chair },
      {
        viewport: { width: 320, height: 800 },
        javaScriptEnabled: false,
      },
    );
    await page.goto(`${server.origin}/northmoor/plan/falls-at-home/versions`);
    await page.getByRole('button', { name: 'Name this version' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Enter a name').waitFor();
    await page.getByLabel('Name the text as it stands now').fill('Draft for the board');
    await page.getByRole('button', { name: 'Name this version' }).click();
    await page.getByRole('heading', { name: 'Draft for the board' }).waitFor();
    await page.getByText('One clinic each week.').waitFor();

    await writeIn(app, sectionId, world.participant, (text) => wordsAt(text, 1).insert(3, ' big'));
    await page.getByRole('link', { name: 'What has changed since' }).click();
    await page.getByText('1 line differs.').waitFor();
    expect(await page.locator('ins').innerText()).toContain('big');
    await page.getByText(/^Changed: written by .+, .+/).waitFor();
    expect(await overflows(page)).toBe(false);

    await page.goto(`${server.origin}/northmoor/plan/falls-at-home/writers`);
    const mark = page.locator('.app-writer__mark').first();
    await mark.focus();
    expect(await mark.getAttribute('href')).toMatch(/^#passage-\d+$/);
    expect(await page.locator('.app-writer__mark').count()).toBe(3);
    expect(await overflows(page)).toBe(false);
    expect(told).toEqual([]);
    await context.close();
  }, 90_000);

  it.each([320, 1280])(
    'have no fault that axe finds, at %i px',
    async (width) => {
      const { page, context } = await sit(
        browser(),
        server.origin,
        { app, reader: world.participant },
        {
          viewport: { width, height: 800 },
        },
      );
      for (const path of ['versions', 'versions/1', 'differences?from=1', 'writers', 'writers?version=1']) {
        await page.goto(`${server.origin}/northmoor/plan/falls-at-home/${path}`);
        expect(await axe(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      }
      await context.close();
    },
    90_000,
  );
});
