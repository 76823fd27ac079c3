import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { numbersBroughtIn } from './nhs-number-guard.js';
import { textExtensions } from './text-extensions.js';

const schema = getSchema(textExtensions());
const paragraphs = (...texts: string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })),
});
const state = (...texts: string[]) =>
  EditorState.create({ schema, doc: schema.nodeFromJSON(paragraphs(...texts)) });
const change = (from: EditorState, make: (tr: Transaction) => Transaction) => numbersBroughtIn(make(from.tr));

describe('NHS numbers on their way into a text', () => {
  it('are seen when the last digit is typed, and not before', () => {
    const text = 'Call 943 476 591';
    expect(change(state('Call 943 476 59'), (tr) => tr.insertText('1', 16))).toEqual([]);
    expect(change(state(text), (tr) => tr.insertText('9', text.length + 1))).toEqual(['9434765919']);
    expect(change(state(text), (tr) => tr.insertText('8', text.length + 1))).toEqual([]);
  });

  it('are seen where a part is bold, and where two paragraphs are put in at once', () => {
    const bold = schema.text('943 476 59', [schema.mark('bold')]);
    expect(change(state(''), (tr) => tr.insert(1, [bold, schema.text('19')]))).toEqual(['9434765919']);
    const pasted = schema.nodeFromJSON(paragraphs('One', 'Two 9434765919')).content;
    expect(change(state('Before', 'After'), (tr) => tr.insert(8, pasted))).toEqual(['9434765919']);
  });

  it('that stand there already do not lock the text around them', () => {
    const stands = state('Old 9434765919 stays');
    expect(change(stands, (tr) => tr.insertText('x', 1))).toEqual([]);
    expect(change(stands, (tr) => tr.delete(5, 8))).toEqual([]);
    expect(change(stands, (tr) => tr.insertText(' 9434765919', 21))).toEqual(['9434765919']);
  });

  it('are told apart from those that stand there where one change has several steps, in any order', () => {
    const stands = state('A first line', 'Old 9434765919 stays');
    const long = ' and much more of it than there was'.repeat(3);
    // In the second block, then before it: each step must be looked for where it stood before the change.
    expect(change(stands, (tr) => tr.insertText('x', 16).insertText(long, 12))).toEqual([]);
    expect(change(stands, (tr) => tr.insertText(long, 12).insertText('x', 16 + long.length))).toEqual([]);
    // What goes in one block does not make room for the same number in the next.
    const two = state('12345678901234567890', '9434765919', 'Old');
    expect(change(two, (tr) => tr.insertText(' 9434765919', 38).delete(1, 21))).toEqual(['9434765919']);
    expect(change(two, (tr) => tr.delete(1, 21).insertText(' 9434765919', 18))).toEqual(['9434765919']);
  });

  it('that others wrote are not this person’s to hold', () => {
    expect(
      change(state(''), (tr) =>
        tr.insertText('9434765919', 1).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
      ),
    ).toEqual([]);
  });
});

it('the editor knows these nodes and marks: with any other, TEXT_SCHEMA_VERSION is raised', () => {
  expect([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].sort()).toEqual([
    'bold',
    'bulletList',
    'doc',
    'footnote',
    'hardBreak',
    'heading',
    'italic',
    'link',
    'listItem',
    'mention',
    'orderedList',
    'paragraph',
    'picture',
    'suggestedDeletion',
    'suggestedInsertion',
    'table',
    'tableCell',
    'tableHeader',
    'tableRow',
    'text',
  ]);
});
