import type { Editor } from '@tiptap/react';
import { goToNote } from './footnotes/go-to-note.js';
import { insertFootnote } from './footnotes/write-footnote.js';
import { insertTable } from './insert-table.js';
import { askWhom } from './mentions/ask-whom.js';

export interface Item {
  name: string;
  label: string;
  /** The key that does the same, as people write it; said in the tooltip. */
  keys?: string;
  /** Undefined for what is done once and has no state. */
  on?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  /** Only shown there. */
  shown?: (editor: Editor) => boolean;
  /** Offered after a `/` too; other words by which it is found there. */
  slash?: readonly string[];
  run: (editor: Editor, open: OpenForm) => void;
}

/** What needs words before it can be put in has a form of its own. */
export type FormName = 'link' | 'picture' | 'commitment' | 'find';
export type OpenForm = (form: FormName) => void;

const inTable = (editor: Editor): boolean => editor.isActive('table');
const heading = (level: 2 | 3 | 4, label: string): Item => ({
  name: `heading-${level}`,
  label,
  slash: ['title', `h${level}`],
  on: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

/** Grouped as they stand in the toolbar. */
export const ITEMS: readonly (readonly Item[])[] = [
  [heading(2, 'Heading'), heading(3, 'Smaller heading'), heading(4, 'Smallest heading')],
  [
    {
      name: 'bold',
      label: 'Bold',
      keys: 'Ctrl+B',
      on: (editor) => editor.isActive('bold'),
      run: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      name: 'italic',
      label: 'Italic',
      keys: 'Ctrl+I',
      on: (editor) => editor.isActive('italic'),
      run: (editor) => editor.chain().focus().toggleItalic().run(),
    },
  ],
  [
    {
      name: 'bullets',
      label: 'Bulleted list',
      slash: ['points', 'unordered'],
      on: (editor) => editor.isActive('bulletList'),
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'numbers',
      label: 'Numbered list',
      slash: ['ordered', 'steps'],
      on: (editor) => editor.isActive('orderedList'),
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
  ],
  [
    {
      name: 'table',
      label: 'Table',
      slash: ['grid', 'columns'],
      shown: (editor) => !inTable(editor),
      run: insertTable,
    },
    {
      name: 'row',
      label: 'Add row',
      shown: inTable,
      run: (editor) => editor.chain().focus().addRowAfter().run(),
    },
    {
      name: 'column',
      label: 'Add column',
      shown: inTable,
      run: (editor) => editor.chain().focus().addColumnAfter().run(),
    },
    {
      name: 'less-row',
      label: 'Remove row',
      shown: inTable,
      run: (editor) => editor.chain().focus().deleteRow().run(),
    },
    {
      name: 'less-column',
      label: 'Remove column',
      shown: inTable,
      run: (editor) => editor.chain().focus().deleteColumn().run(),
    },
    {
      name: 'no-table',
      label: 'Remove table',
      shown: inTable,
      run: (editor) => editor.chain().focus().deleteTable().run(),
    },
  ],
  [
    {
      name: 'undo',
      label: 'Undo',
      keys: 'Ctrl+Z',
      can: (editor) => editor.can().undo(),
      run: (editor) => editor.chain().focus().undo().run(),
    },
    {
      name: 'redo',
      label: 'Redo',
      keys: 'Ctrl+Shift+Z',
      can: (editor) => editor.can().redo(),
      run: (editor) => editor.chain().focus().redo().run(),
    },
  ],
  [
    {
      name: 'picture',
      label: 'Picture',
      slash: ['image', 'photo', 'drawing'],
      on: (editor) => editor.isActive('picture'),
      run: (_editor, open) => open('picture'),
    },
    {
      name: 'mention',
      label: 'Mention',
      keys: '@',
      slash: ['name', 'person', 'organisation', 'commitment', 'priority'],
      run: askWhom,
    },
    {
      name: 'commitment',
      label: 'Make a commitment',
      slash: ['commitment', 'promise', 'action'],
      run: (_editor, open) => open('commitment'),
    },
    {
      name: 'footnote',
      label: 'Footnote',
      slash: ['note', 'source', 'reference'],
      run: (editor) => goToNote(insertFootnote(editor)),
    },
    {
      name: 'link',
      label: 'Link',
      keys: 'Ctrl+K',
      slash: ['web', 'address', 'mail'],
      on: (editor) => editor.isActive('link'),
      run: (_editor, open) => open('link'),
    },
  ],
  [
    {
      name: 'find',
      label: 'Find',
      keys: 'Ctrl+F',
      run: (_editor, open) => open('find'),
    },
  ],
];

/** What the menu behind a `/` offers: the same as the toolbar, where it makes something new. */
export const slashItems = (editor: Editor): Item[] =>
  ITEMS.flat().filter((item) => item.slash && (item.shown?.(editor) ?? true) && (item.can?.(editor) ?? true));
