import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { newId } from '@folkmoot/kernel/id.js';
import { asSuggestion } from './as-suggestion.js';
import { type NoWords, saidOf } from './words-only.js';

interface Options {
  /** Asked with every change, so that it may be switched while the text is open. */
  suggesting: () => boolean;
  isMine: (id: string) => boolean;
  onMade: (id: string) => void;
  onRefused: (sentence: string) => void;
  /** Somebody asks by key for the next suggestion (1) or the one before (-1); false where there is none. */
  onGo: (by: 1 | -1) => boolean;
}

/** The editor shows a paragraph where the shared text has none. */
const holdsNothing = (state: EditorState): boolean =>
  (ySyncPluginKey.getState(state) as { type: { length: number } } | undefined)?.type.length === 0;

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
    onGo: () => false,
  }),
  dispatchTransaction({ transaction, next }) {
    const { suggesting, isMine, onMade, onRefused } = this.options;
    if (!suggesting() || !isOwnChange(transaction)) return next(transaction);
    let first: string | undefined;
    const changed = new Set<NoWords>();
    const made = asSuggestion(this.editor.state, transaction, {
      isMine,
      changed,
      newId: () => {
        first = newId();
        onMade(first);
        return first;
      },
    });
    if ('refused' in made) return onRefused(made.refused);
    // Where nothing is written yet, the first paragraph comes with the suggestion too.
    if (first !== undefined && holdsNothing(this.editor.state)) made.setNodeAttribute(0, 'suggested', first);
    next(made);
    if (changed.size > 0) onRefused(saidOf(changed));
  },
  addKeyboardShortcuts() {
    const { onGo } = this.options;
    return {
      'Alt-Shift-PageDown': () => onGo(1),
      'Alt-Shift-PageUp': () => onGo(-1),
    };
  },
  addProseMirrorPlugins() {
    const { suggesting } = this.options;
    return [
      new Plugin({
        key: new PluginKey('suggestMode'),
        appendTransaction: (transactions, _before, now) =>
          suggesting() ? null : withoutMarks(transactions.filter(isOwnChange), now),
      }),
    ];
  },
});

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
