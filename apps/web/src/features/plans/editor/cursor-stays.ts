import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { getRelativeSelection, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Where the cursor is, is asked anew before each change from elsewhere. By itself the binding to Yjs asks once for several changes
 * that come together, and after undo not at all: it then puts the cursor where it was long ago, or, where the text has become
 * shorter than that, throws and leaves the editor behind the text (y-tiptap 3.0.9, ueberdosis/y-tiptap#48).
 */
export const CursorStays = Extension.create({
  name: 'cursorStays',
  // Its view after that of the binding.
  priority: 1,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('cursorStays'),
      view: (view) => {
        const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding };
        const { doc } = binding;
        const ask = (): void => {
          if (binding.prosemirrorView === null) return;
          binding.beforeTransactionSelection = getRelativeSelection(binding, view.state) as never;
        };
        doc.on('beforeAllTransactions', ask);
        doc.on('afterTransaction', ask);
        return {
          destroy: () => {
            doc.off('beforeAllTransactions', ask);
            doc.off('afterTransaction', ask);
          },
        };
      },
    }),
  ],
});
