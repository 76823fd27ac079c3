import { labelOf } from '../../../live/mentions/mentioned-words.js';
import { paragraphOf } from '../numbered-text.js';
import type { Heading } from './nested-headings.js';

interface Node {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
  readonly text?: string;
}

export interface HeadingAt extends Heading {
  readonly node: Node;
  /** Its id on the page. */
  readonly id: string;
}

/** The headings of a text as the server projects it, with the paragraphs' numbers in it where it has any. */
export function headingsOfText(doc: Node, within = ''): HeadingAt[] {
  const found: HeadingAt[] = [];
  const visit = (node: Node): void => {
    if (node.type !== 'heading') return node.content?.forEach(visit);
    const words = wordsOf(node).trim();
    const number = paragraphOf(node);
    const id = `${within}${number === undefined ? `h${found.length + 1}` : `p${number}`}`;
    if (words !== '') found.push({ node, id, words, level: Number(node.attrs?.level) });
  };
  visit(doc);
  return found;
}

const wordsOf = (node: Node): string =>
  node.type === 'footnote'
    ? ''
    : node.type === 'mention'
      ? labelOf(node.attrs)
      : (node.text ?? (node.content ?? []).map(wordsOf).join(''));
