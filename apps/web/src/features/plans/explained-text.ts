import type { FoundTerm } from '@folkmoot/kernel/find-terms.js';

interface Node {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

/** What of a text could be explained: not its headings, which are also a list of contents, and not what leads elsewhere already. */
const isPlain = (node: Node): boolean =>
  !(node.marks ?? []).some(({ type }) => type === 'link' || type === 'suggestedDeletion');

/** The words of a text in which a glossary is looked for. */
export const wordsToExplain = (json: string | null | undefined): string =>
  json ? words(JSON.parse(json) as Node) : '';
const words = (node: Node): string =>
  node.type === 'heading'
    ? ''
    : (node.text ?? (node.content ?? []).map(words).join(node.type === 'paragraph' ? '' : '\n'));

/** The same text with the mark `explained` on each word where it first stands. */
export function withExplained<Text extends Node>(
  doc: Text,
  firstIn: (text: string, said: Set<string>) => readonly FoundTerm[],
): Text {
  const said = new Set<string>();
  const visit = (node: Node): Node => {
    if (node.type === 'heading' || !node.content) return node;
    return {
      ...node,
      content: node.content.flatMap((one) =>
        one.type === 'text' && one.text && isPlain(one) ? pieces(one, firstIn(one.text, said)) : [visit(one)],
      ),
    };
  };
  return visit(doc) as Text;
}

function pieces(node: Node, found: readonly FoundTerm[]): Node[] {
  const text = node.text!;
  const { marks = [] } = node;
  const made: Node[] = [];
  let at = 0;
  for (const { from, to, term } of found) {
    if (from > at) made.push({ ...node, text: text.slice(at, from) });
    made.push({
      ...node,
      text: text.slice(from, to),
      marks: [...marks, { type: 'explained', attrs: { term } }],
    });
    at = to;
  }
  if (at < text.length) made.push({ ...node, text: text.slice(at) });
  return made;
}
