import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { numbersBroughtIn } from '../nhs-number-guard.js';
import { asOneStep } from '../one-undo-step.js';
import type { Hit } from './search.js';

type Stretch = Pick<Hit, 'from' | 'to'>;

/** Words that somebody suggests to take out are left to those who decide on it; and in a footnote nothing can be suggested. */
export const mayReplace = ({ going, note }: Hit, suggests: boolean): boolean =>
  !going && !(suggests && note !== null);

/**
 * Puts words in the place of others, which keep the look of the first letter; answers how many were replaced. All is one step to
 * undo, but a change for each of them in a block: of two changes in one block the shared text makes one, and would write all that
 * stands between them anew, under this writer's name.
 */
export function replace(view: EditorView, hits: readonly Stretch[], words: string): number {
  const whole = put(view.state, hits, words);
  if (numbersBroughtIn(whole).length > 0) {
    // Held as a whole, and said by the guard that holds it.
    view.dispatch(whole);
    return 0;
  }
  let done = 0;
  asOneStep(view.state, () => {
    const left = byBlock(view.state.doc, hits);
    while (left.size > 0) {
      const { doc } = view.state;
      const starts = blockStarts(doc);
      const round: Stretch[] = [];
      for (const [block, stretches] of left) {
        const { from, to } = stretches.pop()!;
        round.push({ from: starts[block]! + from, to: starts[block]! + to });
        if (stretches.length === 0) left.delete(block);
      }
      view.dispatch(put(view.state, round, words));
      if (view.state.doc.eq(doc)) return;
      done += round.length;
    }
  });
  return done;
}

/** The last first, so that the places of the others stay. */
function put(state: EditorState, hits: readonly Stretch[], words: string): Transaction {
  const { tr, schema } = state;
  for (const { from, to } of [...hits].sort((one, other) => other.from - one.from)) {
    const marks = (tr.doc.nodeAt(from)?.marks ?? []).filter((mark) => !/^suggested/.test(mark.type.name));
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, schema.text(words, marks));
  }
  return tr;
}

/** Where the words of each block begin. A footnote belongs to the block it is in. */
function blockStarts(doc: Node): number[] {
  const starts: number[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    starts.push(position + 1);
    return false;
  });
  return starts;
}

/** From the beginning of their block, and in their order there. */
function byBlock(doc: Node, hits: readonly Stretch[]): Map<number, Stretch[]> {
  const starts = blockStarts(doc);
  const blocks = new Map<number, Stretch[]>();
  let block = 0;
  for (const { from, to } of [...hits].sort((one, other) => one.from - other.from)) {
    while (starts[block + 1] !== undefined && starts[block + 1]! <= from) block += 1;
    const stretches = blocks.get(block) ?? [];
    stretches.push({ from: from - starts[block]!, to: to - starts[block]! });
    blocks.set(block, stretches);
  }
  return blocks;
}
