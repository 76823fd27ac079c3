import type { Editor } from '@tiptap/react';
import { TextSelection } from '@tiptap/pm/state';

const paragraph = (text?: string) => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const HEADS = ['Heading 1', 'Heading 2', 'Heading 3'];
const row = (cell: string, texts: readonly (string | undefined)[]) => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type: cell, content: [paragraph(text)] })),
});
const EMPTY = HEADS.map(() => undefined);

/** A table with words in its headings, the first chosen to be typed over: an empty heading tells nobody what a column holds. */
export function insertTable(editor: Editor): void {
  const table = {
    type: 'table',
    content: [row('tableHeader', HEADS), row('tableCell', EMPTY), row('tableCell', EMPTY)],
  };
  const { from } = editor.state.selection;
  editor
    .chain()
    .focus()
    .insertContent(table)
    .command(({ tr }) => {
      let first: number | undefined;
      tr.doc.nodesBetween(Math.max(0, from - 2), tr.doc.content.size, (node, position) => {
        if (node.type.name === 'tableHeader') first ??= position;
        return first === undefined;
      });
      // Into the cell and its paragraph.
      if (first !== undefined)
        tr.setSelection(TextSelection.create(tr.doc, first + 2, first + 2 + HEADS[0]!.length));
      return true;
    })
    .run();
}
