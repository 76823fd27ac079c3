import type { Node } from '@tiptap/pm/model';
import { type Hit, hitsIn, type Query } from './search.js';

/** The one stretch in which two texts differ, widened to whole blocks. */
interface Changed {
  readonly from: number;
  readonly toBefore: number;
  readonly toAfter: number;
}

/**
 * What others write arrives as a whole new text, in which no position is mapped. So the two texts are compared: what stands before
 * and after the stretch that differs is only moved, and nothing but the blocks in it is searched again.
 */
export function follow(hits: readonly Hit[], before: Node, after: Node, query: Query): Hit[] {
  const changed = changedBlocks(before, after);
  if (!changed) return [...hits];
  const { from, toBefore, toAfter } = changed;
  const moved = toAfter - toBefore;
  return [
    ...hits.filter((hit) => hit.to <= from),
    ...hitsIn(after, query, from, toAfter).filter((hit) => hit.from >= from && hit.to <= toAfter),
    ...hits
      .filter((hit) => hit.from >= toBefore)
      .map((hit) => ({
        ...hit,
        from: hit.from + moved,
        to: hit.to + moved,
        note: hit.note === null ? null : hit.note + moved,
      })),
  ];
}

export function changedBlocks(before: Node, after: Node): Changed | null {
  const start = before.content.findDiffStart(after.content);
  const ends = start === null ? null : before.content.findDiffEnd(after.content);
  if (start === null || !ends) return null;
  // A letter typed beside the same letter is found from both sides.
  const twice = Math.max(0, start - Math.min(ends.a, ends.b));
  const from = Math.min(blockStart(before, start), blockStart(after, start));
  const end = Math.max(blockEnd(before, ends.a + twice) - ends.a, blockEnd(after, ends.b + twice) - ends.b);
  return { from, toBefore: ends.a + end, toAfter: ends.b + end };
}

/** Of the outermost block with words in it that a place is in; the place itself where it is in none. */
function blockStart(doc: Node, at: number): number {
  const place = doc.resolve(at);
  for (let depth = 1; depth <= place.depth; depth += 1)
    if (place.node(depth).isTextblock) return place.start(depth);
  return at;
}

function blockEnd(doc: Node, at: number): number {
  const place = doc.resolve(at);
  for (let depth = 1; depth <= place.depth; depth += 1)
    if (place.node(depth).isTextblock) return place.end(depth);
  return at;
}
