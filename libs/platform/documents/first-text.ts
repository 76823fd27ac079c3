import * as Y from 'yjs';
import { FRAGMENT } from './fragment.js';
import { idOf, suggestionKey } from './suggestions/suggestion-marks.js';
import type { TextNode } from './text-of.js';

/** A whole text as the editor would have written it into an empty document: one update of one new client. */
export function firstText(
  text: TextNode,
  client?: number,
): { readonly client: number; readonly bytes: Buffer } {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  doc.getXmlFragment(FRAGMENT).insert(0, childrenOf(text));
  const written = { client: doc.clientID, bytes: Buffer.from(Y.encodeStateAsUpdate(doc)) };
  doc.destroy();
  return written;
}

/** As y-tiptap does it: runs of text that stand together are one Yjs text, their marks its formatting. */
export function childrenOf(node: TextNode): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: { insert: string; attributes: Record<string, unknown> }[] = [];
  const endRuns = (): void => {
    if (runs.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(runs);
    children.push(text);
    runs = [];
  };
  for (const child of node.content ?? []) {
    if (child.type === 'text') {
      const marks = (child.marks ?? []).map(({ type, attrs }) => [keyOf(type, attrs), attrs ?? {}]);
      runs.push({ insert: child.text ?? '', attributes: Object.fromEntries(marks) });
      continue;
    }
    endRuns();
    const element = new Y.XmlElement(child.type);
    for (const [name, value] of Object.entries(child.attrs ?? {}))
      if (value !== null) element.setAttribute(name, value as string); // numbers stay numbers, whatever the type says
    element.insert(0, childrenOf(child));
    children.push(element);
  }
  endRuns();
  return children;
}

const keyOf = (type: string, attrs: unknown): string =>
  type === 'suggestedInsertion' || type === 'suggestedDeletion'
    ? suggestionKey(type, idOf(attrs) ?? '')
    : type;
