import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { statusShown } from '../../../../ui/status.js';
import type { MentionBook } from '../../../../live/mentions/mention-book.js';
import { keyOf, labelOf, refOf, told } from '../../../../live/mentions/mentioned-words.js';

/** A thing where the text names it, with how it stands; the same words as where it is read. */
export const mentionView =
  (book: MentionBook | undefined): NodeViewRenderer =>
  ({ node }) => {
    const dom = document.createElement('span');
    dom.className = 'app-mention app-mention--editor';
    let shown: Node = node;
    const show = (): void => {
      const ref = refOf(shown.attrs);
      if (!book || !ref) return dom.replaceChildren(labelOf(shown.attrs));
      const { label, status, words } = told(ref, book.get(keyOf(ref)));
      dom.replaceChildren(label);
      if (!status && !words) return;
      const state = document.createElement('span');
      state.className = 'app-mention__words';
      state.append(' (');
      if (status) state.append(tag(status));
      state.append(status && words ? `, ${words})` : `${words})`);
      dom.append(state);
    };
    show();
    const stop = book?.subscribe(show);
    return {
      dom,
      update(next: Node) {
        if (next.type !== shown.type) return false;
        shown = next;
        show();
        return true;
      },
      ignoreMutation: () => true,
      destroy: () => stop?.(),
    };
  };

function tag(status: keyof typeof statusShown): HTMLElement {
  const { word, shape } = statusShown[status];
  const element = document.createElement('span');
  element.className = `app-status app-status--${status}`;
  const sign = document.createElement('span');
  sign.className = 'app-status__shape';
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = shape;
  element.append(sign, word);
  return element;
}
