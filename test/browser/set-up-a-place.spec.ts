import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { folkmoot } from '../worlds/app.js';
import { knownAreas, outlined } from '../worlds/areas.js';
import { make } from '../worlds/commitments.js';
import { must, partnershipWorld, reading, seat, type PartnershipWorld } from '../worlds/partnerships.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('setting up a place', (browser) => {
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
    await knownAreas(app);
    await outlined(app);
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const shot = async (page: Page, name: string): Promise<void> => {
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  };
  const fine = async (page: Page): Promise<void> => {
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(await page.locator('script').count()).toBe(0);
  };

  it('an operator opens it from council codes, and its secretary, told by mail, signs in and changes its boundary from a day', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.operator },
      { viewport: { width: 1280, height: 900 } },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/my-work`);
    await page.getByRole('link', { name: 'Running this installation' }).click();
    await page.waitForURL(/\/operator$/);
    await page.reload();
    await fine(page);
    await page.getByRole('link', { name: 'Open a place' }).click();

    // Everything that is missing at once; what was typed stays.
    await page.getByLabel('Name', { exact: true }).fill('Westfield');
    await page.getByLabel('Its councils or wards').fill('E0600901\nEastmoor');
    await page.getByLabel('Which organisation hosts it?').fill('Northmoor');
    await page.getByRole('button', { name: 'Open the place' }).click();
    const summary = page.locator('.nhsuk-error-summary');
    await summary.getByText('“E0600901” is not a code of the statistics office').waitFor();
    await summary.getByText('Choose which organisation hosts it.').waitFor();
    await summary.getByText('Enter an e-mail address').waitFor();
    await shot(page, 'open-1280');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Westfield');
    await fine(page);

    await page.getByLabel('Its councils or wards').fill('E06000901\nEastmoor\nE07000903');
    await page.getByLabel('Northmoor Council').check();
    await page.getByLabel('Short name for its address').fill('westfield');
    await page.getByLabel('What is it for?').fill('The partners of Westfield plan together.');
    await page.getByLabel('Joint committee').check();
    await page.getByLabel('Full name').fill('Wanda Westfield');
    await page.getByLabel('E-mail address').fill('wanda@westfield.example');
    await page.getByLabel('Job title').fill('Partnership manager');
    await page.getByRole('button', { name: 'Open the place' }).click();

    // The operator sees at once what of it does not fit.
    await page.getByRole('heading', { name: /^Boundary as at/ }).waitFor();
    await page.getByText('Old Eastmoor (E07000903) ended before 1 April 2023.').waitFor();
    await page.getByRole('img', { name: 'Map of Westfield' }).waitFor();
    await page.getByText('2 of 3 areas are drawn').waitFor();
    await shot(page, 'boundary-1280');
    await fine(page);
    await page.goto(`${server.origin}/westfield`);
    await page.getByText('decides only what its partners have delegated').first().waitFor();
    await context.close();

    const told = await server.mailbox.to('wanda@westfield.example');
    expect(told.text).toContain('you are its secretary');
    expect(told.text).toContain('/sign-in?next=');
    const letters = server.mailbox.letters.length;

    const wanda = await sit(browser(), server.origin, null, PHONE);
    wanda.page.setDefaultTimeout(15_000);
    await wanda.page.goto(`${server.origin}/sign-in?next=/westfield`);
    await wanda.page.getByLabel('E-mail address').fill('wanda@westfield.example');
    await wanda.page.getByRole('button', { name: 'Mail me a link' }).click();
    const { text } = await server.mailbox.to('wanda@westfield.example', letters);
    const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(text)![0];
    await wanda.page.goto(link);
    await wanda.page.getByRole('button', { name: /Sign in/ }).click();
    await wanda.page.waitForURL(`${server.origin}/westfield`);

    await wanda.page.goto(`${server.origin}/westfield/about/boundary`);
    await wanda.page.getByRole('link', { name: 'Change the boundary from a day' }).click();
    await wanda.page.getByLabel('Councils or wards').fill('E06000901 Westfield');
    await wanda.page.getByLabel('Neighbourhoods').fill('North: 5,000\nSouth: E06000902');
    await wanda.page.getByLabel('From which day does this hold?').fill('1 April 2090');
    await wanda.page.getByRole('button', { name: 'See what it becomes' }).click();
    await shot(wanda.page, 'check-320');
    await wanda.page.getByRole('heading', { name: 'Check the boundary' }).waitFor();
    await wanda.page
      .getByText('Eastmoor (E06000902) is in the neighbourhood South, but not in the boundary of the place.')
      .waitFor();
    await fine(wanda.page);
    await wanda.page.getByRole('button', { name: 'Set this boundary' }).click();
    await wanda.page.getByRole('heading', { name: 'Boundary as at 1 April 2090' }).waitFor();
    await fine(wanda.page);

    await shot(wanda.page, 'boundary-320');
    // Today still shows today’s.
    await wanda.page.goto(`${server.origin}/westfield/about/boundary`);
    await wanda.page.getByText('Another boundary holds from 1 April 2090.').waitFor();
    await wanda.page.getByText('Old Eastmoor').first().waitFor();

    await wanda.page.goto(`${server.origin}/westfield/about/name`);
    await wanda.page.getByLabel('Name', { exact: true }).fill('Westfield Together');
    await wanda.page.getByLabel('From which day does this hold?').fill('1 January 2026');
    await wanda.page.getByRole('button', { name: 'Rename it' }).click();
    await wanda.page.locator('.nhsuk-error-summary').getByText('This day has passed.').waitFor();
    await wanda.page.getByLabel('If that day has passed').fill('It was renamed before it came here.');
    await wanda.page.getByRole('button', { name: 'Rename it' }).click();
    await wanda.page.getByRole('heading', { name: 'What Westfield Together is called' }).waitFor();
    await fine(wanda.page);
    await shot(wanda.page, 'name-320');
    await wanda.context.close();
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
    await shot(page, 'my-work-320');
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
    await shot(page, 'hats-320');
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
