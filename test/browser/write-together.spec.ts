import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { draftSection, openedSection, prioritised, startedPlan } from '../worlds/plans.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('a plan that partners write together', (browser) => {
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
    await prioritised(app, world, 'Fewer falls at home');
    await openedSection(app, world, 'forum');
    await draftSection(app, world, 'Not yet shown');
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const seat = (who: PersonReader | null, width = 1280, options: BrowserContextOptions = {}) =>
    sit(browser(), server.origin, who && { app, reader: who }, {
      viewport: { width, height: 900 },
      ...options,
    });

  const text = (page: Page) => page.getByRole('textbox', { name: 'Text of Falls at home' });
  const write = async (page: Page): Promise<void> => {
    await page.goto(`${server.origin}/northmoor/plan/falls-at-home?write`);
    await page.locator('#section-text[contenteditable="true"]').waitFor();
  };
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor();

  it('a trust and a charity of the forum type at once: both see both, with names, and it is read without scripts', async () => {
    const [trust, carer] = [await seat(world.member), await seat(world.participant)];
    await Promise.all([write(trust.page), write(carer.page)]);
    await expect(
      trust.page.getByText('Seen by: everyone in the forum and all partners').count(),
    ).resolves.toBe(1);
    await text(trust.page).click();
    await text(carer.page).click();
    await Promise.all([
      trust.page.keyboard.type('The trust runs a clinic each week. ', { delay: 15 }),
      carer.page.keyboard.type('Carers visit people at home. ', { delay: 15 }),
    ]);
    for (const { page } of [trust, carer]) {
      await page.getByText('The trust runs a clinic each week.').first().waitFor();
      await page.getByText('Carers visit people at home.').first().waitFor();
      await saved(page);
    }
    expect(await text(trust.page).innerText()).toContain('clinic each week');
    await trust.page.getByText('Writing here too: Pat Participant, Northmoor Carers Centre.').waitFor();
    await carer.page
      .locator('.app-caret__label', { hasText: 'Malik Member, Northmoor Hospitals Trust' })
      .waitFor({ state: 'attached' });
    expect([...trust.told, ...carer.told]).toEqual([]);
    expect(await axe(trust.page)).toEqual([]);

    // What one stops writing, one reads at once; and the same page without scripts.
    await trust.page.getByRole('link', { name: 'Stop writing' }).click();
    await trust.page.locator('.app-text', { hasText: 'Carers visit people at home.' }).waitFor();
    await trust.page.getByText('Last edited on').waitFor();
    expect(await axe(trust.page)).toEqual([]);
    await trust.page.context().close();
    await carer.page.context().close();
  }, 60_000);

  it('a number of a patient is held, typed or pasted, and what is pasted is cleaned', async () => {
    const { page, told } = await seat(world.deputy);
    await write(page);
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Call 943 476 5919');
    await page.getByRole('alert').getByText('943 476 5919 was not put into the text').waitFor();
    expect(await text(page).innerText()).not.toMatch(/943 476 5919/);
    // As text: what runs in the page knows the page's own types only.
    const paste = (html: string) =>
      page.evaluate(`{
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', ${JSON.stringify(html)});
        document.querySelector('#section-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }`);
    await page.getByRole('button', { name: 'Close this warning' }).click();
    await paste('<p>Patient 943-476-5919 came</p>');
    await page.getByText('943 476 5919 was not put into the text').waitFor();
    await paste(
      '<h1 style="color:red">Loud</h1><p onclick="x()" style="font-size:9pt">Pasted <b>bold</b> <u>under</u> <a href="javascript:alert(1)">bad</a> <a href="https://example.org/">good</a></p><script>alert(1)</script><img src="x">',
    );
    await page.getByText('Pasted bold under bad good').waitFor();
    const html = await text(page).innerHTML();
    expect(html).not.toMatch(/script|javascript:|onclick|<img|<u>|<h1|style="(color|font)/);
    expect(html).toContain('<strong>bold</strong>');
    expect(html).toContain('href="https://example.org/"');
    // As Google Docs says "bold": by style, inside a <b> that is not.
    await paste(
      '<b style="font-weight:normal"><p>From a <span style="font-weight:700">word processor</span></p></b>',
    );
    await page.getByText('From a word processor').waitFor();
    expect(await text(page).innerHTML()).toContain('From a <strong>word processor</strong>');
    await saved(page);
    expect(told).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('all of it by keyboard: the toolbar is one stop, and formats what is chosen', async () => {
    const { page, told } = await seat(world.charityMember, 320);
    await write(page);
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('What comes next');
    await page.keyboard.press('Shift+Tab');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    expect(await focused()).toBe('Heading');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Smaller heading');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Find');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What comes next', level: 2 }).waitFor();
    await page.locator('#section-text:focus').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Table' }).click();
    await page.locator('#section-text table').waitFor();
    await page.locator('#section-text:focus').waitFor();
    await page.keyboard.type('Who');
    await page.getByRole('columnheader', { name: 'Who' }).waitFor();
    await saved(page);
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    expect(told).toEqual([]);
    await page.reload();
    await page.getByRole('columnheader', { name: 'Who' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('the outline moves by itself, shows one’s own first, and has no fault that axe finds', async () => {
    const { page, told } = await seat(world.member);
    await page.goto(`${server.origin}/northmoor/plan`);
    await page.getByText('Fewer falls at home').waitFor();
    await page.getByRole('link', { name: '2. Not yet shown' }).waitFor();
    await page.locator('.app-live--live').waitFor();
    await prioritised(app, world, 'Warm homes in winter');
    // The priority was written by another process: its own follower hears of it.
    await page.getByText('Warm homes in winter').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(told).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('a server that dies in the middle of typing loses nothing that was called saved, and what was not is saved later', async () => {
    await openedSection(app, world, 'partners', 'Through the storm');
    const [one, two] = [await seat(world.member), await seat(world.charityMember)];
    for (const { page } of [one, two]) {
      await page.goto(`${server.origin}/northmoor/plan/through-the-storm?write`);
      await page.locator('#section-text[contenteditable="true"]').click();
    }
    await one.page.keyboard.type('Saved before. ');
    await saved(one.page);
    await server.kill();
    await one.page.locator('.app-save--offline').waitFor();
    await one.page.keyboard.type('Typed in the dark.');
    expect(await one.page.locator('.app-save--saved').count()).toBe(0);
    await server.start();
    await saved(one.page);
    await two.page.getByText('Saved before. Typed in the dark.').waitFor();
    await one.page.reload();
    await one.page.getByText('Saved before. Typed in the dark.').waitFor();
    for (const { page } of [one, two]) await page.context().close();
  }, 90_000);

  it('who loses a section loses it at once, also while writing in it, and keeps their own words', async () => {
    const sectionId = await openedSection(app, world, 'partners', 'Winter');
    const [writes, reads] = [await seat(world.charityMember), await seat(world.observer)];
    await reads.page.goto(`${server.origin}/northmoor/plan/winter`);
    await reads.page.getByText('Nothing is written here yet.').waitFor();
    expect(await reads.page.getByRole('link', { name: 'Write', exact: true }).count()).toBe(0);
    await writes.page.goto(`${server.origin}/northmoor/plan/winter?write`);
    await writes.page.locator('#section-text[contenteditable="true"]').click();
    await writes.page.keyboard.type('Warm rooms.');
    await saved(writes.page);
    await must(app, openSection, { sectionId, version: 2, openness: 'owner' }, world.member);
    await writes.page.getByText('This section is no longer open to you.').waitFor();
    await reads.page.getByText('Northmoor Hospitals Trust is drafting this section').waitFor();
    await writes.page.locator('#section-text[contenteditable="false"]').waitFor();
    for (const { page } of [writes, reads]) await page.context().close();
  }, 60_000);

  it('what is published needs no script, and says so to a visitor', async () => {
    const sectionId = await openedSection(app, world, 'partners', 'Published part');
    await must(app, openSection, { sectionId, version: 2, openness: 'public' }, world.chair);
    const { page, told } = await seat(null, 320);
    await page.goto(`${server.origin}/northmoor/plan/published-part`);
    await page.getByText('everybody. It is published').waitFor();
    expect(await page.locator('script').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect((await page.goto(`${server.origin}/northmoor/plan/falls-at-home`))?.status()).toBe(404);
    expect(told.filter((line) => !line.includes('404'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('each page of it holds at 320 px and without scripts', async () => {
    const { page } = await seat(world.chair, 320);
    const faults: string[] = [];
    for (const path of [
      'plan',
      'plan/priorities',
      'plan/new',
      'plan/falls-at-home',
      'plan/falls-at-home/settings',
    ]) {
      await page.goto(`${server.origin}/northmoor/${path}`);
      faults.push(...(await axe(page)).map((fault) => `${path} ${fault}`));
      if (await overflows(page)) faults.push(`${path} runs off the side`);
      if ((await page.locator('h1').count()) !== 1) faults.push(`${path} has not one heading`);
    }
    expect(faults).toEqual([]);
    await page.context().close();

    const { page: plain, context } = await seat(world.chair, 1280, { javaScriptEnabled: false });
    await plain.goto(`${server.origin}/northmoor/plan/new`);
    await plain.getByLabel('Title of the section').fill('Winter together');
    await plain.getByRole('button', { name: 'Add the section' }).click();
    await plain.getByRole('link', { name: 'Choose an organisation that takes part here' }).waitFor();
    expect(await plain.getByLabel('Title of the section').inputValue()).toBe('Winter together');
    await plain
      .getByLabel('Organisation that answers for it')
      .selectOption({ label: 'Northmoor Befrienders' });
    await plain.getByRole('button', { name: 'Add the section' }).click();
    await plain.getByText('Northmoor Befrienders is drafting this section').waitFor();
    await plain.goto(`${server.origin}/northmoor/plan/falls-at-home`);
    await plain.getByText('Carers visit people at home.').waitFor();
    await context.close();
  }, 60_000);
});
