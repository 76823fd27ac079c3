import type { Node } from '@tiptap/pm/model';

export interface FootnoteAt {
  readonly id: string;
  readonly text: string;
  /** Where it stands in the text. */
  readonly position: number;
}

/** The footnotes of a text in their order: the first is number 1. */
export function footnotesOf(doc: Node): FootnoteAt[] {
  const found: FootnoteAt[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'footnote') return true;
    found.push({ id: String(node.attrs.id), text: node.textContent, position });
    return false;
  });
  return found;
}
