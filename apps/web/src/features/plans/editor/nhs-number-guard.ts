import { Extension } from '@tiptap/core';
import { findNhsNumbers } from '@folkmoot/kernel/nhs-number.js';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

interface Options {
  /** Called with each valid NHS number that was kept out. */
  onHeld: (digits: string) => void;
}

/** The words of the blocks that a change touches, before or after it. */
function wordsAround(doc: Node, ranges: readonly (readonly [number, number])[]): string {
  const blocks = new Map<number, string>();
  for (const [from, to] of ranges)
    doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, position) => {
      if (!node.isTextblock) return true;
      blocks.set(position, wordsOf(node));
      return false;
    });
  return [...blocks.values()].join('\n');
}

/** The block's own words in one line, with what things in it are called, and below it those of each footnote in it. */
function wordsOf(block: Node): string {
  let line = '';
  const notes: string[] = [];
  block.forEach((child) => {
    if (child.isText) line += child.text ?? '';
    else if (child.isLeaf) line += child.textContent;
    else if (child.childCount > 0) notes.push(child.textContent);
  });
  return [line, ...notes].join('\n');
}

function touched(transaction: Transaction): { before: [number, number][]; after: [number, number][] } {
  const before: [number, number][] = [];
  const after: [number, number][] = [];
  transaction.mapping.maps.forEach((map, index) => {
    // A part of a mapping does not invert by itself: the inverse would take back the later steps too.
    const back = new Mapping(transaction.mapping.maps.slice(0, index)).invert();
    const forth = transaction.mapping.slice(index + 1);
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      before.push([back.map(oldStart, -1), back.map(oldEnd, 1)]);
      after.push([forth.map(newStart, -1), forth.map(newEnd, 1)]);
    });
  });
  return { before, after };
}

/** The NHS numbers that one's own change would bring into the text, not those that stand there already. */
export function numbersBroughtIn(transaction: Transaction): string[] {
  if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return [];
  const { before, after } = touched(transaction);
  const standing = findNhsNumbers(wordsAround(transaction.before, before)).map((one) => one.digits);
  return findNhsNumbers(wordsAround(transaction.doc, after))
    .map((one) => one.digits)
    .filter((digits) => {
      const known = standing.indexOf(digits);
      if (known >= 0) standing.splice(known, 1);
      return known < 0;
    });
}

/** Typed or pasted, a valid NHS number does not enter the text: this is no place for patient data. The server holds it too. */
export const NhsNumberGuard = Extension.create<Options>({
  name: 'nhsNumberGuard',
  addOptions: () => ({ onHeld: () => undefined }),
  addProseMirrorPlugins() {
    const { onHeld } = this.options;
    return [
      new Plugin({
        key: new PluginKey('nhsNumberGuard'),
        filterTransaction(transaction) {
          const found = numbersBroughtIn(transaction);
          const [first] = found;
          if (first !== undefined) onHeld(first);
          return first === undefined;
        },
      }),
    ];
  },
});
