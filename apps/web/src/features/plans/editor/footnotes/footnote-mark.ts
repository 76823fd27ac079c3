import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Decoration } from '@tiptap/pm/view';
import { goToNote } from './go-to-note.js';

/** The number of a footnote where it stands in the text; a click leads to its words. */
export const footnoteMark: NodeViewRenderer = ({ node, decorations }) => {
  const dom = document.createElement('sup');
  dom.className = 'app-noteref';
  dom.setAttribute('role', 'img');
  const show = (of: Node, marks: readonly Decoration[]): boolean => {
    if (of.type !== node.type || of.attrs.id !== node.attrs.id) return false;
    const number = marks.map((one) => (one.spec as { footnote?: number }).footnote).find(Boolean) ?? '';
    const label = `Footnote ${number}`;
    if (dom.textContent !== String(number)) dom.textContent = String(number);
    dom.setAttribute('aria-label', label);
    dom.title = of.textContent === '' ? label : of.textContent;
    return true;
  };
  show(node, decorations as readonly Decoration[]);
  dom.addEventListener('click', () => goToNote(String(node.attrs.id)));
  return {
    dom,
    update: (next: Node, marks: readonly unknown[]) => show(next, marks as readonly Decoration[]),
    ignoreMutation: () => true,
  };
};
