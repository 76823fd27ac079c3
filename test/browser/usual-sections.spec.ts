import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { startedPlan } from '../worlds/plans.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('the usual sections of a plan', (browser) => {
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
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('are chosen, changed, given away and added on a phone, without scripts; what was typed survives a refusal', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.chair },
      { ...PHONE, javaScriptEnabled: false },
    );
    await page.goto(`${server.origin}/northmoor/plan`);
    await page.getByRole('link', { name: 'Lay out the usual sections' }).click();
    await page.getByLabel('Better Care Fund narrative').check();
    await page.getByRole('button', { name: 'Show its sections' }).click();
    await page.getByText('Better Care Fund policy framework 2023 to 2025').waitFor();
    await page.getByLabel('Title of section 1', { exact: true }).fill('Who prepared this');
    await page.getByLabel('Title of section 2', { exact: true }).fill('');
    for (let row = 1; row <= 15; row += 1)
      await page
        .getByLabel(`Organisation that answers for section ${row}`, { exact: true })
        .selectOption(row === 13 ? '' : { label: 'Northmoor Hospitals Trust' });
    await page.getByRole('button', { name: 'Add these sections' }).click();
    await page.getByRole('link', { name: 'Choose who answers for “How we decide”' }).waitFor();
    expect(await page.getByLabel('Title of section 1', { exact: true }).inputValue()).toBe(
      'Who prepared this',
    );
    expect(await overflows(page)).toBe(false);
    await page
      .getByLabel('Organisation that answers for section 13', { exact: true })
      .selectOption({ label: 'Northmoor Befrienders' });
    await page.getByRole('button', { name: 'Add these sections' }).click();
    await page.getByRole('link', { name: '1. Who prepared this' }).waitFor();
    await page.getByRole('link', { name: '14. Review' }).waitFor();
    expect(await page.locator('.app-outline > li').count()).toBe(14);
    await context.close();
  }, 60_000);

  it('have no fault that axe finds', async () => {
    const { page, context, told } = await sit(browser(), server.origin, { app, reader: world.chair });
    for (const path of ['', '?like=place-plan', '?like=joint-local-health-and-wellbeing-strategy']) {
      await page.goto(`${server.origin}/northmoor/plan/sections${path}`);
      expect(await axe(page)).toEqual([]);
    }
    expect(told).toEqual([]);
    await context.close();
  }, 60_000);
});
