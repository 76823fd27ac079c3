import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { knownAreas, outlined } from '../worlds/areas.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { linkIn } from './mailbox.js';
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

  it('an operator opens it from council codes and imports its members, and its secretary, told by mail, signs in and changes its boundary from a day', async () => {
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

    // Its members come from a list as it was kept, with a line that is wrong.
    await page.goto(`${server.origin}/westfield/members`);
    await page.getByRole('link', { name: 'Bring members from a spreadsheet' }).click();
    await page.getByLabel('Your list').setInputFiles({
      name: 'members.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Members of Westfield',
          'Organisation;Seat;Contact;E-mail',
          'Northmoor Carers Centre;VCSE;Carla Carer;carla@carers.example',
          'Northmoor Befrienders;VCSE;Ben Friend;ben at befrienders',
          'Northmoor Hospitals Trust;NHS trust;;',
        ].join('\r\n'),
      ),
    });
    await page.getByRole('button', { name: 'Read this list' }).click();
    await page.getByText('3 lines: 2 new seats, 1 invitation by e-mail, 1 to decide.').waitFor();
    const wrong = page.getByLabel('Line 4: Northmoor Befrienders');
    await shot(page, 'members-1280');
    await fine(page);
    await page.getByRole('button', { name: 'Make them members' }).click();
    await summary.waitFor();
    await wrong.selectOption('leave-out');
    await page.getByRole('button', { name: 'Make them members' }).click();
    await page.getByText('1 person invited: 0 joined, 0 said no, 1 without an answer.').waitFor();
    await page.goto(`${server.origin}/westfield/members`);
    for (const name of ['Northmoor Carers Centre', 'Northmoor Hospitals Trust'])
      await page.getByRole('link', { name }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Northmoor Befrienders' }).count()).toBe(0);
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

  it('a secretary invites one person, by keyboard and at 320 px, who comes on a device without scripts', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.secretary }, PHONE);
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/members/invitations`);
    await page.getByRole('link', { name: 'Invite somebody' }).first().click();
    await page.getByLabel('Find their organisation').fill('far homes');
    await page.keyboard.press('Enter');
    await page.getByLabel('Their e-mail address').fill('hanna at farhomes');
    await page.getByRole('button', { name: 'Send the invitation' }).press('Enter');
    const summary = page.locator('.nhsuk-error-summary');
    await summary.getByText('Choose', { exact: false }).waitFor();
    await fine(page);
    expect(await page.getByLabel('Their e-mail address').inputValue()).toBe('hanna at farhomes');
    await page.getByLabel('Far Homes').press('Space');
    await page.getByLabel('Their e-mail address').fill('hanna@farhomes.example');
    await page.getByLabel('Their name, if you know it').fill('Hanna Homes');
    await page.getByRole('button', { name: 'Send the invitation' }).press('Enter');
    await page.getByText('1 person invited: 0 joined, 0 said no, 1 without an answer.').waitFor();
    await shot(page, 'invited-320');
    await fine(page);

    const link = linkIn(await server.mailbox.to('hanna@farhomes.example'), '/invited/');
    const hanna = await sit(browser(), server.origin, null, { ...PHONE, javaScriptEnabled: false });
    hanna.page.setDefaultTimeout(15_000);
    await hanna.page.goto(link);
    await hanna.page.getByText('You speak for').waitFor();
    await hanna.page.getByText('Far Homes').waitFor();
    // A mail program that looked at the link has answered nothing.
    await page.reload();
    await page.getByText('1 without an answer').waitFor();
    expect(await hanna.page.getByLabel('Your name').inputValue()).toBe('Hanna Homes');
    await hanna.page.getByLabel('Your job or role').fill('Manager');
    await hanna.page.getByRole('button', { name: 'Join Northmoor' }).click();
    await hanna.page.getByRole('heading', { name: 'What waits for me?' }).waitFor();
    await hanna.page.goto(link);
    await hanna.page.getByRole('heading', { name: 'This invitation is no longer open' }).waitFor();
    await hanna.context.close();
    await page.reload();
    await page.getByText('1 person invited: 1 joined').waitFor();
    await context.close();
  }, 90_000);

  it('a secretary changes the quorum from a day, without scripts, and the public reads it as of that day', async () => {
    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.secretary },
      { viewport: { width: 320, height: 800 } },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/about/terms`);
    await page.getByRole('link', { name: /Change.*Quorum/ }).click();
    await page.getByLabel('How many members must be present?').fill('7');
    await page.getByText('At least so many of one kind').click();
    await page.getByLabel('The council, officers or councillors').fill('many');
    await page.getByLabel('Posts without whom nothing is decided').fill('Director of Public Health');
    await page.getByLabel('A deputy counts in place of a member').uncheck();
    await page.getByRole('button', { name: 'See what changes' }).click();

    // All that is missing at once; what was typed and cleared is still so.
    const summary = page.locator('.nhsuk-error-summary');
    await summary.getByText('Enter a date', { exact: false }).waitFor();
    await summary.getByText('Enter a whole number from 1 to 200').waitFor();
    expect(await page.getByLabel('A deputy counts in place of a member').isChecked()).toBe(false);
    await page.getByLabel('The council, officers or councillors').fill('1');
    await page.getByLabel('From which day does this hold?').fill('1 January 2090');
    await page.getByRole('button', { name: 'See what changes' }).click();

    await page.getByRole('heading', { name: 'Check the change' }).waitFor();
    await page.getByText('At least 7 members must be present.').waitFor();
    await page.getByText('Deputies do not count.').waitFor();
    await page.getByRole('button', { name: 'Change something' }).click();
    expect(await page.getByLabel('How many members must be present?').inputValue()).toBe('7');
    expect(await page.getByLabel('A deputy counts in place of a member').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'See what changes' }).click();
    await page.getByText('At least 1 must be from the council.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    // Steps of a form that sends no script.
    expect(await page.locator('script').count()).toBe(0);
    await page.getByRole('button', { name: 'Set these terms' }).click();
    await page.getByRole('heading', { name: 'Terms of reference as at 1 January 2090' }).waitFor();
    await context.close();

    const visitor = await sit(browser(), server.origin, null);
    await visitor.page.goto(`${server.origin}/northmoor/about`);
    await visitor.page.getByRole('link', { name: 'terms of reference' }).click();
    await visitor.page.getByRole('heading', { name: /Terms of reference as at/ }).waitFor();
    expect(await visitor.page.getByText('At least 7 members must be present.').count()).toBe(0);
    expect(await visitor.page.getByRole('link', { name: /^Change/ }).count()).toBe(0);
    await visitor.page.getByLabel('Which day?').fill('1/1/2090');
    await visitor.page.getByRole('button', { name: 'Show the terms of that day' }).click();
    await visitor.page.getByText('At least 7 members must be present.').waitFor();
    const file = await visitor.page.request.get(
      `${server.origin}/northmoor/about/terms/export/markdown?day=2090-01-01`,
    );
    expect(await file.text()).toContain('# Northmoor: terms of reference as at 1 January 2090');
    await visitor.page.getByRole('link', { name: 'Print them' }).click();
    await visitor.page.getByText('This page is laid out for paper').waitFor();
    await visitor.page.getByText('Director of Public Health must be present.').waitFor();
    await visitor.context.close();
  }, 90_000);
});
