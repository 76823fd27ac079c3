import { existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, overflows } from './browser.js';
import { linkIn } from './mailbox.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

const folder = resolve(import.meta.dirname, '../../docs/pictures');
const LARGEST = 200_000;

/**
 * The demonstration as a newcomer tries it, and the README's pictures of it. WRITE_PICTURES=1 takes them anew; each run
 * plays what they show, and asks that they are there.
 */
describeInBrowser('the pictures of the demonstration', (browser) => {
  let server: RunningServer;
  const sittings: Sitting[] = [];

  beforeAll(async () => {
    server = await startServer({ commands: [['seed-demonstration']] });
  }, 90_000);
  afterAll(async () => {
    for (const { context } of sittings) await context.close();
    await server?.stop();
  });

  /** In one click, as the demonstration offers it. */
  async function stepIn(role: RegExp | null, options = {}): Promise<Page> {
    const sitting = await sit(browser(), server.origin, null, options);
    sittings.push(sitting);
    const { page } = sitting;
    if (!role) return page;
    await page.goto(`${server.origin}/demonstration`);
    await page.getByRole('button', { name: role }).click();
    await page.waitForURL(`${server.origin}/northmoor`);
    return page;
  }
  const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);

  /** What stands in the window, at the top of the page unless it was scrolled. */
  async function picture(page: Page, name: string): Promise<void> {
    expect(await overflows(page)).toBe(false);
    const path = resolve(folder, name);
    if (process.env.WRITE_PICTURES === '1') {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path, animations: 'disabled' });
    }
    expect(existsSync(path)).toBe(true);
    expect(statSync(path).size).toBeLessThan(LARGEST);
  }

  it('the chair’s board, where a promise has just slipped', async () => {
    const chair = await stepIn(/chair/, { viewport: { width: 1280, height: 900 } });
    const officer = await stepIn(/Northmoor Council/);
    await open(chair, '/northmoor/commitments');
    await chair.locator('.app-live--live').waitFor();
    const promise = 'Publish one phone number for help at home, answered by people';
    const row = chair.locator('tr', { hasText: promise });
    await row.locator('.app-status--on-track').waitFor();
    await open(officer, '/northmoor/commitments');
    await officer.getByRole('link', { name: promise }).click();
    await officer.getByLabel('Slipping').check();
    await officer.getByLabel('A note').fill('The line answers, but only until six in the evening.');
    await Promise.all([
      row.getByText('slipped · just now').waitFor(),
      officer.getByRole('button', { name: 'Report', exact: true }).click(),
    ]);
    await row.getByText('The line answers, but only until six').waitFor();
    await picture(chair, 'board.png');
  }, 60_000);

  it('two people in one section, each with name and organisation at their cursor', async () => {
    const carers = await stepIn(/Carers’ Centre/, { viewport: { width: 1280, height: 900 } });
    const officer = await stepIn(/Northmoor Council/);
    const text = (page: Page) => page.locator('#section-text[contenteditable="true"]');
    // Whoever opens a text to write begins at its end.
    const begin = async (page: Page): Promise<void> => {
      await open(page, '/northmoor/plan/carers?write');
      await page.locator('#section-text[contenteditable="true"]:focus').waitFor();
    };
    await begin(officer);
    await officer.keyboard.press('Enter');
    await officer.keyboard.type('The council pays for a weekend away for every carer who asks.');
    await begin(carers);
    await text(carers).getByText('for every carer who asks.').waitFor();
    await carers.keyboard.press('ArrowUp');
    await carers.keyboard.press('End');
    await carers.keyboard.type(' In March we began with those who care through the night.');
    for (const page of [carers, officer]) {
      await text(page).getByText('a weekend away for every carer').waitFor();
      await text(page).getByText('wherever they meet us first. In March we began').waitFor();
      await page.locator('.app-save--saved').waitFor();
    }
    await carers.getByText('Writing here too: Tom, Northmoor Council').waitFor();
    await carers.locator('.app-caret__label', { hasText: 'Tom, Northmoor Council' }).waitFor();
    await officer.locator('.app-caret__label', { hasText: 'Amina, Northmoor Carers’ Centre' }).waitFor();
    // As a third sees it, who only reads along: nobody sees a label at their own cursor.
    const secretary = await stepIn(/secretary/);
    await open(secretary, '/northmoor/plan/carers?write');
    for (const who of ['Tom, Northmoor Council', 'Amina, Northmoor Carers’ Centre'])
      await secretary.locator('.app-caret__label', { hasText: who }).waitFor();
    await secretary.locator('.app-save--saved').waitFor();
    await picture(secretary, 'writing.png');
  }, 60_000);

  it('the year of an agreement, with a forecast in its second layer', async () => {
    const chair = await stepIn(/chair/, { viewport: { width: 1280, height: 900 } });
    await open(chair, '/northmoor/agreements/1/year');
    await chair
      .getByText(/reaches layer 2/i)
      .first()
      .waitFor();
    await picture(chair, 'year.png');
  }, 60_000);

  it('a published text names to a passer-by the organisation that wrote it, to members the person too', async () => {
    const visitor = await stepIn(null);
    const member = await stepIn(/secretary/);
    for (const page of [visitor, member]) await open(page, '/northmoor/plan/our-place');
    await member.getByText(/Last edited .* by Delroy, Northmoor Council/).waitFor();
    await visitor.getByText(/Last edited .* by Northmoor Council/).waitFor();
    expect(await visitor.content()).not.toContain('Delroy');
  }, 60_000);

  it('joining the forum on a phone: in at once, and said to be not yet confirmed', async () => {
    const page = await stepIn(null, PHONE);
    await open(page, '/northmoor');
    await page.getByRole('link', { name: 'Join the forum' }).first().click();
    await page.getByLabel('Find your organisation').fill('Gorse Hill');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('Gorse Hill Allotments').check();
    await page.setViewportSize({ width: 320, height: 960 });
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, 'joining.png');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Your name').fill('Bea');
    await page.getByLabel('Your job or role').fill('Gardener');
    await page.getByLabel('Your e-mail address').fill('bea@northmoor.invalid');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
    await page.goto(linkIn(await server.mailbox.to('bea@northmoor.invalid'), '/northmoor/join/'));
    await page.getByRole('button', { name: 'Join the forum' }).click();
    await page.getByText('Others see “not yet confirmed” beside your name').waitFor();
    expect(await overflows(page)).toBe(false);
  }, 60_000);
});
