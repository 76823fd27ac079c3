import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { suggestedWords } from '../worlds/suggesting.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

const SHOTS = process.env.FOLKMOOT_SHOTS;

describeInBrowser('a section that is put back to an earlier version', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let sectionId: string;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    sectionId = await openedSection(app, world, 'forum');
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, 'One clinic each week.'));
    await must(app, nameVersion, { sectionId, name: 'Draft for the board' }, world.member);
    await writeIn(app, sectionId, world.participant, (text) => put(text, 1, 'Two clinics would be better.'));
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const shot = async (page: Page, name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const at = (path = ''): string => `${server.origin}/northmoor/plan/falls-at-home${path}`;
  const as = (reader: PersonReader, options = {}) => sit(browser(), server.origin, { app, reader }, options);
  const writing = async (reader: PersonReader, options = {}) => {
    const seat = await as(reader, options);
    await seat.page.goto(at('?write'));
    await seat.page.locator('#section-text[contenteditable="true"]').waitFor();
    return seat;
  };

  it('shows everyone the new text and why, also whoever was asleep, whose words are theirs to copy', async () => {
    const [awake, asleep] = [await writing(world.participant), await writing(world.charityMember, PHONE)];
    await asleep.page.getByText('Two clinics would be better.').waitFor();
    await asleep.context.setOffline(true);
    await asleep.page.locator('#section-text').click();
    await asleep.page.keyboard.press('Control+End');
    await asleep.page.keyboard.type(' Typed on the train.');
    await asleep.page.getByText('Offline').first().waitFor();

    const chair = await as(world.chair, { ...PHONE, javaScriptEnabled: false });
    await chair.page.goto(at('/versions/1'));
    await chair.page.getByRole('link', { name: 'Restore this text' }).click();
    await chair.page.locator('ins', { hasText: 'Two clinics' }).waitFor();
    expect(await overflows(chair.page)).toBe(false);
    await chair.page.getByRole('button', { name: 'Restore version 1' }).click();
    await chair.page.waitForURL(at());
    await chair.page.locator('.app-text', { hasText: 'One clinic each week.' }).waitFor();
    expect(await chair.page.getByText('Two clinics').count()).toBe(0);
    await chair.page.getByRole('link', { name: 'Versions of this section' }).click();
    await chair.page.getByRole('link', { name: 'Version 2: Before restoring version 1' }).waitFor();
    await chair.page.getByRole('link', { name: 'Version 3: Restored from version 1' }).waitFor();

    const told = awake.page.getByRole('alert').filter({ hasText: 'The text was put back to version 1 by' });
    await told.waitFor({ timeout: 15_000 });
    await awake.page.locator('#section-text[contenteditable="true"]').waitFor();
    expect(await awake.page.locator('#section-text').innerText()).toBe('One clinic each week.');
    expect(await axe(awake.page)).toEqual([]);
    await awake.page.locator('#section-text').click();
    await awake.page.keyboard.press('Control+End');
    await awake.page.keyboard.type(' Written after.');
    await awake.page.locator('.app-save--saved').waitFor();
    await awake.page.getByRole('button', { name: 'Close this message' }).click();
    await told.waitFor({ state: 'detached' });

    await asleep.context.setOffline(false);
    const woken = asleep.page.getByRole('alert').filter({ hasText: 'The text was put back to version 1 by' });
    await woken.waitFor({ timeout: 30_000 });
    await woken.getByText('Typed on the train.').waitFor();
    await asleep.page.locator('#section-text', { hasText: 'Written after.' }).waitFor();
    expect(await asleep.page.locator('#section-text').innerText()).not.toContain('train');
    expect(await axe(asleep.page)).toEqual([]);
    expect(await overflows(asleep.page)).toBe(false);
    await woken.getByRole('button', { name: 'I have copied them: remove them' }).click();
    await asleep.page.locator('.app-save--saved').waitFor();
    expect(awake.told).toEqual([]);
    expect(chair.told).toEqual([]);
    for (const { context } of [awake, asleep, chair]) await context.close();
  }, 120_000);

  it('tells whose suggestion waited in it, and who would have decided, when, by whom and why it ended', async () => {
    const section = await openedSection(app, world, 'partners', 'Coming home');
    await writeIn(app, section, world.member, (text) => put(text, 0, 'Home the same day.'));
    await must(app, nameVersion, { sectionId: section, name: 'First' }, world.member);
    await suggestedWords(app, section, world.member, world.observer);
    await writeIn(app, section, world.member, (text) => put(text, 1, 'Or the next.'));
    const there = `${server.origin}/northmoor/plan/coming-home`;
    const owner = await as(world.member, { ...PHONE, javaScriptEnabled: false });
    await owner.page.goto(`${there}/versions/1`);
    await owner.page.getByRole('link', { name: 'Restore this text' }).click();
    await owner.page.getByRole('button', { name: 'Restore version 1' }).click();
    await owner.page.waitForURL(there);

    const ended =
      'ended when the text was restored to version 1 by Malik Member for Northmoor Hospitals Trust on';
    const observer = await as(world.observer, PHONE);
    await observer.page.goto(`${server.origin}/my-work`);
    await observer.page.getByText(ended).waitFor();
    expect(await overflows(observer.page)).toBe(false);
    expect(await axe(observer.page)).toEqual([]);
    await shot(observer.page, 'ended-my-work-320');
    await owner.page.goto(`${there}/suggestions`);
    await owner.page.getByRole('heading', { name: 'Ended before they were decided' }).waitFor();
    await owner.page.getByText(`Suggested by Orla Observer`).waitFor();
    await owner.page.getByText(ended, { exact: false }).first().waitFor();
    expect(await overflows(owner.page)).toBe(false);
    await shot(owner.page, 'ended-owner-320');
    for (const one of [owner, observer]) await one.context.close();
  }, 90_000);
});
