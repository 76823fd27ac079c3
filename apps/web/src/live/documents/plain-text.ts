import * as Y from 'yjs';

/** The words of a text, blocks on lines of their own. */
export function plainText(doc: Y.Doc): string {
  const lines: string[] = [];
  const walk = (node: Y.XmlFragment | Y.XmlText): void => {
    if (node instanceof Y.XmlText) lines.push(wordsOf(node));
    else
      for (const child of node.toArray())
        if (child instanceof Y.XmlText || child instanceof Y.XmlElement) walk(child);
  };
  walk(doc.getXmlFragment('default'));
  return lines.join('\n');
}

const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');

/** The whole text as one update that has forgotten what was deleted, which the text's own history may not have. */
export function withoutDeleted(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc({ gc: true });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const update = Y.encodeStateAsUpdate(copy);
  copy.destroy();
  return update;
}
