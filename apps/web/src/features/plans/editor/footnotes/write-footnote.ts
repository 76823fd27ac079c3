import type { Editor } from '@tiptap/react';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { newId } from '@folkmoot/kernel/id.js';
import { footnotesOf, type FootnoteAt } from './footnotes-of.js';
import { spliceOf } from './splice.js';

const find = (editor: Editor, id: string): FootnoteAt | undefined =>
  footnotesOf(editor.state.doc).find((one) => one.id === id);

/** Puts a note behind what is chosen; answers its id, to go and write it. */
export function insertFootnote(editor: Editor): string {
  const id = newId();
  editor
    .chain()
    .insertContentAt(
      editor.state.selection.to,
      { type: 'footnote', attrs: { id } },
      { updateSelection: true },
    )
    .run();
  return id;
}

/** Writes only what changed; answers what the note holds then, which is less where a number of a patient was held. */
export function writeFootnote(editor: Editor, id: string, text: string): string {
  const note = find(editor, id);
  if (!note) return '';
  const { from, to, put } = spliceOf(note.text, text.replace(/\s/g, ' '));
  const inside = note.position + 1;
  if (from !== to || put !== '')
    editor.view.dispatch(editor.state.tr.insertText(put, inside + from, inside + to));
  return find(editor, id)?.text ?? '';
}

/** The cursor goes behind the note's number in the text. */
export function backToText(editor: Editor, id: string): void {
  const note = find(editor, id);
  if (!note) return;
  const { doc, tr } = editor.state;
  const behind = note.position + doc.nodeAt(note.position)!.nodeSize;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, behind)).scrollIntoView());
  editor.view.focus();
}

export function removeFootnote(editor: Editor, id: string): void {
  const note = find(editor, id);
  if (!note) return;
  const { tr } = editor.state;
  editor.view.dispatch(
    tr.setSelection(NodeSelection.create(tr.doc, note.position)).deleteSelection().scrollIntoView(),
  );
  editor.view.focus();
}
