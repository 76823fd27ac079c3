import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { becomes } from './becomes.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('comments on a section', (browser) => {
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
    await openedSection(app, world, 'partners');
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const seat = (reader: PersonReader, options = {}) =>
    sit(browser(), server.origin, { app, reader }, options);
  const section = '/northmoor/plan/falls-at-home';
  const write = async (page: Page): Promise<void> => {
    await page.goto(`${server.origin}${section}?write`);
    await page.locator('#section-text[contenteditable="true"]').waitFor();
  };
  const marked = (page: Page) => page.locator('#section-text mark');
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor();
  /** Leaves the cursor behind the words that were typed, with the last `letters` chosen. */
  const choose = async (page: Page, letters: number): Promise<void> => {
    const chosen = (): Promise<number> => page.evaluate<number>('String(getSelection()).length');
    for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
    await becomes(chosen, letters);
  };

  /** The cursor is back in the text with these words chosen: the next key is theirs. */
  const chosenInText = (page: Page, words: string): Promise<void> =>
    becomes(
      () => page.evaluate<string>('document.activeElement.id + ": " + String(getSelection())'),
      `section-text: ${words}`,
    );

  it('follow their words while others write around them, by keyboard alone, and say when these are removed', async () => {
    const [trust, charity] = [await seat(world.member), await seat(world.charityMember)];
    await Promise.all([write(trust.page), write(charity.page)]);
    await trust.page.locator('#section-text').click();
    await trust.page.keyboard.type('The trust runs a clinic each week');
    await saved(trust.page);
    await choose(trust.page, 'a clinic each week'.length);
    await trust.page.keyboard.press('Control+Alt+m');
    await trust.page.getByLabel('Your comment').waitFor();
    await trust.page.locator('textarea:focus').waitFor();
    expect(await axe(trust.page)).toEqual([]);
    await trust.page.keyboard.type('Who pays, @Ben Befriender?');
    await trust.page.getByRole('button', { name: 'Send comment' }).click();
    for (const { page } of [trust, charity]) {
      await page.locator('.app-thread', { hasText: 'Who pays, @Ben Befriender?' }).waitFor();
      await marked(page).waitFor();
      await becomes(() => marked(page).innerText(), 'a clinic each week');
    }
    // The other writes before the words, behind them, and breaks the paragraph; they are found all the same.
    await charity.page.locator('#section-text').click();
    await charity.page.keyboard.press('Control+Home');
    await charity.page.keyboard.type('Since May: ');
    await charity.page.keyboard.press('Control+End');
    await charity.page.keyboard.type(' in the hall');
    await trust.page.getByText('each week in the hall').waitFor();
    for (const { page } of [trust, charity])
      await becomes(() => marked(page).innerText(), 'a clinic each week');
    await charity.page.keyboard.press('Control+Home');
    for (let index = 0; index < 'Since May: '.length; index += 1)
      await charity.page.keyboard.press('ArrowRight');
    await charity.page.keyboard.press('Enter');
    await trust.page.locator('#section-text p').nth(1).waitFor();
    for (const { page } of [trust, charity]) {
      await page.waitForTimeout(500);
      expect(await marked(page).innerText()).toBe('a clinic each week');
    }
    // From the text to the comment and back.
    await charity.page.keyboard.press('Alt+PageDown');
    await charity.page.locator('.app-thread:focus').waitFor();
    await charity.page.keyboard.press('Escape');
    await chosenInText(charity.page, 'a clinic each week');
    // An answer is there at once; then the words go, and the comment stays with its quote.
    const answered = trust.page.getByText('We can share it.');
    await charity.page.locator('summary', { hasText: 'Reply' }).click();
    await charity.page.getByLabel('Your reply').fill('We can share it.');
    await charity.page.getByRole('button', { name: 'Send reply' }).click();
    await answered.waitFor();
    await charity.page.getByRole('button', { name: 'Show in the text' }).click();
    await chosenInText(charity.page, 'a clinic each week');
    await charity.page.keyboard.press('Delete');
    for (const { page } of [trust, charity]) {
      await page.getByText('The words were removed from the text.').waitFor();
      await page.getByRole('heading', { name: 'On “a clinic each week”' }).waitFor();
      await marked(page).waitFor({ state: 'detached' });
      expect(await axe(page)).toEqual([]);
    }
    await saved(charity.page);
    expect([...trust.told, ...charity.told]).toEqual([]);
    await trust.context.close();
    await charity.context.close();
  }, 90_000);

  it('are read and answered without scripts, found by who was named, resolved and opened again', async () => {
    const { page, context } = await seat(world.charityMember, { javaScriptEnabled: false });
    // Answered already above: begin another that names them.
    const chair = await seat(world.chair, { javaScriptEnabled: false });
    await chair.page.goto(`${server.origin}${section}/comments`);
    await chair.page.getByLabel('Your comment').fill('Mind 943 476 5919');
    await chair.page.getByRole('button', { name: 'Send comment' }).click();
    await chair.page.getByRole('link', { name: 'This looks like an NHS number' }).waitFor();
    expect(await chair.page.getByLabel('Your comment').inputValue()).toBe('Mind 943 476 5919');
    await chair.page.getByLabel('Your comment').fill('Is the hall free?');
    await chair.page.getByLabel('Tell somebody').selectOption({ label: 'Ben Befriender' });
    await chair.page.getByRole('button', { name: 'Send comment' }).click();
    await chair.page.getByText('Is the hall free?').waitFor();

    for (const path of ['/my-work', '/northmoor']) {
      await page.goto(`${server.origin}${path}`);
      await page.getByRole('link', { name: 'On the whole section of Falls at home' }).waitFor();
    }
    await page.goto(`${server.origin}${section}`);
    const thread = page.locator('.app-thread', { hasText: 'Is the hall free?' });
    await thread.locator('summary').click();
    await thread.getByLabel('Your reply').fill('On Mondays.');
    await thread.getByRole('button', { name: 'Send reply' }).click();
    await page.waitForURL(/falls-at-home#thread-/);
    await page.getByText('On Mondays.').waitFor();
    await page.goto(`${server.origin}/my-work`);
    expect(await page.getByText('Somebody named you').count()).toBe(0);

    await chair.page.goto(`${server.origin}${section}`);
    await chair.page.getByRole('link', { name: 'Resolve or change on the whole section' }).click();
    await chair.page.getByRole('button', { name: 'Resolve' }).click();
    await chair.page.getByText('Resolved by Charlotte Chair').waitFor();
    await chair.page.getByRole('button', { name: 'Open again' }).click();
    await chair.page.getByRole('button', { name: 'Resolve' }).waitFor();
    await context.close();
    await chair.context.close();
  }, 60_000);

  it('that cannot be sent stay where they were written, and so does the text', async () => {
    const { page, context } = await seat(world.member);
    await write(page);
    await page.locator('#section-text').click();
    await page.keyboard.type('Typed before. ');
    await saved(page);
    await context.setOffline(true);
    const thread = page.locator('.app-thread', { hasText: 'Is the hall free?' });
    await thread.locator('summary', { hasText: 'Reply' }).click();
    await thread.getByLabel('Your reply').fill('Every Friday.');
    await thread.getByRole('button', { name: 'Send reply' }).click();
    await page.getByText('We could not send this: there is no connection.').waitFor();
    expect(await thread.getByLabel('Your reply').inputValue()).toBe('Every Friday.');
    expect(await page.locator('#section-text').innerText()).toContain('Typed before.');
    await context.setOffline(false);
    await saved(page);
    await thread.getByRole('button', { name: 'Send reply' }).click();
    await page.locator('.app-thread', { hasText: 'Every Friday.' }).waitFor();
    await context.close();
  }, 60_000);

  it('that the server fails to take, or a page it fails to give, never take the open text away', async () => {
    const { page, context } = await seat(world.member);
    const other = await seat(world.charityMember);
    await write(page);
    await page.locator('#section-text').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Still here.');
    await saved(page);
    const asked: string[] = [];
    await page.route(/\.data\b|\/comments\/posts$/, (route) => {
      asked.push(new URL(route.request().url()).pathname);
      return asked.length % 2 === 0 ? route.abort() : route.fulfill({ status: 500, body: 'failed' });
    });
    const thread = page.locator('.app-thread', { hasText: 'Is the hall free?' });
    await thread.locator('summary', { hasText: 'Reply' }).click();
    await thread.getByLabel('Your reply').fill('On Sundays.');
    for (const tries of [1, 2]) {
      await thread.getByRole('button', { name: 'Send reply' }).click();
      await becomes(() => Promise.resolve(asked.length), tries);
      await page.getByText('We could not send this').waitFor();
    }
    // Their answer comes meanwhile, and leaves what is typed here as it is.
    await write(other.page);
    const theirs = other.page.locator('.app-thread', { hasText: 'Is the hall free?' });
    await theirs.locator('summary', { hasText: 'Reply' }).click();
    await theirs.getByLabel('Your reply').fill('On Saturdays.');
    await theirs.getByRole('button', { name: 'Send reply' }).click();
    await thread.getByText('On Saturdays.').waitFor();
    expect(await thread.getByLabel('Your reply').inputValue()).toBe('On Sundays.');
    expect(await page.locator('#section-text').innerText()).toContain('Still here.');
    await page.unroute(/\.data\b|\/comments\/posts$/);
    await thread.getByRole('button', { name: 'Send reply' }).click();
    await thread.getByText('On Sundays.', { exact: true }).waitFor();
    await page.waitForTimeout(500);
    expect(await thread.getByText('On Sundays.', { exact: true }).count()).toBe(1);
    expect(asked.filter((path) => path.endsWith('.data'))).toEqual([]);
    await context.close();
    await other.context.close();
  }, 60_000);

  it('stand below the text on a phone, live while it is read', async () => {
    const phone = await seat(world.observer, { viewport: { width: 320, height: 640 } });
    await phone.page.goto(`${server.origin}${section}`);
    await phone.page.getByText('Is the hall free?').waitFor();
    expect(await phone.page.getByText('Your reply').count()).toBe(0);
    expect(await axe(phone.page)).toEqual([]);
    expect(await overflows(phone.page)).toBe(false);
    const writer = await seat(world.member, { viewport: { width: 320, height: 640 } });
    await write(writer.page);
    const [text, panel] = [
      await writer.page.locator('#section-text').boundingBox(),
      await writer.page.locator('.app-comments').boundingBox(),
    ];
    expect(panel!.y).toBeGreaterThan(text!.y + text!.height);
    const thread = writer.page.locator('.app-thread', { hasText: 'Is the hall free?' });
    await thread.locator('summary', { hasText: 'Reply' }).click();
    await thread.getByLabel('Your reply').fill('Tuesdays as well.');
    await thread.getByRole('button', { name: 'Send reply' }).click();
    await phone.page.getByText('Tuesdays as well.').waitFor();
    expect(await axe(writer.page)).toEqual([]);
    expect(await overflows(writer.page)).toBe(false);
    expect([...phone.told, ...writer.told]).toEqual([]);
    await phone.context.close();
    await writer.context.close();
  }, 60_000);
});
