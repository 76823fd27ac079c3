import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';

/** What was typed behind a `/`, and where it stands. */
export interface SlashQueryState {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

interface Kept {
  readonly query: SlashQueryState | null;
  /** Where a `/` stands that is only a stroke: Escape said so, until the cursor leaves it. */
  readonly letBe: number | null;
  /** The option that is chosen at the moment: its id, said by the text itself to screen readers. */
  readonly active: string | null;
}

const KEY = new PluginKey<Kept>('slashQuery');
const NONE: Kept = { query: null, letBe: null, active: null };
export const SLASH_LIST = 'slash-list';

/** At the start of a block or after a blank: in an address, a date or “and/or” a stroke stays a stroke. */
export function queryBefore(text: string): string | null {
  return /(?:^|[\s\ufffc])\/([\p{L}\p{N}-]{0,20})$/u.exec(text)?.[1] ?? null;
}

function read({ selection }: EditorState): SlashQueryState | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const typed = queryBefore($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'));
  return typed === null ? null : { from: $from.pos - typed.length - 1, to: $from.pos, typed };
}

export const slashQuery = (state: EditorState): SlashQueryState | null => KEY.getState(state)?.query ?? null;

/** Lets the `/` stand as it was typed. */
export const letSlashBe = (state: EditorState) =>
  state.tr.setMeta(KEY, { letBe: slashQuery(state)?.from ?? null });
export const sayActive = (state: EditorState, active: string | null) => state.tr.setMeta(KEY, { active });

/**
 * Watches for a `/` by what stands in the text, not by keys: a phone's keyboard sends none. Only a typed one opens the menu, not
 * one that the cursor merely comes by. The text stays a text box and names the chosen option, as ARIA 1.2 has it for a list
 * that belongs to one.
 */
export const SlashQuery = Extension.create({
  name: 'slashQuery',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<Kept>({
        key: KEY,
        state: {
          init: () => NONE,
          apply(transaction, before, _old, state) {
            const meta = transaction.getMeta(KEY) as Partial<Kept> | undefined;
            const found = editor.isEditable ? read(state) : null;
            if (!found) return before === NONE ? before : NONE;
            if (meta?.letBe !== undefined) return { query: null, letBe: found.from, active: null };
            if (before.letBe === found.from) return before;
            if (!before.query && !transaction.docChanged) return before;
            return {
              query: found,
              letBe: null,
              active: meta?.active !== undefined ? meta.active : before.active,
            };
          },
        },
        props: {
          attributes(state): Record<string, string> {
            const kept = KEY.getState(state);
            if (!kept?.query || kept.active === null) return {};
            return {
              'aria-autocomplete': 'list',
              'aria-haspopup': 'listbox',
              'aria-controls': SLASH_LIST,
              'aria-activedescendant': kept.active,
            };
          },
        },
      }),
    ];
  },
});
