import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('the glossary of a place', (browser) => {
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
    await startedPlan(app, world);
    const section = await openedSection(app, world, 'forum');
    await writeIn(app, section, world.member, (text) =>
      put(text, 0, 'The Lantern team and two PCNs visit people at home. The PCNs call first.'),
    );
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('a volunteer proposes a word, an officer takes it up, and every text explains it on tap', async () => {
    const at = (path: string) => `${server.origin}/northmoor${path}`;
    const pat = await sit(browser(), server.origin, { app, reader: world.participant }, PHONE);
    const sita = await sit(browser(), server.origin, { app, reader: world.secretary });
    for (const { page } of [pat, sita]) page.setDefaultTimeout(15_000);

    await pat.page.goto(at('/glossary'));
    await pat.page.getByRole('link', { name: 'Propose a word' }).click();
    await pat.page.getByRole('button', { name: 'Propose the word' }).click();
    await pat.page.getByRole('link', { name: 'Enter the word or acronym.' }).waitFor();
    await pat.page.getByLabel('Word or acronym').fill('Lantern');
    await pat.page.getByLabel('What it means').fill('They help people home.');
    await pat.page.getByRole('button', { name: 'Propose the word' }).click();
    await pat.page.getByText('Waits for the officers').waitFor();

    await sita.page.goto(`${server.origin}/my-work`);
    await sita.page.getByRole('link', { name: '1 word is proposed for the glossary' }).click();
    await sita.page.getByRole('link', { name: 'Lantern' }).click();
    await sita.page.getByLabel('What it means').fill('The team that helps people home from hospital.');
    expect(await axe(sita.page)).toEqual([]);
    await sita.page.getByRole('button', { name: 'Put it into the glossary' }).click();
    await sita.page.locator('#word-lantern').waitFor();

    // Alive: a button that opens the meaning behind the word, by key as by finger.
    await pat.page.goto(at('/plan/falls-at-home'));
    const word = pat.page.getByRole('button', { name: 'Lantern', exact: true });
    await word.waitFor();
    expect(await pat.page.getByRole('button', { name: 'PCN', exact: true }).count()).toBe(1);
    await word.tap();
    await pat.page.getByText('The team that helps people home from hospital.').waitFor();
    expect(await word.getAttribute('aria-expanded')).toBe('true');
    expect(await axe(pat.page)).toEqual([]);
    expect(await overflows(pat.page)).toBe(false);
    await word.press('Escape');
    expect(await pat.page.getByText('The team that helps people home from hospital.').count()).toBe(0);
    await word.press('Space');
    await pat.page.getByRole('link', { name: 'Glossary on Lantern' }).waitFor();
    expect([...pat.told, ...sita.told]).toEqual([]);

    // Without scripts the same word leads to its line in the glossary.
    const still = await sit(
      browser(),
      server.origin,
      { app, reader: world.participant },
      { ...PHONE, javaScriptEnabled: false },
    );
    await still.page.goto(at('/plan/falls-at-home'));
    await still.page.getByRole('link', { name: 'Lantern', exact: true }).click();
    await still.page.waitForURL('**/northmoor/glossary#word-lantern');
    await still.page.getByText('The team that helps people home from hospital.').waitFor();
    for (const one of [pat, sita, still]) await one.context.close();
  }, 90_000);
});
