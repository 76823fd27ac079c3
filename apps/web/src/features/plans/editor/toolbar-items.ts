import type { Editor } from '@tiptap/react';
import { insertTable } from './insert-table.js';

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
  run: (editor: Editor) => void;
}

const inTable = (editor: Editor): boolean => editor.isActive('table');
const heading = (level: 2 | 3 | 4, label: string): Item => ({
  name: `heading-${level}`,
  label,
  on: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

/** Grouped as they stand; the link has a form of its own. */
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
      on: (editor) => editor.isActive('bulletList'),
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'numbers',
      label: 'Numbered list',
      on: (editor) => editor.isActive('orderedList'),
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
  ],
  [
    {
      name: 'table',
      label: 'Table',
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
];
