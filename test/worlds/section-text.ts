import * as Y from 'yjs';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { AppendQueue } from '@folkmoot/platform/documents/append-queue.js';
import { insertsOf } from '@folkmoot/platform/documents/read-update.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';

/** A change of a section's text by somebody, through the document store, with a Yjs client of its own as each open page has. */
export async function writeIn(
  app: TestApp,
  sectionId: Id | string,
  reader: PersonReader,
  work: (text: Y.XmlFragment) => void,
): Promise<void> {
  const { document } = (await app.database.row<{ document: Id }>(
    'SELECT document_id AS document FROM plans.section WHERE id = $1',
    [sectionId],
  ))!;
  const store = app.nest.get(DocumentStore);
  const content = (await store.content(document))!;
  const doc = new Y.Doc();
  if (content.snapshot) Y.applyUpdate(doc, content.snapshot.bytes);
  for (const { bytes } of content.updates) Y.applyUpdate(doc, bytes);
  const before = Y.encodeStateVector(doc);
  const changes: Uint8Array[] = [];
  doc.on('update', (bytes) => changes.push(bytes));
  doc.transact(() => work(doc.getXmlFragment('default')));
  const { personId, organisationId } = reader;
  await store.claimClient(document, doc.clientID, { personId, organisationId });
  const bytes = Buffer.from(changes.length === 1 ? changes[0]! : Y.encodeStateAsUpdate(doc, before));
  const outcome = await app.nest.get(AppendQueue).append({
    document,
    epoch: content.epoch,
    client: doc.clientID,
    bytes,
    inserts: insertsOf(bytes),
    personId,
    organisationId,
    at: app.nest.get(Clock).now(),
    from: '',
  });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

/** Puts blocks in before the one at `index`; `## Heading` makes a heading. */
export const put = (text: Y.XmlFragment, index: number, ...lines: string[]): void =>
  text.insert(
    index,
    lines.map((line) => {
      const heading = line.startsWith('## ');
      const block = new Y.XmlElement(heading ? 'heading' : 'paragraph');
      if (heading) block.setAttribute('level', 2 as never);
      block.insert(0, [new Y.XmlText(heading ? line.slice(3) : line)]);
      return block;
    }),
  );

export const wordsAt = (text: Y.XmlFragment, index: number): Y.XmlText =>
  (text.get(index) as Y.XmlElement).get(0) as Y.XmlText;
