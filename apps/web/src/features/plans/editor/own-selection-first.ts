import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

// No browser takes longer to report where a key or a finger put the cursor.
const REPORTED_MS = 100;

interface Options {
  /** Calls back before others' words come into the text; answers how to stop. */
  beforeOthers: (listener: () => void) => () => void;
}

/**
 * A browser moves the cursor at once and reports it up to a frame later. What happens in between would be done at the old place
 * (a key pressed right after another) or put the cursor back there (somebody else's words, or only their cursor, being drawn: with
 * one other person typing every twentieth arrow key was lost). So the selection is read before each of these.
 */
export const OwnSelectionFirst = Extension.create<Options, { stop: () => void; touched: number }>({
  name: 'ownSelectionFirst',
  addOptions: () => ({ beforeOthers: () => () => undefined }),
  addStorage: () => ({ stop: () => undefined, touched: -Infinity }),
  onCreate() {
    this.storage.stop = this.options.beforeOthers(() => {
      if (mayHaveMoved(this.storage)) readSelection(this.editor.view);
    });
  },
  onDestroy() {
    this.storage.stop();
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    const touched = (view: EditorView): void => {
      if (mayHaveMoved(storage)) readSelection(view);
      storage.touched = performance.now();
    };
    const left = (): void => {
      storage.touched = -Infinity;
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: touched,
            mouseup: touched,
            touchend: touched,
            cut: touched,
            paste: touched,
            focus: left,
            blur: left,
          },
        },
      }),
    ];
  },
  // Something is only to be drawn anew: with the selection as it is, not as it was when this was thought of.
  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor;
    const { docChanged, selectionSet, storedMarksSet } = transaction;
    const byFocus = transaction.getMeta('focus') ?? transaction.getMeta('blur');
    if (docChanged || selectionSet || storedMarksSet || byFocus || !mayHaveMoved(this.storage))
      return next(transaction);
    const before = view.state;
    readSelection(view);
    if (view.state === before) return next(transaction);
    const anew = view.state.tr;
    for (const [key, value] of Object.entries(metaOf(transaction))) anew.setMeta(key, value);
    next(anew);
  },
});

/** Only what was done in the text itself: a page that puts the focus back there knows better than the browser what is chosen. */
const mayHaveMoved = ({ touched }: { touched: number }): boolean => performance.now() - touched < REPORTED_MS;

function readSelection(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  // ProseMirror does this when the browser reports; it offers no public way to do it earlier.
  (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
}

const metaOf = (transaction: object): Record<string, unknown> =>
  (transaction as { meta: Record<string, unknown> }).meta;
