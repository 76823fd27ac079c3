import { Extension, resolveFocusPosition } from '@tiptap/core';

/**
 * Tiptap gives the text the focus with the next frame. On a busy machine a key that is pressed before is still the button's, and the
 * place to which one has moved the cursor is lost when the frame comes. Here the text has the focus before the next key is heard; not
 * at once, because React and the transaction are still at work.
 */
export const FocusAtOnce = Extension.create({
  name: 'focusAtOnce',
  addCommands: () => ({
    focus:
      (position = null, { scrollIntoView = true } = {}) =>
      ({ editor, view, tr, dispatch }) => {
        if (!dispatch || position === false || (position === null && view.hasFocus())) return true;
        const there = position === null ? null : resolveFocusPosition(tr.doc, position);
        if (there && !there.eq(tr.selection)) tr.setSelection(there);
        queueMicrotask(() => {
          if (editor.isDestroyed) return;
          view.focus();
          if (scrollIntoView) editor.commands.scrollIntoView();
        });
        return true;
      },
  }),
});
