import * as Y from 'yjs';

/** The words of a text, blocks on lines of their own; what names a thing is its label. */
export function plainText(doc: Y.Doc): string {
  const lines: string[] = [];
  const walk = (parent: Y.XmlFragment): void => {
    let line: string | undefined;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) line = (line ?? '') + wordsOf(child);
      else if (child instanceof Y.XmlElement && child.nodeName === 'mention')
        line = `${line ?? ''}${String(child.getAttribute('label') ?? '')}`;
      else if (child instanceof Y.XmlElement) {
        if (line !== undefined) lines.push(line);
        line = undefined;
        walk(child);
      }
    }
    if (line !== undefined) lines.push(line);
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
