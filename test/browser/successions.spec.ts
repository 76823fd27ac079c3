import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { importRegisterFiles } from '@folkmoot/partnerships/register-import/import-register-files.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { deed, make } from '../worlds/commitments.js';
import {
  colleague,
  organisation,
  partnershipWorld,
  seat,
  type PartnershipWorld,
} from '../worlds/partnerships.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

const BEDFORDSHIRE = 'Bedfordshire, Luton and Milton Keynes';
const HERTFORDSHIRE = 'Hertfordshire and West Essex';
const boardNamed = (name: string): string => `NHS ${name} Integrated Care Board`;
const BOARDS = resolve(import.meta.dirname, '../../libs/partnerships/register-data/icb-2026-04');

/** A commitment that one organisation made and another carries on. */
async function heldBy(page: Page, now: string, once: string): Promise<void> {
  await page.getByText(now).first().waitFor();
  await page.getByText(once).first().waitFor();
}

describeInBrowser('an organisation that ends or merges', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let union: Id;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    union = await organisation(app, 'Moorland Friends Together', 'vcse');
    await promised('Ring people at home', world.charityMember);
    await seatedBoard('QNQ', 'Frimley', 'Freya Frimley');
    await promised('Share one list', await seatedBoard('QHG', BEDFORDSHIRE, 'Bea Bedford'));
    await promised('Pay for a nurse', await seatedBoard('QUE', HERTFORDSHIRE, 'Harry Hertford'));
    await importRegisterFiles(
      app.database,
      ['icb_ended_2026-04.csv', 'icb_names_codes_2026-04.csv'].map((file) => resolve(BOARDS, file)),
      { log: () => undefined },
    );
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  /** Somebody promised it for their organisation, when the chair asked. */
  async function promised(what: string, by: PersonReader): Promise<void> {
    const asked = await make(app, world, { what, organisationId: by.organisationId }, world.chair);
    const upon = { id: asked.id, version: asked.version };
    const { __typename } = await deed(app, 'acceptCommitment', 'UponCommitmentInput', upon, by);
    if (__typename !== 'Commitment') throw new Error(`${what}: ${__typename}`);
  }

  /** A board of before the changes with a seat in the place, and who sits there. */
  async function seatedBoard(code: string, name: string, who: string): Promise<PersonReader> {
    const officer = await colleague(app, world.operator, who, await board(code, boardNamed(name)));
    await seat(app, world.operator, world.place, officer, 'nhs-commissioner');
    return officer;
  }

  /** A board as a list of before the changes has it. */
  async function board(code: string, name: string): Promise<Id> {
    const id = newId();
    await app.database.rows(
      `INSERT INTO partnerships.organisation (id, version, sector, source, as_at) VALUES ($1, 1, 'icb', 'icb', '2024-12-01')`,
      [id],
    );
    await app.database.rows(
      `INSERT INTO partnerships.organisation_name (id, organisation_id, name) VALUES ($1, $2, $3)`,
      [newId(), id, name],
    );
    await app.database.rows(
      `INSERT INTO partnerships.organisation_identifier (scheme, value, organisation_id) VALUES ('ods', $1, $2)`,
      [code, id],
    );
    return id;
  }

  it('two charities merge: an operator records it, the secretary moves what the one holds, without scripts', async () => {
    const operator = await sit(browser(), server.origin, { app, reader: world.operator });
    operator.page.setDefaultTimeout(15_000);
    await operator.page.goto(`${server.origin}/organisations?q=Northmoor+Befrienders`);
    await operator.page.getByRole('link', { name: 'Northmoor Befrienders' }).click();
    await operator.page.getByRole('link', { name: 'Record who goes on with its work' }).click();
    await operator.page.getByLabel('Find the successor').fill('Moorland Friends');
    await operator.page.getByRole('button', { name: 'Search' }).click();
    await operator.page.getByRole('button', { name: 'Record it' }).click();
    await operator.page.locator('.nhsuk-error-summary').getByText('Choose the successor').waitFor();
    await operator.page.getByLabel('Moorland Friends Together').check();
    await operator.page.getByLabel('From which day?').fill('1 October 2026');
    await operator.page.getByLabel('Northmoor Befrienders ended the day before').check();
    await operator.page.getByRole('button', { name: 'Record it' }).click();
    await operator.page.getByText('Closed; its last day was 30 September 2026').waitFor();
    await operator.context.close();

    const { page, context } = await sit(
      browser(),
      server.origin,
      { app, reader: world.secretary },
      { viewport: { width: 320, height: 800 } },
    );
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/my-work`);
    await page.getByRole('link', { name: 'Northmoor Befrienders' }).click();
    await page.getByRole('heading', { name: 'What Northmoor Befrienders holds here' }).waitFor();
    // Opened by itself, it sends no script: whoever has none can do all of this.
    await page.goto(page.url());
    await page.mouse.move(0, 0);
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(await page.locator('script').count()).toBe(0);
    // With one successor everything that can move is set to move; a day that makes no sense is kept as typed.
    const day = page.getByLabel('From which day does what moves belong');
    expect(await day.inputValue()).toBe('1 October 2026');
    await day.fill('soon');
    await page.getByRole('button', { name: 'Carry this out' }).click();
    await page
      .locator('.nhsuk-error-summary')
      .getByText('We cannot read “soon” as a date', { exact: false })
      .waitFor();
    for (const held of ['Voluntary, community and social enterprise', 'Commitment 1: Ring people at home'])
      expect(
        await page
          .getByRole('group', { name: held })
          .getByLabel('Move to Moorland Friends Together')
          .isChecked(),
      ).toBe(true);
    await page.getByLabel('From which day does what moves belong').fill('1 October 2026');
    await page.getByRole('button', { name: 'Carry this out' }).click();
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    await page.getByRole('link', { name: 'Moorland Friends Together' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Northmoor Befrienders' }).count()).toBe(0);
    await context.close();

    const visitor = await sit(browser(), server.origin, null);
    await visitor.page.goto(`${server.origin}/organisations/${union}`);
    await visitor.page.getByText('Took over work of', { exact: false }).waitFor();
    await visitor.page.getByRole('link', { name: 'Northmoor', exact: true }).waitFor();
    await visitor.context.close();

    // Whoever sat and promised for the one does so for the other; what was done stays as it was done.
    const ben = await sit(browser(), server.origin, { app, reader: world.charityMember });
    ben.page.setDefaultTimeout(15_000);
    await ben.page.goto(`${server.origin}/account/speaking-for`);
    await ben.page.getByLabel('Moorland Friends Together').check();
    await ben.page.getByRole('button', { name: 'Speak for it' }).click();
    await ben.page.goto(`${server.origin}/northmoor/commitments/1`);
    await heldBy(ben.page, 'Moorland Friends Together', 'Northmoor Befrienders');
    await ben.context.close();
  }, 120_000);

  it('two boards merge: by the register’s list, one after the other, and the second seat is not doubled', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.secretary });
    page.setDefaultTimeout(15_000);
    const [first, second] = [boardNamed(BEDFORDSHIRE), boardNamed(HERTFORDSHIRE)];
    const next = boardNamed('Central East');
    const open = async (name: string): Promise<void> => {
      await page.goto(`${server.origin}/my-work`);
      await page.getByRole('link', { name }).click();
      await page.getByText(`Its work goes on in ${next}, from 1 April 2026`).waitFor();
    };
    await open(first);
    await page.getByRole('button', { name: 'Carry this out' }).click();
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    await open(second);
    const seat = page.getByRole('group', { name: 'NHS commissioner' });
    await seat.getByText(`${next} has a seat of this kind already`).waitFor();
    expect(await seat.getByLabel('End it').isChecked()).toBe(true);
    expect(await seat.getByLabel(`Move to ${next}`).count()).toBe(0);
    await page.getByRole('button', { name: 'Carry this out' }).click();
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    await page.goto(`${server.origin}/my-work`);
    for (const name of [first, second]) expect(await page.getByRole('link', { name }).count()).toBe(0);
    await page.goto(`${server.origin}/northmoor/members/seats`);
    await page.getByText('Bea Bedford (representative)').waitFor();
    expect(await page.getByRole('link', { name: next }).count()).toBe(1);
    for (const number of [2, 3]) {
      await page.goto(`${server.origin}/northmoor/commitments/${number}`);
      await heldBy(page, next, number === 2 ? first : second);
    }
    await context.close();

    const visitor = await sit(browser(), server.origin, null);
    visitor.page.setDefaultTimeout(15_000);
    await visitor.page.goto(`${server.origin}/organisations/ods-S1Y5D`);
    for (const name of [first, second]) await visitor.page.getByRole('link', { name }).first().waitFor();
    await visitor.page.getByRole('link', { name: 'Northmoor', exact: true }).waitFor();
    await visitor.context.close();
  }, 120_000);

  it('a board is divided: nothing is chosen beforehand, and its page shows every day as it was', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.chair });
    page.setDefaultTimeout(15_000);
    await page.goto(`${server.origin}/my-work`);
    await page.getByRole('link', { name: 'NHS Frimley Integrated Care Board' }).click();
    await page.getByRole('button', { name: 'Carry this out' }).click();
    await page.locator('.nhsuk-error-summary').getByText('Choose what becomes of').first().waitFor();
    await page.getByLabel('Move to NHS Thames Valley Integrated Care Board').check();
    await page.getByRole('button', { name: 'Carry this out' }).click();
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    await page.getByRole('link', { name: 'NHS Thames Valley Integrated Care Board' }).first().waitFor();
    await page.goto(`${server.origin}/my-work`);
    expect(await page.getByRole('link', { name: 'NHS Frimley Integrated Care Board' }).count()).toBe(0);
    await context.close();

    const visitor = await sit(browser(), server.origin, null, { viewport: { width: 320, height: 800 } });
    visitor.page.setDefaultTimeout(15_000);
    await visitor.page.goto(`${server.origin}/organisations?q=frimley`);
    await visitor.page.getByText('Its work goes on in', { exact: false }).waitFor();
    await visitor.page.getByRole('link', { name: 'NHS Frimley Integrated Care Board' }).click();
    await visitor.page.getByText('Its work was divided between', { exact: false }).waitFor();
    expect(await axe(visitor.page)).toEqual([]);
    expect(await overflows(visitor.page)).toBe(false);
    await visitor.page.getByLabel('Which day?').fill('31/3/2026');
    await visitor.page.getByRole('button', { name: 'Show that day' }).click();
    await visitor.page.getByText('In the register as at 31 March 2026').waitFor();
    await visitor.page.getByText('Open until 31 March 2026').waitFor();
    if (process.env.SHOTS) await visitor.page.screenshot({ path: process.env.SHOTS, fullPage: true });
    await visitor.context.close();
  }, 120_000);
});
