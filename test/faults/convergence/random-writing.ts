import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import {
  insertFootnote,
  removeFootnote,
  writeFootnote,
} from '../../../apps/web/src/features/plans/editor/footnotes/write-footnote.js';
import { footnotesOf } from '../../../apps/web/src/features/plans/editor/footnotes/footnotes-of.js';

type Random = () => number;
type React = Parameters<typeof insertFootnote>[0];

const upTo = (random: Random, end: number): number => Math.floor(random() * end);

/** The cursor somewhere in the text, with a few letters chosen or none. */
function choose(editor: Editor, random: Random, length = 0): void {
  const { doc, tr } = editor.state;
  const from = upTo(random, doc.content.size + 1);
  const to = Math.min(doc.content.size, from + upTo(random, length + 1));
  const selection = TextSelection.between(doc.resolve(outside(doc, from)), doc.resolve(outside(doc, to)));
  editor.view.dispatch(tr.setSelection(selection));
}

/** Nobody's cursor comes into what stands in the text as one piece: a footnote's words are written below it. */
function outside(doc: Editor['state']['doc'], position: number): number {
  const at = doc.resolve(position);
  for (let depth = at.depth; depth > 0; depth -= 1) if (at.node(depth).isAtom) return at.after(depth);
  return position;
}

const type = (editor: Editor, words: string): void => editor.view.dispatch(editor.state.tr.insertText(words));

const enter = (editor: Editor): boolean =>
  editor.commands.first(({ commands }) => [
    () => commands.splitListItem('listItem'),
    () => commands.splitBlock(),
  ]);

/** Something that a person could do in the editor, anywhere in the text. */
export function randomDeed(editor: Editor, random: Random, word: string): void {
  const dice = random();
  choose(editor, random, dice > 0.4 ? 12 : 0);
  const { commands } = editor;
  if (dice < 0.4) type(editor, `${word} `);
  else if (dice < 0.5) commands.deleteSelection();
  else if (dice < 0.58) enter(editor);
  else if (dice < 0.63) atStart(editor, () => commands.joinBackward());
  else if (dice < 0.67) commands.toggleBold();
  else if (dice < 0.7) commands.setLink({ href: 'https://example.org/plan' });
  else if (dice < 0.74) commands.toggleHeading({ level: 2 });
  else if (dice < 0.78) commands[random() < 0.6 ? 'toggleBulletList' : 'toggleOrderedList']();
  else if (dice < 0.81) commands[random() < 0.5 ? 'sinkListItem' : 'liftListItem']('listItem');
  else if (dice < 0.86) inTable(editor, random, word);
  else if (dice < 0.91) notes(editor, random, word);
  else if (dice < 0.93) moveBlock(editor, random);
  else if (dice < 0.95) removeBlock(editor, random);
  else if (dice < 0.98) commands.undo();
  else commands.redo();
}

/** What one does who only suggests: words that come, words that go, a paragraph of one's own. */
export function randomSuggestion(editor: Editor, random: Random, word: string): void {
  const dice = random();
  choose(editor, random, dice > 0.5 ? 10 : 0);
  if (dice < 0.5) type(editor, `${word} `);
  else if (dice < 0.75) editor.commands.deleteSelection();
  else if (dice < 0.85) type(editor, word);
  else atEnd(editor, () => enter(editor) && type(editor, word));
}

function atStart(editor: Editor, work: () => unknown): void {
  const { $from } = editor.state.selection;
  editor.commands.setTextSelection($from.start());
  work();
}

function atEnd(editor: Editor, work: () => unknown): void {
  const { $from } = editor.state.selection;
  editor.commands.setTextSelection($from.end());
  work();
}

function inTable(editor: Editor, random: Random, word: string): void {
  const { commands } = editor;
  const dice = random();
  if (dice < 0.3) {
    const cell = (kind: string) => ({
      type: kind,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }],
    });
    const row = (kind: string) => ({ type: 'tableRow', content: [cell(kind), cell(kind)] });
    commands.insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell')] });
  } else {
    goInto(editor, random, 'table');
    if (dice < 0.5) commands.addRowAfter();
    else if (dice < 0.65) commands.addColumnAfter();
    else if (dice < 0.78) commands.deleteRow();
    else if (dice < 0.88) commands.deleteColumn();
    else commands.deleteTable();
  }
}

function goInto(editor: Editor, random: Random, name: string): void {
  const found: number[] = [];
  editor.state.doc.forEach((node, position) => {
    if (node.type.name === name) found.push(position + 1 + upTo(random, node.content.size));
  });
  const { doc, tr } = editor.state;
  const place = found[upTo(random, found.length)];
  if (place !== undefined) editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place))));
}

function notes(editor: Editor, random: Random, word: string): void {
  const all = footnotesOf(editor.state.doc);
  const one = all[upTo(random, all.length)];
  const dice = random();
  const react = editor as React;
  if (!one || dice < 0.3) writeFootnote(react, insertFootnote(react), word);
  else if (dice < 0.85) {
    const at = upTo(random, one.text.length + 1);
    writeFootnote(react, one.id, `${one.text.slice(0, at)}${word}${one.text.slice(at)}`);
  } else removeFootnote(react, one.id);
}

/** As dragging it, or cutting it out and putting it in elsewhere. */
function moveBlock(editor: Editor, random: Random): void {
  const { doc, tr } = editor.state;
  if (doc.childCount < 2) return;
  const from = place(doc, upTo(random, doc.childCount));
  const node = doc.nodeAt(from)!;
  tr.delete(from, from + node.nodeSize);
  tr.insert(place(tr.doc, upTo(random, tr.doc.childCount + 1)), node);
  editor.view.dispatch(tr);
}

function removeBlock(editor: Editor, random: Random): void {
  const { doc, tr } = editor.state;
  if (doc.childCount < 2) return;
  const from = place(doc, upTo(random, doc.childCount));
  editor.view.dispatch(tr.delete(from, from + doc.nodeAt(from)!.nodeSize));
}

function place(doc: Editor['state']['doc'], index: number): number {
  let position = 0;
  for (let n = 0; n < index; n += 1) position += doc.child(n).nodeSize;
  return position;
}
