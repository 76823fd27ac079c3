import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { listed } from '../worlds/forum.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { linkIn } from './mailbox.js';
import { PhoneLine } from './phone-line.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE } from './sit.js';

/** As people type on a telephone who are used to it: some 40 words a minute. */
const TYPING_MS = 300;
const MINUTES = 3 * 60_000;
const FIRST_TEXT_MS = 5_000;
const MOST_SCREENS = 5;

/**
 * A charity that nobody invited, on an old telephone on a bad line: 320 pixels, 128 kbit/s, 400 ms there and back, one packet in
 * fifty lost. From the public page to its first post by itself.
 */
describeInBrowser('a charity’s three minutes', (browser) => {
  let line: PhoneLine;
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let context: BrowserContext;
  let page: Page;
  const said: string[] = [];
  const firstText: { screen: string; ms: number }[] = [];
  let typed = 0;

  beforeAll(async () => {
    line = await PhoneLine.open();
    server = await startServer({ env: { PUBLIC_ORIGIN: line.origin } });
    line.leadTo(server.origin);
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    context = await browser().newContext(PHONE);
    page = await context.newPage();
    page.on('pageerror', (error) => said.push(error.message));
  }, 90_000);
  afterAll(async () => {
    await context?.close();
    await app?.close();
    await server?.stop();
    await line?.close();
  });

  /** A screen: from what leads to it until there is something useful to read on it. Looking at it with axe is not the reader’s time. */
  async function screen(name: string, lead: () => Promise<unknown>, useful: string): Promise<number> {
    const began = performance.now();
    const leading = lead().catch((error: unknown) => said.push(`${name}: ${String(error)}`));
    await page.getByText(useful).first().waitFor({ timeout: 60_000 });
    const ms = performance.now() - began;
    firstText.push({ screen: name, ms: Math.round(ms) });
    await leading;
    const all = performance.now() - began;
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    return all;
  }

  async function fill(label: string, text: string): Promise<void> {
    await page.getByLabel(label).fill(text);
    typed += text.length * TYPING_MS;
  }

  const press = (name: string) => page.getByRole('button', { name }).click();

  it('it finds the place, joins and says hello, in at most five screens and three minutes, each readable within five seconds', async () => {
    let waited = 0;
    waited += await screen(
      'the public page',
      () => page.goto(`${line.origin}/northmoor`),
      'has a voice in the forum',
    );
    waited += await screen(
      '1 find your group',
      () => page.getByRole('link', { name: 'Join the forum' }).first().click(),
      'Find your organisation',
    );
    await fill('Find your organisation', 'Befrienders');
    waited += await screen('1 the same, with what was found', () => press('Search'), 'Northmoor Befrienders');
    await page.getByLabel('Northmoor Befrienders').check();
    waited += await screen('2 who you are', () => press('Continue'), 'Your job or role');
    await fill('Your name', 'Nora Newcomer');
    await fill('Your job or role', 'Volunteer');
    await fill('Your e-mail address', 'nora@example.org');
    waited += await screen('3 check', () => press('Continue'), 'Send me the mail');
    waited += await screen('3 the same, mail sent', () => press('Send me the mail'), 'Look in your mail');
    const link = linkIn(await server.mailbox.to('nora@example.org'), '/northmoor/join/');
    waited += await screen('4 from the mail', () => page.goto(link), 'Nora Newcomer');
    waited += await screen('5 where to begin', () => press('Join the forum'), 'Say hello');
    await fill(
      'Who are you, and what would you like others to know?',
      'We ring forty people each week who live alone. Ask us!',
    );
    waited += await screen(
      'the first post',
      async () => {
        await press('Say hello');
        await page.getByText('We ring forty people each week').waitFor({ timeout: 60_000 });
      },
      'We ring forty people each week',
    );

    const total = Math.round(waited + typed);
    const screens = new Set(firstText.map((one) => /^\d/.exec(one.screen)?.[0]).filter(Boolean)).size;
    process.stdout.write(
      `a charity’s three minutes: ${Math.round(total / 1000)} s, of them ${Math.round(typed / 1000)} s typing, ${screens} screens, ` +
        `${Math.round(line.carried / 1000)} kB, ${line.stalled} packets lost\n` +
        firstText.map((one) => `  ${one.screen}: readable after ${(one.ms / 1000).toFixed(1)} s\n`).join(''),
    );
    expect(screens).toBeLessThanOrEqual(MOST_SCREENS);
    expect(total).toBeLessThan(MINUTES);
    expect(firstText.filter((one) => one.ms > FIRST_TEXT_MS)).toEqual([]);
    expect(said).toEqual([]);
  }, 240_000);

  it('and everybody in the forum reads it', async () => {
    const { threads } = await listed(app, 'northmoor', world.chair);
    expect(threads[0].thread).toMatchObject({
      title: 'Hello from Northmoor Befrienders',
      lastName: 'Nora Newcomer',
    });
  });
});
