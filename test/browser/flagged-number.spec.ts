import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { DocumentProvider } from '../../apps/web/src/live/documents/document-provider.js';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import { openDocumentSocket } from '../../apps/web/src/live/documents/document-socket.js';
import { folkmoot } from '../worlds/app.js';
import { reaches, read, saved, write } from '../worlds/documents.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { openedSection, prioritised, startedPlan } from '../worlds/plans.js';
import { cookieOf } from '../worlds/session.js';
import { axe, describeInBrowser } from './browser.js';
import { startServer, type RunningServer } from './server.js';
import { sit } from './sit.js';

const NUMBER = '9434765919';

describeInBrowser('an NHS number that came in pieces', (browser) => {
  let server: RunningServer;
  let app: TestApp;
  let world: PartnershipWorld;
  let documentId: string;
  beforeAll(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    await prioritised(app, world, 'Fewer falls at home');
    const id = await openedSection(app, world, 'forum');
    const row = await app.database.row<{ document_id: string }>(
      'SELECT document_id FROM plans.section WHERE id = $1',
      [id],
    );
    documentId = row!.document_id;
  }, 90_000);
  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  it('is said to everybody who has the text open, with what to do', async () => {
    const { page, context } = await sit(browser(), server.origin, { app, reader: world.member });
    await page.goto(`${server.origin}/northmoor/plan/falls-at-home?write`);
    await page.locator('#section-text[contenteditable="true"]').waitFor();

    // A program without our editor, which would hold the number: digit by digit, so that no single change holds it either.
    const cookie = await cookieOf(app.database, { ...world.participant, sessionId: crypto.randomUUID() });
    const [socket, doc] = [openDocumentSocket(server.origin, { cookie }), new Y.Doc()];
    const provider = new DocumentProvider({
      document: documentId,
      doc,
      socket,
      schemaVersion: TEXT_SCHEMA_VERSION,
    });
    try {
      await reaches(provider, (state) => state.kind !== 'opening', 20_000);
      write(doc, 'Call ');
      const line = doc.getXmlFragment('default').toArray().at(-1) as Y.XmlElement;
      for (const digit of NUMBER) {
        const words = line.get(0) as Y.XmlText;
        words.insert(words.length, digit);
        await saved(provider);
      }
      expect(read(doc).at(-1)).toBe(`Call ${NUMBER}`);
      await page
        .getByRole('alert')
        .getByText('This text holds what looks like an NHS number')
        .waitFor({ timeout: 30_000 });
      expect(await axe(page)).toEqual([]);
      await page.getByRole('link', { name: 'Remove a passage for good' }).click();
      await page.getByRole('heading', { level: 1, name: 'Remove a passage for good' }).waitFor();
    } finally {
      provider.destroy();
      socket.close();
      await context.close();
    }
  }, 90_000);
});
