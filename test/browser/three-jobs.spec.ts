import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { acceptedCommitment, type Said } from '../worlds/commitments.js';
import { colleague, partnershipWorld, seat, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { linkIn } from './mailbox.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

const published = resolve(
  import.meta.dirname,
  '../../../shared/data/vcse/charities_operating_in_trafford.csv',
);

/** One charity in the form in which the register is published, for where the published file is not at hand. */
function charities(): string {
  if (existsSync(published)) return published;
  console.warn(
    'The published list of charities is not here: a list of one, in its form, is imported instead.',
  );
  const file = join(mkdtempSync(join(tmpdir(), 'folkmoot-register-')), 'charities_operating_in_trafford.csv');
  writeFileSync(
    file,
    'registered_charity_number,charity_company_registration_number,charity_name,charity_type,charity_activities,date_of_registration,charity_contact_postcode,charity_contact_web\n' +
      '214927,00738693,THE CHESHIRE WILDLIFE TRUST LIMITED,Charitable company,NA,1963-02-20,SY14 8EF,NA\n',
  );
  return file;
}

/**
 * The three main jobs, by three people at three real browsers, on one running server with mail: a charity joins by itself on a
 * phone, writes with a council officer, and the chair's board moves. Then the server dies in the middle of a word.
 */
describeInBrowser('one place at work', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let promised: Said;
  let charity: Sitting;
  let officer: Sitting;
  let chair: Sitting;

  beforeAll(async () => {
    server = await startServer({ commands: [['register-import', charities()]] });
    app = await beside(server);
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    await openedSection(app, world, 'forum');
    promised = await acceptedCommitment(app, world, { what: 'Ring everybody within two days of going home' });
    const council = await colleague(app, world.operator, 'Council officer', world.organisations.council);
    await seat(app, world.operator, world.place, council, 'council-officer');
    charity = await sit(browser(), server.origin, null, PHONE);
    officer = await sit(browser(), server.origin, { app, reader: council });
    chair = await sit(browser(), server.origin, { app, reader: world.chair });
  }, 90_000);
  afterAll(async () => {
    for (const one of [charity, officer, chair]) await one?.context.close();
    await app?.close();
    await server?.stop();
  });

  const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);
  const live = (page: Page) => page.locator('.app-live--live').waitFor();
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor({ timeout: 20_000 });
  const text = (page: Page) => page.locator('#section-text[contenteditable="true"]');

  /** Every screen of the journey is held to the same rules. */
  async function screen(page: Page): Promise<void> {
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(await page.locator('script').count()).toBe(0);
  }

  it('a charity of the register joins the forum by itself, on a phone, in five screens without a script', async () => {
    const { page } = charity;
    await open(page, '/northmoor');
    await screen(page);
    await page.getByRole('link', { name: 'Join the forum' }).first().click();
    await page.getByLabel('Find your organisation').fill('214927');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('THE CHESHIRE WILDLIFE TRUST LIMITED').check();
    await screen(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Your name').fill('Wetlands volunteer');
    await page.getByLabel('Your job or role').fill('Volunteer coordinator');
    await page.getByLabel('Your e-mail address').fill('wetlands at example.org');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Wetlands volunteer');
    await page.getByLabel('Your e-mail address').fill('wetlands@example.org');
    await page.getByRole('button', { name: 'Continue' }).click();
    await screen(page);
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
    await screen(page);

    const link = linkIn(await server.mailbox.to('wetlands@example.org'), '/northmoor/join/');
    await page.goto(link);
    await page.goto(link); // a mail scanner has opened it before: that changes nothing
    await screen(page);
    await page.getByRole('button', { name: 'Join the forum' }).click();
    await page.waitForURL(`${server.origin}/northmoor/welcome`);
    await page.getByRole('link', { name: 'Speaking for THE CHESHIRE WILDLIFE TRUST LIMITED' }).waitFor();
    expect(await overflows(page)).toBe(false);
    expect(charity.told).toEqual([]);
  }, 60_000);

  it('is labelled until somebody vouches, asks for a seat, and an officer of the place sees that live', async () => {
    const secretary = await sit(browser(), server.origin, { app, reader: world.secretary });
    await open(secretary.page, '/northmoor/members');
    await live(secretary.page);
    expect(await secretary.page.locator('main').innerText()).toMatch(
      /Wetlands volunteer[\s\S]{0,80}not yet confirmed/i,
    );
    await open(charity.page, '/northmoor/join/seat');
    await charity.page
      .getByLabel(/Why should .* have a seat/)
      .fill('We speak for two hundred volunteers in the valleys.');
    await charity.page.getByRole('button', { name: 'Ask for a seat' }).click();
    await charity.page.getByText('Waiting for an answer').waitFor();
    await secretary.page.getByText('We speak for two hundred volunteers in the valleys.').waitFor();
    expect(await axe(secretary.page)).toEqual([]);
    expect(secretary.told).toEqual([]);
    await secretary.context.close();
  }, 60_000);

  it('the charity and a council officer write in one section at once, and both see both', async () => {
    await Promise.all(
      [charity, officer].map(({ page }) =>
        open(page, '/northmoor/plan/falls-at-home?write').then(() => text(page).waitFor()),
      ),
    );
    await charity.page.getByText('Writing here too: Council officer').waitFor();
    await text(charity.page).click();
    await text(officer.page).click();
    await Promise.all([
      charity.page.keyboard.type('Volunteers walk with people after a fall. ', { delay: 20 }),
      officer.page.keyboard.type('The council mends the pavements first. ', { delay: 20 }),
    ]);
    for (const { page } of [charity, officer]) {
      await saved(page);
      await expectText(page, /Volunteers walk with people after a fall\./);
      await expectText(page, /The council mends the pavements first\./);
    }
  }, 60_000);

  it('the chair’s board changes with another’s report, without a reload', async () => {
    await open(chair.page, '/northmoor/commitments');
    await live(chair.page);
    await chair.page.evaluate('window.notReloaded = true');
    const owner = await sit(browser(), server.origin, { app, reader: world.member }, PHONE);
    await open(owner.page, `/northmoor/commitments/${promised.number}`);
    await owner.page.getByLabel('Slipping').check();
    await owner.page.getByLabel('A note').fill('Two nurses left.');
    const row = chair.page.locator('tr', { has: chair.page.locator(`#commitment-${promised.id}`) });
    // The mark stands for a few seconds only: it is looked for from before it comes.
    await Promise.all([
      row.getByText('slipped · just now').waitFor(),
      owner.page.getByRole('button', { name: 'Report', exact: true }).click(),
      owner.page.getByText('reported “Slipping”').waitFor(),
    ]);
    expect(await chair.page.evaluate('window.notReloaded')).toBe(true);
    await owner.context.close();
  }, 60_000);

  it('survives the death of the server in the middle of a word: every acknowledged character is there', async () => {
    const typing = [charity, officer].map(({ page }, who) =>
      page.keyboard.type(` ${who === 0 ? 'volunteers' : 'pavements'} before and after the lights went out`, {
        delay: 25,
      }),
    );
    await new Promise((done) => setTimeout(done, 500));
    await server.kill();
    await officer.page.locator('.app-save--offline, .app-save--saving').first().waitFor();
    await Promise.all(typing);
    // What nobody promised to have kept must not be called saved.
    expect(await officer.page.locator('.app-save--saved').count()).toBe(0);
    await server.start();
    for (const { page } of [charity, officer]) await saved(page);
    const both = async (): Promise<string[]> =>
      Promise.all([charity, officer].map(async ({ page }) => withoutCarets(page)));
    for (let tries = 0; tries < 150 && new Set(await both()).size > 1; tries += 1)
      await new Promise((done) => setTimeout(done, 100));
    const [one, other] = await both();
    expect(one).toBe(other);
    expect(one).toContain('volunteers before and after the lights went out');
    expect(one).toContain('pavements before and after the lights went out');

    const newcomer = await sit(browser(), server.origin, { app, reader: world.charityMember });
    await open(newcomer.page, '/northmoor/plan/falls-at-home?write');
    await text(newcomer.page).waitFor();
    await expectText(newcomer.page, /volunteers before and after the lights went out/);
    expect(await withoutCarets(newcomer.page)).toBe(one);
    await newcomer.context.close();
    await live(chair.page);
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  }, 90_000);

  it('two processes on one database: what changes on one is live on the other', async () => {
    const second = await server.another();
    try {
      const far = await sit(browser(), second.origin, { app, reader: world.viceChair });
      await far.page.goto(`${second.origin}/northmoor/plan/falls-at-home?write`);
      await text(far.page).waitFor();
      await text(far.page).click();
      await far.page.keyboard.press('Control+End');
      await far.page.keyboard.type(' written on the second process.');
      await expectText(officer.page, /written on the second process\./);
      await officer.page.keyboard.type(' answered on the first.');
      await expectText(far.page, /answered on the first\./);
      await far.context.close();

      const board = await sit(browser(), second.origin, { app, reader: world.chair });
      await board.page.goto(`${second.origin}/northmoor/commitments`);
      await live(board.page);
      const owner = await sit(browser(), server.origin, { app, reader: world.member });
      await open(owner.page, `/northmoor/commitments/${promised.number}`);
      await owner.page.getByLabel('On track').check();
      await Promise.all([
        board.page
          .locator('tr', { has: board.page.locator(`#commitment-${promised.id}`) })
          .getByText('just now')
          .waitFor(),
        owner.page.getByRole('button', { name: 'Report', exact: true }).click(),
        owner.page.getByText('reported “On track”').first().waitFor(),
      ]);
      await owner.context.close();
      await board.context.close();
    } finally {
      await second.stop();
    }
  }, 90_000);

  const expectText = async (page: Page, words: RegExp): Promise<void> => {
    await text(page)
      .filter({ hasText: words })
      .waitFor({ timeout: 15_000 })
      .catch(async () => {
        throw new Error(
          `No ${String(words)} in “${await text(page).innerText()}” (${await page.locator('.app-save').innerText()})`,
        );
      });
  };

  /** The words of the section, without the labels of other people's cursors. */
  const withoutCarets = (page: Page): Promise<string> =>
    page.evaluate<string>(`(() => {
      const copy = document.querySelector('#section-text').cloneNode(true);
      copy.querySelectorAll('.app-caret').forEach((one) => one.remove());
      return [...copy.children].map((one) => one.textContent).join('\\n');
    })()`);
});
