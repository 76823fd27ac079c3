import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('the numbers of paragraphs', (browser) => {
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
    await writeIn(app, section, world.member, (text) =>
      put(
        text,
        0,
        '## Why now',
        'Four in ten fall each year. '.repeat(12),
        'Ring everybody within two days.',
      ),
    );
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const seat = (reader: PersonReader, options = {}) =>
    sit(browser(), server.origin, { app, reader }, options);
  const section = '/northmoor/plan/falls-at-home';
  const inMargin = (page: Page): Promise<string> =>
    page.evaluate<string>(
      `[...document.querySelectorAll('#section-text [data-paragraph]')].map((one) => one.dataset.paragraph).join(' ')`,
    );
  const comesTo = async (page: Page, labels: string): Promise<void> => {
    for (let tries = 0; tries < 300 && (await inMargin(page)) !== labels; tries += 1)
      await page.waitForTimeout(50);
    expect(await inMargin(page)).toBe(labels);
  };

  it('stand in the margin for all who write, and new ones follow a moment after the words', async () => {
    const [trust, charity] = [await seat(world.member), await seat(world.charityMember)];
    for (const { page } of [trust, charity]) {
      await page.goto(`${server.origin}${section}?write`);
      await page.locator('#section-text[contenteditable="true"]').waitFor();
      await comesTo(page, '1 2 3');
    }
    await trust.page.locator('#section-text h2').click();
    await trust.page.keyboard.press('End');
    await trust.page.keyboard.press('Enter');
    await trust.page.keyboard.type('It costs us all.');
    await trust.page.locator('.app-save--saved').waitFor();
    for (const { page } of [trust, charity]) await comesTo(page, '1 1A 2 3');
    expect(await axe(trust.page)).toEqual([]);
    expect([...trust.told, ...charity.told]).toEqual([]);
    await trust.context.close();
    await charity.context.close();
  }, 90_000);

  it.each([320, 1280])(
    'lead to their paragraph where it is read, at %i px',
    async (width) => {
      const { page, context, told } = await seat(world.charityMember, {
        viewport: { width, height: 700 },
        javaScriptEnabled: width === 1280,
      });
      await page.goto(`${server.origin}${section}`);
      await page.getByRole('link', { name: 'Paragraph 1A', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#p1A$/);
      const [number, words] = [
        await page.locator('#p2 > a').boundingBox(),
        await page.locator('#p2 > p').boundingBox(),
      ];
      expect(number!.x + number!.width).toBeLessThanOrEqual(words!.x);
      expect(Math.abs(number!.y - words!.y)).toBeLessThan(8);
      expect(await overflows(page)).toBe(false);
      if (width === 1280) expect(await axe(page)).toEqual([]);
      expect(told).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
