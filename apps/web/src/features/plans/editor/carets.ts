import type { DecorationAttrs } from '@tiptap/pm/view';
import type { CursorUser } from '../../../live/documents/cursors.js';

/** Whose caret it is: what the server says of them, or of nobody yet. */
export type CaretUser = Partial<{ [Key in keyof CursorUser]: CursorUser[Key] | null }>;

const toneClass = ({ hue }: CaretUser): string => `app-tone-${Number.isInteger(hue) ? hue : 0}`;

export const caretLabel = ({ name, organisation }: CaretUser): string =>
  [name, organisation].filter(Boolean).join(', ') || 'Somebody';

/** Colours by class: the page's security policy allows no style attributes. The label carries the names; colour only helps. */
export function renderCaret(user: CaretUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `app-caret ${toneClass(user)}`;
  caret.setAttribute('aria-hidden', 'true'); // the list of who is here says it to those who do not see it
  const label = document.createElement('span');
  label.className = 'app-caret__label';
  label.textContent = caretLabel(user);
  caret.append(label);
  return caret;
}

export const renderSelection = (user: CaretUser): DecorationAttrs => ({
  nodeName: 'span',
  class: `app-caret-selection ${toneClass(user)}`,
});
