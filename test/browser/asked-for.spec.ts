import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { addDays, londonDate } from '@folkmoot/kernel/local-date.js';
import { declineSection } from '@folkmoot/plans/actions/decline-section.js';
import { SectionDeadlines } from '@folkmoot/plans/section-deadlines.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { startedPlan } from '../worlds/plans.js';
import { askedOfTrust } from '../worlds/section-requests.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

const SHOTS = process.env.FOLKMOOT_SHOTS;

describeInBrowser('a section that is asked for', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  const sittings: Sitting[] = [];
  // The server under test has today's clock: a day far enough away that it is in time.
  const due = addDays(londonDate(new Date()), 14);

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
    for (const one of sittings) await one.context.close();
    await app?.close();
    await server?.stop();
  });

  const open = async (
    reader: PartnershipWorld['chair'],
    path: string,
    options: Parameters<typeof sit>[3] = {},
  ): Promise<Page> => {
    const sitting = await sit(browser(), server.origin, { app, reader }, options);
    sittings.push(sitting);
    sitting.page.setDefaultTimeout(15_000);
    await sitting.page.goto(server.origin + path);
    return sitting.page;
  };
  const shot = async (it: Page, name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await it.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };

  it('is asked for, promised and chased without scripts on a phone; everybody’s outline moves by itself', async () => {
    const watching = await open(world.charityMember, '/northmoor/plan');
    await watching.locator('.app-live--live').waitFor({ timeout: 15_000 });
    const chair = await open(world.chair, '/northmoor/plan', { ...PHONE, javaScriptEnabled: false });
    await chair.getByRole('link', { name: 'Ask for a section' }).click();
    await chair.getByLabel('Title of the section').fill('Falls at home');
    await chair
      .getByLabel('Which organisation do you ask?')
      .selectOption({ label: 'Northmoor Hospitals Trust' });
    await chair.getByLabel('By when?').fill('31 Ferbuary');
    await chair.getByLabel('What is wanted?').fill('Two pages.\nWhat the clinic does.');
    await chair.getByLabel('Close the text for changes').check();
    await chair.getByRole('button', { name: 'Ask for it' }).click();
    await chair.getByRole('link', { name: /We cannot read “31 Ferbuary” as a date/ }).waitFor();
    expect(await chair.getByLabel('What is wanted?').inputValue()).toContain('What the clinic does.');
    expect(await chair.getByLabel('Close the text for changes').isChecked()).toBe(true);
    expect(await overflows(chair)).toBe(false);
    await shot(chair, 'ask-refused-320');
    await chair.getByLabel('By when?').fill(due);
    await chair.getByRole('button', { name: 'Ask for it' }).click();
    await chair.getByText('Asked for by').waitFor();
    await watching.getByText('Asked for by').waitFor({ timeout: 10_000 });
    await watching.getByText('Northmoor Hospitals Trust. Private draft.').waitFor();
    expect(await axe(watching)).toEqual([]);

    const mail = await server.mailbox.to('malik@example.org');
    expect(mail.subject).toContain('asks your organisation for section 1');

    const member = await open(world.member, '/my-work', { ...PHONE, javaScriptEnabled: false });
    await member.getByRole('link', { name: 'Section 1: Falls at home' }).click();
    await member.getByText('What the clinic does.').waitFor();
    await shot(member, 'asked-320');
    expect(await overflows(member)).toBe(false);
    await member.getByRole('button', { name: 'Our part is there' }).click();
    await member.getByText('Nothing is written in this section yet.').first().waitFor();
    await member.getByText('Say when it will come').click();
    await member.getByLabel('When will it come?').fill(addDays(due, -2));
    await member.getByRole('button', { name: 'Say this day' }).click();
    await member.getByText('Promised for').waitFor();
    await watching.locator('.app-status', { hasText: 'Promised for' }).waitFor({ timeout: 10_000 });
    await watching.getByRole('status').filter({ hasText: 'Section Falls at home: Promised for' }).waitFor({
      timeout: 10_000,
      state: 'attached',
    });

    await chair.getByRole('link', { name: '1. Falls at home' }).click();
    await chair.getByRole('link', { name: 'What is asked for' }).click();
    await chair.getByRole('button', { name: 'Send a reminder' }).click();
    await chair.getByText('Chased once').waitFor();
    expect(await chair.getByRole('button', { name: 'Send a reminder' }).count()).toBe(0);
    await shot(chair, 'asked-officer-320');
    expect(await overflows(chair)).toBe(false);
    await chair.goto(`${server.origin}/northmoor/plan`);
    expect(await overflows(chair)).toBe(false);
    await shot(chair, 'outline-asked-320');
  }, 120_000);

  it('is declined, given to another organisation, and removed where nobody writes it, without scripts on a phone', async () => {
    const { requestedId } = await askedOfTrust(app, world, { title: 'Carers at night', dueDate: due });
    await must(
      app,
      declineSection,
      { requestedId, version: 1, reason: 'The charity runs it now.' },
      world.member,
    );
    const at = '/northmoor/plan/carers-at-night/asked';
    const chair = await open(world.chair, at, { ...PHONE, javaScriptEnabled: false });
    await chair.getByText('The charity runs it now.').waitFor();
    const whom = chair.getByLabel('Which organisation do you ask?');
    await whom.selectOption({ label: 'Northmoor Befrienders' });
    await chair.getByLabel('What is wanted?').fill('One page.');
    await chair.getByRole('button', { name: 'Ask for it' }).click();
    await chair.getByText('There is a problem').waitFor();
    expect(await whom.inputValue()).toBe(world.organisations.charity);
    expect(await chair.getByLabel('What is wanted?').inputValue()).toBe('One page.');
    expect(await overflows(chair)).toBe(false);
    await shot(chair, 'pass-on-refused-320');
    await chair.getByLabel('By when?').fill(due);
    await chair.getByRole('button', { name: 'Ask for it' }).click();
    await chair.getByText('Northmoor Befrienders was asked by Charlotte Chair').waitFor();
    await shot(chair, 'passed-on-320');
    const befriender = await open(world.charityMember, '/my-work');
    await befriender.getByRole('link', { name: /Carers at night/ }).click();
    await befriender.getByText('One page.').waitFor();
    await befriender.getByText('Decline, and say why').click();
    await befriender.getByLabel('Why not?').fill('Nor do we.');
    await befriender.getByRole('button', { name: 'Decline' }).click();
    await befriender.getByText('Nor do we.').waitFor();

    const officer = await open(world.chair, at);
    expect(await axe(officer)).toEqual([]);
    await shot(officer, 'pass-on-again');
    await officer.getByText('Remove this section').click();
    await officer.getByRole('button', { name: 'Remove the section' }).click();
    await officer.waitForURL(/\/northmoor\/plan$/);
    expect(await officer.getByText('Carers at night').count()).toBe(0);
    expect((await officer.goto(server.origin + at))!.status()).toBe(404);
  }, 120_000);

  it('is closed by its deadline under the hands of those who write, who are told and lose nothing', async () => {
    const writer = await open(world.member, '/northmoor/plan/falls-at-home?write');
    const text = writer.getByRole('textbox', { name: 'Text of Falls at home' });
    await text.waitFor({ timeout: 15_000 });
    const writable = async (): Promise<boolean> => {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await text.getAttribute('contenteditable')) === 'true') return true;
        await writer.waitForTimeout(100);
      }
      return false;
    };
    expect(await writable()).toBe(true);
    await text.click();
    await writer.keyboard.type('One clinic each week.');
    await text.getByText('One clinic each week.').waitFor();
    await writer.locator('.app-save--saved').waitFor({ timeout: 15_000 });
    const { id } = (await app.database.row<{ id: string }>('SELECT id FROM plans.section_request'))!;
    app.clock.moveTo(new Date(`${addDays(due, 1)}T12:00:00Z`));
    await app.nest.get(SectionDeadlines).freeze({ request: id as never, dueDate: due });
    await writer.getByText('This section is closed for changes now.').waitFor({ timeout: 10_000 });
    expect(await text.getAttribute('contenteditable')).toBe('false');
    expect(await text.innerText()).toContain('One clinic each week.');
    await shot(writer, 'frozen-writer');
    const chair = await open(world.chair, '/northmoor/plan/falls-at-home/asked', {
      javaScriptEnabled: false,
    });
    await chair.getByText('Closed for changes since').waitFor();
    await chair.getByText('Open it for changes, with a new date').click();
    await chair.getByLabel('New date').fill(addDays(due, 30));
    await chair.getByRole('button', { name: 'Give this date' }).click();
    await chair.getByText('Closed for changes since').waitFor({ state: 'detached' });
    await chair
      .getByText(/^.*(Asked|asked) for by/)
      .first()
      .waitFor();
    // Open again where it stands open.
    expect(await writable()).toBe(true);
    await writer.goto(`${server.origin}/northmoor/plan/falls-at-home/asked`);
    expect(await axe(writer)).toEqual([]);
  }, 120_000);
});
