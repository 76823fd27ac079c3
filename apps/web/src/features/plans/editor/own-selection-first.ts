import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

// No browser takes longer to report where a key or a finger put the cursor, not even on a machine that has no time.
const REPORTED_MS = 1_000;
// So long after the focus ProseMirror puts the cursor back where it knows it, unless it stands elsewhere than the browser put it first.
const FOCUSED_MS = 20;

interface Options {
  /** Calls back before others' words come into the text; answers how to stop. */
  beforeOthers: (listener: () => void) => () => void;
}

/**
 * A browser moves the cursor at once and reports it up to a frame later. What happens in between would be done at the old place
 * (a key pressed right after another) or put the cursor back there (somebody else's words, or only their cursor, being drawn: with
 * one other person typing every twentieth arrow key was lost). What is pressed outside of the text is never told at all where the
 * cursor went. So the selection is read before each of these.
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
    const readNow = (view: EditorView): void => {
      if (mayHaveMoved(storage)) readSelection(view);
    };
    return [
      new Plugin({
        view(view) {
          const pressed = (): void => readNow(view);
          const { ownerDocument } = view.dom;
          ownerDocument.addEventListener('pointerdown', pressed, true);
          return { destroy: () => ownerDocument.removeEventListener('pointerdown', pressed, true) };
        },
        props: {
          handleDOMEvents: {
            keydown: (view) => {
              touched(view);
              // From here on it is a key that leads to the start of a text, and no browser that lost the place when it got the focus.
              (view as unknown as { input: { lastFocus: number } }).input.lastFocus = 0;
            },
            mouseup: touched,
            touchend: touched,
            cut: touched,
            paste: touched,
            focus: (view) => {
              left();
              // Set before ProseMirror's own, and so done before it: a key pressed meanwhile, such as Home, may lead where the browser began.
              setTimeout(() => readNow(view), FOCUSED_MS);
            },
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
