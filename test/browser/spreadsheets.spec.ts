import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { etrLine } from '@folkmoot/partnerships/register-import/testing/fresh-register.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import {
  must,
  openedPlace,
  organisation,
  partnershipWorld,
  seat,
  type PartnershipWorld,
} from '../worlds/partnerships.js';
import { workbook } from '../worlds/workbook.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { linkIn } from './mailbox.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

const ACTION_LOG = resolve(import.meta.dirname, '../worlds/action-log.csv');

describeInBrowser('spreadsheets', (browser) => {
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
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('an operator brings a list, reads what it would change, and applies it; the page moves on by itself', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.operator });
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/register/import`);
    // What was typed stays where the file is missing.
    await page.getByLabel('On which day was it true?').fill('1 January 2025');
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose a file.').waitFor();
    expect(await page.getByLabel('On which day was it true?').inputValue()).toBe('1 January 2025');

    const list = etrLine({ code: 'R0A', name: 'ROYAL' }) + etrLine({ code: 'r-1', name: 'NO CODE' });
    await page
      .getByLabel('List', { exact: true })
      .setInputFiles({ name: 'etr.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await page.getByRole('heading', { name: 'NHS trusts' }).waitFor();
    await page.getByText('2 lines, as at 1 January 2025 (as you said).').waitFor();
    await page.getByText('“r-1” is not an ODS code.').waitFor();
    await page.getByText('Added: 1').click();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: 'Apply these changes' }).click();
    await page.getByText('The list has been applied.').waitFor();
    const { rows } = (await app.database.row<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM partnerships.organisation WHERE source = 'etr'`,
    ))!;
    expect(rows).toBe(1);
    await context.close();
  }, 60_000);

  it('an operator brings the members of a place; an invited charity says yes on a phone, and the secretary sees who answered', async () => {
    const first = await organisation(app, 'Moor Friends', 'vcse');
    await organisation(app, 'Moor Friends', 'vcse');
    const list = await workbook({
      Cover: [['Members of Northmoor']],
      Members: [
        ['Organisation', 'Sits for', 'Contact', 'E-mail'],
        ['Northmoor Carers Centre', 'VCSE', 'Carla Carer', 'carla@carers.invalid'],
        ['Moor Friends', 'VCSE', 'Fred Friend', 'fred@friends.invalid'],
        ['Northmoor Hospitals Trust', 'NHS trust'],
        ['A body that nobody knows', 'VCSE'],
      ],
    });
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.operator });
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/northmoor/members`);
    await page.getByRole('link', { name: 'Bring members from a spreadsheet' }).click();
    await page
      .getByLabel('Your list')
      .setInputFiles({ name: 'members.xlsx', mimeType: 'application/octet-stream', buffer: list });
    await page.getByRole('button', { name: 'Read this list' }).click();
    await page.getByRole('heading', { name: 'Members from your list' }).waitFor();

    // A heading that says nothing is matched by hand, and the page shows again what becomes of it.
    await page.getByLabel('For whom its seat speaks').selectOption('Sits for');
    await page.getByRole('button', { name: 'Show again what becomes of it' }).click();
    await page.getByText('4 lines: 1 new seat, 1 invitation by e-mail, 2 to decide.').waitFor();
    await page.getByText('NHS provider: it has this seat already').waitFor();
    expect(await axe(page)).toEqual([]);

    // Nothing is done by halves, and what was chosen stays.
    await page.getByLabel('Line 5: A body that nobody knows').selectOption('leave-out');
    await page.getByRole('button', { name: 'Make them members' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose which organisation').waitFor();
    expect(await page.getByLabel('Line 5: A body that nobody knows').inputValue()).toBe('leave-out');
    expect(await app.database.rows('SELECT id FROM partnerships.invitation')).toEqual([]);
    await page.getByLabel('Line 3: Moor Friends').selectOption(first);
    await page.getByRole('button', { name: 'Make them members' }).click();
    await page.getByRole('heading', { name: 'Invitations', exact: true }).waitFor();
    await page.getByText('2 people invited: 0 joined, 0 said no, 2 without an answer.').waitFor();
    expect(await page.locator('script').count()).toBe(0);
    await context.close();

    const mail = await server.mailbox.to('carla@carers.invalid');
    const phone = await sit(browser(), server.origin, null, PHONE);
    phone.page.setDefaultTimeout(15_000);
    await phone.page.goto(linkIn(mail, '/invited/'));
    await phone.page.getByRole('heading', { name: 'You are invited to Northmoor' }).waitFor();
    expect(await phone.page.getByLabel('Your name').inputValue()).toBe('Carla Carer');
    expect(await axe(phone.page)).toEqual([]);
    expect(await overflows(phone.page)).toBe(false);
    await phone.page.getByRole('button', { name: 'Join Northmoor' }).click();
    await phone.page.locator('.nhsuk-error-summary').getByText('Enter your job or role').waitFor();
    await phone.page.getByLabel('Your job or role').fill('Manager');
    await phone.page.getByRole('button', { name: 'Join Northmoor' }).click();
    await phone.page.getByRole('heading', { name: 'Northmoor', exact: true }).waitFor();
    await phone.page.getByRole('heading', { name: 'What waits for me?' }).waitFor();
    await phone.context.close();

    const no = await sit(browser(), server.origin, null);
    no.page.setDefaultTimeout(15_000);
    await no.page.goto(linkIn(await server.mailbox.to('fred@friends.invalid'), '/invited/'));
    await no.page.getByRole('button', { name: 'No, thank you' }).click();
    await no.page.getByRole('heading', { name: 'You said no' }).waitFor();
    await no.context.close();

    const secretary = await sit(browser(), server.origin, { app, reader: world.secretary });
    await secretary.page.goto(`${server.origin}/northmoor/members/invitations`);
    const row = (name: string) => secretary.page.getByRole('row').filter({ hasText: name });
    await row('Carla Carer').getByText('Joined').waitFor({ timeout: 15_000 });
    await row('Fred Friend').getByText('Said no').waitFor({ timeout: 15_000 });
    await secretary.context.close();
  }, 120_000);

  it('a secretary brings a real action log, all of it at once; what is taken from the board comes back the same', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.secretary });
    page.setDefaultTimeout(15_000);
    const bring = async (slug: string, name: string, buffer: Buffer): Promise<void> => {
      await page.goto(`${server.origin}/${slug}/commitments/bring`);
      await page
        .getByLabel('Your action log')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('button', { name: 'Read this log' }).click();
      await page.getByRole('heading', { name: 'Commitments from your action log' }).waitFor();
    };
    await page.goto(`${server.origin}/northmoor/commitments`);
    await page.getByRole('link', { name: 'Bring an action log' }).click();
    await page.getByRole('button', { name: 'Read this log' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose a file.').waitFor();

    await bring('northmoor', 'action-log.csv', await readFile(ACTION_LOG));
    await page
      .getByText('9 lines: 3 new, 2 finished and passed over, 1 without an action, 3 to decide.')
      .waitFor();
    await page.getByLabel('Yes: record them for Northmoor').check();
    await page.getByRole('button', { name: 'Show again what becomes of it' }).click();
    await page.getByText('9 lines: 6 new, 1 without an action, 2 to decide.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByLabel(/“NHT”/).selectOption('Northmoor Hospitals Trust');
    await page.getByRole('button', { name: 'Make them' }).click();
    await page.locator('.nhsuk-error-summary').getByText('“ASAP” is no day that we can read').waitFor();
    expect(await app.database.rows('SELECT id FROM commitments.commitment')).toEqual([]);
    await page.getByLabel(/^By when, line/).fill('31 January 2027');
    await page.getByLabel('Line 6 as').selectOption('commitment');
    await page.getByRole('button', { name: 'Make them' }).click();
    await page.getByRole('heading', { name: 'Commitments', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Agree the winter discharge rota' }).waitFor();

    const taken = async (slug: string, as: string): Promise<Buffer> =>
      Buffer.from(await (await page.request.get(`${server.origin}/${slug}/commitments.${as}`)).body());
    const csv = await taken('northmoor', 'csv');
    expect(csv.toString()).toContain("'=Total of beds");
    // Into the same place it changes nothing, as either file.
    for (const as of ['csv', 'xlsx']) {
      await bring('northmoor', `board.${as}`, await taken('northmoor', as));
      await page.getByText('8 lines: 8 here already.').waitFor();
      await page.getByRole('button', { name: 'Make them' }).click();
      await page.locator('.nhsuk-error-summary').getByText('Nothing in this list is new.').waitFor();
    }
    // Into an empty one it gives the same.
    const place = await openedPlace(app, world.operator, 'Emptyvale', world.organisations.icb);
    const { personId, organisationId } = world.secretary;
    await must(
      app,
      appointOffice,
      { partnershipId: place.id, personId, organisationId: organisationId!, role: 'secretary' },
      world.operator,
    );
    await seat(app, world.operator, place, world.member, 'nhs-provider');
    for (const as of ['csv', 'xlsx']) {
      await bring(place.slug, `board.${as}`, await taken('northmoor', as));
      await page.getByLabel('Yes: record them for Emptyvale').check();
      await page.getByRole('button', { name: 'Show again what becomes of it' }).click();
      await page.getByText(as === 'csv' ? '8 lines: 8 new.' : '8 lines: 8 here already.').waitFor();
      await page.getByRole('button', { name: 'Make them' }).click();
      if (as === 'csv') await page.getByRole('heading', { name: 'Commitments', exact: true }).waitFor();
    }
    expect((await taken(place.slug, 'csv')).toString()).toBe(csv.toString());
    await context.close();
  }, 120_000);
});
