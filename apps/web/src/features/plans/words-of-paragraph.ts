import type { ParagraphNumberPartsFragment } from '../../gql/operations.js';
import { labelOf } from '../../live/mentions/mentioned-words.js';
import { paragraphOf, withNumbers } from './numbered-text.js';

interface Node {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
  readonly text?: string;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem']);

const wordsOf = ({ type, attrs, text, content }: Node): string =>
  type === 'mention'
    ? labelOf(attrs)
    : type === 'footnote'
      ? ''
      : (text ?? (content ?? []).map((one) => wordsOf(one) + (BLOCKS.has(one.type) ? ' ' : '')).join(''));

const find = (node: Node, label: string): Node | undefined =>
  paragraphOf(node) === label
    ? node
    : (node.content ?? []).map((one) => find(one, label)).find((one) => one !== undefined);

/** What stands in the paragraph that people cite by this number, without its footnotes; undefined where there is none. */
export function wordsOfParagraph(
  json: string,
  numbers: readonly ParagraphNumberPartsFragment[],
  label: string,
): string | undefined {
  const found = find(withNumbers(JSON.parse(json) as Node, numbers), label.trim().toUpperCase());
  return found && wordsOf(found).trim();
}
