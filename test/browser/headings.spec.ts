import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { becomes } from './becomes.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

const LONG = 'Four in ten fall each year, and half of them at home. '.repeat(20);

describeInBrowser('the headings of a text', (browser) => {
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
    const section = await openedSection(app, world, 'partners');
    await writeIn(app, section, world.member, (text) => {
      put(text, 0, '## Why now', LONG, '## At home', LONG, '## Clinics', LONG);
      (text.get(2) as unknown as { setAttribute(name: string, value: number): void }).setAttribute(
        'level',
        3,
      );
    });
    const short = await openedSection(app, world, 'partners', 'Short');
    await writeIn(app, short, world.member, (text) => put(text, 0, '## Only one', 'Words.'));
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const outline = (page: Page) => page.getByRole('navigation', { name: 'Headings of this text' });
  const tops = (page: Page, selector: string) =>
    page.evaluate<number>(`Math.round(document.querySelector('${selector}').getBoundingClientRect().top)`);

  it('stand beside the words while people write, move with them, and lead to them', async () => {
    const trust = await sit(browser(), server.origin, { app, reader: world.member });
    const charity = await sit(browser(), server.origin, { app, reader: world.charityMember });
    for (const { page } of [trust, charity]) {
      await page.goto(`${server.origin}/northmoor/plan/falls-at-home?write`);
      await page.locator('#section-text[contenteditable="true"]').waitFor();
    }
    const current = (page: Page) => outline(page).locator('[aria-current]').innerText();
    await outline(trust.page).getByRole('button', { name: 'Clinics' }).click();
    await trust.page.locator('#section-text:focus').waitFor();
    await becomes(() => current(trust.page), 'Clinics');
    expect(await tops(trust.page, '#section-text h2:last-of-type')).toBeLessThan(700);
    await trust.page.keyboard.type('Our ');
    await outline(charity.page).getByRole('button', { name: 'Our Clinics' }).waitFor();
    // Reached and chosen by keyboard alone; what follows is typed there.
    await outline(charity.page).getByRole('button', { name: 'At home' }).focus();
    await charity.page.keyboard.press('Enter');
    await becomes(() => current(charity.page), 'At home');
    await charity.page.keyboard.type('Safe ');
    await outline(trust.page).getByRole('button', { name: 'Safe At home' }).waitFor();
    expect(await axe(trust.page)).toEqual([]);
    await trust.page.locator('.app-save--saved').waitFor({ timeout: 15_000 });
    await charity.page.locator('.app-save--saved').waitFor({ timeout: 15_000 });
    expect([...trust.told, ...charity.told]).toEqual([]);
    for (const { context } of [trust, charity]) await context.close();
  }, 90_000);

  it('are links where it is read, without scripts, and fold on a phone', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.charityMember },
      { ...PHONE, javaScriptEnabled: false },
    );
    await page.goto(`${server.origin}/northmoor/plan/falls-at-home`);
    const link = outline(page).getByRole('link', { name: /Clinics$/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#(p|h)\d+$/);
    const target = await page.evaluate<string>(
      `document.querySelector(':target').textContent + (document.activeElement === document.querySelector(':target'))`,
    );
    expect(target).toMatch(/Clinics.*true$/);
    await outline(page)
      .getByText(/^Headings \(3\)$/)
      .tap();
    await link.waitFor({ state: 'hidden' });
    expect(await overflows(page)).toBe(false);
    await page.goto(`${server.origin}/northmoor/plan/short`);
    await page.getByText('Only one').waitFor();
    expect(await outline(page).count()).toBe(0);
    await context.close();

    const desk = await sit(browser(), server.origin, { app, reader: world.charityMember });
    await desk.page.goto(`${server.origin}/northmoor/plan/falls-at-home`);
    await outline(desk.page)
      .getByRole('link', { name: /At home$/ })
      .waitFor();
    expect(await axe(desk.page)).toEqual([]);
    await desk.context.close();
  }, 60_000);
});
