import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { colleague, organisation, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { folkmoot } from '../worlds/app.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

describeInBrowser('an alliance elects a representative', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  const open: Sitting[] = [];
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
  }, 90_000);
  afterAll(async () => {
    for (const one of open) await one.context.close();
    await app?.close();
    await server?.stop();
  });

  const at = async (reader: PersonReader): Promise<Page> => {
    const sitting = await sit(browser(), server.origin, { app, reader }, PHONE);
    open.push(sitting);
    sitting.page.setDefaultTimeout(15_000);
    return sitting.page;
  };
  const go = (page: Page, path: string) => page.goto(server.origin + path);
  const clean = async (page: Page): Promise<void> => {
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  };
  /** Opened by its address, and not from a page that is alive. */
  const bare = async (page: Page, path: string): Promise<void> => {
    await go(page, path);
    expect(await page.locator('script').count()).toBe(0);
  };
  const today = () =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(Date.now()));

  it('who then takes its seat in the place, on phones, by forms that need no script', async () => {
    const members: { who: PersonReader; name: string; of: string }[] = [];
    for (const [name, of] of [
      ['Ann Alder', 'Alder Advice'],
      ['Bob Birch', 'Birch Befriending'],
    ] as const) {
      const id = await organisation(app, of, 'vcse');
      members.push({ who: await colleague(app, world.operator, name, id), name, of });
    }
    const [ann, bob] = members as [(typeof members)[0], (typeof members)[0]];

    // An operator opens the alliance, adds its members and appoints who runs it.
    const operator = await at(world.operator);
    await bare(operator, '/operator');
    await operator.getByRole('link', { name: 'Open an alliance' }).click();
    await operator.getByRole('button', { name: 'Open the alliance' }).click();
    await operator.locator('.nhsuk-error-summary').waitFor();
    await operator.getByLabel('What is it called?').fill('Moor Voices');
    await operator.getByLabel('Its short name in addresses').fill('moor-voices');
    await operator.getByLabel('What is it for?').fill('Voluntary organisations of the moor speak together.');
    await clean(operator);
    await operator.getByRole('button', { name: 'Open the alliance' }).click();
    for (const { name, of } of members) {
      await operator.getByRole('link', { name: 'Add a seat' }).click();
      await operator.getByLabel('What kind of seat is it?').selectOption({ label: 'Voluntary sector' });
      await operator.getByLabel('Find the organisation').fill(of);
      await operator.getByRole('button', { name: 'Search' }).click();
      await operator.getByLabel(of).check();
      await operator.getByRole('button', { name: 'Add the seat' }).click();
      await operator.getByRole('link', { name: of }).click();
      await operator.getByLabel('Who?').selectOption({ label: name });
      await operator.getByRole('button', { name: 'Name them' }).click();
      await operator.getByText(`${name}, representative`).waitFor();
      await clean(operator);
      await go(operator, '/moor-voices/members/seats');
    }
    await go(operator, '/moor-voices/members/arrange');
    await operator.getByLabel('Who?').selectOption({ label: 'Ann Alder, Alder Advice' });
    await operator.getByLabel('As').selectOption({ label: 'Chair' });
    await operator.getByRole('button', { name: 'Appoint' }).click();
    await operator.getByText('Chair: Ann Alder, Alder Advice').waitFor();

    // The secretary of the place gives the alliance a seat, and cannot fill it.
    const secretary = await at(world.secretary);
    await go(secretary, '/northmoor/members/seats/new?template=voluntary-sector&q=Moor+Voices');
    await secretary.getByLabel('Moor Voices').check();
    await secretary.getByRole('button', { name: 'Add the seat' }).click();
    await secretary.getByRole('link', { name: 'Moor Voices' }).click();
    await secretary.getByText('Empty since').waitFor();
    await secretary.getByText('its members elect who represents it').waitFor();
    await clean(secretary);

    // The chair of the alliance opens an election; Ann stands and puts Bob forward, who says that he stands.
    const chair = await at(ann.who);
    await go(chair, '/moor-voices');
    await chair.getByRole('link', { name: 'Seats elsewhere, and elections' }).click();
    await chair.getByRole('link', { name: 'Open an election' }).click();
    await chair.getByRole('button', { name: 'Open the election' }).click();
    await chair.locator('.nhsuk-error-summary').getByText('Enter the last day of the vote.').waitFor();
    for (const label of [
      'Until which day are names taken?',
      'Which is the last day of the vote?',
      'From which day does',
    ])
      await chair.getByLabel(label).fill(today());
    await clean(chair);
    await chair.getByRole('button', { name: 'Open the election' }).click();
    await chair.getByRole('heading', { name: 'Election: Voluntary sector in Northmoor' }).waitFor();
    const election = new URL(chair.url()).pathname;
    await chair.getByLabel('Why do you stand?').fill('I have time for it.');
    await chair.getByRole('button', { name: 'Stand', exact: true }).click();
    await chair.getByText('I have time for it.').first().waitFor();
    await chair.getByText('Put somebody else forward').click();
    await chair.getByLabel('Whom?').selectOption({ label: 'Bob Birch' });
    await chair.getByRole('button', { name: 'Put them forward' }).click();
    await chair.getByText('Asked, and not yet standing: Bob Birch').waitFor();
    await clean(chair);
    const birch = await at(bob.who);
    await go(birch, '/my-work');
    await birch.getByText('You were put forward: say whether you stand.').waitFor();
    await birch.getByRole('link', { name: 'Election for the seat in Northmoor' }).click();
    await birch.getByLabel('Why do you stand?').fill('People on the moor know me.');
    await birch.getByRole('button', { name: 'Say so' }).click();
    await birch.getByRole('heading', { name: 'Bob Birch, Birch Befriending' }).waitFor();
    await clean(birch);

    // Nobody of the place reads it, the secretary included.
    expect((await go(secretary, election))?.status()).toBe(404);
    expect((await go(secretary, '/moor-voices/elections'))?.status()).toBe(200);
    expect(await secretary.getByText('Names are taken').count()).toBe(0);

    await chair.reload();
    await chair.getByRole('button', { name: 'Open the vote' }).click();
    for (const page of [chair, birch]) {
      await bare(page, election);
      await page.getByLabel('Bob Birch').check();
      await clean(page);
      await page.getByRole('button', { name: 'Cast the vote' }).click();
      await page.getByRole('heading', { name: 'Who has voted' }).waitFor();
    }
    await birch.getByText('2 of 2 members.').waitFor();
    await chair.reload();
    await chair.getByRole('button', { name: 'Count the votes' }).click();
    await chair.getByText('Bob Birch is elected.').waitFor();
    await clean(chair);

    // The secretary sees who sits there now.
    await bare(secretary, '/northmoor/members/seats');
    await secretary.getByText('Bob Birch (representative)').waitFor();
    await clean(secretary);
    // He takes the alliance's hat and is in.
    await go(birch, '/account/speaking-for');
    await birch.getByLabel('Moor Voices').check();
    await birch.getByRole('button', { name: 'Speak for it' }).click();
    await go(birch, '/northmoor');
    await birch.getByRole('heading', { name: 'What waits for me?' }).waitFor();
  }, 180_000);
});
