import type * as Y from 'yjs';
import { childrenOf } from '../first-text.js';
import { FRAGMENT } from '../fragment.js';
import { SUGGESTED_BLOCK } from './suggestion-marks.js';

/** New paragraphs below all that stands in a text, together one suggestion. */
export function suggestAtEnd(doc: Y.Doc, paragraphs: readonly string[], id: string): void {
  const text = doc.getXmlFragment(FRAGMENT);
  const marks = [{ type: 'suggestedInsertion', attrs: { id } }];
  const content = paragraphs.map((words) => ({
    type: 'paragraph',
    attrs: { [SUGGESTED_BLOCK]: id },
    content: [{ type: 'text', text: words, marks }],
  }));
  text.insert(text.length, childrenOf({ type: '', content }));
}
