import * as Y from 'yjs';
import { FRAGMENT } from '@folkmoot/platform/documents/fragment.js';
import type { Block } from './northmoor-plan.js';

/** The blocks as the editor would have written them: one Yjs update of one client. */
export function updateOf(blocks: readonly Block[]): { client: number; bytes: Buffer } {
  const doc = new Y.Doc();
  doc.getXmlFragment(FRAGMENT).insert(0, blocks.map(elementOf));
  return { client: doc.clientID, bytes: Buffer.from(Y.encodeStateAsUpdate(doc)) };
}

function elementOf(block: Block): Y.XmlElement {
  if ('heading' in block) {
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 2 as never); // y-tiptap keeps numbers as numbers
    heading.insert(0, [new Y.XmlText(block.heading)]);
    return heading;
  }
  if ('text' in block) return paragraph(block.text);
  const list = new Y.XmlElement('bulletList');
  list.insert(
    0,
    block.list.map((text) => {
      const item = new Y.XmlElement('listItem');
      item.insert(0, [paragraph(text)]);
      return item;
    }),
  );
  return list;
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}
