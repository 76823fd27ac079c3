import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Options {
  /** Who suggests it and for whom, as soon as it is known. */
  nameOf: (id: string) => string | undefined;
}

const key = new PluginKey<DecorationSet>('suggestionNames');

/** Before each suggestion, in words: what it is and whose. Underline and strike are for those who see them. */
export const SuggestionNames = Extension.create<Options>({
  name: 'suggestionNames',
  addOptions: () => ({ nameOf: () => undefined }),
  addProseMirrorPlugins() {
    const { nameOf } = this.options;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, state) => named(state, nameOf),
          apply: (tr, known, _before, state) =>
            tr.docChanged || tr.getMeta(key) ? named(state, nameOf) : known,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Names have come: those who do not see the marks hear them. */
export const renameSuggestions = (tr: Transaction): Transaction => tr.setMeta(key, true);

function named(state: EditorState, nameOf: Options['nameOf']): DecorationSet {
  const found: Decoration[] = [];
  let last = '';
  let lastEnd = -1;
  state.doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const mark of node.marks) {
      if (!/^suggested/.test(mark.type.name)) continue;
      const id = String(mark.attrs.id);
      const now = `${mark.type.name} ${id}`;
      if (now !== last || pos !== lastEnd) {
        const what = mark.type.name === 'suggestedInsertion' ? 'put in' : 'take out';
        const words = `[Suggested by ${nameOf(id) ?? 'somebody'}, ${what}:] `;
        found.push(Decoration.widget(pos, () => spoken(words), { side: -1, key: `${now} ${words}` }));
      }
      last = now;
      lastEnd = pos + node.nodeSize;
    }
  });
  return DecorationSet.create(state.doc, found);
}

function spoken(words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'nhsuk-u-visually-hidden';
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
