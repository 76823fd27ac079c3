import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** What was typed behind a sign that opens a list, and where it stands. */
export interface TypedQuery {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

interface Kept {
  readonly query: TypedQuery | null;
  /** Where a sign stands that is only a sign: Escape said so, until the cursor leaves it. */
  readonly letBe: number | null;
  /** The option that is chosen at the moment: its id, said by the text itself to screen readers. */
  readonly active: string | null;
}

const NONE: Kept = { query: null, letBe: null, active: null };

/** A sign in the text that opens a list. */
export interface TypedSign {
  readonly extension: Extension;
  /** The id of the list. */
  readonly list: string;
  query(state: EditorState): TypedQuery | null;
  /** Lets the sign stand as it was typed. */
  letBe(state: EditorState): Transaction;
  sayActive(state: EditorState, option: string | null): Transaction;
}

/**
 * Watches for a sign by what stands in the text, not by keys: a phone's keyboard sends none. Only a typed one opens the list, not
 * one that the cursor merely comes by, nor one that somebody else's words bring to it. The text stays a text box and names the
 * chosen option, as ARIA 1.2 has it for a list that belongs to one. `before` reads the words before the cursor: what was typed
 * behind the sign, of one letter, or null.
 */
export function typedSign(name: string, list: string, before: (text: string) => string | null): TypedSign {
  const key = new PluginKey<Kept>(name);
  const read = ({ selection }: EditorState): TypedQuery | null => {
    const { $from, empty } = selection;
    if (!empty || !$from.parent.isTextblock) return null;
    const typed = before($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'));
    return typed === null ? null : { from: $from.pos - typed.length - 1, to: $from.pos, typed };
  };
  const query = (state: EditorState): TypedQuery | null => key.getState(state)?.query ?? null;
  const extension = Extension.create({
    name,
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin<Kept>({
          key,
          state: {
            init: () => NONE,
            apply(transaction, kept, _old, state) {
              const meta = transaction.getMeta(key) as Partial<Kept> | undefined;
              const found = editor.isEditable ? read(state) : null;
              if (!found) return kept === NONE ? kept : NONE;
              if (meta?.letBe !== undefined) return { query: null, letBe: found.from, active: null };
              if (kept.letBe === found.from) return kept;
              const typedNow = transaction.docChanged && !transaction.getMeta(ySyncPluginKey);
              if (!kept.query && !typedNow) return kept;
              return {
                query: found,
                letBe: null,
                active: meta?.active !== undefined ? meta.active : kept.active,
              };
            },
          },
          props: {
            attributes(state): Record<string, string> {
              const kept = key.getState(state);
              if (!kept?.query || kept.active === null) return {};
              return {
                'aria-autocomplete': 'list',
                'aria-haspopup': 'listbox',
                'aria-controls': list,
                'aria-activedescendant': kept.active,
              };
            },
          },
        }),
      ];
    },
  });
  return {
    extension,
    list,
    query,
    letBe: (state) => state.tr.setMeta(key, { letBe: query(state)?.from ?? null }),
    sayActive: (state, active) => state.tr.setMeta(key, { active }),
  };
}
