import type { Editor } from '@tiptap/react';

/** The sign that opens the list, after a blank where words stand before it. */
export function askWhom(editor: Editor): void {
  const { $to } = editor.state.selection;
  const before = $to.parent.textBetween(0, $to.parentOffset, undefined, '\ufffc').at(-1);
  const text = before === undefined || /[\s(\ufffc]/.test(before) ? '@' : ' @';
  editor.chain().focus().insertContentAt($to.pos, { type: 'text', text }).run();
}
