import type { Editor } from '@tiptap/react';
import { isAllOwn, isOwnBlock, type IsMine } from './own-words.js';

const WORDS = 'A suggestion is words only: ';
const NEVER: Readonly<Record<string, string>> = {
  table: `${WORDS}you cannot suggest a table.`,
  row: `${WORDS}you cannot suggest to change a table.`,
  column: `${WORDS}you cannot suggest to change a table.`,
  'less-row': `${WORDS}you cannot suggest to change a table.`,
  'less-column': `${WORDS}you cannot suggest to change a table.`,
  'no-table': `${WORDS}you cannot suggest to change a table.`,
  picture: `${WORDS}you cannot suggest a picture.`,
  footnote: `${WORDS}you cannot suggest a footnote. Put its words in brackets.`,
};
const OWN = 'You can suggest this only for words that you suggest yourself. Choose some of those.';

/** Why a button of the toolbar cannot act while somebody suggests; undefined where it can. */
export function unavailable(name: string, { state }: Editor, isMine: IsMine): string | undefined {
  if (NEVER[name]) return NEVER[name];
  const { from, to, empty, $from } = state.selection;
  if (/^(heading-|bullets|numbers)/.test(name)) return isOwnBlock($from.parent, isMine) ? undefined : OWN;
  // With nothing chosen it is for the words that are typed next.
  if (/^(bold|italic|link)$/.test(name))
    return empty || isAllOwn(state.doc, from, to, isMine, false) ? undefined : OWN;
  return undefined;
}
