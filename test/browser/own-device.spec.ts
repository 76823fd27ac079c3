import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { cookieOf } from '../worlds/session.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit, type Sitting } from './sit.js';

const OWN = 'This is my own device: let me read and write without a network';

describeInBrowser('words kept on one’s own device', (browser) => {
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
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const at = (path: string): string => `${server.origin}${path}`;
  const open = async (page: Page, slug: string): Promise<void> => {
    await page.goto(at(`/northmoor/plan/${slug}?write`));
    await page.locator('#section-text[contenteditable="true"]').click();
    await page.keyboard.press('Control+End');
  };
  const keptOffline = (page: Page) => page.getByText('Offline, kept on this device').waitFor();
  const as = (reader: PersonReader) =>
    sit(browser(), server.origin, { app, reader }, { permissions: ['clipboard-read', 'clipboard-write'] });

  /** Signs somebody else in on the same browser. */
  const signIn = async ({ context }: Sitting, reader: PersonReader): Promise<void> => {
    const [name = '', value = ''] = (
      await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() })
    ).split('=');
    await context.clearCookies();
    await context.addCookies([{ name, value, url: server.origin }]);
  };

  /** Somebody who called the device their own writes without a connection and closes the page. */
  const writtenAway = async (slug: string, reader: PersonReader, words: string): Promise<Sitting> => {
    const seat = await as(reader);
    const { page, context } = seat;
    await open(page, slug);
    await page.keyboard.type('Before. ');
    await page.locator('.app-save--saved').waitFor();
    await page.getByLabel(OWN).check();
    await page.locator('#section-text').click();
    await page.keyboard.press('Control+End');
    await context.setOffline(true);
    await server.kill();
    await page.locator('.app-save--offline').waitFor();
    await page.keyboard.type(words);
    await keptOffline(page);
    expect(await page.locator('.app-save--saved').count()).toBe(0);
    await page.close();
    await context.setOffline(false);
    await server.start();
    // The browser itself tells of the lost connection; from here on nothing may be told.
    const told: string[] = [];
    const again = await context.newPage();
    again.on('console', (message) => message.type() === 'error' && told.push(message.text()));
    return { ...seat, page: again, told };
  };

  it('typed without a connection, the page closed, the server back: they are there and are sent', async () => {
    await openedSection(app, world, 'partners', 'Warm homes');
    const { page, context, told } = await writtenAway('warm-homes', world.member, 'Written on the train.');
    await page.goto(at('/northmoor/plan/warm-homes'));
    await page.getByText('Your words are not sent yet').waitFor();
    await page.getByText('Written on the train.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go on writing' }).click();
    await page.locator('#section-text').getByText('Before. Written on the train.').waitFor();
    await page.locator('.app-save--saved').waitFor();
    expect(await page.getByLabel(OWN).isChecked()).toBe(true);
    expect(await axe(page)).toEqual([]);
    const other = await as(world.charityMember);
    await open(other.page, 'warm-homes');
    await other.page.getByText('Before. Written on the train.').waitFor();
    expect(await other.page.getByLabel(OWN).isChecked()).toBe(false);
    await page.goto(at('/account/kept-words'));
    await page.getByText('Nothing of yours waits on this device.').waitFor();
    expect(told).toEqual([]);
    await context.close();
    await other.context.close();
  }, 90_000);

  it('where it was not called one’s own, nothing is kept and the page says so', async () => {
    await openedSection(app, world, 'partners', 'Shared computer');
    const { page, context } = await as(world.member);
    await open(page, 'shared-computer');
    await page.keyboard.type('Before. ');
    await page.locator('.app-save--saved').waitFor();
    await server.kill();
    await page.keyboard.type('Only on this page.');
    await page.getByText('Offline, keep this page open until it is saved').waitFor();
    await page.close({ runBeforeUnload: false });
    await server.start();
    const again = await context.newPage();
    await again.goto(at('/account/kept-words'));
    await again.getByText('Nothing of yours waits on this device.').waitFor();
    await context.close();
  }, 90_000);

  it('another person on that browser never sees them; signing out warns first, and then removes them', async () => {
    await openedSection(app, world, 'partners', 'Falls');
    const seat = await writtenAway('falls', world.member, 'Mine alone.');
    const { page, context } = seat;
    await signIn(seat, world.charityMember);
    for (const path of ['/northmoor/plan/falls', '/account/kept-words', '/sign-out']) {
      await page.goto(at(path));
      await page.waitForLoadState('networkidle');
      expect(await page.getByText('Mine alone.').count()).toBe(0);
    }
    await open(page, 'falls');
    await page.locator('.app-save--saved').waitFor();
    expect(await page.locator('#section-text').innerText()).not.toContain('Mine alone');
    expect(await page.getByLabel(OWN).isChecked()).toBe(false);

    await signIn(seat, world.member);
    await page.goto(at('/sign-out'));
    await page.getByRole('alert').getByText('Some words are not sent yet').waitFor();
    await page.getByText('Mine alone.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out and remove these words' }).click();
    await page.waitForURL(at('/'));
    expect(await page.evaluate<number>(COUNT)).toBe(0);
    await signIn(seat, world.member);
    await page.goto(at('/account/kept-words'));
    await page.getByText('Nothing of yours waits on this device.').waitFor();
    await context.close();
  }, 90_000);

  it('who lost the section meanwhile still finds the words, copies them, and removes them on purpose', async () => {
    const sectionId = await openedSection(app, world, 'partners', 'Winter');
    const { page, context } = await writtenAway('winter', world.charityMember, 'Rooms that are warm.');
    await must(app, openSection, { sectionId, version: 2, openness: 'owner' }, world.member);
    await page.goto(at('/northmoor/plan/winter'));
    await page.getByText('can no longer write in this section').waitFor();
    await page.goto(at('/account/kept-words'));
    await page.getByText('Rooms that are warm.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: 'Copy my words' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe('Rooms that are warm.');
    await page.getByRole('button', { name: 'Remove from this device' }).click();
    await page.getByRole('button', { name: 'Yes, remove these words' }).click();
    await page.getByText('Nothing of yours waits on this device.').waitFor();
    await context.close();
  }, 90_000);
});

/** What lies in the browser's own store, looked at past our own code. */
const COUNT = `new Promise((done, fail) => {
  const request = indexedDB.open('folkmoot-unsent', 1);
  request.onerror = fail;
  request.onsuccess = () => {
    const count = request.result.transaction('updates').objectStore('updates').count();
    count.onsuccess = () => done(count.result);
  };
})`;
