import { Editor, type Extensions } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { CursorStays } from '../../../apps/web/src/features/plans/editor/cursor-stays.js';
import { textExtensions } from '../../../apps/web/src/features/plans/editor/text-extensions.js';

// Node 20 has none; the editor asks it for the kind of keyboard.
if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { platform: '', userAgent: '' } });

/** Those whose views are about the text and not about the screen. */
const OF_THE_TEXT = /^(y-sync|y-undo|cursorStays)\$/;

/**
 * The editor of a section as a page has it (its schema, its plugins, its binding to Yjs), without a screen: what it asks of a view
 * is answered here.
 */
export class HeadlessEditor {
  readonly editor: Editor;
  private readonly ending: (() => void)[] = [];

  constructor(doc: Y.Doc, extensions: Extensions = []) {
    this.editor = new Editor({
      element: null,
      injectCSS: false,
      // As an empty string is, without the parser of a browser.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      extensions: [
        ...textExtensions(),
        Collaboration.configure({ document: doc }),
        CursorStays,
        ...extensions,
      ],
    });
    const { extensionManager } = this.editor;
    const inner = this.editor as unknown as {
      editorView: EditorView | null;
      dispatchTransaction(tr: Transaction): void;
    };
    const updating: ((before: EditorState) => void)[] = [];
    const dispatch = extensionManager.dispatchTransaction((tr) => inner.dispatchTransaction(tr));
    const view = {
      state: this.editor.state,
      composing: false,
      dragging: null,
      editable: true,
      isDestroyed: false,
      hasFocus: () => false,
      focus: () => undefined,
      dispatch,
      updateState(state: EditorState) {
        const before = this.state;
        this.state = state;
        for (const update of updating) update(before);
      },
    };
    inner.editorView = view as unknown as EditorView;
    view.updateState(this.editor.state.reconfigure({ plugins: extensionManager.plugins }));
    for (const plugin of this.editor.state.plugins) {
      if (!OF_THE_TEXT.test((plugin as unknown as { key: string }).key)) continue;
      const of = plugin.spec.view?.(inner.editorView);
      if (of?.update) updating.push((before) => of.update!(inner.editorView!, before));
      if (of?.destroy) this.ending.push(() => of.destroy!());
    }
  }

  get state(): EditorState {
    return this.editor.state;
  }

  /** Of each block. */
  words(): string[] {
    return this.state.doc.content.content.map((block) => block.textContent);
  }

  destroy(): void {
    for (const end of this.ending) end();
  }
}
