import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { etrLine } from '@folkmoot/partnerships/register-import/testing/fresh-register.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('spreadsheets', (browser) => {
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

  it('an operator brings a list, reads what it would change, and applies it; the page moves on by itself', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.operator });
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/register/import`);
    // What was typed stays where the file is missing.
    await page.getByLabel('On which day was it true?').fill('1 January 2025');
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose a file.').waitFor();
    expect(await page.getByLabel('On which day was it true?').inputValue()).toBe('1 January 2025');

    const list = etrLine({ code: 'R0A', name: 'ROYAL' }) + etrLine({ code: 'r-1', name: 'NO CODE' });
    await page
      .getByLabel('List', { exact: true })
      .setInputFiles({ name: 'etr.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await page.getByRole('heading', { name: 'NHS trusts' }).waitFor();
    await page.getByText('2 lines, as at 1 January 2025 (as you said).').waitFor();
    await page.getByText('“r-1” is not an ODS code.').waitFor();
    await page.getByText('Added: 1').click();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: 'Apply these changes' }).click();
    await page.getByText('The list has been applied.').waitFor();
    const { rows } = (await app.database.row<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM partnerships.organisation WHERE source = 'etr'`,
    ))!;
    expect(rows).toBe(1);
    await context.close();
  }, 60_000);
});
