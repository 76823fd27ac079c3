import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';

/** A run of letters between other things of a paragraph, and how far into it the cursor stands. */
interface Place {
  readonly letters: string;
  readonly cursor: number;
}

let last: Place | null = null;

interface Difference {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * What was typed into `before` to make `after`. Where it cannot be told from the letters alone (an *h* typed before an *h*) it
 * ends where the cursor is: else the letter that was there would become the writer's, and theirs the other's. Stands in for
 * `simpleDiff` of lib0/diff in the binding of the editor to the shared text (vite.config.ts), and knows the cursor from `TypedHere`.
 */
export function simpleDiff(before: string, after: string): Difference {
  const behind = last?.letters === after ? after.length - last.cursor : after.length;
  const shorter = Math.min(before.length, after.length);
  let right = 0;
  while (right < Math.min(behind, shorter) && before.at(-right - 1) === after.at(-right - 1)) right += 1;
  let left = 0;
  while (left + right < shorter && before[left] === after[left]) left += 1;
  while (left + right < shorter && before.at(-right - 1) === after.at(-right - 1)) right += 1;
  // Never through the middle of a letter that is written as two units.
  if (/[\uD800-\uDBFF]/.test(before[left - 1] ?? '')) left -= 1;
  if (right > 0 && /[\uDC00-\uDFFF]/.test(before.at(-right) ?? '')) right -= 1;
  return {
    index: left,
    remove: before.length - left - right,
    insert: after.slice(left, after.length - right),
  };
}

/** Remembers where the cursor is after each change of the text. */
export const TypedHere = Extension.create({
  name: 'typedHere',
  addProseMirrorPlugins: () => [
    new Plugin({
      state: {
        init: () => null,
        apply(tr) {
          if (tr.docChanged) last = placeOf(tr);
          return null;
        },
      },
    }),
  ],
});

function placeOf({ selection: { $head } }: Pick<Transaction, 'selection'>): Place | null {
  const { parent } = $head;
  if (!parent.isTextblock) return null;
  const isText = (index: number): boolean => parent.maybeChild(index)?.isText ?? false;
  let [first, end] = [$head.index(), $head.index()];
  while (isText(first - 1)) first -= 1;
  while (isText(end)) end += 1;
  let [letters, start] = ['', 0];
  for (let index = 0; index < end; index += 1) {
    if (index < first) start += parent.child(index).nodeSize;
    else letters += parent.child(index).text ?? '';
  }
  return { letters, cursor: $head.parentOffset - start };
}
