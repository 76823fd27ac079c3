import * as Y from 'yjs';
import { FRAGMENT } from '../fragment.js';
import { labelOf, MENTION } from '../mentions-in.js';
import { MAX_LEVELS } from '../nesting.js';
import { SUGGESTED_BLOCK, suggestedBy } from './suggestion-marks.js';

/** One suggestion as it stands in a text: its words in the order of the text, and the words around the first of them. */
export interface SuggestionInText {
  readonly id: string;
  inserted: string;
  deleted: string;
  /** New blocks without a word yet count as well. */
  blocks: number;
  readonly before: string;
  after: string;
}

const AROUND = 60;

/** In the order of the text. */
export function suggestionsIn(doc: Y.Doc): SuggestionInText[] {
  const found = new Map<string, SuggestionInText>();
  let line = '';
  const open = new Set<SuggestionInText>();
  const of = (id: string): SuggestionInText => {
    let one = found.get(id);
    if (!one) {
      one = { id, inserted: '', deleted: '', blocks: 0, before: line.slice(-AROUND), after: '' };
      found.set(id, one);
      open.add(one);
    }
    return one;
  };
  const endLine = (): void => {
    line = '';
    open.clear();
  };
  const walk = (parent: Y.XmlFragment, depth: number): void => {
    if (depth > MAX_LEVELS) return;
    const block = parent instanceof Y.XmlElement ? parent.getAttribute(SUGGESTED_BLOCK) : undefined;
    if (typeof block === 'string') {
      const one = of(block);
      one.blocks += 1;
      if (one.inserted !== '') one.inserted += '\n';
    }
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) letters(child);
      else if (child instanceof Y.XmlElement && child.nodeName === MENTION)
        pass(labelOf(child.getAttributes()), new Set());
      else if (child instanceof Y.XmlElement) walk(child, depth + 1);
    }
    if (parent.toArray().some((child) => child instanceof Y.XmlText)) endLine();
  };
  const letters = (text: Y.XmlText): void => {
    for (const { insert, attributes } of text.toDelta() as Run[]) {
      if (typeof insert !== 'string') continue;
      const marks = suggestedBy(attributes);
      const mine = new Set(
        marks.map(({ mark, id }) => {
          const one = of(id);
          if (mark === 'suggestedInsertion') one.inserted += insert;
          else one.deleted += insert;
          return one;
        }),
      );
      // Around it stands the text as it is read: without what somebody else only suggests to put in.
      if (!marks.some(({ mark }) => mark === 'suggestedInsertion')) pass(insert, mine);
    }
  };
  const pass = (words: string, mine: ReadonlySet<SuggestionInText>): void => {
    for (const one of open) if (!mine.has(one)) one.after = (one.after + words).slice(0, AROUND);
    line += words;
  };
  walk(doc.getXmlFragment(FRAGMENT), 0);
  return [...found.values()];
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Record<string, unknown>;
}
