import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Id } from '@folkmoot/kernel/id.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { moveSection } from '@folkmoot/plans/actions/move-section.js';
import { folkmoot } from '../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, wordsAt, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit, type Sitting } from './sit.js';

const SHOTS = process.env.FOLKMOOT_SHOTS;

describeInBrowser('the outline of a plan', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let falls: Id;
  const sittings: Sitting[] = [];

  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    falls = await openedSection(app, world, 'partners');
    await writeIn(app, falls, world.member, (text) => put(text, 0, 'One clinic each week.'));
    const { place, organisations, chair } = world;
    for (const [title, ownerOrganisationId] of [
      ['Befriending', organisations.charity],
      ['Coming home', organisations.trust],
    ] as const)
      await must(app, addSection, { partnershipId: place.id, title, ownerOrganisationId }, chair);
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
  const titles = (it: Page) => it.locator('.app-outline__title > a').allInnerTexts();

  it('tells each reader what changed since they read it, on a phone, without scripts', async () => {
    const reader = await open(world.charityMember, '/northmoor/plan', { ...PHONE, javaScriptEnabled: false });
    await reader.getByText('You have not marked it as read.').waitFor();
    await reader.getByRole('link', { name: '1. Falls at home' }).click();
    await reader.getByRole('button', { name: 'Mark as read' }).click();
    await reader.getByText('You marked this as read').waitFor();
    await reader.goto(`${server.origin}/northmoor/plan`);
    await reader.getByText('You have read it as it stands.').waitFor();

    await writeIn(app, falls, world.chair, (text) => {
      wordsAt(text, 0).insert(4, 'big ');
      put(text, 1, 'And one for carers.');
    });
    await reader.goto(`${server.origin}/northmoor/plan`);
    await reader.getByText('Changed since you read it.').waitFor();
    expect(await overflows(reader)).toBe(false);
    await shot(reader, 'outline-320');
    await reader.getByRole('link', { name: /^What changed/ }).click();
    await reader.getByText('2 lines differ').waitFor();
    await reader.locator('ins', { hasText: 'And one for carers.' }).waitFor();
    expect(await overflows(reader)).toBe(false);
    await shot(reader, 'changes-320');
    await reader.getByRole('button', { name: 'Mark as read' }).click();
    await reader.getByText('You marked this as read').waitFor();
  }, 120_000);

  it('shows the reader’s own parts first, or the plan’s order, and moves nothing under a pointer', async () => {
    const member = await open(world.member, '/northmoor/plan');
    await member.locator('.app-live--live').waitFor();
    expect(await titles(member)).toEqual(['1. Falls at home', '3. Coming home', '2. Befriending']);
    await member.getByRole('link', { name: 'Show them in the order of the plan' }).click();
    await member.getByRole('link', { name: 'Show your organisation’s sections first' }).waitFor();
    const order = ['1. Falls at home', '2. Befriending', '3. Coming home'];
    expect(await titles(member)).toEqual(order);
    expect(await axe(member)).toEqual([]);

    await member.locator('.app-outline > li').nth(1).hover();
    await must(app, moveSection, { sectionId: falls, version: 2, to: 'later' }, world.chair);
    await member.getByRole('button', { name: /Put in order/ }).waitFor();
    expect(await titles(member)).toEqual(order);
    await shot(member, 'outline-waiting');
    await member.getByRole('button', { name: /Put in order/ }).click();
    await member.locator('.app-outline__title').first().getByText('2. Befriending').waitFor();
    expect(await titles(member)).toEqual(['2. Befriending', '1. Falls at home', '3. Coming home']);
  }, 120_000);
});
