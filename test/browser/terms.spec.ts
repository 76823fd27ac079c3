import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('terms of reference', (browser) => {
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
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('a secretary changes the quorum from a day, without scripts, and the public reads it as of that day', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.secretary },
      { viewport: { width: 320, height: 800 } },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/about/terms`);
    await page.getByRole('link', { name: /Change.*Quorum/ }).click();
    await page.getByLabel('How many members must be present?').fill('7');
    await page.getByText('At least so many of one kind').click();
    await page.getByLabel('The council, officers or councillors').fill('many');
    await page.getByLabel('Posts without whom nothing is decided').fill('Director of Public Health');
    await page.getByLabel('A deputy counts in place of a member').uncheck();
    await page.getByRole('button', { name: 'See what changes' }).click();

    // All that is missing at once; what was typed and cleared is still so.
    const summary = page.locator('.nhsuk-error-summary');
    await summary.getByText('Enter a date', { exact: false }).waitFor();
    await summary.getByText('Enter a whole number from 1 to 200').waitFor();
    expect(await page.getByLabel('A deputy counts in place of a member').isChecked()).toBe(false);
    await page.getByLabel('The council, officers or councillors').fill('1');
    await page.getByLabel('From which day does this hold?').fill('1 January 2090');
    await page.getByRole('button', { name: 'See what changes' }).click();

    await page.getByRole('heading', { name: 'Check the change' }).waitFor();
    await page.getByText('At least 7 members must be present.').waitFor();
    await page.getByText('Deputies do not count.').waitFor();
    await page.getByRole('button', { name: 'Change something' }).click();
    expect(await page.getByLabel('How many members must be present?').inputValue()).toBe('7');
    expect(await page.getByLabel('A deputy counts in place of a member').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'See what changes' }).click();
    await page.getByText('At least 1 must be from the council.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    // Steps of a form that sends no script.
    expect(await page.locator('script').count()).toBe(0);
    await page.getByRole('button', { name: 'Set these terms' }).click();
    await page.getByRole('heading', { name: 'Terms of reference as at 1 January 2090' }).waitFor();
    await context.close();

    const visitor = await sit(browser(), server.origin, null);
    await visitor.page.goto(`${server.origin}/northmoor/about`);
    await visitor.page.getByRole('link', { name: 'terms of reference' }).click();
    await visitor.page.getByRole('heading', { name: /Terms of reference as at/ }).waitFor();
    expect(await visitor.page.getByText('At least 7 members must be present.').count()).toBe(0);
    expect(await visitor.page.getByRole('link', { name: /^Change/ }).count()).toBe(0);
    await visitor.page.getByLabel('Which day?').fill('1/1/2090');
    await visitor.page.getByRole('button', { name: 'Show the terms of that day' }).click();
    await visitor.page.getByText('At least 7 members must be present.').waitFor();
    const file = await visitor.page.request.get(
      `${server.origin}/northmoor/about/terms/export/markdown?day=2090-01-01`,
    );
    expect(await file.text()).toContain('# Northmoor: terms of reference as at 1 January 2090');
    await visitor.page.getByRole('link', { name: 'Print them' }).click();
    await visitor.page.getByText('This page is laid out for paper').waitFor();
    await visitor.page.getByText('Director of Public Health must be present.').waitFor();
    await visitor.context.close();
  }, 90_000);
});
