import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { make } from '../worlds/commitments.js';
import { must, partnershipWorld, reading, seat, type PartnershipWorld } from '../worlds/partnerships.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { linkIn } from './mailbox.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('one’s own account', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    server = await startServer();
    app = await beside(server);
    world = await partnershipWorld(app);
    // Known for long: an older mailbox outranks whatever is added today.
    await app.database.rows(`UPDATE access.address SET confirmed_at = '2020-01-01'`);
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  /** A page of forms as anybody finds it: nothing that axe sees, nothing beside the window, no script. */
  const plain = async (page: Page): Promise<void> => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflows(page)).toBe(false);
      expect(await axe(page)).toEqual([]);
    }
    expect(await page.locator('script').count()).toBe(0);
  };
  const addresses = (page: Page) => page.locator('.app-address');
  /** Whoever holds the mailbox, on a device where nobody is signed in. */
  const atMailbox = async () => {
    const { page, context } = await sit(browser(), server.origin, null);
    page.setDefaultTimeout(15_000);
    return { page, context };
  };

  it('an address is changed by keyboard and both mailboxes: by link in the new one, at once by the old one', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.chair }, PHONE);
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/account`);
    await page.getByRole('button', { name: 'Add the address' }).press('Enter');
    await page.locator('.nhsuk-error-summary').getByText('Enter').first().waitFor();
    await plain(page);
    await page.getByLabel('Another e-mail address').fill('charlotte@new.example');
    await page.getByLabel('Does it replace one?').selectOption({ label: 'charlotte@example.org' });
    await page.getByLabel('Does it replace one?').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Confirm the new address' }).waitFor();

    await page.goto(linkIn(await server.mailbox.to('charlotte@new.example'), '/account/address/'));
    await page.getByText('you could also sign in with charlotte@new.example').waitFor();
    await plain(page);
    // Opening the link did nothing: mail programs do that by themselves.
    expect(server.mailbox.letters.some(({ to }) => to === 'charlotte@example.org')).toBe(false);
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await page.getByText('Being given up').waitFor();
    expect(await addresses(page).allInnerTexts()).toEqual(['charlotte@example.org', 'charlotte@new.example']);
    await plain(page);

    const old = await atMailbox();
    const link = linkIn(await server.mailbox.to('charlotte@example.org'), '/account/change/');
    await old.page.goto(link);
    await old.page.getByText('Charlotte Chair is giving up the address').waitFor();
    await plain(old.page);
    await page.reload();
    expect(await addresses(page).count()).toBe(2);
    await old.page.getByRole('button', { name: 'Give it up now' }).click();
    await old.page.getByRole('heading', { name: 'This address is given up' }).waitFor();
    await old.page.goto(link);
    await old.page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
    await old.context.close();
    await page.reload();
    expect(await addresses(page).allInnerTexts()).toEqual(['charlotte@new.example']);
    expect(await page.getByRole('button', { name: 'Give up' }).count()).toBe(0);
    await context.close();
  }, 120_000);

  it('an address that somebody else slips in is stopped from the old mailbox, and they are signed out', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.secretary });
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/account`);
    await page.getByLabel('Another e-mail address').fill('thief@elsewhere.example');
    await page.getByLabel('Does it replace one?').selectOption({ label: 'sita@example.org' });
    await page.getByRole('button', { name: 'Add the address' }).click();
    // On another device than the mail: by its code.
    const code = /\b\d{4} \d{4}\b/.exec((await server.mailbox.to('thief@elsewhere.example')).text)![0];
    await page.getByLabel('The address the mail went to').fill('thief@elsewhere.example');
    await page.getByLabel('Code').fill('nonsense');
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await page.locator('.nhsuk-error-summary').waitFor();
    await plain(page);
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await page.getByText('Being given up').waitFor();

    const old = await atMailbox();
    await old.page.goto(linkIn(await server.mailbox.to('sita@example.org'), '/account/change/'));
    await old.page.getByRole('button', { name: 'Stop it and sign everybody out' }).click();
    await old.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${server.origin}/account`);
    await page.waitForURL(/\/sign-in/);
    await context.close();

    const letters = server.mailbox.letters.length;
    await old.page.getByLabel('Your e-mail address').fill('sita@example.org');
    await old.page.getByRole('button', { name: 'Mail me a link' }).click();
    await old.page.goto(linkIn(await server.mailbox.to('sita@example.org', letters), '/sign-in/link/'));
    await old.page.getByRole('button', { name: /Sign in/ }).click();
    await old.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
    await old.page.goto(`${server.origin}/account`);
    expect(await addresses(old.page).allInnerTexts()).toEqual(['sita@example.org']);
    expect(await old.page.getByText('Being given up').count()).toBe(0);
    await old.context.close();
  }, 120_000);

  it('mails that somebody chose to get at once are stopped by one press, with or without a page', async () => {
    const choose = async (): Promise<void> => {
      const { page, context } = await sit(browser(), server.origin, { app, reader: world.member }, PHONE);
      page.setDefaultTimeout(15_000);
      await page.goto(`${server.origin}/account/mails`);
      await page.getByLabel('Mail me about what happens').check();
      await page.getByLabel('My organisation is asked for a commitment').selectOption({ label: 'At once' });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
      await context.close();
    };
    const mailed = async (what: string): Promise<string> => {
      const before = server.mailbox.letters.length;
      await make(app, world, { what }, world.chair);
      return linkIn(await server.mailbox.to('malik@example.org', before), '/stop-mails/');
    };
    const stopped = async (): Promise<boolean> =>
      (await app.ask('{ noticeSettings { mails } }', {}, world.member)).noticeSettings.mails === false;

    await choose();
    const { page, context } = await atMailbox();
    await page.goto(await mailed('Open a falls clinic'));
    await page.getByRole('heading', { name: 'Stop these mails?' }).waitFor();
    await plain(page);
    expect(await stopped()).toBe(false);
    await page.getByRole('button', { name: 'Stop the mails' }).click();
    await page.getByRole('heading', { name: 'You get no more of these mails' }).waitFor();
    expect(await stopped()).toBe(true);
    await page.getByRole('link', { name: 'Sign in and choose what you are mailed' }).click();
    await page.waitForURL(/\/sign-in/);
    await context.close();

    await choose();
    // RFC 8058: the mail program posts by itself, with neither cookie nor form of ours.
    const answer = await fetch(await mailed('Ring everybody'), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await stopped()).toBe(true);
    const guessed = await fetch(`${server.origin}/stop-mails/${'x'.repeat(43)}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(guessed.status).toBe(404);
  }, 120_000);

  it('a person with two hats sees what is asked of each, and speaks for the one they choose', async () => {
    const carers = world.organisations.carers;
    const { personId, organisationId: charity } = world.charityMember;
    await must(
      app,
      representOrganisation,
      { personId, organisationId: carers, capacity: 'representative', jobTitle: 'Trustee' },
      world.operator,
    );
    await seat(app, world.operator, world.place, reading(personId, carers), 'vcse');
    await make(
      app,
      world,
      { what: 'Ring people at home', organisationId: charity, dueDate: '2033-03-01' },
      world.chair,
    );
    await make(
      app,
      world,
      { what: 'Open a carers café', organisationId: carers, dueDate: '2033-02-01' },
      world.chair,
    );

    const { page, context, told } = await sit(
      browser(),
      server.origin,
      { app, reader: world.charityMember },
      PHONE,
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/my-work`);
    const hat = page.getByRole('link', { name: /^Speaking for/ });
    expect(await hat.innerText()).toContain('Northmoor Befrienders');
    // Both hats' promises in one list, the earlier day first.
    const commitments = page.locator('.app-waiting li', { hasText: 'Your organisation is asked for it' });
    expect(await commitments.allInnerTexts()).toEqual([
      expect.stringMatching(/carers café[^]*for Northmoor Carers Centre/),
      expect.stringMatching(/Ring people at home[^]*for Northmoor Befrienders/),
    ]);
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    // What is asked of the other organisation takes its hat and opens there.
    await page.getByRole('button', { name: /carers café: speak for Northmoor Carers Centre/ }).click();
    await page.waitForURL(/commitments\/\d+$/);
    await page.getByRole('button', { name: 'Accept' }).first().waitFor();
    expect(await hat.innerText()).toContain('Northmoor Carers Centre');
    await page.getByRole('button', { name: 'Accept' }).first().click();
    await page.getByText('Northmoor Carers Centre').first().waitFor();

    // One tap in the header leads to the choice; the name stands on every page after it.
    await hat.click();
    await page.getByLabel('Northmoor Befrienders').check();
    await page.getByRole('button', { name: 'Speak for it' }).click();
    await page.waitForURL(/my-work$/);
    for (const path of ['/my-work', '/northmoor', '/northmoor/plan', '/northmoor/members', '/account']) {
      await page.goto(server.origin + path);
      expect(await hat.innerText()).toContain('Northmoor Befrienders');
    }
    expect(told).toEqual([]);
    await context.close();
  }, 120_000);
});
