import type { Mark, Node } from '@tiptap/pm/model';

export type IsMine = (id: string) => boolean;

const idOf = (mark: Mark): string => String(mark.attrs.id);

/** Letters that are this writer's suggestion: they stand under their own name, and nobody has agreed to them yet. */
export const isOwnInsertion = (node: Node, isMine: IsMine): boolean =>
  node.marks.some((mark) => mark.type.name === 'suggestedInsertion' && isMine(idOf(mark)));

export const bearsOwnDeletion = (node: Node, isMine: IsMine): boolean =>
  node.marks.some((mark) => mark.type.name === 'suggestedDeletion' && isMine(idOf(mark)));

export const isOwnBlock = (node: Node, isMine: IsMine): boolean =>
  node.isTextblock && typeof node.attrs.suggested === 'string' && isMine(node.attrs.suggested);

/** True when everything in the range is this writer's own: their blocks, or in others' blocks at least their letters. */
export function isAllOwn(doc: Node, from: number, to: number, isMine: IsMine, blocks: boolean): boolean {
  let own = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) own &&= isOwnInsertion(node, isMine);
    else if (blocks && node.isTextblock) own &&= isOwnBlock(node, isMine);
    return own;
  });
  return own;
}

/** True when all that is left of a line is suggested to go: the line ends before it. */
export function isGoing(doc: Node, from: number, to: number): boolean {
  let going = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) going &&= node.marks.some((mark) => mark.type.name === 'suggestedDeletion');
    return going;
  });
  return going;
}

/** The suggestion that a change at this place goes on with: one's own, that it stands in or touches. */
export function suggestionAt(doc: Node, from: number, to: number, isMine: IsMine): string | undefined {
  const [left, right] = [doc.resolve(from), doc.resolve(to)];
  for (const node of [left.nodeBefore, right.nodeAfter, left.nodeAfter, right.nodeBefore])
    for (const mark of node?.marks ?? [])
      if (/^suggested/.test(mark.type.name) && isMine(idOf(mark))) return idOf(mark);
  return isOwnBlock(left.parent, isMine) ? (left.parent.attrs.suggested as string) : undefined;
}
