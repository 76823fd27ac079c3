import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, dayInWords, londonDate } from '@folkmoot/kernel/local-date.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { suggestIdea } from '@folkmoot/forum/actions/suggest-idea.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { talkedIn } from '../worlds/forum.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { pollAsked } from '../worlds/polls.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('questions and polls in a thread', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    server = await startServer();
    app = await beside(server);
    world = await partnershipWorld(app);
    await talkedIn(app, 'northmoor', [
      [world.participant, 'Could volunteers drive people home?'],
      [world.charityMember, 'Ours could.'],
    ]);
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  /** As the pages write a day; the server under test has today's clock. */
  const inDays = (days: number): string => dayInWords(addDays(londonDate(new Date()), days));
  const thread = () => `${server.origin}/northmoor/forum/1`;
  const at = async (reader: PersonReader, options = {}) => {
    const sitting = await sit(browser(), server.origin, { app, reader }, options);
    sitting.page.setDefaultTimeout(15_000);
    return sitting;
  };

  it('a proposal is asked, answered on a phone, counted on another screen, ended, and followed by words', async () => {
    const chair = await at(world.chair);
    await chair.page.goto(thread());
    await chair.page.getByRole('link', { name: 'Ask for a show of hands, or propose something' }).click();
    await chair.page.getByLabel('A proposal').check();
    await chair.page.getByRole('button', { name: 'Ask it' }).click();
    await chair.page.getByRole('link', { name: 'Enter the question, or what is proposed.' }).waitFor();
    expect(await chair.page.getByLabel('A proposal').isChecked()).toBe(true);
    await chair.page.getByLabel('The question, or what you propose').fill('Volunteers drive on Tuesdays.');
    await chair.page.getByLabel('What is the last day?').fill('1 January 2099');
    await chair.page.getByRole('button', { name: 'Ask it' }).click();
    await chair.page.getByText('A poll is open for 90 days at most', { exact: false }).first().waitFor();
    await chair.page.getByLabel('What is the last day?').fill(inDays(7));
    await chair.page.getByRole('button', { name: 'Ask it' }).click();
    await chair.page.getByRole('heading', { name: 'Volunteers drive on Tuesdays.' }).waitFor();
    await chair.page.locator('.app-live--live').waitFor();

    const ben = await at(world.charityMember, PHONE);
    await ben.page.goto(thread());
    await ben.page.getByText('You have not taken part yet.').waitFor();
    await ben.page.getByRole('link', { name: 'Volunteers drive on Tuesdays.' }).click();
    await ben.page.getByLabel('I object').check();
    await ben.page.getByRole('button', { name: 'Send my answer' }).click();
    await ben.page.getByRole('link', { name: /Say why you object/ }).waitFor();
    expect(await axe(ben.page)).toEqual([]);
    expect(await overflows(ben.page)).toBe(false);
    await ben.page.getByLabel(/^Why/).fill('No driver is insured.');
    await ben.page.getByRole('button', { name: 'Send my answer' }).click();
    await ben.page.getByRole('button', { name: 'Change my answer' }).waitFor();

    // The chair's screen counts by itself.
    await chair.page.getByText('1 person objects.', { exact: false }).waitFor();
    await chair.page.getByText('No driver is insured.').waitFor();
    await ben.page.getByLabel('I consent').check();
    await ben.page.getByLabel(/^Why/).fill('');
    await ben.page.getByRole('button', { name: 'Change my answer' }).click();
    await chair.page.getByText('Nobody objects.', { exact: false }).waitFor();
    await chair.page.getByText('A poll is never a decision.', { exact: false }).waitFor();
    expect(await axe(chair.page)).toEqual([]);

    await chair.page.getByRole('button', { name: 'End it now and count' }).click();
    await chair.page.getByLabel('What follows from it?').fill('We bring it to the meeting in March.');
    await chair.page.getByRole('button', { name: 'Say what follows' }).click();
    await chair.page.getByRole('heading', { name: 'What follows from it' }).waitFor();
    await ben.page.getByText('We bring it to the meeting in March.').waitFor();
    expect([...chair.told, ...ben.told]).toEqual([]);
    for (const one of [chair, ben]) await one.context.close();
  }, 120_000);

  it('for two organisations somebody answers twice, and sees what each voice says, without scripts', async () => {
    const { carers } = world.organisations;
    const asTrustee = { ...world.deputy, organisationId: carers };
    const joining = { partnershipId: world.place.id, organisationId: carers, jobTitle: 'Trustee' };
    await must(app, joinForum, joining, asTrustee);
    const { threadId } = await talkedIn(app, 'northmoor', [[world.chair, 'Two days are free.']]);
    const pollId = await pollAsked(app, threadId, world.chair, {
      countedBy: 'organisation',
      lastDay: addDays(londonDate(new Date()), 7),
    });
    const { page } = await at(world.deputy, { ...PHONE, javaScriptEnabled: false });
    const row = await app.database.row<{ number: number }>('SELECT number FROM forum.thread WHERE id = $1', [
      threadId,
    ]);
    await page.goto(`${server.origin}/northmoor/forum/${row!.number}/polls/${pollId}`);
    for (const [organisation, day] of [
      ['Northmoor Carers Centre', 'Tuesday'],
      ['Northmoor Hospitals Trust', 'Thursday'],
    ] as const) {
      await page.getByLabel(organisation, { exact: true }).check();
      await page.getByLabel(day, { exact: true }).check();
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await page.getByText(`Dora Deputy answered: ${day}.`).waitFor();
    }
    expect(await page.getByText('Dora Deputy answered:').count()).toBe(2);
  }, 60_000);

  it('a question goes to somebody by a day, waits in their work, and its answer is marked, without scripts', async () => {
    const still = { ...PHONE, javaScriptEnabled: false };
    const pat = await at(world.participant, still);
    await pat.page.goto(thread());
    await pat.page.getByRole('link', { name: /^Ask somebody by a day/ }).click();
    await pat.page.getByRole('button', { name: 'Ask them' }).click();
    await pat.page.getByRole('link', { name: 'Choose who finds the answer.' }).waitFor();
    await pat.page
      .getByLabel('Who finds the answer?')
      .selectOption({ label: 'Ben Befriender, Northmoor Befrienders' });
    await pat.page.getByLabel('By when?').fill(inDays(30));
    await pat.page.getByRole('button', { name: 'Ask them' }).click();
    await pat.page
      .getByText(`Question for Ben Befriender, Northmoor Befrienders: open, by ${inDays(30)}.`)
      .waitFor();

    const ben = await at(world.charityMember, still);
    await ben.page.goto(`${server.origin}/my-work`);
    await ben.page.getByText('A question to you in the forum', { exact: false }).waitFor();
    await ben.page.getByRole('link', { name: 'The last bus home' }).click();
    await ben.page.getByRole('link', { name: /^Mark the answer/ }).click();
    await ben.page.getByLabel('Which post is the answer?').fill('2');
    await ben.page.getByRole('button', { name: 'Mark the answer' }).click();
    await ben.page.getByRole('link', { name: 'Read the answer, post 2' }).waitFor();
    await ben.page.goto(`${server.origin}/my-work`);
    expect(await ben.page.getByText('A question to you', { exact: false }).count()).toBe(0);
    for (const one of [pat, ben]) await one.context.close();
  }, 90_000);

  it('an idea is suggested for the plan on a phone without scripts, and the thread says by itself what becomes of it', async () => {
    await startedPlan(app, world);
    const sectionId = await openedSection(app, world, 'forum');
    const { threadId } = await talkedIn(app, 'northmoor', [
      [world.participant, 'Volunteers could drive people home on Tuesdays, and perhaps on Fridays.'],
    ]);
    const row = await app.database.row<{ number: number }>('SELECT number FROM forum.thread WHERE id = $1', [
      threadId,
    ]);
    const talk = `${server.origin}/northmoor/forum/${row!.number}`;
    const pat = await at(world.participant);
    await pat.page.goto(talk);
    await pat.page.locator('.app-live--live').waitFor();

    const ben = await at(world.charityMember, { ...PHONE, javaScriptEnabled: false });
    await ben.page.goto(talk);
    await ben.page.getByRole('link', { name: 'Take the idea up' }).click();
    await ben.page.getByLabel('Which post has the idea?').first().fill('7');
    await ben.page.getByRole('button', { name: 'Choose the section' }).click();
    await ben.page.getByRole('link', { name: /^Enter the number of a post/ }).waitFor();
    await ben.page.locator('#field-post').fill('1');
    await ben.page.getByRole('button', { name: 'Choose the section' }).click();
    await ben.page.getByText('as an idea of Northmoor Carers Centre', { exact: false }).waitFor();
    const words = ben.page.getByLabel('The words');
    expect(await words.inputValue()).toMatch(/^Volunteers could drive .* Fridays\.$/);
    await words.fill('Volunteers drive on Tuesdays.');
    await ben.page.getByRole('button', { name: 'Suggest them' }).click();
    await ben.page.getByRole('link', { name: /^Choose a section of the plan/ }).waitFor();
    expect(await words.inputValue()).toBe('Volunteers drive on Tuesdays.');
    expect(await overflows(ben.page)).toBe(false);
    await ben.page.getByLabel('For which section?').selectOption({ label: '1. Falls at home' });
    await ben.page.getByRole('button', { name: 'Suggest them' }).click();
    await ben.page.getByText('waits to be decided').waitFor();

    // Pat's open page learns of it, and of the end.
    await pat.page.locator('strong', { hasText: 'waits to be decided' }).waitFor();
    const malik = await at(world.member, { javaScriptEnabled: false });
    await malik.page.goto(`${server.origin}/northmoor/plan/falls-at-home/suggestions`);
    await malik.page.getByText('from an idea of Northmoor Carers Centre', { exact: false }).waitFor();
    await malik.page.getByLabel('Volunteers drive on Tuesdays.', { exact: false }).check();
    await malik.page.getByLabel('Reason').fill('It stands in the transport plan.');
    await malik.page.getByRole('button', { name: 'Reject the chosen' }).click();
    await pat.page.getByText('They wrote: It stands in the transport plan.', { exact: false }).waitFor();
    expect(await axe(pat.page)).toEqual([]);
    await must(app, suggestIdea, { threadId, post: 1, sectionId, words: 'On Fridays.' }, world.charityMember);
    await pat.page.locator('strong', { hasText: 'waits to be decided' }).waitFor();
    expect(pat.told).toEqual([]);
    for (const one of [pat, ben, malik]) await one.context.close();
  }, 90_000);
});
