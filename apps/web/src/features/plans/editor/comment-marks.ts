import { Extension, type Editor } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Thread } from '../comments/thread.js';
import { findPassage, type Range } from './passages.js';

interface Marks {
  readonly threads: readonly Thread[];
  readonly found: ReadonlyMap<string, Range>;
}

interface Options {
  epoch: () => number | null;
  /** Somebody asks by key to comment on the chosen words. */
  onComment: () => void;
  /** Somebody asks by key for the next comment (1) or the one before (-1). */
  onGo: (by: 1 | -1) => void;
}

const key = new PluginKey<Marks>('commentMarks');
const LOOK_AGAIN_MS = 250;

export const marksOf = (state: EditorState): Marks =>
  key.getState(state) ?? { threads: [], found: new Map() };

export const showThreads = (editor: Editor, threads: readonly Thread[]): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, { threads }));

/** The thread whose words the cursor is in; the shortest passage where several cover it. */
export function threadAtCursor(state: EditorState): string | null {
  const { from, to } = state.selection;
  const around = [...marksOf(state).found]
    .filter(([, range]) => range.from <= from && to <= range.to)
    .sort(([, one], [, other]) => one.to - one.from - (other.to - other.from));
  return around[0]?.[0] ?? null;
}

/**
 * Takes over what is chosen on the screen. The browser tells of a new selection with its next frame only, so that on a busy
 * machine a key or a click comes before the editor knows of the last letters.
 */
export function takeChosen({ view }: Editor): void {
  const chosen = view.dom.ownerDocument.getSelection();
  if (![chosen?.anchorNode, chosen?.focusNode].every((end) => end && view.dom.contains(end))) return;
  const [anchor, head] = [
    view.posAtDOM(chosen!.anchorNode!, chosen!.anchorOffset),
    view.posAtDOM(chosen!.focusNode!, chosen!.focusOffset),
  ];
  const { selection, doc, tr } = view.state;
  if (!(selection instanceof TextSelection) || (selection.anchor === anchor && selection.head === head))
    return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

/** Chooses the words of a thread and brings them into view; false where they were removed. */
export function chooseWords(editor: Editor, threadId: string): boolean {
  const range = marksOf(editor.state).found.get(threadId);
  if (!range) return false;
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView());
  return true;
}

/**
 * Underlines the words that are commented on. They are decorations, nothing of the text: who may not write sees them too, and
 * no version or export carries them.
 */
export const CommentMarks = Extension.create<Options>({
  name: 'commentMarks',
  addOptions: () => ({ epoch: () => null, onComment: () => undefined, onGo: () => undefined }),
  addKeyboardShortcuts() {
    const { onComment, onGo } = this.options;
    const done = (act: () => void) => () => {
      act();
      return true;
    };
    return {
      'Mod-Alt-m': done(onComment),
      'Alt-PageDown': done(() => onGo(1)),
      'Alt-PageUp': done(() => onGo(-1)),
    };
  },
  addProseMirrorPlugins() {
    const { epoch } = this.options;
    const look = (state: EditorState, threads: readonly Thread[]): Marks => {
      const found = new Map<string, Range>();
      for (const thread of threads) {
        const range = findPassage(state, thread, epoch());
        if (range) found.set(thread.id, range);
      }
      return { threads, found };
    };
    return [
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ threads: [], found: new Map() }),
          apply(tr, before, _, state) {
            const meta = tr.getMeta(key) as { threads?: readonly Thread[] } | undefined;
            if (meta || tr.getMeta(ySyncPluginKey)) return look(state, meta?.threads ?? before.threads);
            if (!tr.docChanged) return before;
            // One's own typing reaches the shared text a moment later; until then the words are followed here.
            const found = [...before.found].map(([id, { from, to }]): [string, Range] => [
              id,
              { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) },
            ]);
            return { ...before, found: new Map(found.filter(([, { from, to }]) => from < to)) };
          },
        },
        props: {
          decorations(state) {
            const active = threadAtCursor(state);
            return DecorationSet.create(
              state.doc,
              [...marksOf(state).found].map(([id, { from, to }]) =>
                Decoration.inline(from, to, {
                  nodeName: 'mark',
                  class: `app-commented${id === active ? ' app-commented--active' : ''}`,
                  'data-thread': id,
                }),
              ),
            );
          },
        },
        view: () => {
          let timer: ReturnType<typeof setTimeout> | undefined;
          return {
            update(view: EditorView, before: EditorState) {
              if (view.state.doc === before.doc || marksOf(view.state).threads.length === 0) return;
              clearTimeout(timer);
              timer = setTimeout(() => view.dispatch(view.state.tr.setMeta(key, {})), LOOK_AGAIN_MS);
            },
            destroy: () => clearTimeout(timer),
          };
        },
      }),
    ];
  },
});
