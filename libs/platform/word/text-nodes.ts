import { newId } from '@folkmoot/kernel/id.js';
import type { TextNode } from '../documents/text-of.js';
import type { AcceptedBlock, AcceptedParagraph, AcceptedTable } from './accept-changes.js';
import { plainOf, type WordPicture, type WordRun } from './word-blocks.js';

interface OpenList {
  readonly node: { type: string; attrs?: Record<string, unknown>; content: OpenItem[] };
  readonly level: number;
  readonly form: string;
}
interface OpenItem {
  type: 'listItem';
  content: TextNode[];
}

/** As far as our own copies and most others indent one level. */
const LEVEL_INDENT = 567;
const HIGHEST = 2;
const LOWEST = 4;

/**
 * Paragraphs and tables as nodes of a shared text. `top` is the heading level of the file that becomes our highest.
 * Empty paragraphs, which on paper make space, are left out.
 */
export function textNodes(blocks: readonly AcceptedBlock[], top: number): TextNode[] {
  const nodes: TextNode[] = [];
  const next = new Map<string, number>();
  const begun = new Set<string>();
  let lists: OpenList[] = [];

  const into = ({ level, sign }: NonNullable<AcceptedParagraph['list']>): OpenList => {
    while (lists.length > 0 && lists.at(-1)!.level > level) lists.pop();
    const type = sign.ordered ? 'orderedList' : 'bulletList';
    const anew = sign.anew !== null && level === 0 && !begun.has(sign.anew);
    if (sign.anew !== null && level === 0) begun.add(sign.anew);
    if (anew) next.delete(sign.form);
    const last = lists.at(-1);
    if (last && last.level === level) {
      const same = !anew && last.form === sign.form;
      if (last.node.type === type && (same || !sign.ordered || level > 0)) return last;
      lists.pop();
    }
    const node: OpenList['node'] = { type, content: [] };
    if (sign.ordered) {
      const start = (level === 0 ? next.get(sign.form) : undefined) ?? sign.start;
      if (start !== 1) node.attrs = { start };
    }
    const parent = lists.at(-1);
    (parent ? itemOf(parent).content : nodes).push(node as TextNode);
    const opened = { node, level, form: sign.form };
    lists.push(opened);
    return opened;
  };

  for (const block of blocks) {
    if (block.kind === 'table') {
      lists = [];
      const table = tableNode(block, top);
      if (table) nodes.push(table);
      continue;
    }
    const content = inline(block.runs);
    const pictures = block.runs.flatMap((run) => (run.picture ? [pictureNode(run.picture)] : []));
    if (content.length === 0 && pictures.length === 0) continue;
    if (content.length === 0) {
      const open = block.list || goesOn(block) !== null ? lists.at(-1) : undefined;
      if (!open) lists = [];
      (open ? itemOf(open).content : nodes).push(...pictures);
      continue;
    }
    const paragraph: TextNode = { type: 'paragraph', content };
    if (block.list) {
      const { level, sign } = block.list;
      into(block.list).node.content.push({ type: 'listItem', content: [paragraph, ...pictures] });
      if (level === 0) next.set(sign.form, (next.get(sign.form) ?? sign.start) + 1);
      continue;
    }
    if (block.heading !== null) {
      lists = [];
      const level = Math.min(LOWEST, Math.max(HIGHEST, block.heading - top + HIGHEST));
      nodes.push({ type: 'heading', attrs: { level }, content: plainMarks(content) }, ...pictures);
      continue;
    }
    const level = goesOn(block);
    while (level !== null && lists.length > 0 && lists.at(-1)!.level > level) lists.pop();
    const open = level === null ? undefined : lists.at(-1);
    if (open) itemOf(open).content.push(paragraph, ...pictures);
    else {
      lists = [];
      nodes.push(paragraph, ...pictures);
    }
  }
  return nodes;
}

/** Below the paragraph it stands in. It is no picture of a text until somebody keeps its file. */
const pictureNode = ({ alt, part }: WordPicture): TextNode => ({ type: 'picture', attrs: { alt, part } });

const itemOf = (list: OpenList): OpenItem => {
  const last = list.node.content.at(-1);
  if (last) return last;
  const item: OpenItem = { type: 'listItem', content: [{ type: 'paragraph' }] };
  list.node.content.push(item);
  return item;
};

/** A paragraph that goes on within the item above it: the level of that list, or null. */
const goesOn = ({ style, indent }: AcceptedParagraph): number | null =>
  /^list (continue|continuation)/.test(style) ? Math.max(0, Math.round(indent / LEVEL_INDENT) - 1) : null;

function tableNode(table: AcceptedTable, top: number): TextNode | null {
  const rows = table.rows
    .filter((row) => row.cells.length > 0)
    .map((row): TextNode => ({
      type: 'tableRow',
      content: row.cells.map((cell): TextNode => {
        const written = textNodes(cell.blocks, top);
        // Heads are bold by being heads.
        const content = row.header ? written.map(unmarked) : written;
        const attrs = {
          ...(cell.across > 1 && { colspan: cell.across }),
          ...(cell.down > 1 && { rowspan: cell.down }),
        };
        return {
          type: row.header ? 'tableHeader' : 'tableCell',
          ...(Object.keys(attrs).length > 0 && { attrs }),
          content: content.length > 0 ? content : [{ type: 'paragraph' }],
        };
      }),
    }));
  return rows.length > 0 ? { type: 'table', content: rows } : null;
}

const unmarked = (node: TextNode): TextNode =>
  node.type === 'paragraph' && node.content ? { ...node, content: plainMarks(node.content) } : node;

/** A heading looks like one by being one. */
const plainMarks = (content: readonly TextNode[]): TextNode[] =>
  content.map(({ marks, ...one }): TextNode => {
    const links = marks?.filter((mark) => mark.type === 'link') ?? [];
    return { ...one, ...(links.length > 0 && { marks: links }) };
  });

interface Run {
  text: string;
  readonly note: boolean;
  readonly marks: { readonly type: string; readonly attrs?: unknown }[];
}

/** Runs that look the same are one; blanks and breaks at the edges of a paragraph are dropped. */
function inline(runs: readonly WordRun[]): TextNode[] {
  if (plainOf(runs).trim() === '') return [];
  const merged: Run[] = [];
  for (const run of runs.filter((one) => !one.picture)) {
    const note = run.note === true;
    const marks = [
      ...(run.bold ? [{ type: 'bold' }] : []),
      ...(run.italic ? [{ type: 'italic' }] : []),
      ...(run.href === null ? [] : [{ type: 'link', attrs: { href: run.href } }]),
    ];
    const last = merged.at(-1);
    if (last && !last.note && !note && JSON.stringify(last.marks) === JSON.stringify(marks))
      last.text += run.text;
    else merged.push({ text: run.text, note, marks });
  }
  while (merged[0]?.text.trim() === '') merged.shift();
  while (merged.at(-1)?.text.trim() === '') merged.pop();
  const [first, last] = [merged[0]!, merged.at(-1)!];
  first.text = first.text.trimStart();
  last.text = last.text.trimEnd();
  return merged.flatMap((run) => (run.note ? [footnote(run.text)] : wordsOf(run)));
}

const footnote = (text: string): TextNode => ({
  type: 'footnote',
  attrs: { id: newId() },
  content: [{ type: 'text', text }],
});

const wordsOf = ({ text, marks }: Run): TextNode[] =>
  text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part): TextNode =>
      part === '\n'
        ? { type: 'hardBreak' }
        : { type: 'text', text: part, ...(marks.length > 0 && { marks }) },
    );
