import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { acceptedCommitment, deed, type Said } from '../worlds/commitments.js';
import { must, partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { doc, mention, paragraph, writtenText } from '../worlds/texts.js';
import { beside } from './beside.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { PHONE, sit } from './sit.js';

describeInBrowser('naming people and things in a text', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let shown: Said;
  let kept: Said;
  beforeAll(async () => {
    server = await startServer();
    app = await beside(server);
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    shown = await acceptedCommitment(app, world, { shownTo: 'public' });
    kept = await acceptedCommitment(app, world, { shownTo: 'partners', what: 'Share the rota' });
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const seat = (reader: PersonReader | null, options = {}) =>
    sit(browser(), server.origin, reader && { app, reader }, options);
  const write = async (page: Page, slug: string, how = ''): Promise<void> => {
    await page.goto(`${server.origin}/northmoor/plan/${slug}?write${how}`);
    await page.locator('#section-text[contenteditable="true"]').click();
  };
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor();
  const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
  const named = (page: Page, words: string | RegExp) =>
    page.locator('.app-mention', { hasText: words }).waitFor({ timeout: 15_000 });
  const chosen = (page: Page) =>
    page.evaluate<string | null>(
      `document.getElementById(document.querySelector('#section-text').getAttribute('aria-activedescendant') ?? '')?.textContent ?? null`,
    );
  const report = async (commitment: Said, status: string): Promise<void> => {
    const { version } = (await app.database.row<{ version: number }>(
      'SELECT version FROM commitments.commitment WHERE id = $1',
      [commitment.id],
    ))!;
    const said = await deed(
      app,
      'reportProgress',
      'ReportProgressInput',
      { id: commitment.id, version, status, text: 'As it goes' },
      world.member,
    );
    expect(said.__typename).toBe('Commitment');
  };

  it('is done by keyboard, and each reader sees live what they may see of it', async () => {
    await openedSection(app, world, 'forum', 'Two write');
    const [trust, forum] = [await seat(world.member), await seat(world.participant)];
    await Promise.all([write(trust.page, 'two-write'), write(forum.page, 'two-write')]);
    await trust.page.keyboard.type('Mail ana@example.org. See @rota');
    await option(trust.page, /Share the rota/).waitFor();
    expect(await chosen(trust.page)).toContain(`Commitment ${kept.number}`);
    expect(await axe(trust.page)).toEqual([]);
    await trust.page.keyboard.press('Enter');
    await named(trust.page, `Commitment ${kept.number} (○Not started, due 31 March 2027)`);
    await trust.page.keyboard.type('and @falls');
    await option(trust.page, /Open a falls clinic/).waitFor();
    await trust.page.keyboard.press('Tab');
    await trust.page.keyboard.type('with @northmoor hos');
    await option(trust.page, /Northmoor Hospitals Trust/).waitFor();
    await trust.page.keyboard.press('Enter');
    await trust.page.keyboard.type('and (@orla');
    await option(trust.page, /Orla Observer/).waitFor();
    await trust.page.keyboard.press('Enter');
    await trust.page.keyboard.type('here).');
    await named(trust.page, 'Orla Observer (Observer, Moorland Integrated Care Board)');
    await saved(trust.page);
    // Who may not see it reads its label, and how the public one stands.
    await named(forum.page, `Commitment ${kept.number} (you cannot open it)`);
    await named(forum.page, `Commitment ${shown.number} (○Not started, due 31 March 2027)`);
    expect(await forum.page.content()).not.toContain('Share the rota');
    expect(await axe(forum.page)).toEqual([]);
    await Promise.all([report(kept, 'slipping'), report(shown, 'on-track')]);
    await named(trust.page, `Commitment ${kept.number} (◆Slipping`);
    await named(trust.page, `Commitment ${shown.number} (●On track`);
    await named(forum.page, `Commitment ${shown.number} (●On track`);
    await named(forum.page, `Commitment ${kept.number} (you cannot open it)`);
    // One sign among the letters: it goes as a whole.
    await trust.page.keyboard.press('Control+End');
    for (let step = 0; step < ' here).'.length + 1; step += 1) await trust.page.keyboard.press('Backspace');
    await trust.page.locator('.app-mention', { hasText: 'Orla' }).waitFor({ state: 'detached' });
    await trust.page.keyboard.type('@zzz');
    await trust.page.getByText('Nobody and nothing here is called “zzz”').waitFor();
    await trust.page.keyboard.press('Escape');
    await trust.page.keyboard.type(' stays');
    await trust.page.getByText('(@zzz stays').waitFor();
    await saved(trust.page);
    expect([...trust.told, ...forum.told]).toEqual([]);
    await Promise.all([trust.context.close(), forum.context.close()]);
  }, 120_000);

  it('is read as it stands: live by those inside, by the public without scripts, on a phone', async () => {
    const open = await acceptedCommitment(app, world, { shownTo: 'public', what: 'Mend the lights' });
    const id = await openedSection(app, world, 'partners', 'Read it');
    await must(app, openSection, { sectionId: id, version: 2, openness: 'public' }, world.chair);
    await writtenText(
      app,
      id as Id,
      doc(
        paragraph(
          'We promised ',
          mention('commitment', open.id, 'Commitment 99'),
          ' and ',
          mention('commitment', kept.id, `Commitment ${kept.number}`),
          ' to ',
          mention('person', world.secretary.personId, 'Sita Secretary'),
          '.',
        ),
      ),
      world.charityMember,
    );
    const [inside, visitor, phone] = [
      await seat(world.chair),
      await seat(null, { javaScriptEnabled: false }),
      await seat(world.participant, PHONE),
    ];
    const path = `${server.origin}/northmoor/plan/read-it`;
    for (const { page } of [inside, visitor, phone]) await page.goto(path);
    // What a text claims to be called gives way to what it is called.
    await inside.page.getByRole('link', { name: `Commitment ${open.number}`, exact: true }).waitFor();
    await named(inside.page, 'Sita Secretary (Secretary, Northmoor Council)');
    await report(kept, 'on-track');
    await named(inside.page, `Commitment ${kept.number} (●On track`);
    const words = (await visitor.page.locator('.app-text').textContent()) ?? '';
    expect(words.replace(/\s+/g, ' ')).toContain(
      `We promised Commitment ${open.number} (○Not started, due 31 March 2027) and Commitment ${kept.number} (you cannot open it) to Sita Secretary.`,
    );
    expect(await visitor.page.content()).not.toContain('Share the rota');
    expect(await visitor.page.locator('script').count()).toBe(0);
    expect(await overflows(phone.page)).toBe(false);
    for (const { page } of [inside, phone]) expect(await axe(page)).toEqual([]);
    // On paper a thing is called what the text calls it.
    await inside.page.goto(`${path}/print`);
    expect((await inside.page.locator('.app-text').innerText()).replace(/\s+/g, ' ')).toContain(
      'We promised Commitment 99 and',
    );
    // And the thing says where it is named.
    await inside.page.goto(`${server.origin}/northmoor/commitments/${open.number}`);
    await inside.page.getByRole('heading', { name: 'Named in the plan' }).waitFor();
    expect(await axe(inside.page)).toEqual([]);
    await inside.page.getByRole('link', { name: /Read it$/ }).click();
    await inside.page.waitForURL(path);
    expect([...inside.told, ...visitor.told, ...phone.told]).toEqual([]);
    await Promise.all([inside, visitor, phone].map(({ context }) => context.close()));
  }, 120_000);

  it('waits for whoever is named, without scripts, until they have seen it', async () => {
    const id = await openedSection(app, world, 'partners', 'Ask them');
    await writtenText(
      app,
      id as Id,
      doc(paragraph(mention('person', world.viceChair.personId, 'Victor Vice'))),
      world.charityMember,
    );
    const { page, context, told } = await seat(world.viceChair, { javaScriptEnabled: false });
    await page.goto(`${server.origin}/northmoor/plan/ask-them`);
    await page.goto(`${server.origin}/my-work`);
    await page.getByText('You are named in this text.').waitFor();
    await page.goto(`${server.origin}/northmoor`);
    await page
      .getByRole('link', { name: /Ask them/ })
      .first()
      .click();
    await page.getByText('You are named in this text.').waitFor();
    await page.getByRole('button', { name: 'I have seen it' }).click();
    await page.getByText('You are named in this text.').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/ask-them/);
    await page.goto(`${server.origin}/my-work`);
    expect(await page.getByText('You are named in this text.').count()).toBe(0);
    expect(told).toEqual([]);
    await context.close();
  }, 60_000);

  it('is tapped on a phone, stays in a paste of the same place, and is words in a suggestion', async () => {
    await openedSection(app, world, 'partners', 'Small');
    const { page, context, told } = await seat(world.member, PHONE);
    await write(page, 'small');
    await page.keyboard.insertText('Ring ');
    await page.keyboard.insertText('@');
    await option(page, /Charlotte Chair/).waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
    await option(page, /Charlotte Chair/).tap();
    await named(page, 'Charlotte Chair (Chair, Moorland');
    expect(await page.evaluate('document.activeElement.id')).toBe('section-text');
    const paste = (place: string): Promise<void> =>
      page.evaluate(
        `(() => {
          const data = new DataTransfer();
          data.setData('text/html', '<p>From <span data-mention="commitment/${kept.id}" data-in="${place}">Commitment ${kept.number}</span> there</p>');
          document.querySelector('#section-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        })()`,
      );
    await paste('northmoor');
    await named(page, `Commitment ${kept.number} (`);
    await paste('eastvale');
    await page.getByText(`From Commitment ${kept.number} there`).waitFor();
    expect(await page.locator('.app-mention', { hasText: 'Commitment' }).count()).toBe(1);
    await saved(page);
    await context.close();

    const other = await seat(world.charityMember);
    await write(other.page, 'small', '=suggest');
    await other.page.keyboard.press('Control+End');
    await other.page.keyboard.type(' and @dora');
    await option(other.page, /Dora Deputy/).waitFor();
    await other.page.keyboard.press('Enter');
    await other.page.locator('ins', { hasText: 'and Dora Deputy' }).waitFor();
    expect(await other.page.locator('.app-mention', { hasText: 'Dora' }).count()).toBe(0);
    await saved(other.page);
    await other.page.keyboard.press('Control+a');
    await other.page.keyboard.press('Delete');
    await other.page.getByText('You cannot suggest to take out what names a person or thing.').waitFor();
    expect([...told, ...other.told]).toEqual([]);
    await other.context.close();
  }, 120_000);
});
