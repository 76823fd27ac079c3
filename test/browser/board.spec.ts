import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { newId } from '@folkmoot/kernel/id.js';
import { addDays, londonDate } from '@folkmoot/kernel/local-date.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { acceptedCommitment, deed, make, type Said } from '../worlds/commitments.js';
import { allTold } from '../worlds/notices.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { cookieOf } from '../worlds/session.js';
import { becomes } from './becomes.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';

const SHOTS = process.env.FOLKMOOT_SHOTS;

describeInBrowser('the board of commitments', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    server = await startServer();
    app = await beside(server);
    world = await partnershipWorld(app);
  }, 60_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await app?.close();
    await server?.stop();
  });

  async function page(
    who: PersonReader | null,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Page> {
    const context = await browser().newContext({ viewport: { width: 1200, height: 700 }, ...options });
    contexts.push(context);
    if (who) {
      const [name = '', value = ''] = (await cookieOf(app.database, { ...who, sessionId: newId() })).split(
        '=',
      );
      await context.addCookies([{ name, value, url: server.origin }]);
    }
    return context.newPage();
  }
  const open = async (it: Page, path = '/northmoor/commitments'): Promise<Page> => {
    await it.goto(`${server.origin}${path}`);
    return it;
  };
  const live = (it: Page) => it.locator('.app-live--live').waitFor();
  const shot = async (it: Page, name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await it.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const row = (it: Page, one: Said) => it.locator('tr', { has: it.locator(`#commitment-${one.id}`) });
  const slip = (one: Said, text = 'Two nurses left.') =>
    deed(
      app,
      'reportProgress',
      'ReportProgressInput',
      { id: one.id, version: one.version, status: 'slipping', text },
      world.member,
    );

  /** The server under test has today's clock. */
  const inDays = (days: number): string => addDays(londonDate(new Date()), days);

  it('is empty at first, and says what it is for', async () => {
    const chair = await open(await page(world.chair));
    await chair.getByText('A commitment is a promise that one organisation makes').waitFor();
    expect(await axe(chair)).toEqual([]);
    await shot(chair, 'board-empty');
  });

  it('is filled by a form that works without scripts and keeps what was typed', async () => {
    const secretary = await open(
      await page(world.secretary, { javaScriptEnabled: false }),
      '/northmoor/commitments/new',
    );
    await secretary.getByLabel('What will be done?').fill('Open a falls clinic in the leisure centre');
    await secretary
      .getByLabel('Which organisation promises it?')
      .selectOption({ label: 'Northmoor Hospitals Trust' });
    await secretary.getByLabel('By when?').fill('3 Ma 2027');
    await secretary.getByLabel('How much money is in it?').fill('twelve');
    await secretary
      .getByLabel('Which need does it answer?')
      .selectOption({ label: 'Long-term lung conditions' });
    await secretary.getByRole('button', { name: 'Make the commitment' }).click();
    await secretary.getByRole('link', { name: /We cannot read “3 Ma 2027” as a date/ }).waitFor();
    expect(await secretary.getByLabel('What will be done?').inputValue()).toBe(
      'Open a falls clinic in the leisure centre',
    );
    await secretary.getByRole('link', { name: /Enter a sum in pounds/ }).waitFor();
    await shot(secretary, 'new-refused');
    await secretary.getByLabel('How much money is in it?').fill('£12,000');
    await secretary.getByLabel('By when?').fill('3 May 2027');
    await secretary.getByRole('button', { name: 'Make the commitment' }).click();
    await secretary.waitForURL('**/northmoor/commitments/1');
    await secretary.getByText('Waiting for an answer').first().waitFor();
    await secretary.getByText('£12,000').waitFor();
    await secretary.getByText('Long-term lung conditions').waitFor();
    await secretary.getByText(/Northmoor Hospitals Trust: NHS provider/).waitFor();
    await shot(secretary, 'asked');
  });

  it('is told to who is asked: the number beside their inbox moves by itself, and goes when they look', async () => {
    const inbox = (it: Page) =>
      it.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Inbox/ });
    await allTold(app);
    const member = await open(await page(world.member));
    await live(member);
    const before = Number((await inbox(member).innerText()).replace(/\D/g, ''));
    // Read once more, with nothing new: what is told after that still moves the number.
    await Promise.all([
      member.waitForResponse((one) => one.url().includes('/commitments.data')),
      member.getByRole('link', { name: 'Commitments', exact: true }).first().click(),
    ]);
    await make(app, world, { what: 'Lend wheelchairs' }, world.chair);
    await inbox(member)
      .getByText(String(before + 1))
      .waitFor();
    await inbox(member).click();
    const line = member.getByRole('listitem').filter({ hasText: 'Lend wheelchairs' });
    await line.getByText('not read').waitFor();
    expect(await axe(member)).toEqual([]);
    await shot(member, 'inbox');
    // Without a live page of its own the frame keeps up too.
    await make(app, world, { what: 'Lend crutches' }, world.chair);
    await inbox(member)
      .getByText(String(before + 2))
      .waitFor();
    await line.getByRole('link').click();
    await member.waitForURL('**/commitments/*');
    await inbox(member)
      .getByText(String(before + 1))
      .waitFor();

    const phone = await open(
      await page(world.member, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }),
      '/inbox',
    );
    expect(await inbox(phone).innerText()).toContain(String(before + 1));
    expect(await overflows(phone)).toBe(false);
    await shot(phone, 'inbox-320');
    await phone.getByRole('button', { name: 'Mark all as read' }).click();
    await phone.getByText('not read').waitFor({ state: 'detached' });
    expect(await inbox(phone).innerText()).toBe('Inbox');
    await phone.getByRole('link', { name: 'Choose what you are mailed' }).click();
    await phone.getByLabel('A commitment of mine is due soon, late, or silent').selectOption('Once a day');
    await phone.getByLabel('Nothing at once from').selectOption('8pm');
    await phone.getByLabel('No mails before this day').fill('soon');
    await phone.getByRole('button', { name: 'Save' }).click();
    await phone.getByRole('link', { name: /We cannot read “soon” as a date/ }).waitFor();
    await phone.getByLabel('No mails before this day').fill('');
    await phone.getByRole('button', { name: 'Save' }).click();
    await phone.getByRole('link', { name: 'Choose both hours of the quiet time, or none.' }).waitFor();
    await phone.getByLabel('until', { exact: true }).selectOption('7am');
    await phone.getByRole('button', { name: 'Save' }).click();
    await phone.getByText('Saved.').waitFor();
    expect(await phone.getByLabel('A commitment of mine is due soon, late, or silent').inputValue()).toBe(
      'daily',
    );
    expect(await overflows(phone)).toBe(false);
    await shot(phone, 'mails-320');
  });

  it('moves by itself on the chair’s screen when the owner reports from a phone', async () => {
    const one = await acceptedCommitment(app, world, {
      what: 'Ring everybody within two days of going home',
    });
    const chair = await open(await page(world.chair));
    await live(chair);
    const phone = await open(
      await page(world.member, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }),
      `/northmoor/commitments/${one.number}`,
    );
    await shot(phone, 'report-320');
    expect(await overflows(phone)).toBe(false);
    expect(await axe(phone)).toEqual([]);
    await phone.getByLabel('Slipping').check();
    await phone.getByLabel('A note').fill('Two nurses left. We look for cover.');
    // The mark stands for a few seconds only: it is looked for from before it comes.
    await Promise.all([
      row(chair, one).getByText('slipped · just now').waitFor(),
      chair
        .getByRole('status')
        .filter({ hasText: /slipped/ })
        .waitFor({ state: 'attached' }),
      phone.getByRole('button', { name: 'Report', exact: true }).click(),
      phone.getByText('reported “Slipping”').waitFor(),
    ]);
    expect(await row(chair, one).innerText()).toContain('Two nurses left');
    await chair.getByRole('link', { name: 'Slipping 1' }).waitFor();
    await shot(chair, 'board-slipped');
    expect(await axe(chair)).toEqual([]);
  });

  it('is questioned by the chair and answered on a phone without scripts; both see it stand in the history', async () => {
    const one = await acceptedCommitment(app, world, { what: 'Lend a bed within a day' });
    const chair = await open(await page(world.chair), `/northmoor/commitments/${one.number}`);
    await live(chair);
    await chair.getByText('Question it').click();
    await chair.getByRole('button', { name: 'Ask', exact: true }).click();
    await chair.getByRole('link', { name: 'Say what you ask.' }).waitFor();
    await chair.getByLabel('What do you ask its owner?').fill('How many beds are there?');
    await chair.getByRole('button', { name: 'Ask', exact: true }).click();
    await chair.getByText(/waiting for an answer: “How many beds are there\?”/).waitFor();
    expect(await axe(chair)).toEqual([]);
    await shot(chair, 'questioned');
    const phone = await open(
      await page(world.member, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }),
      `/northmoor/commitments/${one.number}`,
    );
    expect(await overflows(phone)).toBe(false);
    await phone.getByLabel('Your answer').fill('Twelve, and four more in May.');
    await phone.getByRole('button', { name: 'Answer', exact: true }).click();
    await phone.getByText('answered the question').waitFor();
    await chair.getByText('answered the question').waitFor();
    await phone.getByLabel('Blocked').check();
    await phone.getByLabel('A note').fill('The van is broken.');
    await phone.getByLabel('What is in the way?').selectOption({ label: 'Premises or equipment' });
    await phone.getByLabel('A link that shows it (optional)').first().fill('example.org');
    await phone.getByRole('button', { name: 'Report', exact: true }).click();
    await phone.getByRole('link', { name: /Enter a whole link/ }).waitFor();
    await phone.getByLabel('A link that shows it (optional)').first().fill('https://example.org/beds');
    await phone
      .getByLabel('A file that shows it (optional)')
      .first()
      .setInputFiles({ name: 'beds.txt', mimeType: 'text/plain', buffer: Buffer.from('Twelve beds.') });
    await phone.getByRole('button', { name: 'Report', exact: true }).click();
    await phone.getByText('reported “Blocked” (premises or equipment)').waitFor();
    expect(await phone.getByRole('link', { name: 'example.org/beds' }).first().getAttribute('href')).toBe(
      'https://example.org/beds',
    );
    expect(await overflows(phone)).toBe(false);
    expect(await phone.getByRole('link', { name: 'beds.txt' }).first().getAttribute('href')).toMatch(
      /^\/files\//,
    );
    await phone.getByText('its owner says that it is blocked').waitFor();
    await shot(phone, 'blocked-320');
  });

  it('waits for another, and shows at once when that one is blocked', async () => {
    const one = await acceptedCommitment(app, world, { what: 'Open a second ward' });
    const other = await make(
      app,
      world,
      {
        what: 'Train volunteers',
        organisationId: world.organisations.charity,
        personId: world.charityMember.personId,
      },
      world.charityMember,
    );
    const phone = await open(
      await page(world.member, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }),
      `/northmoor/commitments/${one.number}`,
    );
    await phone.getByText('It waits for another commitment').click();
    await phone.getByRole('button', { name: 'It waits for this' }).click();
    await phone.getByRole('link', { name: /Enter the number of another commitment/ }).waitFor();
    await phone.getByLabel('The number of the other commitment').fill(String(other.number));
    await phone.getByRole('button', { name: 'It waits for this' }).click();
    await phone.getByText(`said that it waits for commitment ${other.number}`).waitFor();
    expect(await overflows(phone)).toBe(false);
    await shot(phone, 'waits-320');

    const [chair, looking] = [
      await open(await page(world.chair)),
      await open(await page(world.secretary), `/northmoor/commitments/${one.number}`),
    ];
    await live(chair);
    await live(looking);
    expect(await axe(looking)).toEqual([]);
    await row(chair, one).getByText(`Waits for ${other.number} (not started)`).waitFor();
    await deed(
      app,
      'reportProgress',
      'ReportProgressInput',
      { id: other.id, version: other.version, status: 'blocked', text: 'No room.' },
      world.charityMember,
    );
    await row(chair, one).getByText(`Waits for ${other.number} (blocked)`).waitFor();
    await row(chair, one).getByText('what it waits for is late or blocked').waitFor();
    // Also from the server, which counts it: the board of what the rules call at risk.
    await chair.reload();
    await chair.getByRole('link', { name: /^At risk by the rules/ }).click();
    await chair.waitForURL('**/commitments?flag=waits');
    await row(chair, one).waitFor();
    await looking.getByText('what it waits for is late or blocked').waitFor();
    expect(await axe(chair)).toEqual([]);
    await shot(chair, 'board-waits');
    await shot(looking, 'page-waits');
    await open(phone, `/northmoor/commitments/${other.number}`);
    await phone.getByText('One other commitment waits for this. Its owner has been told.').waitFor();
    await open(phone, `/northmoor/commitments/${one.number}`);
    await phone.getByRole('button', { name: `Waits no more for ${other.number}` }).click();
    await phone.getByText('It waits for no other commitment.').waitFor();
  });

  it('escalates at the second slip, on the chair’s board as it happens, until the chair says what follows', async () => {
    const one = await acceptedCommitment(app, world, { what: 'Ring back the same day' });
    const chair = await open(await page(world.chair));
    await live(chair);
    for (const [nth, dueDate] of ['2027-06-01', '2027-07-01'].entries())
      await deed(
        app,
        'moveDueDate',
        'MoveDueDateInput',
        { id: one.id, version: one.version + nth, dueDate, reason: 'Later' },
        world.member,
      );
    await row(chair, one).getByText('it has slipped so often').waitFor();
    await chair.getByRole('link', { name: /^Escalated 1$/ }).click();
    await chair.waitForURL(/escalated=yes/);
    await chair.locator('.app-board tbody tr').nth(1).waitFor({ state: 'detached' });
    await row(chair, one).waitFor();
    await shot(chair, 'board-escalated');
    expect(await axe(chair)).toEqual([]);
    const phone = await open(
      await page(world.chair, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }),
      `/northmoor/commitments/${one.number}`,
    );
    await shot(phone, 'escalated-320');
    expect(await overflows(phone)).toBe(false);
    await phone.getByRole('button', { name: 'Mark as seen' }).click();
    await phone.getByRole('link', { name: 'Say what follows from it.' }).waitFor();
    await phone.getByLabel('You have seen it: what follows?').fill('The council lends a room.');
    await phone.getByRole('button', { name: 'Mark as seen' }).click();
    await phone.getByText('has seen that it slipped').waitFor();
    await row(chair, one).getByText('it has slipped so often').waitFor({ state: 'detached' });
  });

  it('does not move a row under a pointer; it says what waits, and does it when asked', async () => {
    const chair = await open(await page(world.chair));
    await live(chair);
    await chair.locator('.app-board tr').nth(1).hover();
    const before = await chair.locator('.app-board').innerText();
    const sooner = await make(
      app,
      world,
      { what: 'Something sooner', dueDate: inDays(9), personId: world.member.personId },
      world.member,
    );
    await chair.getByRole('button', { name: /Put in order/ }).waitFor();
    expect(await chair.locator('.app-board').innerText()).toBe(before);
    await shot(chair, 'board-waiting');
    expect(await axe(chair)).toEqual([]);
    const ask = chair.getByRole('button', { name: /Put in order/ });
    const at = (await ask.boundingBox())!;
    await chair.mouse.move(at.x + 20, at.y + at.height / 2, { steps: 20 });
    await ask.click();
    await row(chair, sooner).waitFor();
    await row(chair, sooner).getByText('Malik Member').waitFor();
  });

  it('keeps the reader’s place and counts what changed above', async () => {
    const many = await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        make(
          app,
          world,
          { what: `Promise ${n + 1}`, dueDate: inDays(58), personId: world.member.personId },
          world.member,
        ),
      ),
    );
    const chair = await open(await page(world.chair, { viewport: { width: 1200, height: 500 } }));
    await live(chair);
    const last = many.at(-1)!;
    await row(chair, last).scrollIntoViewIfNeeded();
    await chair.evaluate('scrollTo(0, document.body.scrollHeight)');
    const top = async (one: Said) => (await row(chair, one).boundingBox())!.y;
    const before = await top(last);
    const first = await make(
      app,
      world,
      { what: 'The very first', dueDate: inDays(8), personId: world.member.personId },
      world.member,
    );
    await row(chair, first).waitFor({ state: 'attached' });
    expect(Math.abs((await top(last)) - before)).toBeLessThan(2);
    await Promise.all([row(chair, first).getByText('slipped · just now').waitFor(), slip(first)]);
    await chair.getByRole('button', { name: '1 change above' }).click();
    await becomes(async () => (await top(first)) >= 0, true);
  });

  it('marks what others changed since I pressed, also what comes while I look, until I press again', async () => {
    const one = await acceptedCommitment(app, world, { what: 'Train the care homes' });
    const chair = await open(await page(world.viceChair));
    await live(chair);
    await chair.getByRole('button', { name: 'I have seen these' }).click();
    await chair.getByText(/Nothing has changed since/).waitFor();
    expect(await chair.getByRole('button', { name: 'I have seen these' }).count()).toBe(0);
    await slip(one);
    await chair.getByText(/1 commitment has changed since/).waitFor();
    await row(chair, one).getByText('Changed since you looked').waitFor();
    expect(await axe(chair)).toEqual([]);
    await shot(chair, 'board-changed');
    await chair.getByRole('link', { name: 'Show only these' }).click();
    await chair.waitForURL('**/commitments?changed=yes');
    await chair.getByText('Only what changed since you looked').waitFor();
    await becomes(() => chair.locator('.app-board tbody tr').count(), 1);
    await chair.goBack();
    await chair.getByRole('link', { name: 'Show only these' }).waitFor();
    // What came as a card has been seen too: the press says up to where this page has everything.
    await make(app, world, { what: 'Call every care home', personId: world.member.personId }, world.member);
    await chair.getByText(/2 commitments have changed since/).waitFor();
    // Two lines of one deed may come in two cards, and a press between them: then it is there again, or goes while it is pressed.
    const nothing = chair.getByText(/Nothing has changed since/);
    for (let presses = 0; presses < 10 && (await nothing.count()) === 0; presses += 1) {
      await chair
        .getByRole('button', { name: 'I have seen these' })
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      await nothing.waitFor({ timeout: 2_000 }).catch(() => undefined);
    }
    await nothing.waitFor();
    await open(chair);
    await chair.getByText(/Nothing has changed since/).waitFor();
  });

  it('is chosen and saved under a name without scripts at 320 px, and stands in an address for others', async () => {
    const secretary = await open(
      await page(world.secretary, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }),
    );
    await secretary.getByRole('link', { name: /Choose what is shown/ }).click();
    await secretary.getByLabel('Month').check();
    await secretary.getByLabel('Most often moved first').check();
    const organisation = secretary.locator('select[name=organisation]');
    const trust = (await organisation.locator('option').allInnerTexts()).find((one) =>
      one.startsWith('Northmoor Hospitals'),
    );
    await organisation.selectOption({ label: trust! });
    await secretary.locator('select[name=standing]').selectOption('slipping');
    await secretary.getByRole('button', { name: 'Save and show' }).click();
    await secretary.getByRole('link', { name: 'Give the view a name.' }).waitFor();
    expect(await secretary.locator('select[name=standing]').inputValue()).toBe('slipping');
    await secretary.getByLabel('A name for it').fill('What slips at the trust');
    await secretary.getByLabel(/^For everybody of Northmoor/).check();
    expect(await overflows(secretary)).toBe(false);
    await shot(secretary, 'board-choose-320');
    await secretary.getByRole('button', { name: 'Save and show' }).click();
    await secretary.waitForURL(/\/commitments\?by=month&sort=slips&standing=slipping&organisation=/);
    await secretary.getByText('Only Northmoor Hospitals Trust').waitFor();
    expect(await overflows(secretary)).toBe(false);
    await shot(secretary, 'board-view-320');

    const member = await open(await page(world.member));
    await member
      .getByRole('navigation', { name: 'Saved views' })
      .getByRole('link', { name: 'What slips at the trust' })
      .click();
    await member.waitForURL(/&organisation=/);
    // The address is there before the board of the view is.
    await member.getByText('Only Northmoor Hospitals Trust').waitFor();
    await live(member);
    const shown = () => member.locator('.app-board tbody tr').count();
    const before = await shown();
    // What begins to slip comes; what is of another organisation does not.
    await slip(await acceptedCommitment(app, world, { what: 'Lend a hoist' }));
    await member.getByText('Lend a hoist').waitFor();
    await becomes(shown, before + 1);
    expect(await axe(member)).toEqual([]);
    await shot(member, 'board-view');
    await member.getByRole('link', { name: /Remove “Only Northmoor/ }).click();
    await member.waitForURL('**/commitments?by=month&sort=slips&standing=slipping');
  });

  it('is shown to a room: large, by itself, and turned by a key or a press alone', async () => {
    const room = await open(
      await page(world.chair, { viewport: { width: 1280, height: 720 } }),
      '/northmoor/commitments/projector',
    );
    await live(room);
    expect(await room.getByRole('button').count()).toBe(0);
    const foot = room.locator('.app-projector__foot');
    await foot.getByText(/^1 of \d/).waitFor();
    await shot(room, 'projector');
    expect(await axe(room)).toEqual([]);
    await room.keyboard.press('PageDown');
    await foot.getByText(/^2 of \d/).waitFor();
    await room.keyboard.press('ArrowLeft');
    await foot.getByText(/^1 of \d/).waitFor();
    await room.locator('.app-projector__what').first().click();
    await foot.getByText(/^2 of \d/).waitFor();
    await room.keyboard.press('PageUp');
    await foot.getByText(/^1 of \d/).waitFor();
    const first = room.locator('.app-projector__row').first();
    const number = Number(await first.locator('strong').innerText());
    const { id, version } = (await app.database.row<Said>(
      'SELECT id, version FROM commitments.commitment WHERE number = $1 AND partnership_id = $2',
      [number, world.place.id],
    ))!;
    await deed(
      app,
      'questionCommitment',
      'QuestionCommitmentInput',
      { id, version, question: 'When?' },
      world.chair,
    );
    await first.getByText('just now').waitFor();
    await room.keyboard.press('Escape');
    await room.waitForURL('**/northmoor/commitments');
    // Without scripts, and on a phone, the same by links.
    const phone = await open(
      await page(null, { viewport: { width: 320, height: 640 } }),
      '/northmoor/commitments/projector',
    );
    expect(await overflows(phone)).toBe(false);
    await phone.getByRole('link', { name: 'Next screen' }).press('Enter');
    await phone.waitForURL('**/projector?page=2');
  });

  it('is told by month in a picture whose table says the same', async () => {
    const visitor = await open(await page(null), '/northmoor/commitments/timeline');
    expect(await visitor.locator('svg[role=img]').getAttribute('aria-label')).toContain(
      'The table below says the same',
    );
    const numbers = (cells: string[]) => cells.map((cell) => Number(cell.replace(/\D+/g, '')));
    const rows = await visitor
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((one) =>
          [...(one as unknown as { cells: Iterable<{ lastElementChild: { textContent: string } }> }).cells]
            .slice(1)
            .map((cell) => cell.lastElementChild.textContent),
        ),
      );
    const sums = numbers(rows.at(-1)!);
    for (const [column, sum] of sums.entries())
      expect(rows.slice(0, -1).reduce((all, one) => all + numbers(one)[column]!, 0)).toBe(sum);
    expect(sums.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(sums.at(-1));
    expect(await axe(visitor)).toEqual([]);
    await shot(visitor, 'timeline');
  });

  it('reads as a page without scripts at 320 px, for the public, and names nobody', async () => {
    const visitor = await open(await page(null, { viewport: { width: 320, height: 640 } }));
    expect(await visitor.locator('script').count()).toBe(0);
    expect(await overflows(visitor)).toBe(false);
    expect(await axe(visitor)).toEqual([]);
    const text = await visitor.locator('main').innerText();
    expect(text).toContain('Ring everybody within two days');
    expect(text).not.toMatch(/Malik|falls clinic/);
    await visitor.getByText('Group or order them differently').click();
    await visitor
      .getByRole('navigation', { name: 'Group by' })
      .getByRole('link', { name: 'Organisation' })
      .click();
    await visitor.waitForURL('**/commitments?by=owner');
    await visitor.getByRole('link', { name: /Slipping \d/ }).click();
    await visitor.waitForURL('**/commitments?by=owner&standing=slipping');
    await shot(visitor, 'board-public-320');
    await visitor.getByRole('link', { name: 'Ring everybody within two days of going home' }).click();
    await visitor.getByText('Northmoor Hospitals Trust reported “Slipping”').waitFor();
    expect(await visitor.locator('main').innerText()).not.toContain('Malik');
    expect(await axe(visitor)).toEqual([]);
  });
});
