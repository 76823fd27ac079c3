import { Extension, Mark } from '@tiptap/core';

/** Words that somebody suggests, for an organisation: whose they are stands in the list beside the text, found by the id. */
const suggestionMark = (name: 'suggestedInsertion' | 'suggestedDeletion', element: 'ins' | 'del') =>
  Mark.create({
    name,
    // Several people may suggest to take out the same words; and nobody's typing goes on inside a suggestion by itself.
    excludes: '',
    inclusive: false,
    keepOnSplit: false,
    // Before other marks: an underline of its own colour around bold or linked words.
    priority: 1_100,
    addAttributes: () => ({ id: { default: null, rendered: false } }),
    // What is copied and pasted is plain words, never somebody's suggestion a second time.
    parseHTML: () => [],
    renderHTML: ({ mark }) => [
      element,
      { class: 'app-suggested', 'data-suggestion': mark.attrs.id as string | null },
      0,
    ],
  });

export const SuggestedInsertion = suggestionMark('suggestedInsertion', 'ins');
export const SuggestedDeletion = suggestionMark('suggestedDeletion', 'del');

/** On a paragraph or heading that came with a suggestion: with the suggestion it goes. */
export const SuggestedBlocks = Extension.create({
  name: 'suggestedBlocks',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        suggested: {
          default: null,
          keepOnSplit: false,
          parseHTML: () => null,
          renderHTML: ({ suggested }) => (suggested ? { 'data-suggested-block': suggested as string } : {}),
        },
      },
    },
  ],
});
