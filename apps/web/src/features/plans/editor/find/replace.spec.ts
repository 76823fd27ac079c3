import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { NhsNumberGuard, numbersBroughtIn } from '../nhs-number-guard.js';
import { asSuggestion } from '../suggest/as-suggestion.js';
import { textExtensions } from '../text-extensions.js';
import { mayReplace, replace } from './replace.js';
import { hitsIn } from './search.js';

const schema = getSchema([...textExtensions(), NhsNumberGuard]);
const paragraph = (...content: (string | Node)[]) =>
  schema.node(
    'paragraph',
    null,
    content.map((one) => (typeof one === 'string' ? schema.text(one) : one)),
  );
const note = (words: string) => schema.node('footnote', { id: 'n' }, [schema.text(words)]);
const bold = (words: string) => schema.text(words, [schema.mark('bold')]);

/** As an editor's view, without a screen. */
function view(doc: Node, suggests = false) {
  const dispatched: Transaction[] = [];
  const shown = {
    state: EditorState.create({ schema, doc }),
    dispatch(tr: Transaction) {
      if (numbersBroughtIn(tr).length > 0) return;
      const made = suggests
        ? asSuggestion(shown.state, tr, { isMine: (id) => id === 'new', newId: () => 'new' })
        : tr;
      if ('refused' in made) throw new Error(made.refused);
      dispatched.push(made);
      shown.state = shown.state.apply(made);
    },
  };
  return { shown: shown as unknown as EditorView, dispatched };
}
const all = (doc: Node, words: string) => hitsIn(doc, { words, matchCase: false, wholeWords: false });
const text = (doc: Node): string[] => {
  const lines: string[] = [];
  doc.forEach((block) => lines.push(block.textContent));
  return lines;
};

describe('replacing', () => {
  const doc = schema.node('doc', null, [
    paragraph('fall, fall', note('a fall, a fall'), ' and fall'),
    paragraph('no'),
    paragraph('fall'),
  ]);

  it('puts the words everywhere, footnotes too, and changes one place of a block at a time', () => {
    const { shown, dispatched } = view(doc);
    expect(replace(shown, all(doc, 'fall'), 'tumble over')).toBe(6);
    expect(text(shown.state.doc)).toEqual([
      'tumble over, tumble overa tumble over, a tumble over and tumble over',
      'no',
      'tumble over',
    ]);
    expect(dispatched.map((tr) => tr.steps.length)).toEqual([2, 1, 1, 1, 1]);
  });

  it('with what is looked for in it ends, and with nothing takes the words out', () => {
    const { shown } = view(doc);
    replace(shown, all(doc, 'fall'), 'fall fall');
    expect(text(shown.state.doc)[2]).toBe('fall fall');
    const other = view(doc);
    expect(replace(other.shown, all(doc, 'fall'), '')).toBe(6);
    expect(text(other.shown.state.doc)[0]).toBe(', a , a  and ');
  });

  it('keeps the look of the first letter', () => {
    const half = schema.node('doc', null, [paragraph(bold('fa'), 'll')]);
    const { shown } = view(half);
    replace(shown, all(half, 'fall'), 'slip');
    expect(shown.state.doc.toString()).toBe('doc(paragraph(bold("slip")))');
  });

  it('is held as a whole where it would make the number of a patient', () => {
    const { shown, dispatched } = view(doc);
    expect(replace(shown, all(doc, 'fall'), '943 476 5919')).toBe(0);
    expect(dispatched).toEqual([]);
  });

  it('is a suggestion for each in suggest mode, with the words between them as they were', () => {
    const plain = schema.node('doc', null, [paragraph('fall, fall'), paragraph('fall')]);
    const { shown } = view(plain, true);
    expect(replace(shown, all(plain, 'fall'), 'slip')).toBe(3);
    const left: string[] = [];
    shown.state.doc.descendants((node) => {
      if (node.isText) left.push(`${node.text} ${node.marks.map((mark) => mark.type.name).join()}`.trim());
    });
    expect(left).toEqual([
      'fall suggestedDeletion',
      'slip suggestedInsertion',
      ',',
      'fall suggestedDeletion',
      'slip suggestedInsertion',
      'fall suggestedDeletion',
      'slip suggestedInsertion',
    ]);
  });

  it('leaves what is suggested to go, and footnotes in suggest mode', () => {
    const hit = { from: 1, to: 2, note: null, going: false };
    expect(mayReplace(hit, true)).toBe(true);
    expect(mayReplace({ ...hit, going: true }, false)).toBe(false);
    expect([mayReplace({ ...hit, note: 3 }, false), mayReplace({ ...hit, note: 3 }, true)]).toEqual([
      true,
      false,
    ]);
  });
});
