import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';

const PAGES = [
  '/',
  '/?q=nowhere',
  '/help',
  '/privacy',
  '/cookies',
  '/accessibility',
  '/contact',
  '/no-such-place',
];

describeInBrowser('the pages that everybody may read', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({
      env: { OPERATOR_NAME: 'Northmoor Council', OPERATOR_EMAIL: 'folkmoot@northmoor.invalid' },
    });
  }, 60_000);
  afterAll(() => server?.stop());

  it.each([320, 1280])(
    'have no fault that axe finds and nothing beside the window, at %i px',
    async (width) => {
      const { page, told } = await open(browser(), width);
      const faults: string[] = [];
      for (const path of PAGES) {
        await page.goto(server.origin + path);
        faults.push(...(await axe(page)).map((fault) => `${path} ${fault}`));
        if (await overflows(page)) faults.push(`${path} runs off the side`);
        if ((await page.locator('h1').count()) !== 1) faults.push(`${path} has not one heading`);
      }
      expect(faults).toEqual([]);
      // A policy that refuses our own page would be told here; that an absent page is absent is told as well.
      expect(told.filter((line) => !line.includes('404'))).toEqual([]);
      await page.context().close();
    },
  );

  it('are reached past the header with one key', async () => {
    const { page } = await open(browser(), 1280);
    await page.goto(`${server.origin}/privacy`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('maincontent');
    await page.context().close();
  });

  it('search by keyboard and without scripts', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.getByLabel('Name of the place').fill('Nowhere');
    await page.keyboard.press('Enter');
    await page.getByText('No place here has “Nowhere” in its name').waitFor();
    expect(await page.getByLabel('Name of the place').inputValue()).toBe('Nowhere');
    expect(await page.title()).toContain('Nowhere');
    await context.close();
  });
});

async function open(browser: Browser, width: number): Promise<{ page: Page; told: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const told: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  return { page, told };
}
