import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';

/** What a search keeps beside the text. Its code is fetched when somebody first searches; this place for it is always there. */
export interface Found {
  readonly marks: DecorationSet;
  next(tr: Transaction, before: EditorState, now: EditorState): Found;
}

export const FOUND = new PluginKey<Found | null>('found');

/** Control and F within the text: the browser's own search would not find what the field below the text holds, nor replace. */
export const FindSlot = Extension.create<{ onFind: () => void }>({
  name: 'findSlot',
  addOptions: () => ({ onFind: () => undefined }),
  addKeyboardShortcuts() {
    return {
      'Mod-f': () => {
        this.options.onFind();
        return true;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Found | null>({
      key: FOUND,
      state: {
        init: () => null,
        apply(tr, found, before, now) {
          const set = tr.getMeta(FOUND) as Found | null | undefined;
          return set !== undefined ? set : (found?.next(tr, before, now) ?? null);
        },
      },
      props: { decorations: (state) => FOUND.getState(state)?.marks },
    }),
  ],
});
