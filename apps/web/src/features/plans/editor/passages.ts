import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { labelOf } from '../../../live/mentions/mentioned-words.js';
import { fromBase64, toBase64 } from '../../../live/documents/protocol.js';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** As a comment keeps it: relative positions in base64, and the words. */
export interface Passage {
  readonly start: string;
  readonly end: string;
  readonly quote: string;
}

interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Map<unknown, Node | Node[]> } | null;
}

const bindingOf = (state: EditorState): Binding | undefined =>
  ySyncPluginKey.getState(state) as Binding | undefined;

const words = (doc: Node, { from, to }: Range): string => doc.textBetween(from, to, ' ', leafWords);

/** What names a thing reads as its label. */
const leafWords = ({ type, attrs }: Node): string => (type.name === 'mention' ? labelOf(attrs) : ' ');

/**
 * The chosen words. Both ends hold on to a letter inside of them, so that nothing typed beside the passage becomes a part of it.
 */
export function chosenPassage(state: EditorState): Passage | null {
  const bound = bindingOf(state);
  const range = wordsWithin(state.doc, state.selection);
  if (!bound?.binding || !range) return null;
  const { type, binding } = bound;
  const letter = (behind: number): Y.RelativePosition =>
    absolutePositionToRelativePosition(behind, type, binding.mapping as never) as Y.RelativePosition;
  const [first, last] = [letter(range.from + 1), letter(range.to)];
  if (!first.item || !last.item) return null;
  const written = (at: Y.RelativePosition, assoc: number): string =>
    toBase64(Y.encodeRelativePosition(new Y.RelativePosition(at.type, at.tname, at.item, assoc)));
  return { start: written(first, 0), end: written(last, -1), quote: words(state.doc, range) };
}

/** Where the words of a comment stand now; null where they were removed. */
export function findPassage(
  state: EditorState,
  passage: { start: string | null; end: string | null; quote: string | null; epoch: number },
  epoch: number | null,
): Range | null {
  const { start, end, quote } = passage;
  if (start === null || end === null || quote === null) return null;
  if (passage.epoch === epoch) {
    const [from, to] = [positionOf(state, start), positionOf(state, end)];
    if (from !== null && to !== null && from < to && words(state.doc, { from, to }).trim() !== '')
      return { from, to };
  }
  // Splitting or joining paragraphs writes their words anew: the letters are others, the words the same.
  return onlyPlaceOf(state.doc, quote);
}

function wordsWithin(doc: Node, { from, to }: Range): Range | null {
  let range: Range | null = null;
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    const [first, last] = [Math.max(from, position), Math.min(to, position + node.nodeSize)];
    if (first < last) range = { from: range?.from ?? first, to: last };
  });
  return range && words(doc, range).trim() !== '' ? range : null;
}

/** Like y-tiptap's own, which takes no position for the first letter of a text. */
function positionOf(state: EditorState, anchor: string): number | null {
  const bound = bindingOf(state);
  if (!bound?.binding) return null;
  const at = decoded(anchor, bound.doc);
  if (!(at?.type instanceof Y.XmlText)) return null;
  let position = at.index;
  let node: Y.AbstractType<any> = at.type;
  while (node !== bound.type) {
    const parent = node.parent as Y.AbstractType<any> | null;
    if (parent === null || node._item === null || node._item.deleted) return null;
    for (const sibling of (parent as Y.XmlElement).toArray()) {
      if (sibling === node) break;
      const size =
        sibling instanceof Y.XmlText
          ? sibling.length
          : (bound.binding.mapping.get(sibling) as Node | undefined)?.nodeSize;
      if (size === undefined) return null;
      position += size;
    }
    if (parent !== bound.type) position += 1;
    node = parent;
  }
  return position <= state.doc.content.size ? position : null;
}

function decoded(anchor: string, doc: Y.Doc): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(fromBase64(anchor)), doc);
  } catch {
    return null; // what somebody's program sent is not a position at all
  }
}

/** Where words stand that stand in only one place. */
function onlyPlaceOf(doc: Node, quote: string): Range | null {
  let text = '';
  const positions: number[] = [];
  let first = true;
  const add = (letters: string, position: number): void => {
    for (let index = 0; index < letters.length; index += 1) positions.push(position + index);
    text += letters;
  };
  doc.descendants((node, position) => {
    if (node.isTextblock) {
      if (!first) add(' ', position);
      first = false;
    } else if (node.isText) add(node.text ?? '', position);
    else if (node.isLeaf)
      for (const letter of leafWords(node)) {
        positions.push(...Array<number>(letter.length).fill(position));
        text += letter;
      }
  });
  const at = text.indexOf(quote);
  if (at < 0 || text.indexOf(quote, at + 1) >= 0) return null;
  return { from: positions[at]!, to: positions[at + quote.length - 1]! + 1 };
}
