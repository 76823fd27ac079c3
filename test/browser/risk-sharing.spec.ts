import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as sheets from '@e965/xlsx';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import calculate from 'xlsx-calc';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import {
  agreementTold,
  completeDraft,
  savePart,
  SCHEME,
  startedAgreement,
  type AgreementTold,
} from '../worlds/agreements.js';
import { PAPER } from '../worlds/executed-deeds.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { signatory } from '../worlds/sign-offs.js';
import { describeInBrowser } from './browser.js';
import { corridorBuilt } from './rule-built.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('an agreement, from its rule to what each partner owes', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let made: AgreementTold;
  beforeAll(async () => {
    server = await startServer({});
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    made = await completeDraft(app, world);
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const at = (...parts: string[]): string =>
    [server.origin, 'northmoor', 'agreements', String(made.number), ...parts].join('/');
  const sitting = (reader: PersonReader) => sit(browser(), server.origin, { app, reader });
  const shot = async (page: Page, name: string): Promise<void> => {
    if (!process.env.SHOTS) return;
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${process.env.SHOTS}/${name}-${String(width)}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it('is sent, and in force only when all three have signed what they see', async () => {
    const { page, context } = await sitting(world.member);
    await page.goto(at('year'));
    await page.getByText('No version of this agreement is in force yet.').waitFor();
    await page.goto(at());
    await page.getByRole('button', { name: 'Send for signature' }).click();
    await page.getByRole('button', { name: 'Send for signature' }).waitFor({ state: 'detached' });
    for (const { id } of made.parties) {
      await page.goto(at('year'));
      await page.getByText('No version of this agreement is in force yet.').waitFor();
      await signs(id);
    }
    await page.goto(at('year'));
    await page.getByText('Nothing was reported yet.').waitFor();
    await context.close();
  }, 120_000);

  /** Its board decided, and whoever signs for it says so. */
  async function signs(organisationId: string): Promise<void> {
    const who = await signatory(app, world.operator, 'Sig Natory', organisationId);
    const { page, context } = await sitting(who);
    await page.goto(`${server.origin}/northmoor/sign-offs/1/sign`);
    await page.getByLabel('It approved', { exact: true }).check();
    await page.getByLabel('Who decided?').selectOption({ label: 'Board' });
    await page.getByLabel('Name of the body').fill('Board of directors');
    await page.getByLabel('Day of the decision').fill('12/3/2026');
    await page.getByLabel('Reference of the minute').fill('Item 7');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.waitForURL(/sign-offs\/1$/);
    await context.close();
  }

  it('has its executed deed filed by whoever started it, seen by the parties alone', async () => {
    const { page, context } = await sitting(world.member);
    await page.goto(at());
    await page.getByRole('link', { name: 'Go to version 1 to see or file it' }).click();
    await page.getByText('No executed deed is filed to this version.').waitFor();
    await page.getByRole('link', { name: 'File the executed deed' }).click();
    await page.getByLabel('Under seal').check();
    await page.getByLabel('Day of execution').fill('30 March 2026');
    await page.getByRole('button', { name: 'File the deed' }).click();
    // What is missing is said at once, and what was typed is still there.
    await page.locator('.nhsuk-error-summary').getByText('Choose the file of the executed deed.').waitFor();
    expect(await page.getByLabel('Day of execution').inputValue()).toBe('30 March 2026');
    await shot(page, 'deed-refused');
    for (const { name } of made.parties) {
      expect(await page.getByLabel(`Under which authority (${name})`).inputValue()).toBe(
        'Board of directors, Item 7, 12 March 2026',
      );
      await page.getByLabel(`Who executed it for ${name}`).fill('Chief executive');
    }
    await page.getByLabel('The executed deed').setInputFiles({
      name: PAPER.name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(PAPER.bytes, 'base64'),
    });
    await page.getByRole('button', { name: 'File the deed' }).click();
    await page.getByText('Under seal, on 30 March 2026').waitFor();
    await shot(page, 'deed-filed');
    const file = page.getByRole('link', { name: PAPER.name });
    const address = new URL((await file.getAttribute('href')) ?? '', server.origin).href;
    expect((await page.request.get(address)).status()).toBe(200);
    await page.goto(at('print'));
    await page.getByText('Under seal, on 30 March 2026').waitFor();
    await context.close();
    const other = await sitting(world.charityMember);
    expect((await other.page.request.get(address)).status()).toBe(404);
    expect((await other.page.request.get(at('versions', '1'))).status()).toBe(404);
    await other.context.close();
  }, 120_000);

  async function entered(page: Page, month: string, forecast: string, final = false): Promise<void> {
    await page.goto(at('year', 'enter'));
    await page.getByLabel('Month', { exact: true }).selectOption({ label: month });
    await page.getByLabel('Budget of the whole year').fill('14,400,000');
    await page.getByLabel('Spent to date').fill('3,600,000');
    await page.getByLabel('Forecast outturn').fill(forecast);
    await page.getByLabel('All partners of this agreement, at once').check();
    if (final) await page.getByLabel('This is the month’s final position').check();
    await page.getByRole('button', { name: 'Enter', exact: true }).click();
    await page.getByText('What it comes to, step by step').waitFor();
  }

  it('is entered month by month, said anew, approved, read by each partner, and computed again elsewhere', async () => {
    const council = await sitting(world.secretary);
    const trust = await sitting(world.member);
    await trust.page.goto(at('year'));
    await trust.page.getByText('Nothing was reported yet.').waitFor();

    // Somebody who types no figure is told which, and keeps what was typed.
    await council.page.goto(at('year', 'enter'));
    await council.page.getByLabel('Budget of the whole year').fill('14,400,000');
    await council.page.getByRole('button', { name: 'Enter', exact: true }).click();
    await council.page
      .locator('.nhsuk-error-summary')
      .getByText('Give the forecast outturn in pounds')
      .waitFor();
    expect(await council.page.getByLabel('Budget of the whole year').inputValue()).toBe('14,400,000');

    await entered(council.page, 'April 2026', '14,400,000');
    await entered(council.page, 'May 2026', '14,520,000');
    // The trust sees it without asking.
    await trust.page.getByRole('link', { name: /£120,000 over/ }).waitFor({ timeout: 15_000 });

    await council.page.goto(at('year', 'bring'));
    const lines = [
      ['Jun-26', '14900000'],
      ['Jul-26', '15100000'],
      ['Aug-26', '15600000'],
      ['Sep-26', '15900000'],
    ];
    await council.page.getByLabel('Your file').setInputFiles({
      name: 'positions.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Scheme,Month,Budget,Actual to date,Forecast outturn\n${lines.map(([month, forecast]) => `Care at home,${month},14400000,1,${forecast}`).join('\n')}\n`,
      ),
    });
    await council.page.getByLabel('All partners of this agreement, at once').check();
    await council.page.getByRole('button', { name: 'Bring this file' }).click();
    await council.page.getByRole('link', { name: /£1,500,000 over/ }).waitFor();
    await shot(council.page, 'year');

    // September is said anew: what was said before stands beside it.
    await entered(council.page, 'September 2026', '15,600,000.01', true);
    const said = council.page.getByRole('table', { name: 'What was said of this month, newest first' });
    expect(await said.getByText('£1,500,000 over').count()).toBeGreaterThan(0);
    expect(await council.page.getByRole('button', { name: 'Approve as final' }).count()).toBe(0);
    await shot(council.page, 'position');
    await trust.page.getByRole('link', { name: /£1,200,000\.01 over/ }).click({ timeout: 15_000 });
    await trust.page.getByRole('button', { name: 'Approve as final' }).click();
    await trust.page.getByText('Final, approved by Malik Member').waitFor();

    const shares: Record<string, string> = {};
    for (const { id, name } of made.parties) {
      await trust.page.goto(at('statements', id));
      shares[name] = (await trust.page.locator('.nhsuk-body-l strong').textContent()) ?? '';
    }
    expect(shares).toEqual({
      'Moorland Integrated Care Board': '£718,285.72 to pay',
      'Northmoor Council': '£250,000 to pay',
      'Northmoor Hospitals Trust': '£111,714.29 to pay',
    });
    await shot(trust.page, 'statement');
    await trust.page.goto(at('year', 'reports', 's1'));
    await shot(trust.page, 'report');

    const file = await trust.page.request.get(at('figures.xlsx'));
    const zip = await JSZip.loadAsync(await file.body());
    for (const name of Object.keys(zip.files).filter((one) => one.includes('/sheet')))
      zip.file(name, (await zip.file(name)!.async('string')).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
    const book = sheets.read(await zip.generateAsync({ type: 'nodebuffer' }), { sheetStubs: true });
    calculate(book);
    const summary = sheets.utils.sheet_to_json<(string | number)[]>(book.Sheets['Summary']!, { header: 1 });
    const together = summary
      .filter((row) => made.parties.some((one) => one.name === row[0]))
      .map((row) => [row[0], row.at(-1)]);
    expect(Object.fromEntries(together)).toEqual({
      'Moorland Integrated Care Board': 718_285.72,
      'Northmoor Council': 250_000,
      'Northmoor Hospitals Trust': 111_714.29,
    });
    await council.context.close();
    await trust.context.close();
  }, 180_000);

  it('begins with a rule that is built, read as it is typed, and held beside another', async () => {
    const { council, icb, trust } = world.organisations;
    const draft = await startedAgreement(app, world);
    const said = async (part: string, value: unknown): Promise<void> => {
      const { draft: now } = (await agreementTold(app, draft.id, world.member))!;
      expect(await savePart(app, now!, part, value, world.member)).toEqual([]);
    };
    await said('schemes.new', { ...SCHEME, host: council });
    const year = (pounds: number): string[] => Array.from({ length: 12 }, () => String((pounds * 100) / 12));
    await said('contributions.s1', [
      { partner: council, source: 'additional', pence: year(7_200_000) },
      { partner: icb, source: 'nhs-minimum', pence: year(14_400_000) },
      { partner: trust, source: 'additional', pence: year(2_400_000) },
    ]);
    const rules = `${server.origin}/northmoor/agreements/${String(draft.number)}/rules`;
    const { page, told } = await sitting(world.member);
    await page.goto(`${rules}/new`);
    await corridorBuilt(page);
    await page
      .getByText('The first £240,000 of an overspend (1% of the pool) is met by Northmoor Council alone.')
      .waitFor();
    // Where the council's cap is reached is between two bounds: 30% of what is above £240,000 is £10,000 at £273,333.33.
    const row = page.getByRole('row').filter({ hasText: '£273,333.33 overspend' });
    expect(await row.innerText()).toContain('Northmoor Council reaches its cap of £250,000.');
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/£252,000 overspend: Northmoor Council pays £243,600/).waitFor();
    const beside = page.getByRole('table', { name: /Which rule costs a partner less/ });
    // Equal shares take a third of the overspend: £250,000 at £750,000.
    await beside.getByText('£750,000 overspend').first().waitFor();

    await page.goto(`${rules}/r1`);
    await page.getByLabel('From £0 up to').first().fill('£5,000');
    await page.getByLabel('From £5,000 up to').first().fill('£600,000');
    await page.getByText('The first £5,000 of an overspend is met by Northmoor Council alone.').waitFor();
    await page.getByLabel('From £5,000 up to').first().fill('lots');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page
      .locator('.nhsuk-error-summary')
      .getByText('Enter where this layer ends')
      .waitFor({ timeout: 15_000 });
    expect(await page.getByLabel('From £5,000 up to').first().inputValue()).toBe('lots');
    await shot(page, 'rule');

    const outside = await sitting(world.participant);
    expect((await outside.page.goto(`${rules}/r1/meaning`))?.status()).toBe(404);
    expect(told).toEqual([]);
  }, 180_000);
});
