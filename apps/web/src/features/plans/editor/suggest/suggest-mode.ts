import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { newId } from '@folkmoot/kernel/id.js';
import { asSuggestion } from './as-suggestion.js';

interface Options {
  /** Asked with every change, so that it may be switched while the text is open. */
  suggesting: () => boolean;
  isMine: (id: string) => boolean;
  onMade: (id: string) => void;
  onRefused: (sentence: string) => void;
  /** Who suggests it and for whom, as soon as it is known. */
  nameOf: (id: string) => string | undefined;
}

const key = new PluginKey<DecorationSet>('suggestMode');
const isOwnChange = (transaction: Transaction): boolean =>
  transaction.docChanged && !transaction.getMeta(ySyncPluginKey);

/** What somebody does to the text becomes a suggestion to do so; and what a writer writes bears nobody's mark. */
export const SuggestMode = Extension.create<Options>({
  name: 'suggestMode',
  addOptions: () => ({
    suggesting: () => false,
    isMine: () => false,
    onMade: () => undefined,
    onRefused: () => undefined,
    nameOf: () => undefined,
  }),
  dispatchTransaction({ transaction, next }) {
    const { suggesting, isMine, onMade, onRefused } = this.options;
    if (!suggesting() || !isOwnChange(transaction)) return next(transaction);
    const made = asSuggestion(this.editor.state, transaction, {
      isMine,
      newId: () => {
        const id = newId();
        onMade(id);
        return id;
      },
    });
    if ('refused' in made) return onRefused(made.refused);
    next(made);
  },
  addProseMirrorPlugins() {
    const { suggesting, nameOf } = this.options;
    return [
      new Plugin<DecorationSet>({
        key,
        appendTransaction: (transactions, _before, now) =>
          suggesting() ? null : withoutMarks(transactions.filter(isOwnChange), now),
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

function withoutMarks(own: readonly Transaction[], now: EditorState): Transaction | null {
  if (own.length === 0) return null;
  const tr = now.tr;
  const { suggestedInsertion, suggestedDeletion } = now.schema.marks;
  own.forEach((transaction, index) => {
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_from, _to, start, end) => {
        let [from, to] = [start, end];
        for (const later of transaction.mapping.maps.slice(step + 1))
          [from, to] = [later.map(from, -1), later.map(to, 1)];
        for (const later of own.slice(index + 1))
          [from, to] = [later.mapping.map(from, -1), later.mapping.map(to, 1)];
        if (to > from) tr.removeMark(from, to, suggestedInsertion).removeMark(from, to, suggestedDeletion);
      });
    });
  });
  return tr.docChanged ? tr : null;
}

/** Before each suggestion, in words: what it is and whose. Underline and strike are for those who see them. */
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
