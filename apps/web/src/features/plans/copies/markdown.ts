import { labelOf } from '../../../live/mentions/mentioned-words.js';
import { footnotesIn, noteWords } from '../footnotes.js';
import { paragraphOf } from '../numbered-text.js';
import { pictureFacts, type PictureFacts } from '../picture-facts.js';
import { isOurKindOfLink } from '../text-links.js';
import { headingLevel, type TextMark, type TextNode } from './text-node.js';

interface Around {
  /** Footnotes of texts before it in the same file: no two have one number. */
  notesBefore?: number;
  /** Where a picture can be had by those who may. */
  addressOf?: (picture: PictureFacts) => string;
}

/**
 * A text as Markdown (CommonMark; tables and footnotes as GitHub has them): what Markdown cannot say, such as joined cells, is
 * left out.
 */
export function markdownOf(doc: TextNode, { notesBefore = 0, addressOf = () => '' }: Around = {}): string {
  const notes = footnotesIn(doc);
  const numbers = new Map<unknown, number>(notes.map((note, index) => [note, notesBefore + index + 1]));
  const text = blocks(marked(doc, numbers, addressOf).content ?? []);
  const below = notes.map((note) => `[^${numbers.get(note)}]: ${escaped(noteWords(note)).trim()}`);
  return `${[text, ...below].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The same text with each footnote's number and each picture's address written on it. */
function marked(
  node: TextNode,
  numbers: ReadonlyMap<unknown, number>,
  addressOf: (picture: PictureFacts) => string,
): TextNode {
  if (node.type === 'footnote') return { type: 'footnote', attrs: { number: numbers.get(node) } };
  if (node.type === 'picture') {
    const picture = pictureFacts(node.attrs);
    return { ...node, attrs: { alt: node.attrs?.alt, address: picture ? addressOf(picture) : '' } };
  }
  return { ...node, content: node.content?.map((one) => marked(one, numbers, addressOf)) };
}

/** Words that mean nothing to Markdown, for titles and names. */
export const markdownWords = (text: string): string => lineStart(escaped(text));

const blocks = (nodes: readonly TextNode[]): string =>
  nodes
    .map((node, index) => block(node, nodes[index - 1]))
    .filter((text) => text !== '')
    .join('\n\n');

function block(node: TextNode, before: TextNode | undefined): string {
  switch (node.type) {
    case 'paragraph':
      return cited(node, lines(node).join('\\\n'));
    case 'heading':
      return `${'#'.repeat(headingLevel(node))} ${cited(node, lines(node).join(' '))}`.trim();
    case 'bulletList':
      // Two lists in a row would be read as one: the second takes another sign.
      return list(node, () => (before?.type === 'bulletList' ? '* ' : '- '));
    case 'orderedList':
      return list(node, (index) => `${first(node) + index}${before?.type === 'orderedList' ? ')' : '.'} `);
    case 'picture':
      return `![${escaped(String(node.attrs?.alt ?? ''))}](<${String(node.attrs?.address ?? '')}>)`;
    case 'table':
      return table(node);
    default:
      // A node this version does not know: its words are kept all the same.
      return blocks(node.content ?? []);
  }
}

/** The number by which people cite it, which is no number of a list. */
const cited = (node: TextNode, words: string): string => {
  const number = paragraphOf(node);
  return number === undefined ? words : `¶${number} ${words}`;
};

const first = (node: TextNode): number => {
  const start = Number(node.attrs?.start);
  return Number.isInteger(start) && start > 0 ? start : 1;
};

const list = (node: TextNode, sign: (index: number) => string): string =>
  (node.content ?? [])
    .map((item, index) => {
      const begin = sign(index);
      return (
        begin +
        cited(item, blocks(item.content ?? [])).replace(/\n(?=[^\n])/g, `\n${' '.repeat(begin.length)}`)
      );
    })
    .join('\n');

/** The first row is the head, because Markdown has no table without one. */
function table(node: TextNode): string {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).flatMap(cells));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  return [line(rows[0]!), line(Array<string>(width).fill('---')), ...rows.slice(1).map(line)].join('\n');
}

/** One line for a cell; a joined one is followed by empty ones. */
function cells(cell: TextNode): string[] {
  const words = leaves(cell)
    .flatMap(lines)
    .filter((one) => one !== '')
    .join('<br>')
    .replaceAll('|', '\\|');
  const across = Number(cell.attrs?.colspan);
  return [
    words,
    ...Array<string>(Number.isInteger(across) && across > 1 ? Math.min(across, 100) - 1 : 0).fill(''),
  ];
}

const leaves = (node: TextNode): TextNode[] =>
  node.type === 'paragraph' || node.type === 'heading' ? [node] : (node.content ?? []).flatMap(leaves);

/** The words of one block, a line for each hard break. */
function lines(node: TextNode): string[] {
  const parts: TextNode[][] = [[]];
  for (const one of node.content ?? [])
    if (one.type === 'hardBreak') parts.push([]);
    else parts.at(-1)!.push(one);
  return parts.map((part) => lineStart(inline(part).trim()));
}

const NESTING = ['link', 'bold', 'italic'] as const;

/** Runs that share a mark stand inside one pair of signs; links outermost, so that signs never cross. */
function inline(runs: readonly TextNode[], around = 0): string {
  const name = NESTING[around];
  if (name === undefined) return runs.map(words).join('');
  let text = '';
  for (let from = 0; from < runs.length;) {
    const mark = markOf(runs[from]!, name);
    let to = from + 1;
    while (to < runs.length && same(markOf(runs[to]!, name), mark)) to += 1;
    const inner = inline(runs.slice(from, to), around + 1);
    text += mark ? wrapped(inner, mark, text.at(-1), runs[to]?.text?.[0]) : inner;
    from = to;
  }
  return text;
}

const words = (one: TextNode): string =>
  one.type === 'footnote'
    ? `[^${String(one.attrs?.number)}]`
    : escaped(one.type === 'mention' ? labelOf(one.attrs) : (one.text ?? ''));

/** Blanks at the edges stay outside the signs, or they would not be read as signs. */
function wrapped(
  inner: string,
  mark: TextMark,
  before: string | undefined,
  after: string | undefined,
): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  if (words === '') return inner;
  if (mark.type === 'link')
    return `${lead}[${words}](<${String(mark.attrs?.href).replace(/[<>\\]/g, encodeURIComponent)}>)${trail}`;
  const inWord = (lead === '' && isWord(before)) || (trail === '' && isWord(after));
  const sign = mark.type === 'bold' ? '**' : inWord ? '*' : '_';
  return lead + sign + words + sign + trail;
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

function markOf(run: TextNode, name: string): TextMark | undefined {
  const mark = run.marks?.find((one) => one.type === name);
  return name === 'link' && !isOurKindOfLink(mark?.attrs?.href) ? undefined : mark;
}

const same = (one: TextMark | undefined, other: TextMark | undefined): boolean =>
  one?.type === other?.type && one?.attrs?.href === other?.attrs?.href;

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** What would begin a heading, a list, a rule or an underlined heading at the start of a line. */
const lineStart = (line: string): string =>
  line.replace(/^([#+=-])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
