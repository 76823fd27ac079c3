import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('an outline while others write', (browser) => {
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
    await openedSection(app, world, 'partners', 'Falls at home');
    await openedSection(app, world, 'forum', 'Warm homes');
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const row = (page: Page, title: string) => page.locator('.app-outline > li', { hasText: title });
  const says = (page: Page, title: string, words: string) =>
    row(page, title).getByText(words).waitFor({ timeout: 15_000 });

  it('shows who is in a section now and who wrote last, by itself and without a word to a screen reader', async () => {
    const chair = await sit(browser(), server.origin, { app, reader: world.chair }, PHONE);
    const forum = await sit(browser(), server.origin, { app, reader: world.participant });
    const trust = await sit(browser(), server.origin, { app, reader: world.member });
    const charity = await sit(browser(), server.origin, { app, reader: world.charityMember });
    for (const { page } of [chair, forum]) {
      await page.goto(`${server.origin}/northmoor/plan`);
      await page.locator('.app-live--live').waitFor();
    }
    await says(chair.page, 'Falls at home', 'Nothing written yet');
    // Reading a section is not being in it.
    await charity.page.goto(`${server.origin}/northmoor/plan/falls-at-home`);
    await trust.page.goto(`${server.origin}/northmoor/plan/falls-at-home?write`);
    await trust.page.locator('#section-text[contenteditable="true"]').click();
    await says(chair.page, 'Falls at home', 'In it now: Malik Member, Northmoor Hospitals Trust.');
    await trust.page.keyboard.type('Four in ten fall.');
    await trust.page.locator('.app-save--saved').waitFor();
    await says(chair.page, 'Falls at home', 'by Malik Member, Northmoor Hospitals Trust');
    expect(await row(chair.page, 'Warm homes').getByText('In it now').count()).toBe(0);
    // Nothing of it is told to those who may not read the text.
    expect(await forum.page.getByText('In it now').count()).toBe(0);
    expect(await overflows(chair.page)).toBe(false);
    expect(await axe(chair.page)).toEqual([]);
    const announced = await chair.page.locator('[aria-live], [role="status"]').allInnerTexts();
    expect(announced.join(' ')).not.toContain('Malik');
    await trust.page.getByRole('link', { name: 'Stop writing' }).click();
    await row(chair.page, 'Falls at home')
      .getByText('In it now')
      .waitFor({ state: 'detached', timeout: 15_000 });
    // A line that broke is told anew who is there.
    await charity.page.goto(`${server.origin}/northmoor/plan/warm-homes?write`);
    await charity.page.locator('#section-text[contenteditable="true"]').click();
    await says(forum.page, 'Warm homes', 'In it now: Ben Befriender, Northmoor Befrienders.');
    await forum.context.setOffline(true);
    await forum.page.locator('.app-live--offline').waitFor({ timeout: 60_000 });
    await forum.context.setOffline(false);
    await forum.page.locator('.app-live--live').waitFor({ timeout: 30_000 });
    await says(forum.page, 'Warm homes', 'In it now: Ben Befriender, Northmoor Befrienders.');
    expect([...chair.told, ...trust.told, ...charity.told]).toEqual([]);
    await Promise.all([chair, forum, trust, charity].map(({ context }) => context.close()));
  }, 180_000);
});
