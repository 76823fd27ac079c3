import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import { firstText } from '@folkmoot/platform/documents/first-text.js';
import type { TextNode } from '@folkmoot/platform/documents/text-of.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';

export const words = (text: string, ...marks: NonNullable<TextNode['marks']>[number][]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
export const paragraph = (...content: (TextNode | string)[]): TextNode => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? words(one) : one)),
});
export const heading = (level: number, text: string): TextNode => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
});
export const bullets = (...items: (TextNode | string)[][]): TextNode => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: item.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
  })),
});
export const numbered = (start: number, ...items: (TextNode | string)[][]): TextNode => ({
  ...bullets(...items),
  type: 'orderedList',
  attrs: { start },
});
export const table = (...rows: string[][]): TextNode => ({
  type: 'table',
  content: rows.map((row, index) => ({
    type: 'tableRow',
    content: row.map((cell) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(cell)],
    })),
  })),
});
export const footnote = (text: string, id = 'a'): TextNode => ({
  type: 'footnote',
  attrs: { id },
  content: [words(text)],
});
/** A thing that the text names. */
export const mention = (kind: string, id: string, label: string): TextNode => ({
  type: 'mention',
  attrs: { kind, id, label },
});
export const doc = (...content: TextNode[]): TextNode => ({ type: 'doc', content });

export const bold = { type: 'bold' };
export const italic = { type: 'italic' };
export const link = (href: string) => ({ type: 'link', attrs: { href } });

/** Writes the text of a section as somebody who may, in one update. */
export async function writtenText(
  app: TestApp,
  sectionId: Id,
  text: TextNode,
  writer: PersonReader,
): Promise<Id> {
  const store = app.nest.get(DocumentStore);
  const { document } = (await app.database.row<{ document: Id }>(
    'SELECT document_id AS document FROM plans.section WHERE id = $1',
    [sectionId],
  ))!;
  const { client, bytes } = firstText(text);
  await store.claimClient(document, client, writer);
  const { personId, organisationId } = writer;
  const [said] = await store.append([
    {
      document,
      epoch: 1,
      client,
      bytes,
      personId,
      organisationId,
      at: new Date('2027-03-01T10:00:00Z'),
      from: '',
    },
  ]);
  if (said?.seq == null) throw new Error(`Nobody wrote it: ${said?.refused}`);
  return document;
}
