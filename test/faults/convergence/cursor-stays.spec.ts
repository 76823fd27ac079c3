import { expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { write } from '../../worlds/documents.js';
import { HeadlessEditor } from './headless-editor.js';

/** Two documents that tell each other everything at once. */
function pair(): [Y.Doc, Y.Doc] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.on('update', (bytes: Uint8Array, origin) => origin !== other && Y.applyUpdate(other, bytes, one));
  other.on('update', (bytes: Uint8Array, origin) => origin !== one && Y.applyUpdate(one, bytes, other));
  return [one, other];
}

function opened() {
  const [mine, theirs] = pair();
  write(theirs, 'A line that stands first');
  write(theirs, 'and another one, where somebody writes');
  const fragment = theirs.getXmlFragment('default');
  return {
    theirs: { fragment, text: (n: number) => (fragment.get(n) as Y.XmlElement).get(0) as Y.XmlText },
    view: new HeadlessEditor(mine),
  };
}

it('after undo, what others do leaves the cursor where it is', () => {
  const { theirs, view } = opened();
  const { editor } = view;
  editor.commands.setTextSelection(40);
  editor.view.dispatch(editor.state.tr.insertText('much '));
  editor.commands.setTextSelection(5);
  editor.commands.undo();
  theirs.text(1).insert(0, 'Now ');
  expect(view.words()[1]).toMatch(/^Now and another one/);
  expect(view.state.selection.head).toBe(5);
});

it('after undo, others may have made the text shorter than where the cursor was', () => {
  const { theirs, view } = opened();
  const { editor } = view;
  editor.commands.setTextSelection(60);
  editor.view.dispatch(editor.state.tr.insertText('. More'));
  theirs.fragment.delete(0, 1);
  editor.commands.undo();
  theirs.text(0).insert(0, 'Now ');
  expect(view.words()).toEqual(['Now and another one, where somebody writes']);
});
