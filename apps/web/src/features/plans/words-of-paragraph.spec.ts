import { describe, expect, it } from '@jest/globals';
import { wordsOfParagraph } from './words-of-paragraph.js';

const text = (words: string) => ({ type: 'text', text: words });
const json = JSON.stringify({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Falls')] },
    {
      type: 'paragraph',
      content: [
        text('Ask '),
        { type: 'mention', attrs: { kind: 'person', id: 'x', label: 'Ana' } },
        { type: 'footnote', content: [text('A source.')] },
        text(' first.'),
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('A walk')] }] }],
    },
  ],
});
const numbers = ['1', '2', '2A'].map((label, position) => ({ label, position, block: `1:${position}` }));

describe('the words of a paragraph', () => {
  it.each([
    ['1', 'Falls'],
    ['2', 'Ask Ana first.'],
    ['2a', 'A walk'],
    ['3', undefined],
  ])('%s', (label, words) => expect(wordsOfParagraph(json, numbers, label)).toBe(words));
});
