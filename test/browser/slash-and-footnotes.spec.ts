import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { becomes } from './becomes.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('what a text is made of, put in by keyboard', (browser) => {
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
    for (const title of ['Slash', 'Notes', 'Phone']) await openedSection(app, world, 'forum', title);
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const write = async (page: Page, slug: string): Promise<void> => {
    await page.goto(`${server.origin}/northmoor/plan/${slug}?write`);
    await page.locator('#section-text[contenteditable="true"]').click();
  };
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor();
  const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true });
  const chosen = (page: Page) =>
    page.evaluate<string | null>(
      `document.getElementById(document.querySelector('#section-text').getAttribute('aria-activedescendant') ?? '')?.textContent ?? null`,
    );

  it('a stroke offers what can be put in, by keyboard all through, and Escape keeps what was typed', async () => {
    const { page, context, told } = await sit(browser(), server.origin, { app, reader: world.member });
    await write(page, 'slash');
    await page.keyboard.type('/');
    await option(page, 'Heading').waitFor();
    expect(await chosen(page)).toBe('Heading');
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe('Smaller heading');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('bul');
    await option(page, 'Heading').waitFor({ state: 'detached' });
    expect(await chosen(page)).toBe('Bulleted list');
    await page.keyboard.press('Enter');
    await page.locator('#section-text:focus').waitFor();
    await page.keyboard.type('Rails and/or lamps');
    await page.getByRole('listitem').getByText('Rails and/or lamps').waitFor();
    expect(await option(page, 'Heading').count()).toBe(0);

    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('See /');
    await option(page, 'Heading').waitFor();
    await page.keyboard.press('Escape');
    await option(page, 'Heading').waitFor({ state: 'detached' });
    await page.keyboard.type('tab as it is');
    await page.getByText('See /tab as it is').waitFor();
    expect(await option(page, 'Table').count()).toBe(0);

    await page.keyboard.type(' /nothing');
    await page.getByText('Nothing to put in is called “nothing”').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // A form opens from here as from the toolbar, and the stroke is gone.
    await page.keyboard.press('Enter');
    await page.keyboard.type('/link');
    await option(page, 'Link').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Web or e-mail address').fill('https://example.org/');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'https://example.org/' }).waitFor();
    await saved(page);
    const lines = await page.locator('#section-text').innerText();
    expect(lines.split('\n').filter((line) => line !== '')).toEqual([
      'Rails and/or lamps',
      'See /tab as it is /nothing',
      'https://example.org/',
    ]);
    expect(told).toEqual([]);
    await context.close();
  }, 90_000);

  it('at 320 px on a phone the menu stands by the words and is tapped', async () => {
    const { page, context, told } = await sit(browser(), server.origin, { app, reader: world.member }, PHONE);
    await write(page, 'phone');
    // A phone's keyboard sends no keys that say what they are: the text changes, and that is all.
    await page.keyboard.insertText('Words ');
    await page.keyboard.insertText('/');
    await option(page, 'Footnote').waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    await option(page, 'Smaller heading').tap();
    await page.getByRole('heading', { level: 3, name: 'Words' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('section-text');
    await saved(page);
    expect(told).toEqual([]);
    await context.close();
  }, 60_000);

  it('two write in one footnote at once: both stand; it is numbered by its place, and read with a way back', async () => {
    const trust = await sit(browser(), server.origin, { app, reader: world.member });
    const carer = await sit(browser(), server.origin, { app, reader: world.participant });
    await write(trust.page, 'notes');
    await trust.page.keyboard.type('Four in ten fall. Half of them at home.');
    for (let step = 0; step < ' Half of them at home.'.length; step += 1)
      await trust.page.keyboard.press('ArrowLeft');
    await trust.page.getByRole('button', { name: 'Footnote', exact: true }).click();
    const note = (page: Page, number: number) =>
      page.getByLabel(`Footnote ${number}`, { exact: true }).and(page.locator('textarea'));
    await trust.page.locator('textarea:focus').waitFor();
    await trust.page.keyboard.type('Survey of 2026');
    await saved(trust.page);

    await write(carer.page, 'notes');
    await note(carer.page, 1).click();
    await carer.page.keyboard.press('Home');
    await note(trust.page, 1).press('End');
    await Promise.all([
      carer.page.keyboard.type('From the ', { delay: 20 }),
      trust.page.keyboard.type(', page 12', { delay: 20 }),
    ]);
    for (const { page } of [trust, carer]) {
      await becomes(() => note(page, 1).inputValue(), 'From the Survey of 2026, page 12');
      await saved(page);
    }

    // A note before it takes its number.
    await carer.page.keyboard.press('Escape');
    await carer.page.keyboard.press('Home');
    await carer.page.keyboard.press('ArrowRight');
    await carer.page.getByRole('button', { name: 'Footnote', exact: true }).click();
    await carer.page.locator('textarea:focus').waitFor();
    await carer.page.keyboard.type('First now: https://example.org/a.');
    await note(trust.page, 2).waitFor();
    expect(await note(trust.page, 2).inputValue()).toBe('From the Survey of 2026, page 12');
    expect(await trust.page.evaluate('document.activeElement.value')).toBe(
      'From the Survey of 2026, page 12',
    );
    await carer.page.keyboard.type('943 476 5919');
    await carer.page.getByRole('alert').getByText('943 476 5919 was not put into the text').waitFor();
    expect(await note(carer.page, 1).inputValue()).toBe('First now: https://example.org/a.943 476 591');
    for (let step = 0; step < '943 476 591'.length; step += 1) await carer.page.keyboard.press('Backspace');
    await saved(carer.page);
    expect(await axe(carer.page)).toEqual([]);

    await trust.page.getByRole('link', { name: 'Stop writing' }).click();
    const mark = trust.page.getByRole('link', { name: 'Footnote 2', exact: true });
    await mark.waitFor();
    await mark.click();
    await trust.page
      .locator('.app-notes li:target', { hasText: 'From the Survey of 2026, page 12' })
      .waitFor();
    await trust.page.getByRole('link', { name: 'https://example.org/a' }).waitFor();
    await trust.page.getByRole('link', { name: /^Back to the text\s*, footnote 2$/ }).click();
    expect(await trust.page.evaluate('location.hash')).toBe('#note-mark-2');
    expect(await axe(trust.page)).toEqual([]);

    // Taken out in the text, it is gone below, and its words with it; undo brings both back.
    await carer.page.getByRole('button', { name: /^Remove\s+footnote 1$/ }).click();
    await becomes(() => carer.page.locator('textarea').count(), 1);
    await carer.page.keyboard.press('Control+z');
    await becomes(() => note(carer.page, 1).inputValue(), 'First now: https://example.org/a.');
    expect([...trust.told, ...carer.told]).toEqual([]);
    await trust.context.close();
    await carer.context.close();
  }, 120_000);
});
