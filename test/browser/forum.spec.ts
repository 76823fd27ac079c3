import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { acceptedCommitment, deed } from '../worlds/commitments.js';
import { talkedIn } from '../worlds/forum.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { PNG } from '../worlds/pictures.js';
import { becomes } from './becomes.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

const SOON = { timeout: 15_000 };

describeInBrowser('a talk in the forum', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let chair: Sitting;
  let carer: Sitting;
  beforeAll(async () => {
    server = await startServer();
    app = await beside(server);
    world = await partnershipWorld(app);
    await talkedIn(app, 'northmoor', [
      [world.member, 'The bus to the clinic stops at five. See https://example.org/buses'],
    ]);
    chair = await sit(browser(), server.origin, { app, reader: world.chair });
    carer = await sit(browser(), server.origin, { app, reader: world.participant }, PHONE);
  }, 90_000);
  afterAll(async () => {
    for (const one of [chair, carer]) await one?.context.close();
    await app?.close();
    await server?.stop();
  });

  const open = (page: Page, path: string) => page.goto(`${server.origin}${path}`);
  const live = (page: Page) => page.locator('.app-live--live').waitFor(SOON);
  const post = (page: Page, number: number) => page.locator(`#post-${number}`);

  it('a post from a telephone stands on the chair’s screen without a reload, and in the list as new', async () => {
    const list = await chair.context.newPage();
    await open(list, '/northmoor/forum');
    await list.getByText('1 new').waitFor(SOON);
    await live(list);
    await open(chair.page, '/northmoor/forum/1');
    await live(chair.page);
    await open(carer.page, '/northmoor/forum/1');
    expect(await overflows(carer.page)).toBe(false);
    await carer.page
      .getByLabel('Your post')
      .fill('Our drivers could help, says the PCN:\n- on Tuesdays\n- on Fridays');
    await carer.page.getByRole('button', { name: 'Post' }).click();
    await post(carer.page, 2).getByText('on Fridays').waitFor(SOON);
    await becomes(() => carer.page.getByLabel('Your post').inputValue(), '');
    await post(chair.page, 2).getByText('on Tuesdays').waitFor(SOON);
    expect(await post(chair.page, 2).locator('li').count()).toBe(2);
    // A word that no post had before comes with its meaning.
    await post(chair.page, 2).getByRole('button', { name: 'PCN', exact: true }).click();
    await post(chair.page, 2).getByText('Primary care network').waitFor(SOON);
    expect(await post(chair.page, 2).innerText()).toContain('Northmoor Carers Centre (not yet confirmed)');
    await list.getByText('2 posts').waitFor(SOON);
    expect(await axe(chair.page)).toEqual([]);
    // What was on the screen for a moment is read.
    await post(chair.page, 2).scrollIntoViewIfNeeded();
    for (let tries = 0; ; tries += 1) {
      await open(list, '/northmoor/forum');
      if (!/\d new/.test(await list.locator('main').innerText())) break;
      if (tries > 20) throw new Error('The thread is still unread.');
      await list.waitForTimeout(500);
    }
    await list.close();
  }, 90_000);

  it('what somebody types stays while others post', async () => {
    await chair.page.getByLabel('Your post').fill('A long thought that');
    await carer.page.getByLabel('Your post').fill('And on Sundays.');
    await carer.page.getByRole('button', { name: 'Post' }).click();
    await post(chair.page, 3).getByText('And on Sundays.').waitFor(SOON);
    expect(await chair.page.getByLabel('Your post').inputValue()).toBe('A long thought that');
  }, 60_000);

  it('its author changes it, everybody sees that and what it said before', async () => {
    await post(carer.page, 3).getByRole('link', { name: 'Change or withdraw post 3' }).click();
    await carer.page.getByText('Change what it says').click();
    await carer.page.getByLabel('Your post').fill('And on Saturdays.');
    await carer.page.getByRole('button', { name: 'Save the change' }).click();
    await post(carer.page, 3).getByText('And on Saturdays.').waitFor(SOON);
    await post(chair.page, 3).getByText('And on Saturdays.').waitFor(SOON);
    await post(chair.page, 3)
      .getByRole('link', { name: /^changed/ })
      .first()
      .click();
    await chair.page.getByText('And on Sundays.').waitFor(SOON);
    expect(await axe(chair.page)).toEqual([]);
  }, 60_000);

  it('an officer takes it down, and its author reads why', async () => {
    await chair.page.getByText('Take down the post of Pat Participant').click();
    await chair.page.getByLabel('Why do you take it down?').fill('It promises for others.');
    await chair.page.getByRole('button', { name: 'Take it down' }).click();
    await post(carer.page, 3).getByText('It promises for others.').waitFor(SOON);
    await open(carer.page, '/my-work');
    await carer.page.getByText('Their reason: It promises for others.').waitFor(SOON);
    expect(await axe(carer.page)).toEqual([]);
    await carer.page.getByRole('button', { name: /^Seen/ }).click();
    await carer.page.getByText('Their reason').waitFor({ state: 'detached', ...SOON });
  }, 60_000);

  it('works without scripts: reading, starting a thread, posting, marking as read', async () => {
    const plain = await sit(
      browser(),
      server.origin,
      { app, reader: world.deputy },
      { javaScriptEnabled: false },
    );
    const { page } = plain;
    await open(page, '/northmoor/forum');
    await page.getByText('3 new').waitFor(SOON);
    await page.getByRole('link', { name: 'The last bus home' }).click();
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.getByRole('heading', { name: 'Forum', exact: true }).waitFor(SOON);
    expect(await page.locator('main').innerText()).not.toMatch(/\d new/);
    await page.getByRole('link', { name: 'Start a thread' }).click();
    await page.getByRole('button', { name: 'Start the thread' }).click();
    await page.getByRole('alert').waitFor(SOON);
    await page.getByLabel('What is it about?').fill('Meals at the weekend');
    await page.getByLabel('Name of a new topic').fill('Food');
    await page.getByLabel('Your first post').fill('Who cooks on Sundays?\nThe ICB does not; ask the ICB.');
    await page.getByRole('button', { name: 'Start the thread' }).click();
    await page.getByRole('heading', { name: 'Meals at the weekend' }).waitFor(SOON);
    const explained = page.locator('a.app-explained');
    expect(await explained.allInnerTexts()).toEqual(['ICB']);
    expect(await explained.getAttribute('href')).toContain('/northmoor/glossary');
    await page.getByLabel('Your post').fill('We could ask the school.');
    await page.getByRole('button', { name: 'Post' }).click();
    await post(page, 2).getByText('We could ask the school.').waitFor(SOON);
    await plain.context.close();
  }, 60_000);

  it('a link to a commitment is a card with its state, which moves by itself and is only for those who may see it', async () => {
    const promised = await acceptedCommitment(app, world, { shownTo: 'partners', what: 'Drive on Sundays' });
    const path = `/northmoor/commitments/${promised.number}`;
    for (const { page } of [chair, carer]) {
      await open(page, '/northmoor/forum/1');
      await live(page);
    }
    await chair.page.getByLabel('Your post').fill(`It is promised (${server.origin}${path}), by`);
    await chair.page.getByRole('button', { name: 'Link to a commitment' }).click();
    await chair.page.getByLabel('Link to a commitment').fill('northmoor hos');
    await chair.page.keyboard.press('Enter');
    await chair.page.getByRole('button', { name: 'Northmoor Hospitals Trust' }).click();
    expect(await chair.page.getByLabel('Your post').inputValue()).toMatch(/, by \/organisations\/\S+ $/);
    expect(await axe(chair.page)).toEqual([]);
    await chair.page.getByRole('button', { name: 'Post', exact: true }).click();
    await chair.page
      .locator('.app-linked__card')
      .getByRole('link', { name: 'Northmoor Hospitals Trust' })
      .waitFor(SOON);
    const card = (page: Page) => page.locator('.app-linked__card', { hasText: 'Commitment' });
    await card(chair.page)
      .getByRole('link', { name: `Commitment ${promised.number}: Drive on Sundays` })
      .waitFor(SOON);
    await card(chair.page).getByText('Not started').waitFor(SOON);
    expect(await axe(chair.page)).toEqual([]);
    // Whoever is only in the forum reads that there is an address, and nothing of what it is of.
    await carer.page.getByRole('link', { name: path }).waitFor(SOON);
    await open(carer.page, '/northmoor/forum/1');
    await carer.page.getByText('(something you cannot see)').waitFor(SOON);
    expect(await carer.page.content()).not.toContain('Drive on Sundays');
    expect(await overflows(carer.page)).toBe(false);
    expect(await axe(carer.page)).toEqual([]);

    await deed(
      app,
      'reportProgress',
      'ReportProgressInput',
      { id: promised.id, version: promised.version, status: 'slipping', text: 'No drivers' },
      world.member,
    );
    await card(chair.page).getByText('Slipping').waitFor(SOON);

    const plain = await sit(
      browser(),
      server.origin,
      { app, reader: world.deputy },
      { ...PHONE, javaScriptEnabled: false },
    );
    await open(plain.page, '/northmoor/forum/1');
    await card(plain.page).getByText('Slipping').waitFor(SOON);
    expect(await overflows(plain.page)).toBe(false);
    await plain.page.getByRole('link', { name: `Commitment ${promised.number}`, exact: true }).click();
    await plain.page.getByRole('heading', { name: 'Drive on Sundays' }).waitFor(SOON);
    await plain.context.close();
  }, 90_000);

  it('a question stands with its thread and in the list, and moves by itself: asked, answered, open again', async () => {
    const list = await carer.context.newPage();
    await open(list, '/northmoor/forum');
    await live(list);
    await open(carer.page, '/northmoor/forum/2');
    await live(carer.page);
    await open(chair.page, '/northmoor/forum/2/matter');
    await chair.page.getByLabel('Who finds the answer?').selectOption({ label: await askedName(chair.page) });
    await chair.page.getByLabel('By when?').fill(inAWeek());
    await chair.page.getByRole('button', { name: 'Ask them' }).click();
    for (const page of [carer.page, list])
      await page.getByText(/^Question for Pat Participant, .*: open, by \d+ \w+ \d{4}\.$/).waitFor(SOON);
    await open(chair.page, '/northmoor/forum/2/matter');
    await chair.page.getByLabel('Which post is the answer?').fill('2');
    await chair.page.getByRole('button', { name: 'Mark the answer' }).click();
    for (const page of [carer.page, list])
      await page
        .getByText(/: answered in post 2\.$/)
        .first()
        .waitFor(SOON);
    expect(await axe(carer.page)).toEqual([]);
    expect(await overflows(list)).toBe(false);
    await open(carer.page, '/northmoor/forum/2');
    await carer.page.getByRole('button', { name: 'Open the question again' }).click();
    for (const page of [carer.page, chair.page, list])
      await page
        .getByText(/: open, by \d+ \w+ \d{4}\.$/)
        .first()
        .waitFor(SOON);
    await list.close();
  }, 60_000);

  const inAWeek = (): string => {
    const day = new Date(Date.now() + 7 * 86_400_000);
    return `${day.getUTCDate()} ${day.getUTCMonth() + 1} ${day.getUTCFullYear()}`;
  };

  /** As the list of those who can be asked writes them. */
  const askedName = async (page: Page): Promise<string> =>
    (await page.getByLabel('Who finds the answer?').locator('option').allInnerTexts()).find((one) =>
      one.startsWith('Pat Participant'),
    )!;

  const text = (name: string, words: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(words),
  });

  it('files go with a post: what is not taken is said by its name, a lost line loses nothing, the others see them at once', async () => {
    await open(chair.page, '/northmoor/forum/2');
    await live(chair.page);
    // A page of its own: that the line is lost stands in its console.
    const page = await carer.context.newPage();
    await open(page, '/northmoor/forum/2');
    await live(page);
    await page.getByLabel('Your post').fill('Here is the menu.');
    await page
      .getByLabel('Files (optional)')
      .setInputFiles([
        text('page.html', '<script></script>'),
        { name: 'kitchen.png', mimeType: 'image/png', buffer: Buffer.from(PNG) },
      ]);
    await page.getByText('page.html: this kind of file is not taken.').first().waitFor(SOON);
    await page.getByRole('button', { name: 'Leave it out page.html' }).click();
    await page.getByLabel('kitchen.png (picture').waitFor(SOON);

    await page.route('**/forum/files*', (route) => route.abort());
    await page.getByLabel('Files (optional)').setInputFiles(text('menu.txt', 'Soup'));
    await page.getByText('menu.txt: it did not arrive.').first().waitFor(SOON);
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.unroute('**/forum/files*');
    // Posted before it has arrived: it waits.
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/forum/files*', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Send it again menu.txt' }).click();
    await page.getByRole('progressbar', { name: 'menu.txt on its way' }).waitFor(SOON);
    await page.getByRole('button', { name: 'Post' }).click();
    await page.getByText('It is posted as soon as its files are here.').waitFor(SOON);
    arrive();
    await page.getByRole('alert').getByText('Describe what kitchen.png shows').waitFor(SOON);
    expect(await page.getByLabel('Your post').inputValue()).toBe('Here is the menu.');
    await page.getByLabel('What does kitchen.png show?').fill('The kitchen of the school');
    await page.getByRole('button', { name: 'Post' }).click();
    for (const one of [page, chair.page]) {
      await post(one, 3).getByRole('link', { name: 'menu.txt' }).waitFor(SOON);
      await post(one, 3).getByRole('img', { name: 'The kitchen of the school' }).waitFor(SOON);
    }
    await becomes(() => page.getByLabel('Your post').inputValue(), '');
    await page.getByLabel('kitchen.png (picture').waitFor({ state: 'detached', ...SOON });
    expect(await overflows(page)).toBe(false);
    const [menu] = await Promise.all([
      chair.page.waitForEvent('download'),
      post(chair.page, 3).getByRole('link', { name: 'menu.txt' }).click(),
    ]);
    expect(menu.suggestedFilename()).toBe('menu.txt');
    await post(page, 3).getByRole('link', { name: 'Change or withdraw post 3' }).click();
    await page.getByText('Take a file off it').click();
    await page.getByLabel('menu.txt').check();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await post(chair.page, 3)
      .getByRole('link', { name: 'menu.txt' })
      .waitFor({ state: 'detached', ...SOON });
    await page.close();
  }, 90_000);

  it('files go with a post without scripts too, and what was typed stays whatever is wrong with them', async () => {
    const plain = await sit(
      browser(),
      server.origin,
      { app, reader: world.deputy },
      { ...PHONE, javaScriptEnabled: false },
    );
    const { page } = plain;
    const words = () => page.getByLabel('Your post').inputValue();
    await open(page, '/northmoor/forum/2');
    await page.getByLabel('Your post').fill('The dates.');
    await page
      .getByLabel('Files (optional)')
      .setInputFiles([text('dates.csv', 'Monday,Tuesday'), text('tool.exe', 'MZ')]);
    await page.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('alert').getByText('tool.exe: this kind of file is not taken.').waitFor(SOON);
    expect(await words()).toBe('The dates.');
    expect(await page.getByLabel('dates.csv (plain text, 1 kB)').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Post' }).click();
    await post(page, 4).getByRole('link', { name: 'dates.csv' }).waitFor(SOON);
    await plain.context.close();
  }, 60_000);

  it('nothing of another server is loaded, and the console is quiet', () => {
    expect([...chair.told, ...carer.told]).toEqual([]);
  });
});
