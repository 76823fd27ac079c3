import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { describeInBrowser } from '../browser/browser.js';
import { startServer, type RunningServer } from '../browser/server.js';
import { PHONE, sit } from '../browser/sit.js';
import { folkmoot } from '../worlds/app.js';
import { soon } from '../worlds/documents.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { figures, inForm, LONG } from './figures.js';

const SLEEP_MS = inForm(4_000, 60_000);
/** A poor line in the country, as bytes each second, and milliseconds there and back. */
const SLOW = { downloadThroughput: 16_000, uploadThroughput: 16_000, latency: 400, offline: false };

describeInBrowser('a phone on the move', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
      LOG_LEVEL: 'silent',
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const open = async (reader: PersonReader, slug: string, options = {}): Promise<Page> => {
    const { page } = await sit(browser(), server.origin, { app, reader }, options);
    await page.goto(`${server.origin}/northmoor/plan/${slug}?write`);
    await page.locator('#section-text[contenteditable="true"]').click();
    return page;
  };
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor({ timeout: 60_000 });
  /** Without the names at other people's cursors. */
  const words = (page: Page) =>
    page.evaluate<string>(`(() => {
      const text = document.querySelector('#section-text').cloneNode(true);
      for (const label of text.querySelectorAll('.app-caret')) label.remove();
      return text.textContent.replaceAll('\u2060', '').trim();
    })()`);

  it('asleep while others rewrite the same sentence: on waking it merges, and overwrites nobody', async () => {
    await openedSection(app, world, 'partners', 'Falls');
    const desk = await open(world.member, 'falls');
    await desk.keyboard.type('The clinic opens each week.');
    await saved(desk);
    const phone = await open(world.charityMember, 'falls', PHONE);
    await phone.getByText('The clinic opens each week.').waitFor();
    await saved(phone);
    await phone.keyboard.press('Control+End');
    await phone.context().setOffline(true);
    await phone.keyboard.type(' Carers are welcome.');
    const asleep = await phone.context().newCDPSession(phone);
    await asleep.send('Page.setWebLifecycleState', { state: 'frozen' });

    // Meanwhile the same sentence becomes another one, and grows at its end.
    await desk.keyboard.press('Control+Home');
    for (let letter = 0; letter < 'The clinic '.length; letter += 1)
      await desk.keyboard.press('Delete', { delay: 20 });
    await desk.keyboard.type('A walk-in clinic ');
    await desk.keyboard.press('Control+End');
    await desk.keyboard.type(' Bring your glasses.');
    await saved(desk);
    await desk.waitForTimeout(SLEEP_MS);

    await asleep.send('Page.setWebLifecycleState', { state: 'active' });
    const woke = performance.now();
    await phone.context().setOffline(false);
    await soon(
      async () => [await words(phone), await words(desk)],
      ([one, two]) =>
        one === two && one!.includes('Carers are welcome.') && one!.includes('Bring your glasses.'),
      60_000,
    );
    const merged = performance.now() - woke;
    await saved(phone);
    const text = await words(desk);
    expect(text).toMatch(/^A walk-in clinic /);
    expect(text).not.toContain('The clinic');
    expect(text.match(/Carers are welcome\./g)).toHaveLength(1);
    expect(text.match(/Bring your glasses\./g)).toHaveLength(1);
    figures('a sleeping phone', {
      'seconds asleep': SLEEP_MS / 1_000,
      'seconds until merged': (merged / 1_000).toFixed(1),
      'words overwritten': 0,
    });
    await desk.context().close();
    await phone.context().close();
  }, 180_000);

  // Half a minute of waiting for the editor: not for every run.
  if (!LONG) return;
  it('over a slow line a section is read, opened for writing and saved, in a time that is said', async () => {
    await openedSection(app, world, 'partners', 'Winter');
    const desk = await open(world.member, 'winter');
    await desk.keyboard.type('Warm rooms for everybody.');
    await saved(desk);
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.charityMember },
      PHONE,
    );
    const line = await slowed(context, page);
    const took = async (work: () => Promise<unknown>): Promise<string> => {
      const begun = performance.now();
      await work();
      return ((performance.now() - begun) / 1_000).toFixed(1);
    };
    const readable = await took(async () => {
      await page.goto(`${server.origin}/northmoor/plan/winter`, { waitUntil: 'commit', timeout: 120_000 });
      await page.getByText('Warm rooms for everybody.').waitFor({ timeout: 120_000 });
    });
    const write = await took(async () => {
      await page.getByRole('link', { name: 'Write', exact: true }).click({ timeout: 120_000 });
      await page.locator('#section-text[contenteditable="true"]').waitFor({ timeout: 120_000 });
    });
    await page.locator('#section-text').click();
    const said = await took(async () => {
      await page.keyboard.type('Ring first. ');
      await page.locator('.app-save--saving').waitFor({ timeout: 60_000 });
      await saved(page);
    });
    await desk.getByText('Ring first.').waitFor({ timeout: 30_000 });
    figures('a slow line: 128 kbit/s, 400 ms', {
      'seconds until readable': readable,
      'until the editor takes words': write,
      'until what was typed is saved': said,
    });
    await line.detach();
    expect(Number(readable)).toBeLessThan(30);
    await context.close();
    await desk.context().close();
  }, 300_000);
});

async function slowed(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  return session;
}
