import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Id } from '@folkmoot/kernel/id.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { put, writeIn } from '../worlds/section-text.js';
import { becomes } from './becomes.js';
import { axe, describeInBrowser } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

/** What each program puts on the clipboard as `text/html`, with a text of ours in it. */
const clipboard = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../worlds/clipboard/${name}.txt`), 'utf8');

const BECOMES: Readonly<Record<string, string>> = {
  word: `h2: Falls at home
h3: Why now
p: Four in ten <b>fall</b> each year(note: Survey of 2026, page 12), <i>half</i> of them at home.
ul: [p: Rails ul: [p: by the stairs]] [p: Lamps]
table: (p: Who | p: Trust · Council) (p: When | p: May)
p: See <https://example.org/falls>the survey</> and this.`,
  'google-docs': `h2: Why now
p: Four in ten <b>fall</b> each year, <i>half</i> at <https://example.org/home>home</>.
ul: [p: Rails ul: [p: by the stairs]] [p: Lamps]
table: (p: Who | p: Trust)`,
  libreoffice: `h2: Falls at home
h3: Clinics
p: Four in ten <b>fall</b> each year(note: Survey of 2026), <i>half</i> at home.
ol: [p: Rails] [p: Lamps ul: [p: by the stairs]]
table: (p: Who | p: Trust)`,
  outlook: `p: Dear all,
p: Please read <https://example.org/plan>the plan</> by <b>Friday</b>.
ol: [p: Rails] [p: Lamps]`,
};

describeInBrowser('what is pasted', (browser) => {
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
    let sectionId: Id | undefined;
    for (const title of ['word', 'google-docs', 'libreoffice', 'outlook', 'suggested'])
      sectionId = await openedSection(app, world, 'partners', title);
    await writeIn(app, sectionId!, world.member, (text) => put(text, 0, 'Here: '));
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const paste = (page: Page, html: string): Promise<void> =>
    page.evaluate<void>(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', ${JSON.stringify(html)});
      document.querySelector('#section-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
  /** The text as it stands, in short: what each block is, and the look of its words. */
  const text = (page: Page): Promise<string> =>
    page.evaluate<string>(`(() => {
      const notes = [...document.querySelectorAll('.app-note-fields textarea')].map((one) => one.value);
      const words = (node) => [...node.childNodes].map((child) => {
        if (child.nodeType === 3) return child.textContent.replaceAll('\\u2060', '');
        if (child.nodeType !== 1 || child.matches('.app-caret, .ProseMirror-trailingBreak, .nhsuk-u-visually-hidden')) return '';
        if (child.matches('.app-noteref')) return '(note: ' + notes[Number(child.textContent) - 1] + ')';
        const inner = words(child);
        if (child.tagName === 'STRONG') return '<b>' + inner + '</b>';
        if (child.tagName === 'EM') return '<i>' + inner + '</i>';
        if (child.tagName === 'A') return '<' + child.getAttribute('href') + '>' + inner + '</>';
        return inner;
      }).join('');
      const block = (node) => {
        const name = node.tagName.toLowerCase();
        if (node.matches('.tableWrapper')) return block(node.querySelector('table'));
        const children = [...node.children].filter((child) => !child.matches('colgroup'));
        if (name === 'ul' || name === 'ol') return name + ': ' + children.map((item) => '[' + [...item.children].map(block).join(' ') + ']').join(' ');
        if (name === 'table') return 'table: ' + [...node.querySelectorAll('tr')].map((row) => '(' + [...row.children].map((cell) => [...cell.children].map(block).join(' ')).join(' | ') + ')').join(' ');
        return name + ': ' + words(node);
      };
      return [...document.querySelector('#section-text').children].map(block).filter((line) => line !== 'p: ').join('\\n');
    })()`);

  it.each(Object.keys(BECOMES))(
    'from %s is what a text can hold, no word of it lost, as one step',
    async (name) => {
      const { page, context, told } = await sit(browser(), server.origin, { app, reader: world.member });
      await page.goto(`${server.origin}/northmoor/plan/${name}?write`);
      await page.locator('#section-text[contenteditable="true"]').click();
      await page.keyboard.type('Before');
      await page.keyboard.press('Enter');
      await paste(page, clipboard(name));
      await becomes(() => text(page), `p: Before\n${BECOMES[name]}`);
      if (name === 'word' || name === 'libreoffice')
        await page.getByRole('alert').getByText('Pictures in what you pasted were left out.').waitFor();
      else expect(await page.getByText('Pictures in what you pasted').count()).toBe(0);
      await page.locator('.app-save--saved').waitFor({ timeout: 15_000 });
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Control+z');
      await becomes(() => text(page), 'p: Before');
      await page.keyboard.press('Control+Shift+z');
      await becomes(() => text(page), `p: Before\n${BECOMES[name]}`);
      await page.locator('.app-save--saved').waitFor({ timeout: 15_000 });
      expect(told).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('as a suggestion keeps the words of a footnote, and says that they are only words', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.observer });
    await page.goto(`${server.origin}/northmoor/plan/suggested?write=suggest`);
    await page.locator('#section-text[contenteditable="true"]').click();
    await page.keyboard.press('Control+End');
    await paste(
      page,
      '<p>One<a name="r1" href="#n1">1</a> two</p><p><a name="n1" href="#r1">1</a> A source</p>',
    );
    await page
      .getByRole('alert')
      .getByText('A suggestion is words only. Footnotes stand in brackets.')
      .waitFor();
    await page.locator('#section-text ins', { hasText: 'One (A source) two' }).waitFor();
    await page.locator('.app-save--saved').waitFor({ timeout: 15_000 });
    await context.close();
  }, 60_000);
});
