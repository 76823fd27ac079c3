import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { newId } from '@folkmoot/kernel/id.js';
import { firstText } from '@folkmoot/platform/documents/first-text.js';
import { textOf } from '@folkmoot/platform/documents/text-of.js';
import {
  acceptSuggestions,
  rejectSuggestions,
} from '@folkmoot/platform/documents/suggestions/settle-suggestions.js';
import { suggestionKey } from '@folkmoot/platform/documents/suggestions/suggestion-marks.js';
import { suggestionsIn } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { textExtensions } from '../../../apps/web/src/features/plans/editor/text-extensions.js';

const schema = getSchema(textExtensions());
const [ONE, TWO] = [newId(), newId()];
const marked = (text: string, ...marks: (readonly [string, string])[]) => ({
  type: 'text',
  text,
  marks: marks.map(([type, id]) => ({ type, attrs: { id } })),
});
const plain = (text: string) => ({ type: 'text', text });
const paragraph = (content: object[], suggested: string | null = null) => ({
  type: 'paragraph',
  attrs: { suggested },
  content,
});

function written(...content: object[]): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, doc.getXmlFragment('default'));
  return doc;
}
const lines = (doc: Y.Doc): string[] => textOf(doc.getXmlFragment('default')).plain.split('\n');
const jsonOf = (doc: Y.Doc): string => JSON.stringify(textOf(doc.getXmlFragment('default')).json);
const only = (id: string) => (one: string) => one === id;
const all = () => true;

describe('marks of suggestions', () => {
  it('bear the same names on the server as the editor gives them', () => {
    const doc = written(
      paragraph([marked('a', ['suggestedInsertion', ONE]), marked('b', ['suggestedDeletion', TWO])]),
    );
    const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const keys = (text.toDelta() as { attributes: object }[]).map((run) => Object.keys(run.attributes));
    expect(keys).toEqual([
      [suggestionKey('suggestedInsertion', ONE)],
      [suggestionKey('suggestedDeletion', TWO)],
    ]);
  });

  it('of two people on the same words stay both, through the editor and back', () => {
    const both = marked('both', ['suggestedDeletion', ONE], ['suggestedDeletion', TWO]);
    const doc = written(paragraph([plain('left '), both]));
    const node = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment('default'), schema);
    expect(
      node
        .child(0)
        .child(1)
        .marks.map((mark) => mark.attrs.id as string)
        .sort(),
    ).toEqual([ONE, TWO].sort());
    rejectSuggestions(doc, only(ONE));
    expect(suggestionsIn(doc).map(({ id, deleted }) => [id, deleted])).toEqual([[TWO, 'both']]);
  });
});

describe('settling suggestions', () => {
  const text = () =>
    written(
      paragraph([
        plain('Falls at '),
        marked('home', ['suggestedDeletion', ONE]),
        marked('work', ['suggestedInsertion', ONE]),
        plain(' hurt.'),
      ]),
      paragraph([marked('A new line.', ['suggestedInsertion', TWO])], TWO),
    );

  it('tells of each its words and what stands around them', () => {
    expect(suggestionsIn(text())).toEqual([
      { id: ONE, inserted: 'work', deleted: 'home', blocks: 0, before: 'Falls at ', after: ' hurt.' },
      { id: TWO, inserted: 'A new line.', deleted: '', blocks: 1, before: '', after: '' },
    ]);
  });

  it('tells what stands around each as it is read, without what another only suggests', () => {
    const doc = written(
      paragraph([
        marked('Most', ['suggestedDeletion', ONE]),
        marked('Many', ['suggestedInsertion', ONE]),
        plain(' do not '),
        marked('call', ['suggestedDeletion', TWO]),
        marked('see', ['suggestedInsertion', TWO]),
        plain(' themselves carers.'),
      ]),
    );
    expect(suggestionsIn(doc).map(({ before, after }) => [before, after])).toEqual([
      ['', ' do not call themselves carers.'],
      ['Most do not ', ' themselves carers.'],
    ]);
  });

  it('takes words in and out, and leaves the others as they are', () => {
    const doc = text();
    acceptSuggestions(doc, only(ONE));
    expect(lines(doc)).toEqual(['Falls at work hurt.', 'A new line.']);
    expect(suggestionsIn(doc).map(({ id }) => id)).toEqual([TWO]);
  });

  it('rejected, the text is exactly what it was before anybody suggested', () => {
    const doc = text();
    rejectSuggestions(doc, all);
    expect(jsonOf(doc)).toBe(jsonOf(written(paragraph([plain('Falls at home hurt.')]))));
  });

  it('a paragraph whose words are all taken out goes, the last of a text stays', () => {
    const doc = written(
      paragraph([marked('One', ['suggestedDeletion', ONE])]),
      paragraph([marked('Two', ['suggestedDeletion', ONE])]),
    );
    acceptSuggestions(doc, all);
    expect(doc.getXmlFragment('default').length).toBe(1);
  });

  it('a new paragraph in which somebody wrote words of their own stays with those, whatever becomes of it', () => {
    const doc = written(
      paragraph([plain('Old')]),
      paragraph([marked('New ', ['suggestedInsertion', ONE]), plain('and mine')], ONE),
    );
    rejectSuggestions(doc, all);
    expect(jsonOf(doc)).toBe(jsonOf(written(paragraph([plain('Old')]), paragraph([plain('and mine')]))));
  });

  it('a list or table that only a suggestion brought goes whole', () => {
    const item = {
      type: 'listItem',
      content: [paragraph([marked('point', ['suggestedInsertion', ONE])], ONE)],
    };
    const doc = written(paragraph([plain('Old')]), { type: 'bulletList', content: [item] });
    rejectSuggestions(doc, all);
    expect(jsonOf(doc)).toBe(jsonOf(written(paragraph([plain('Old')]))));
  });

  it('words that the server brought in with marks are settled like any others', () => {
    const { bytes } = firstText({
      type: 'doc',
      content: [paragraph([plain('Old '), marked('new', ['suggestedInsertion', ONE])])],
    } as never);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    expect(suggestionsIn(doc).map(({ inserted }) => inserted)).toEqual(['new']);
    rejectSuggestions(doc, all);
    expect(lines(doc)).toEqual(['Old ']);
  });
});
