import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { axe, describeInBrowser } from '../browser/browser.js';
import { startServer, type RunningServer } from '../browser/server.js';
import { sit } from '../browser/sit.js';
import { folkmoot } from '../worlds/app.js';
import { soon } from '../worlds/documents.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { figures, inForm } from './figures.js';
import { Line } from './line.js';
import { OwnPostgres } from './own-postgres.js';

const AWAY_MS = inForm(4_000, 30_000);
/** Beyond the 16 MB of a segment of the write-ahead log, without which PostgreSQL does not even begin. */
const LARGEST_FILE = 18 * 1024 * 1024;

describeInBrowser('what a writer is told while the database cannot write', (browser) => {
  let postgres: OwnPostgres;
  let line: Line;
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    postgres = await OwnPostgres.create();
    const database = postgres.database();
    await postgres.stop();
    await postgres.start({ largestFile: LARGEST_FILE });
    line = await Line.to(database.appUrl);
    server = await startServer({ database: line.seen(database), env: { LOG_LEVEL: 'silent' } });
    app = await folkmoot({
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      LOG_LEVEL: 'silent',
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  }, 120_000);
  afterAll(async () => {
    await line?.restore();
    await server?.kill();
    await server?.mailbox.stop();
    await line?.end();
    await app?.close();
    await postgres?.remove();
  }, 60_000);

  const saved = (page: Page) => page.locator('.app-save--saved').waitFor({ timeout: 60_000 });
  const type = (page: Page, words: string) => page.keyboard.type(words, { delay: 5 });
  /** A section of its own, open for writing, with its first words saved. */
  const writing = async (title: string) => {
    const sectionId = await openedSection(app, world, 'partners', title);
    const seat = await sit(browser(), server.origin, { app, reader: world.member });
    const { page } = seat;
    await page.goto(`${server.origin}/northmoor/plan/${title.toLowerCase().replaceAll(' ', '-')}?write`);
    await page.locator('#section-text[contenteditable="true"]').click();
    await type(page, 'Before. ');
    await saved(page);
    return { ...seat, sectionId };
  };
  /** Counts in the page itself for how long it says "saved". */
  const watch = async (page: Page): Promise<() => Promise<number>> => {
    await page.locator('.app-save--saved').waitFor({ state: 'detached' });
    await page.evaluate(WATCH);
    return () => page.evaluate<number>('window.falselySaved');
  };
  const storedText = (title: string) =>
    app.database.row<{ plain: string }>(
      `SELECT p.plain FROM documents.projection p JOIN plans.section s ON s.document_id = p.document_id WHERE s.title = $1`,
      [title],
    );

  it.each<[string, string, () => Promise<void> | void]>([
    ['refuses', 'Refusing', () => line.refuse()],
    ['hangs', 'Hanging', () => line.hush()],
  ])(
    'a database that %s: never falsely saved, and the last to leave is held until the words are safe',
    async (form, title, goAway) => {
      const { page, context } = await writing(title);
      await goAway();
      await type(page, 'Typed meanwhile. ');
      const falsely = await watch(page);
      const until = performance.now() + AWAY_MS;
      let typed = 0;
      while (performance.now() < until) await type(page, `word${(typed += 1)} `);
      if (form === 'refuses') {
        await page.getByText('Not saved yet: we cannot save at the moment').waitFor();
        expect(await axe(page)).toEqual([]);
      }
      await page.getByRole('link', { name: 'Stop writing' }).click();
      await page.getByText('Your last words are not saved yet.').waitFor();
      const ms = await falsely();
      await line.restore();
      await page
        .locator('#section-text[contenteditable="true"]')
        .waitFor({ state: 'detached', timeout: 60_000 });
      const expected = `Before. Typed meanwhile. ${Array.from({ length: typed }, (_, n) => `word${n + 1}`).join(' ')}`;
      await soon(
        () => storedText(title),
        (row) => row?.plain.trim() === expected,
        60_000,
      );
      figures(`on the screen: a database that ${form}`, {
        'seconds away': AWAY_MS / 1_000,
        'words typed meanwhile': typed,
        'words lost': 0,
        'seconds falsely called saved': ms / 1_000,
      });
      expect(ms).toBe(0);
      await context.close();
    },
    120_000 + 2 * AWAY_MS,
  );

  it('a database that cannot grow: refused, said in plain words, not lost, and saved when there is room again', async () => {
    const { page, context } = await writing('Growing');
    await fill(app);
    await type(page, 'Typed without room. ');
    const falsely = await watch(page);
    await page.getByText('Not saved yet: we cannot save at the moment').waitFor({ timeout: 30_000 });
    expect(await axe(page)).toEqual([]);
    if (process.env.FAULT_PICTURES)
      await page.screenshot({ path: `${process.env.FAULT_PICTURES}/no-room.png`, fullPage: true });
    await type(page, 'And more. ');
    await page.waitForTimeout(1_000);
    const ms = await falsely();
    postgres.lift();
    await saved(page);
    await soon(
      () => storedText('Growing'),
      (row) => row?.plain.trim() === 'Before. Typed without room. And more.',
      60_000,
    );
    figures('a database that cannot grow', {
      'edits lost': 0,
      'seconds falsely called saved': ms / 1_000,
    });
    expect(ms).toBe(0);
    await context.close();
  }, 180_000);
});

const WATCH = `
  window.falselySaved = 0;
  setInterval(() => { if (document.querySelector('.app-save--saved')) window.falselySaved += 20; }, 20);
`;

/** Until the log of updates may not grow any more: with large rows, then with small ones into what is left. */
async function fill({ database }: TestApp): Promise<void> {
  for (const [rows, size] of [
    [500, 1_500],
    [1, 1_500],
    [1, 60],
  ] as const) {
    for (let tries = 0; tries < 2_000; tries += 1) {
      const full = await database
        .rows(
          `INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at)
           SELECT d.id, nextval('documents.update_seq'), 0, 1, decode(repeat('00', $2::int), 'hex'), w.person_id, w.organisation_id, now()
             FROM generate_series(1, $1::int), (SELECT id FROM documents.document LIMIT 1) d,
                  (SELECT person_id, organisation_id FROM documents.update LIMIT 1) w`,
          [rows, size],
        )
        .then(
          () => false,
          () => true,
        );
      if (full) break;
    }
  }
}
