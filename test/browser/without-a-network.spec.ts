import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { cookieOf } from '../worlds/session.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

const OWN = 'This is my own device: let me read and write without a network';
const KEPT = 'Kept on this device: you can open this page without a network.';

describeInBrowser('a plan opened without a network', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let away = false;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  }, 90_000);
  afterEach(async () => {
    if (away) await server.start();
    away = false;
  });
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const at = (path: string): string => `${server.origin}/northmoor/plan${path}`;
  const as = (reader: PersonReader, options = {}) => sit(browser(), server.origin, { app, reader }, options);
  const text = (page: Page) => page.locator('#section-text');
  const writable = (page: Page) => page.locator('#section-text[contenteditable="true"]').waitFor();
  const typeAtEnd = async (page: Page, words: string): Promise<void> => {
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
  };

  /** The server is gone, and the browser knows of no network either. */
  const lose = async ({ context }: Sitting): Promise<void> => {
    await context.setOffline(true);
    await server.kill();
    away = true;
  };
  const find = async ({ context }: Sitting): Promise<void> => {
    await server.start();
    away = false;
    await context.setOffline(false);
  };

  /** Somebody calls the device their own, waits until the section is kept, and closes it. */
  const opened = async (slug: string, reader: PersonReader, options = {}): Promise<Sitting> => {
    const seat = await as(reader, options);
    const { page, context } = seat;
    await page.goto(at(`/${slug}?write`));
    await writable(page);
    await page.getByLabel(OWN).check();
    await page.getByText(KEPT).waitFor({ timeout: 15_000 });
    await page.goto(at(`/${slug}`));
    await page.getByText(KEPT).waitFor({ timeout: 15_000 });
    await page.goto(at(''));
    await page.getByText(KEPT).waitFor({ timeout: 15_000 });
    await page.close();
    return { ...seat, page: await context.newPage() };
  };

  const section = async (title: string, words: string): Promise<string> => {
    const sectionId = await openedSection(app, world, 'partners', title);
    await writeIn(app, sectionId, world.member, (fragment) => put(fragment, 0, words));
    return sectionId;
  };

  it('is read and written after the tab was closed, and merged with what others wrote', async () => {
    const sectionId = await section('Warm homes', 'A first line.');
    const seat = await opened('warm-homes', world.member, PHONE);
    const { page, context } = seat;
    await lose(seat);

    await page.goto(at('/warm-homes?write'));
    await page.getByText('No network. You see this page as of').waitFor();
    await writable(page);
    expect(await text(page).innerText()).toContain('A first line.');
    await typeAtEnd(page, ' Written on the train.');
    await page.getByText('Offline, kept on this device').waitFor();
    expect(await page.locator('.app-save--saved').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    // The copy holds the words by now, and they are still not sent.
    await until(async () => (await page.evaluate<number>(TEXTS_WITH('Written on the train'))) === 1);
    await page.close();

    const again = await context.newPage();
    await again.goto(at('/warm-homes?write'));
    await text(again).getByText('A first line. Written on the train.').waitFor();
    await again.close();

    await writeIn(app, sectionId, world.charityMember, (fragment) => put(fragment, 0, 'By somebody else.'));
    const back = await context.newPage();
    await back.goto(at('/warm-homes?write'));
    await text(back).getByText('A first line. Written on the train.').waitFor();
    await find(seat);
    await text(back).getByText('By somebody else.').waitFor({ timeout: 15_000 });
    await back.locator('.app-save--saved').waitFor({ timeout: 15_000 });
    await back.getByText('The network is back.').waitFor({ timeout: 20_000 });
    const other = await as(world.charityMember);
    await other.page.goto(at('/warm-homes?write'));
    await text(other.page).getByText('A first line. Written on the train.').waitFor();
    await text(other.page).getByText('By somebody else.').waitFor();
    await context.close();
    await other.context.close();
  }, 120_000);

  it('leads from the outline to the section, sends no form meanwhile, and names what is kept', async () => {
    await section('Falls', 'Handrails in every home.');
    await section('Not opened', 'Never seen here.');
    const seat = await opened('falls', world.chair, PHONE);
    const { page, context } = seat;
    await lose(seat);
    await page.goto(at(''));
    await page.getByText('No network. You see this page as of').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Falls' }).click();
    await page.waitForURL(at('/falls'));
    await page.getByText('Handrails in every home.').waitFor();
    await page.getByText('No network. You see this page as of').waitFor();
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByText('No network: this was not sent.').waitFor();
    expect(await axe(page)).toEqual([]);

    await page.goto(at('/not-opened'));
    await page.getByRole('heading', { name: 'No network' }).waitFor();
    expect(await page.getByText('Never seen here.').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('link', { name: 'Falls' }).click();
    await page.getByText('Handrails in every home.').waitFor();
    await find(seat);
    await page.getByText('The network is back.').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByText('You marked this as read').first().waitFor();
    await context.close();
  }, 120_000);

  it('shows nothing to whoever signs in after, and nothing once signed out', async () => {
    await section('Housing', 'Damp first.');
    const seat = await opened('housing', world.member);
    const { page, context } = seat;
    const [name = '', value = ''] = (
      await cookieOf(app.database, { ...world.charityMember, sessionId: crypto.randomUUID() })
    ).split('=');
    await context.clearCookies();
    await context.addCookies([{ name, value, url: server.origin }]);
    await page.goto(`${server.origin}/account`);
    await empty(page);
    await lose(seat);
    await expect(page.goto(at('/housing'))).rejects.toThrow();
    await find(seat);
    await context.close();

    const own = await opened('housing', world.member);
    await own.page.goto(`${server.origin}/sign-out`);
    await own.page.getByRole('button', { name: 'Sign out' }).click();
    await own.page.waitForURL(`${server.origin}/`);
    await empty(own.page);
    await lose(own);
    await expect(own.page.goto(at('/housing'))).rejects.toThrow();
    await find(own);
    await own.context.close();
  }, 120_000);

  it('is shown with a button to copy where it was closed to its writer meanwhile', async () => {
    const sectionId = await section('Winter', 'Rooms first.');
    const seat = await opened('winter', world.charityMember);
    const { page, context } = seat;
    await lose(seat);
    await page.goto(at('/winter?write'));
    await writable(page);
    await typeAtEnd(page, ' Rooms that are warm.');
    await page.getByText('Offline, kept on this device').waitFor();
    await must(app, openSection, { sectionId, version: 2, openness: 'owner' }, world.member);
    await find(seat);
    await page.getByText('Important: Not saved').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Copy my words' }).waitFor();
    await page.locator('blockquote').getByText('Rooms that are warm.').waitFor();
    await page.goto(at('/winter'));
    await page.getByText('can no longer write in this section').waitFor();
    await page.close();
    await lose(seat);
    const later = await context.newPage();
    await later.goto(at('/winter?write'));
    await later.waitForLoadState('networkidle');
    expect(await later.getByText('Rooms first.').count()).toBe(0);
    await find(seat);
    await context.close();
  }, 120_000);

  it('is shown with a button to copy where the text was put back to a version meanwhile', async () => {
    const sectionId = await section('Loneliness', 'A call each week.');
    await must(app, nameVersion, { sectionId, name: 'Draft for the board' }, world.member);
    await writeIn(app, sectionId, world.member, (fragment) => put(fragment, 1, 'Or twice.'));
    const seat = await opened('loneliness', world.charityMember);
    const { page, context } = seat;
    await context.setOffline(true);
    await page.goto(at('/loneliness?write'));
    await writable(page);
    await typeAtEnd(page, ' Or a visit.');
    await page.getByText('Offline, kept on this device').waitFor();
    await page.close();
    const chair = await as(world.chair, { javaScriptEnabled: false });
    await chair.page.goto(at('/loneliness/versions/1/restore'));
    await chair.page.getByRole('button', { name: 'Restore version 1' }).click();
    await chair.page.waitForURL(at('/loneliness'));
    await chair.context.close();
    const later = await context.newPage();
    await later.goto(at('/loneliness?write'));
    await text(later).getByText('Or a visit.').waitFor();
    await context.setOffline(false);
    await later.getByText('The text was put back to version 1').waitFor({ timeout: 15_000 });
    await later.locator('blockquote').getByText('Or a visit.').waitFor();
    expect(await text(later).innerText()).not.toContain('Or a visit.');
    await context.close();
  }, 120_000);

  it('goes at the next contact where it was closed meanwhile, and 30 days after it was last opened', async () => {
    const sectionId = await section('Stairs', 'Two rails.');
    const seat = await opened('stairs', world.charityMember);
    const { page, context } = seat;
    await page.goto(`${server.origin}/help`);
    await until(async () => (await page.evaluate<number>(COPIES_WITH('Two rails.'))) === 2);
    await until(async () => (await page.evaluate<number>(rows('texts'))) === 1);
    await page.evaluate(change('keeping', 'row.renewed = 0'));
    await must(app, openSection, { sectionId, version: 2, openness: 'owner' }, world.member);
    await page.goto(`${server.origin}/help`);
    await until(async () => (await page.evaluate<number>(rows('texts'))) === 0);
    await until(async () => (await page.evaluate<number>(COPIES_WITH('Two rails.'))) === 0);

    await lose(seat);
    await page.goto(at(''));
    await page.getByText('No network. You see this page as of').waitFor();
    await page.evaluate(change('pages', 'row.opened -= 30 * 24 * 3600 * 1000'));
    await page.goto(at(''));
    await page.getByRole('heading', { name: 'No network' }).waitFor();
    await page.getByText('No page is kept on this device.').waitFor();
    await find(seat);
    await context.close();
  }, 120_000);

  it('keeps nothing any more once its reader says that the device is not their own', async () => {
    await section('Shared', 'A shared computer.');
    const { page, context } = await opened('shared', world.member);
    await page.goto(`${server.origin}/account/kept-words`);
    await page.getByRole('link', { name: /Shared/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(OWN).uncheck();
    await page.getByText('No page of a plan is kept on this device.').waitFor();
    await empty(page);
    await page.goto(at('/shared'));
    await page.getByText('A shared computer.').waitFor();
    await page.waitForLoadState('networkidle');
    await empty(page);
    await context.close();
  }, 120_000);
});

/** What lies in the browser, looked at past our own code. */
const LEFT = `(async () => {
  const names = await caches.keys();
  const registrations = await navigator.serviceWorker.getRegistrations();
  const rows = await new Promise((done, fail) => {
    const request = indexedDB.open('folkmoot-copies');
    request.onerror = fail;
    request.onsuccess = () => {
      const tables = [...request.result.objectStoreNames];
      const counts = tables.map((name) => request.result.transaction(name).objectStore(name).count());
      let open = counts.length;
      const sum = () => { request.result.close(); done(counts.reduce((all, one) => all + one.result, 0)); };
      if (open === 0) sum();
      for (const count of counts) count.onsuccess = () => (open -= 1) === 0 && sum();
    };
  });
  return names.length + registrations.length + rows;
})()`;

const empty = (page: Page) => until(async () => (await page.evaluate<number>(LEFT)) === 0);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  expect(await holds()).toBe(true);
}

const inTable = (table: string, work: string): string => `new Promise((done, fail) => {
  const request = indexedDB.open('folkmoot-copies');
  request.onerror = fail;
  request.onsuccess = () => {
    const transaction = request.result.transaction('${table}', 'readwrite');
    const store = transaction.objectStore('${table}');
    const all = store.getAll();
    let result;
    all.onsuccess = () => { const rows = all.result; ${work} };
    transaction.oncomplete = () => { request.result.close(); done(result); };
  };
})`;
const rows = (table: string): string => inTable(table, 'result = rows.length;');
const change = (table: string, to: string): string =>
  inTable(table, `for (const row of rows) { ${to}; store.put(row); }`);
const COPIES_WITH = (words: string): string =>
  inTable('bodies', `result = rows.filter((row) => row.html.includes('${words}')).length;`);
const TEXTS_WITH = (words: string): string =>
  inTable(
    'texts',
    `result = rows.filter((row) => new TextDecoder().decode(row.update).includes('${words}')).length;`,
  );
