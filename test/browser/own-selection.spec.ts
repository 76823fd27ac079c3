import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, prioritised, startedPlan } from '../worlds/plans.js';
import { becomes } from './becomes.js';
import { describeInBrowser } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('one’s own cursor', (browser) => {
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
    await prioritised(app, world, 'Fewer falls at home');
    await openedSection(app, world, 'forum');
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const LETTERS = 'abcdefghij'.repeat(12);
  const text = (page: Page) => page.locator('#section-text');
  const write = async (page: Page): Promise<void> => {
    await page.goto(`${server.origin}/northmoor/plan/falls-at-home?write`);
    await page.locator('#section-text[contenteditable="true"]').waitFor();
    await text(page).click();
  };
  /** What stands before the cursor in the last paragraph, without the others' cursors. */
  const before = (page: Page): Promise<string> =>
    page.evaluate<string>(`(() => {
      const { focusNode, focusOffset } = getSelection();
      const range = document.createRange();
      range.setStart([...document.querySelectorAll('#section-text > p')].at(-1), 0);
      range.setEnd(focusNode, focusOffset);
      const words = range.cloneContents();
      words.querySelectorAll('.app-caret').forEach((one) => one.remove());
      return words.textContent;
    })()`);

  const lastLine = (page: Page): Promise<string> =>
    page.evaluate<string>(`(() => {
      const line = document.querySelector('#section-text > p:last-of-type').cloneNode(true);
      line.querySelectorAll('.app-caret').forEach((one) => one.remove());
      return line.textContent;
    })()`);

  it('a key pressed right after another does its work where that one left the cursor', async () => {
    const { page } = await sit(browser(), server.origin, { app, reader: world.member });
    await write(page);
    await page.keyboard.type('first');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second');
    for (let time = 0; time < 8; time += 1) {
      await text(page).locator('p').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type(`${time}`);
    }
    await expect(text(page).locator('> p').allInnerTexts()).resolves.toEqual([
      'first',
      'second',
      ...Array.from({ length: 8 }, (_, time) => `${time}`),
    ]);
    await page.context().close();
  }, 60_000);

  it('goes where its keys say while somebody else types and moves', async () => {
    const one = await sit(browser(), server.origin, { app, reader: world.member });
    const other = await sit(browser(), server.origin, { app, reader: world.participant });
    await Promise.all([write(one.page), write(other.page)]);
    await one.page.keyboard.press('Control+End');
    await one.page.keyboard.press('Enter');
    await one.page.keyboard.insertText(LETTERS);
    await other.page.getByText(LETTERS).waitFor();
    await other.page.keyboard.press('Control+Home');
    let typing = true;
    const others = (async () => {
      while (typing) {
        await other.page.keyboard.type('z');
        await other.page.waitForTimeout(25);
      }
    })();
    try {
      for (let time = 0; time < 100; time += 1) {
        await one.page.keyboard.press('ArrowLeft');
        await one.page.waitForTimeout(25);
      }
      expect(await before(one.page)).toBe(LETTERS.slice(0, -100));
    } finally {
      typing = false;
      await others;
    }
    await one.context.close();
    await other.context.close();
  }, 60_000);

  it('leaves everybody their own letters, also where the same ones stand side by side', async () => {
    const one = await sit(browser(), server.origin, { app, reader: world.member });
    const other = await sit(browser(), server.origin, { app, reader: world.participant });
    await Promise.all([write(one.page), write(other.page)]);
    await one.page.keyboard.press('Control+End');
    await one.page.keyboard.press('Enter');
    await one.page.keyboard.insertText('hhhh');
    await becomes(() => lastLine(other.page), 'hhhh');
    await other.page.locator('#section-text > p').last().click();
    await other.page.keyboard.press('Home');
    await other.page.keyboard.press('ArrowRight');
    await other.page.keyboard.type('hhh', { delay: 40 });
    await becomes(() => lastLine(other.page), 'hhhhhhh');
    await other.page.locator('.app-save--saved').waitFor();
    await one.page.goto(`${server.origin}/northmoor/plan/falls-at-home/writers`);
    const line = one.page.locator('p').filter({ hasText: /h{2,}/ });
    expect((await line.innerText()).replaceAll(/\s/g, '')).toMatch(/^(A:.*)?hB:.*ithhhA:.*ithhh$/);
    await one.context.close();
    await other.context.close();
  }, 60_000);
});
