import { expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { textExtensions } from '../text-extensions.js';
import { follow } from './follow.js';
import { hitsIn } from './search.js';

const schema = getSchema(textExtensions());
const QUERY = { words: 'ab', matchCase: false, wholeWords: true };

/** Always the same row of numbers for one seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const line = (any: (below: number) => number): string =>
  Array.from({ length: 1 + any(12) }, () => 'ab '[any(3)]).join('');
const paragraph = (any: (below: number) => number): Node => {
  const note = schema.node('footnote', { id: 'n' }, [schema.text(line(any))]);
  const content = [schema.text(line(any)), ...(any(3) === 0 ? [note, schema.text(line(any))] : [])];
  const words = schema.node('paragraph', null, content);
  return any(4) === 0 ? schema.node('bulletList', null, [schema.node('listItem', null, [words])]) : words;
};

function edit(state: EditorState, any: (below: number) => number): Transaction {
  const { tr, doc } = state;
  const at = any(doc.content.size);
  switch (any(4)) {
    case 0:
      return tr.insert(any(2) === 0 ? 0 : doc.content.size, paragraph(any));
    case 1:
      return tr.delete(at, Math.min(doc.content.size, at + any(20)));
    case 2:
      return doc.resolve(at).parent.isTextblock && any(2) === 0 ? tr.split(at) : tr;
    default:
      return doc.resolve(at).parent.inlineContent ? tr.insertText(line(any), at) : tr;
  }
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'what others write moves what was found, and finds in what they wrote: as a new search would, seed %i',
  (seed) => {
    const any = numbers(seed);
    let state = EditorState.create({
      schema,
      doc: schema.node('doc', null, [paragraph(any), paragraph(any), paragraph(any)]),
    });
    let hits = hitsIn(state.doc, QUERY);
    let changed = 0;
    for (let round = 0; round < 300; round += 1) {
      let next: EditorState;
      try {
        next = state.apply(edit(state, any));
        next.doc.check();
      } catch {
        continue; // what this text does not allow
      }
      // As the shared text brings it: all made anew, with no place mapped.
      const anew = Node.fromJSON(schema, next.doc.toJSON());
      hits = follow(hits, state.doc, anew, QUERY);
      expect(hits).toEqual(hitsIn(anew, QUERY));
      if (!anew.eq(state.doc)) changed += 1;
      state = EditorState.create({ schema, doc: anew });
    }
    expect(changed).toBeGreaterThan(100);
  },
);
