import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, wordsAt, writeIn } from '../worlds/section-text.js';
import { becomes } from './becomes.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('find and replace', (browser) => {
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
    for (const title of ['Falls', 'Suggested', 'Phone']) {
      const sectionId = await openedSection(app, world, 'partners', title);
      await writeIn(app, sectionId, world.member, (text) => {
        put(text, 0, 'Falls at home: falls hurt, and falls cost.', 'Fewer falls.', 'No more of them.');
        wordsAt(text, 0).format(17, 2, { bold: true }); // “ll” of the second
        const note = new Y.XmlElement('footnote');
        note.setAttribute('id', 'note-one');
        note.insert(0, [new Y.XmlText('Survey of falls')]);
        (text.get(1) as Y.XmlElement).insert(1, [note]);
      });
    }
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const write = async (page: Page, slug: string): Promise<void> => {
    await page.goto(`${server.origin}/northmoor/plan/${slug}?write`);
    await page.locator('#section-text[contenteditable="true"]').waitFor();
    await page.locator('#section-text').getByText('No more of them.').click();
  };
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor({ timeout: 15_000 });
  const bar = (page: Page) => page.getByRole('search', { name: 'Find in this text' });
  const count = (page: Page) => bar(page).getByRole('status');
  const field = (page: Page) => bar(page).getByLabel('Find', { exact: true });
  const says = (page: Page, words: string) => becomes(() => count(page).innerText(), words);
  const lines = (page: Page) =>
    page.evaluate<string>(`(() => {
      const text = document.querySelector('#section-text').cloneNode(true);
      for (const other of text.querySelectorAll('.app-caret, .app-noteref, .nhsuk-u-visually-hidden')) other.remove();
      return [...text.querySelectorAll('p')].map((line) => line.textContent.replaceAll('\\u2060', '')).join('\\n');
    })()`);
  const here = (page: Page) => page.locator('.app-found--here').first().innerText();

  it('goes from hit to hit, follows what others write, and replaces all as one step that undo takes back', async () => {
    const trust = await sit(browser(), server.origin, { app, reader: world.member });
    const charity = await sit(browser(), server.origin, { app, reader: world.charityMember });
    await write(trust.page, 'falls');
    await write(charity.page, 'falls');

    await trust.page.keyboard.press('Control+f');
    await field(trust.page).and(trust.page.locator(':focus')).waitFor();
    await trust.page.keyboard.type('falls');
    await says(trust.page, '1 of 5.');
    expect(await trust.page.locator('#section-text mark.app-found').count()).toBeGreaterThanOrEqual(4);
    await trust.page.locator('.app-note-fields mark', { hasText: 'falls' }).waitFor();
    expect(await axe(trust.page)).toEqual([]);
    await trust.page.keyboard.press('Enter');
    await says(trust.page, '2 of 5.');
    await trust.page.keyboard.press('Shift+F3');
    await says(trust.page, '1 of 5.');
    await trust.page.keyboard.press('Shift+Enter');
    await says(trust.page, '5 of 5.');
    expect(await here(trust.page)).toBe('falls');
    await bar(trust.page).getByLabel('Match case').check();
    await says(trust.page, '4 of 4.');
    await bar(trust.page).getByLabel('Match case').uncheck();

    // Somebody else writes before it: it is still the same one, and theirs is found too.
    await says(trust.page, '5 of 5.');
    await charity.page.keyboard.press('Control+Home');
    await charity.page.keyboard.type('Our falls: ', { delay: 20 });
    await says(trust.page, '6 of 6.');

    await bar(trust.page).getByLabel('Replace with').fill('tumbles');
    await bar(trust.page).getByRole('button', { name: 'Replace all' }).click();
    await says(trust.page, '6 replaced. Nothing found.');
    const replaced =
      'Our tumbles: tumbles at home: tumbles hurt, and tumbles cost.\nFewer tumbles.\nNo more of them.';
    await becomes(() => lines(charity.page), replaced);
    expect(await lines(trust.page)).toEqual(replaced);
    await becomes(
      () =>
        charity.page
          .getByLabel('Footnote 1', { exact: true })
          .and(charity.page.locator('textarea'))
          .inputValue(),
      'Survey of tumbles',
    );
    await saved(trust.page);
    await trust.page.keyboard.press('Escape');
    await trust.page.locator('#section-text:focus').waitFor();
    expect(await bar(trust.page).count()).toBe(0);
    await trust.page.keyboard.press('Control+z');
    await becomes(
      () => lines(charity.page),
      'Our falls: Falls at home: falls hurt, and falls cost.\nFewer falls.\nNo more of them.',
    );
    await charity.page.keyboard.type('x');
    await saved(charity.page);

    // What would make a number of a patient is held, and nothing is replaced.
    await trust.page.keyboard.press('Control+f');
    await field(trust.page).fill('them');
    await bar(trust.page).getByLabel('Replace with').fill('943 476 5919');
    await bar(trust.page).getByRole('button', { name: 'Replace', exact: true }).click();
    await trust.page.getByRole('alert').getByText('943 476 5919 was not put into the text').waitFor();
    await says(trust.page, 'Not replaced. 1 of 1.');
    await bar(trust.page).getByLabel('Replace with').fill('those');
    await bar(trust.page).getByRole('button', { name: 'Replace', exact: true }).click();
    await says(trust.page, 'Replaced. Nothing found.');
    await becomes(async () => (await lines(charity.page)).split('\n').at(-1), 'No more of those.');
    await saved(trust.page);

    // In the field already: the browser's own search.
    await field(trust.page).focus();
    expect(
      await trust.page.evaluate<boolean>(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }))`,
      ),
    ).toBe(true);
    expect([...trust.told, ...charity.told]).toEqual([]);
    for (const { context } of [trust, charity]) await context.close();
  }, 120_000);

  it('in suggest mode suggests each, leaves footnotes, and does not touch what is suggested to go', async () => {
    const observer = await sit(browser(), server.origin, { app, reader: world.observer });
    const owner = await sit(browser(), server.origin, { app, reader: world.member });
    await write(observer.page, 'suggested');
    await write(owner.page, 'suggested');
    await observer.page.keyboard.press('Control+f');
    await field(observer.page).fill('falls');
    await bar(observer.page).getByLabel('Replace with').fill('tumbles');
    await bar(observer.page).getByRole('button', { name: 'Suggest all' }).click();
    await becomes(
      async () => (await count(observer.page).innerText()).startsWith('4 suggested to be replaced.'),
      true,
    );
    expect(await count(observer.page).innerText()).toContain('1 left in footnotes');
    await owner.page.locator('#section-text ins', { hasText: 'tumbles' }).nth(3).waitFor();
    await saved(observer.page);
    expect(await axe(observer.page)).toEqual([]);

    await owner.page.keyboard.press('Control+f');
    await field(owner.page).fill('falls');
    await bar(owner.page).getByLabel('Replace with').fill('slips');
    await bar(owner.page).getByRole('button', { name: 'Replace all' }).click();
    await becomes(async () => (await count(owner.page).innerText()).startsWith('1 replaced. 4 left'), true);
    expect(await owner.page.locator('#section-text del').count()).toBeGreaterThanOrEqual(4);
    await saved(owner.page);
    expect([...observer.told, ...owner.told]).toEqual([]);
    for (const { context } of [observer, owner]) await context.close();
  }, 90_000);

  it('fits a phone', async () => {
    const { page, context, told } = await sit(browser(), server.origin, { app, reader: world.member }, PHONE);
    await write(page, 'phone');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await field(page).fill('falls');
    await says(page, '1 of 5.');
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    await bar(page)
      .getByRole('button', { name: /^Close/ })
      .click();
    await page.locator('#section-text:focus').waitFor();
    expect(told).toEqual([]);
    await context.close();
  }, 60_000);
});
