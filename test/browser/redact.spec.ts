import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('a passage that is removed for good', (browser) => {
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
    const sectionId = await openedSection(app, world, 'forum');
    await writeIn(app, sectionId, world.member, (text) =>
      put(text, 0, 'One clinic each week.', 'We saw Zerelda Quillfeather in March.'),
    );
    await must(app, nameVersion, { sectionId, name: 'Draft for the board' }, world.member);
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const at = (path = ''): string => `${server.origin}/northmoor/plan/falls-at-home${path}`;
  const as = (reader: PersonReader, options = {}) => sit(browser(), server.origin, { app, reader }, options);
  const writing = async (reader: PersonReader, options = {}) => {
    const seat = await as(reader, options);
    await seat.page.goto(at('?write'));
    await seat.page.locator('#section-text[contenteditable="true"]').waitFor();
    return seat;
  };

  it('is gone from every screen, also from one that slept, and everyone reads that something was removed', async () => {
    const [awake, asleep] = [await writing(world.participant), await writing(world.charityMember, PHONE)];
    await asleep.page.locator('#section-text', { hasText: 'Zerelda' }).waitFor();
    await asleep.context.setOffline(true);
    await asleep.page.locator('#section-text').click();
    await asleep.page.keyboard.press('Control+End');
    await asleep.page.keyboard.type(' Typed on the train.');

    const chair = await as(world.chair, { ...PHONE, javaScriptEnabled: false });
    await chair.page.goto(at('/versions'));
    await chair.page.getByRole('link', { name: 'Remove a passage for good' }).click();
    await chair.page.getByRole('button', { name: 'Find these words' }).click();
    await chair.page.locator('.nhsuk-error-summary').getByText('Enter the words to remove.').waitFor();
    await chair.page.getByLabel('Which words?').fill('zerelda quillfeather');
    await chair.page.getByRole('button', { name: 'Find these words' }).click();
    await chair.page.getByText('They stand in 2 places.').waitFor();
    expect(await chair.page.locator('mark').allInnerTexts()).toEqual([
      'Zerelda Quillfeather',
      'Zerelda Quillfeather',
    ]);
    expect(chair.page.url()).not.toContain('elda');
    expect(await overflows(chair.page)).toBe(false);
    await chair.page.getByRole('button', { name: 'Remove these words for good' }).click();
    await chair.page.locator('.nhsuk-error-summary').getByText('Choose why this is removed.').waitFor();
    expect(await chair.page.getByLabel('Which words?').inputValue()).toBe('zerelda quillfeather');
    await chair.page.getByLabel('It says something about a patient').check();
    await chair.page.getByRole('button', { name: 'Remove these words for good' }).click();
    await chair.page
      .getByText(/A passage was removed on .+ by .+: it said something about a patient/)
      .waitFor();
    expect(await chair.page.content()).not.toContain('Zerelda');
    await chair.page.goto(at('/versions/1'));
    await chair.page.getByText('Words were taken out of it on').waitFor();
    await chair.page.getByText('We saw in March.').waitFor();

    const told = awake.page.getByRole('alert').filter({ hasText: 'A passage was removed' });
    await told.waitFor({ timeout: 15_000 });
    await awake.page.locator('#section-text[contenteditable="true"]').waitFor();
    expect(await awake.page.locator('#section-text').innerText()).not.toContain('Zerelda');
    expect(await axe(awake.page)).toEqual([]);

    await asleep.context.setOffline(false);
    const woken = asleep.page.getByRole('alert').filter({ hasText: 'A passage was removed' });
    await woken.waitFor({ timeout: 30_000 });
    await woken.getByText('Typed on the train.').waitFor();
    expect(await asleep.page.locator('#section-text').innerText()).not.toMatch(/Zerelda|train/);
    expect(awake.told).toEqual([]);
    expect(chair.told).toEqual([]);
    for (const { context } of [awake, asleep, chair]) await context.close();
  }, 120_000);

  it.each([320, 1280])(
    'has no fault that axe finds in any state of its page, at %i px',
    async (width) => {
      const { page, context } = await as(world.chair, { viewport: { width, height: 800 } });
      await page.goto(at('/redact'));
      for (const words of ['', 'One clinic', 'never written']) {
        await page.getByLabel('Which words?').fill(words);
        await page.getByRole('button', { name: 'Find these words' }).click();
        await page
          .getByText(
            { '': 'Enter the words', 'One clinic': 'They stand in', 'never written': 'stand nowhere' }[
              words
            ]!,
          )
          .first()
          .waitFor();
        expect(await axe(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      }
      await context.close();
    },
    60_000,
  );
});
