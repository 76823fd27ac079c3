import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { PNG, TURNED_JPEG } from '../worlds/pictures.js';
import { openedSection, startedPlan } from '../worlds/plans.js';
import { axe, describeInBrowser, overflows } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

describeInBrowser('pictures in a text', (browser) => {
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
    await openedSection(app, world, 'forum', 'Ramps');
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  const write = async (page: Page): Promise<void> => {
    await page.goto(`${server.origin}/northmoor/plan/ramps?write`);
    await page.locator('#section-text[contenteditable="true"]').click();
  };
  const saved = (page: Page) => page.locator('.app-save--saved').waitFor();

  it('are put in with words that say what they show, seen by others at once, kept when the line drops, and read', async () => {
    const one = await sit(browser(), server.origin, { app, reader: world.member });
    const two = await sit(
      browser(),
      server.origin,
      { app, reader: world.participant },
      { viewport: { width: 320, height: 800 } },
    );
    await write(one.page);
    await write(two.page);
    await one.page.keyboard.type('Before it.');
    await one.page.keyboard.press('Enter');
    await one.page.keyboard.type('/pho');
    await one.page.getByRole('option', { name: 'Picture' }).waitFor();
    await one.page.keyboard.press('Enter');
    const form = one.page.getByRole('group', { name: 'Picture', exact: true });
    const put = form.getByRole('button', { name: 'Put the picture in' });
    await put.click();
    await form.getByText('Choose a picture.').waitFor();
    await form.getByText('Say what the picture shows.').waitFor();
    expect(await axe(one.page)).toEqual([]);
    await form
      .getByLabel('Picture', { exact: true })
      .setInputFiles({ name: 'ramp.jpg', mimeType: 'image/jpeg', buffer: TURNED_JPEG });
    await form.getByLabel('What it shows').fill('A ramp for 943 476 5919');
    await put.click();
    await form.getByText('This looks like an NHS number.').waitFor();
    await form.getByLabel('What it shows').fill('A ramp at the door of the library');

    // The line drops: the picture and its words stay, and go with the next try.
    await one.page.route('**/pictures', (route) => route.abort());
    await put.click();
    await form.getByText('The picture did not arrive.').waitFor();
    await form.getByText('Chosen: ramp.jpg').waitFor();
    await one.page.unroute('**/pictures');
    await put.click();
    await one.page.locator('#section-text figure.app-picture').waitFor();
    await saved(one.page);
    const shown = two.page.locator('#section-text figure.app-picture');
    await shown.getByText('Picture: A ramp at the door of the library').waitFor();
    const loaded = (page: Page, where: string) =>
      page.evaluate<[boolean, number, number]>(
        `(async () => { const img = document.querySelector('${where} img'); await img.decode(); return [img.complete, img.naturalWidth, img.naturalHeight]; })()`,
      );
    expect(await loaded(two.page, '#section-text')).toEqual([true, 3, 4]);
    expect(await overflows(two.page)).toBe(false);
    expect(await axe(two.page)).toEqual([]);

    // Its words can be changed later; a pasted picture asks for its own.
    await shown.click();
    await two.page.getByRole('button', { name: 'Picture', exact: true }).click();
    await two.page.getByLabel('What it shows').fill('A new ramp at the library');
    await two.page.getByRole('button', { name: 'Use these words' }).click();
    await one.page.getByText('Picture: A new ramp at the library').waitFor();
    await one.page.locator('#section-text').click();
    await one.page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(atob('${PNG.toString('base64')}'), (sign) => sign.charCodeAt(0))], 'pasted.png', { type: 'image/png' }));
      document.querySelector('#section-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }`);
    await form.getByText('Chosen: pasted.png').waitFor();
    await form.getByLabel('What it shows').fill('A map of the ramps');
    await put.click();
    await two.page.getByText('Picture: A map of the ramps').waitFor();
    await saved(one.page);

    await one.page.getByRole('link', { name: 'Stop writing' }).click();
    const read = one.page.getByRole('img', { name: 'A new ramp at the library' });
    await read.waitFor();
    expect([
      await read.getAttribute('width'),
      await read.getAttribute('height'),
      await read.getAttribute('loading'),
    ]).toEqual(['3', '4', 'lazy']);
    expect(await loaded(one.page, '.app-text')).toEqual([true, 3, 4]);
    expect(await axe(one.page)).toEqual([]);
    const word = await one.context.request.get(`${server.origin}/northmoor/plan/ramps/export/word`);
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(await word.body());
    expect(Object.keys(zip.files).filter((name) => /^word\/media\/.+\.(png|jpg)$/.test(name))).toHaveLength(
      2,
    );
    expect(await zip.file('word/document.xml')!.async('string')).toContain('A new ramp at the library');
    const markdown = await (
      await one.context.request.get(`${server.origin}/northmoor/plan/ramps/export/markdown`)
    ).text();
    const address = /!\[A new ramp at the library\]\(<([^>]+)>\)/.exec(markdown)?.[1] ?? '';
    expect(address.startsWith(`${server.origin}/files/in/`)).toBe(true);
    expect((await one.context.request.get(address)).status()).toBe(200);
    const stranger = await sit(browser(), server.origin, { app, reader: world.other.member });
    expect((await stranger.context.request.get(address)).status()).toBe(404);
    await one.page.goto(`${server.origin}/northmoor/plan/ramps/print`);
    await one.page.getByRole('img', { name: 'A map of the ramps' }).waitFor();
    expect([...one.told, ...two.told].filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
    for (const { context } of [one, two, stranger]) await context.close();
  }, 120_000);
});
