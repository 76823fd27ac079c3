import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { Projection } from '@folkmoot/platform/documents/projection.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { hasTraces, TRACES, tracesFolder, typed } from '../../bench/plan-editing/traces.mjs';
import { folkmoot } from '../../worlds/app.js';
import { DocumentWorld, read, saved } from '../../worlds/documents.js';

// Recorded editing is not part of the project; where it is, what people typed years ago must come out letter for letter.
const TOGETHER = 500;
const recorded = hasTraces() ? it : it.skip;
if (!hasTraces())
  console.log(`Skipped: ${TRACES.join(', ')} are not in ${tracesFolder} (EDITING_TRACES names another).`);

let app: TestApp;
let world: DocumentWorld;
beforeAll(async () => {
  app = await folkmoot({ DATABASE_POOL: '10', LOG_LEVEL: 'silent' });
  world = new DocumentWorld(app, await startTestServer(app));
});
afterAll(async () => {
  world.close();
  await app.close();
});

for (const name of TRACES)
  recorded(
    `${name} is typed through the server and ends in its recorded text, for a newcomer and for search`,
    async () => {
      const { updates, expected } = typed(name);
      const document = await world.text();
      const writer = await world.writer(document);
      for (let from = 0; from < updates.length; from += TOGETHER) {
        for (const update of updates.slice(from, from + TOGETHER)) Y.applyUpdate(writer.doc, update);
        await saved(writer.provider, 30_000);
      }
      const newcomer = await world.writer(document);
      expect(read(newcomer.doc).join('')).toBe(expected);
      await app.nest.get(Projection).project(document);
      const projected = await app.database.row<{ plain: string }>(
        'SELECT plain FROM documents.projection WHERE document_id = $1',
        [document],
      );
      expect(projected?.plain).toBe(expected);
    },
    180_000,
  );
