import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('suggesting in a section', (browser) => {
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
    const sectionId = await openedSection(app, world, 'partners');
    await writeIn(app, sectionId, world.member, (text) =>
      put(text, 0, 'Falls at home hurt.', 'One clinic each week.'),
    );
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const at = (path: string): string => `${server.origin}/northmoor/plan/falls-at-home${path}`;
  const text = (page: Page) => page.getByRole('textbox', { name: 'Text of Falls at home' });
  const editable = (page: Page) => page.locator('#section-text[contenteditable="true"]').waitFor();
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor({ timeout: 15_000 });

  it('an observer suggests, a writer sees it and writes on, the owner decides, and the observer is told', async () => {
    const observer = await sit(
      browser(),
      server.origin,
      { app, reader: world.observer },
      { viewport: { width: 320, height: 800 } },
    );
    const writer = await sit(browser(), server.origin, { app, reader: world.charityMember });
    const owner = await sit(browser(), server.origin, { app, reader: world.member });

    await observer.page.goto(at(''));
    await observer.page.getByRole('link', { name: 'Suggest changes' }).click();
    await editable(observer.page);
    await observer.page.getByText('You are suggesting.').waitFor();
    await writer.page.goto(at('?write'));
    await editable(writer.page);
    expect(await writer.page.getByText('You are suggesting.').count()).toBe(0);

    await text(observer.page).getByText('Falls at home hurt.').click();
    await observer.page.keyboard.press('Home');
    await observer.page.keyboard.type('Many ', { delay: 20 });
    await observer.page.keyboard.press('End');
    await observer.page.keyboard.press('Backspace');
    await observer.page.keyboard.press('Enter');
    await observer.page.keyboard.type('A new line.', { delay: 20 });
    await saved(observer.page);
    await observer.page.keyboard.press('Control+Home');
    for (let step = 0; step < 8; step += 1) await observer.page.keyboard.press('ArrowRight');
    await observer.page.keyboard.press('Enter');
    await observer.page.getByRole('alert').getByText('You cannot suggest to divide a paragraph.').waitFor();
    // What cannot be suggested says so where it stands, and is reached all the same.
    const table = observer.page.getByRole('button', { name: 'Table', exact: true });
    expect(await table.getAttribute('aria-disabled')).toBe('true');
    await table.focus();
    await observer.page.keyboard.press('Enter');
    await observer.page.getByRole('alert').getByText('you cannot suggest a table').waitFor();
    expect(await overflows(observer.page)).toBe(false);
    expect(await axe(observer.page)).toEqual([]);

    await writer.page.locator('#section-text ins', { hasText: 'Many' }).waitFor();
    await writer.page.locator('#section-text p', { hasText: /A new line\.$/ }).waitFor();
    await writer.page.locator('#section-text del', { hasText: '.' }).waitFor();
    await writer.page
      .getByText('Suggested by Orla Observer for Moorland Integrated Care Board')
      .first()
      .waitFor();
    // Gone through by keyboard.
    await text(writer.page).getByText('One clinic each week.').click();
    await writer.page.keyboard.press('Alt+Shift+PageDown');
    await writer.page.getByText(/^Suggestion 1 of \d+, by Orla Observer/).waitFor();
    await writer.page.keyboard.press('Alt+Shift+PageUp');
    await writer.page.getByText(/^Suggestion (\d+) of \1, by Orla Observer/).waitFor();
    // A writer's words inside suggested ones are text at once.
    await text(writer.page).locator('ins', { hasText: 'Many' }).click();
    await writer.page.keyboard.press('Home');
    await writer.page.keyboard.press('ArrowRight');
    await writer.page.keyboard.type('x');
    await saved(writer.page);
    expect(await writer.page.locator('#section-text ins', { hasText: 'x' }).count()).toBe(0);
    await writer.page.keyboard.press('Backspace');
    await saved(writer.page);
    expect(await axe(writer.page)).toEqual([]);

    // Their caret would stand between the letters that are read below.
    await observer.page.goto(at(''));
    await observer.page
      .getByRole('link', { name: '3 suggestions are open' })
      .or(observer.page.getByRole('link', { name: '2 suggestions are open' }))
      .waitFor();
    await owner.page.goto(`${server.origin}/my-work`);
    await owner.page.getByRole('link', { name: /suggestions for Falls at home/ }).click();
    await owner.page.getByRole('heading', { name: 'Suggestions', level: 1 }).waitFor();
    expect(await axe(owner.page)).toEqual([]);
    await owner.page.getByRole('checkbox', { name: /^Put in:\s+Many/ }).check();
    await owner.page.getByRole('button', { name: 'Accept the chosen' }).click();
    await owner.page.getByRole('checkbox', { name: /^Put in:\s+Many/ }).waitFor({ state: 'detached' });
    await owner.page
      .getByRole('button', { name: /Reject (all|the chosen)/ })
      .last()
      .click();
    await owner.page.getByText('Enter a reason.').first().waitFor();
    await owner.page.getByLabel('Reason').fill('Not agreed');
    for (const box of await owner.page.getByRole('checkbox').all()) await box.check();
    await owner.page.getByRole('button', { name: 'Reject the chosen' }).click();
    await owner.page.getByText('Nothing is suggested for this section now.').waitFor();

    await writer.page.locator('#section-text', { hasText: 'Many Falls at home hurt.' }).waitFor();
    await writer.page.locator('#section-text ins').first().waitFor({ state: 'detached' });
    await observer.page.goto(`${server.origin}/my-work`);
    await observer.page.getByText('was rejected by Northmoor Hospitals Trust: Not agreed').first().waitFor();
    await observer.page.getByText('It will be in the next version').waitFor();
    expect([...observer.told, ...writer.told, ...owner.told]).toEqual([]);
    for (const { context } of [observer, writer, owner]) await context.close();
  }, 120_000);

  it('where nothing is written yet, the first words are a suggestion too', async () => {
    await openedSection(app, world, 'partners', 'Empty yet');
    const observer = await sit(browser(), server.origin, { app, reader: world.observer });
    const writer = await sit(browser(), server.origin, { app, reader: world.charityMember });
    for (const [{ page }, how] of [
      [observer, 'write=suggest'],
      [writer, 'write'],
    ] as const) {
      await page.goto(`${server.origin}/northmoor/plan/empty-yet?${how}`);
      await editable(page);
    }
    await observer.page.locator('#section-text').click();
    await observer.page.keyboard.type('A beginning', { delay: 20 });
    await saved(observer.page);
    await writer.page.locator('#section-text ins', { hasText: 'A beginning' }).waitFor();
    expect([...observer.told, ...writer.told]).toEqual([]);
    for (const { context } of [observer, writer]) await context.close();
  }, 60_000);
});
