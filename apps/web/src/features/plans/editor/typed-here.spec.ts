import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { textExtensions } from './text-extensions.js';
import { simpleDiff, TypedHere } from './typed-here.js';

const schema = getSchema(textExtensions());
const { addProseMirrorPlugins } = TypedHere.config;
const plugins = addProseMirrorPlugins!.call({} as never);

/** Replaces `from` to `to` of a paragraph, and answers what the binding would take it for. */
function typed(before: string, from: number, to: number, words: string) {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, before ? schema.text(before) : [])]);
  const state = EditorState.create({ doc, plugins });
  const tr = state.tr.insertText(words, from + 1, to + 1);
  tr.setSelection(TextSelection.create(tr.doc, from + 1 + words.length));
  const after = state.apply(tr).doc.textContent;
  return simpleDiff(before, after);
}

describe('what was typed into a text', () => {
  it('is the letter at the cursor, also where the next one is the same', () => {
    expect(typed('most Thave', 6, 6, 'h')).toEqual({ index: 6, remove: 0, insert: 'h' });
    expect(typed('aaaa', 1, 1, 'a')).toEqual({ index: 1, remove: 0, insert: 'a' });
    expect(typed('aaaa', 4, 4, 'a')).toEqual({ index: 4, remove: 0, insert: 'a' });
  });

  it('is the letters taken away behind the cursor, also among the same', () => {
    expect(typed('aaaa', 1, 2, '')).toEqual({ index: 1, remove: 1, insert: '' });
    expect(typed('one two two', 4, 8, '')).toEqual({ index: 4, remove: 4, insert: '' });
  });

  it('is what replaces what was chosen', () => {
    expect(typed('once a year', 0, 4, 'twice')).toEqual({ index: 0, remove: 2, insert: 'twi' });
  });

  it('never divides a letter of two units', () => {
    expect(typed('😀😁', 2, 2, '😂')).toEqual({ index: 2, remove: 0, insert: '😂' });
    expect(typed('😀', 0, 2, '😁')).toEqual({ index: 0, remove: 2, insert: '😁' });
  });

  it('is told from the letters alone where the change was not at the cursor', () => {
    expect(simpleDiff('a cat', 'a black cat')).toMatchObject({ remove: 0 });
    for (const [before, after] of [
      ['a cat', 'a black cat'],
      ['', 'x'],
      ['x', ''],
      ['same', 'same'],
      ['aXa', 'aYYa'],
    ] as const) {
      const { index, remove, insert } = simpleDiff(before, after);
      expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
    }
  });
});
