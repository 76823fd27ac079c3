import { tokenize } from 'linkifyjs';
import { addressesIn } from '@folkmoot/kernel/find-addresses.js';

/** A run of words, or a link that they bear. */
export interface Run {
  readonly text: string;
  readonly href?: string;
  /** Of a thing of ours, so that what it is called can stand in the place of its address. */
  readonly ours?: true;
}
export type Line = readonly Run[];

/** What a post is made of, read from its plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'bullets'; readonly items: readonly Line[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly Line[] };

const NONE: ReadonlySet<string> = new Set();
const BULLET = /^\s*[-*•]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/;

/**
 * Paragraphs where a line is left free, lists where lines begin with a dash or a number, links where there are addresses. It gives
 * data and no HTML: whatever somebody types is shown as what they typed. `ours` are the addresses that lead to things of ours.
 */
export function postBlocks(text: string, ours: ReadonlySet<string> = NONE): Block[] {
  const blocks: Block[] = [];
  let open: { block: Block; add(line: Line): void } | null = null;
  for (const line of text.split('\n')) {
    const number = NUMBER.exec(line);
    const kind = line.trim() === '' ? null : BULLET.test(line) ? 'bullets' : number ? 'numbers' : 'paragraph';
    if (kind === null) {
      open = null;
      continue;
    }
    if (open?.block.kind !== kind) {
      const begun: { block: Block; add(line: Line): void } = beginning(kind, Number(number?.[1] ?? 1));
      blocks.push(begun.block);
      open = begun;
    }
    open.add(
      runs(line.replace(kind === 'bullets' ? BULLET : kind === 'numbers' ? NUMBER : '', '').trim(), ours),
    );
  }
  return blocks;
}

function beginning(kind: Block['kind'], start: number): { block: Block; add(line: Line): void } {
  const lines: Line[] = [];
  const add = (line: Line): void => void lines.push(line);
  if (kind === 'paragraph') return { block: { kind, lines }, add };
  return { block: kind === 'bullets' ? { kind, items: lines } : { kind, start, items: lines }, add };
}

function runs(line: string, ours: ReadonlySet<string>): Run[] {
  const found: Run[] = [];
  let read = 0;
  for (const { from, to, text } of ours.size > 0 ? addressesIn(line) : []) {
    if (!ours.has(text)) continue;
    found.push(...wordsAndLinks(line.slice(read, from)), { text, href: text, ours: true });
    read = to;
  }
  return [...found, ...wordsAndLinks(line.slice(read))];
}

/** Web and mail addresses become links; an address of any other kind stays words. */
function wordsAndLinks(line: string): Run[] {
  const found: Run[] = [];
  for (const token of tokenize(line)) {
    const text = token.toString();
    const href = token.isLink ? token.toHref('https') : undefined;
    const last = found.at(-1);
    if (href !== undefined && /^(https?:\/\/|mailto:)\S+$/i.test(href)) found.push({ text, href });
    else if (last && last.href === undefined) found[found.length - 1] = { text: last.text + text };
    else found.push({ text });
  }
  return found;
}
