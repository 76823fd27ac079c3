import { Fragment, type Node, type ResolvedPos, type Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';
import { type NoWords, onlyThing, wordsOnly } from './words-only.js';
import { labelOf } from '../../../../live/mentions/mentioned-words.js';
import {
  bearsOwnDeletion,
  isAllOwn,
  isGoing,
  isOwnBlock,
  type IsMine,
  isOwnInsertion,
  suggestionAt,
} from './own-words.js';

export interface Suggesting {
  isMine: IsMine;
  newId: () => string;
  /** What was put in otherwise than it came. */
  changed?: Set<NoWords>;
}

const ASK = 'Ask whoever writes here, or suggest new words.';
/** What a suggestion cannot say. */
export const CANNOT = {
  format: `You cannot suggest a new look for words that stand here. ${ASK}`,
  split: `You cannot suggest to divide a paragraph. Put the cursor at its end to suggest a new one. ${ASK}`,
  join: `You cannot suggest to join two paragraphs. ${ASK}`,
  mention: `You cannot suggest to take out what names a person or thing. Choose the words around it. ${ASK}`,
  note: `You cannot suggest words in a footnote, or to take one out. ${ASK}`,
  footnote: `You cannot suggest a footnote. Put its words in brackets. ${ASK}`,
  picture: `You cannot suggest a picture, or to take one out. ${ASK}`,
  hardBreak: `You cannot suggest a line break, or to take one out. ${ASK}`,
  blocks: `You cannot suggest this here. Put the cursor at the end of a paragraph to suggest new paragraphs. ${ASK}`,
} as const;

class Cannot extends Error {}

/**
 * What somebody did to the text, as a suggestion to do so: words that go are marked instead of taken away, words that come are
 * marked as theirs. One's own suggested words are really changed. What no mark can say is refused with a sentence.
 */
export function asSuggestion(
  state: EditorState,
  original: Transaction,
  by: Suggesting,
): Transaction | { refused: string } {
  try {
    const tr = original.steps.every((step) => step instanceof ReplaceStep)
      ? replaced(state, original, by)
      : formatted(state, original, by);
    for (const key of ['paste', 'uiEvent', 'addToHistory']) {
      const value: unknown = original.getMeta(key);
      if (value !== undefined) tr.setMeta(key, value);
    }
    return tr.scrollIntoView();
  } catch (error) {
    if (error instanceof Cannot) return { refused: error.message };
    throw error;
  }
}

/** Headings, lists, bold: only on one's own. */
function formatted(state: EditorState, original: Transaction, { isMine, newId }: Suggesting): Transaction {
  let [from, to] = [Infinity, 0];
  original.steps.forEach((step, index) => {
    const { from: start, to: end, pos } = step as unknown as { from?: number; to?: number; pos?: number };
    const back = undone(original, index);
    from = Math.min(from, back.map(start ?? pos ?? 0, -1));
    to = Math.max(to, back.map(end ?? pos ?? 0, 1));
  });
  const marksOnly = original.steps.every((step) => /MarkStep$/.test(step.constructor.name) || 'mark' in step);
  if (!isAllOwn(state.doc, from, Math.min(to, state.doc.content.size), isMine, !marksOnly))
    throw new Cannot(CANNOT.format);
  const tr = state.tr;
  const id = suggestionAt(state.doc, from, from, isMine) ?? newId();
  for (const step of original.steps) tr.step(step);
  // A command that makes a heading of a paragraph forgets that the paragraph is only suggested.
  if (!marksOnly)
    tr.doc.nodesBetween(tr.mapping.map(from, -1), tr.mapping.map(to, 1), (node, pos) => {
      if (node.isTextblock && !node.attrs.suggested) tr.setNodeAttribute(pos, 'suggested', id);
    });
  return tr.setSelection(original.selection.map(tr.doc, tr.mapping.slice(original.steps.length)));
}

/** From what the first steps made back to what they began with. (A part of a mapping does not invert by itself.) */
const undone = (original: Transaction, steps: number): Mapping =>
  new Mapping(original.mapping.maps.slice(0, steps)).invert();

function replaced(state: EditorState, original: Transaction, by: Suggesting): Transaction {
  const tr = state.tr;
  original.steps.forEach((step, index) => {
    const { from, to, slice } = step as ReplaceStep;
    const back = undone(original, index);
    // Positions in what the original made of the text are brought to what the suggestion makes of it.
    const start = tr.mapping.map(back.map(from, -1), index === 0 ? -1 : 1);
    const end = Math.max(start, tr.mapping.map(back.map(to, 1), 1));
    change(tr, state, start, end, slice, by);
  });
  return tr;
}

function change(
  tr: Transaction,
  state: EditorState,
  from: number,
  to: number,
  given: Slice,
  { isMine, newId, changed = new Set() }: Suggesting,
): void {
  if (tr.doc.resolve(from).parent.type.name === 'footnote') throw new Cannot(CANNOT.note);
  const thing = onlyThing(given);
  if (thing) throw new Cannot(CANNOT[thing]);
  const slice = wordsOnly(given, changed);
  const id = suggestionAt(tr.doc, from, to, isMine) ?? newId();
  const before = tr.steps.length;
  const atEnd = to > from && state.selection.empty && state.selection.head === from;
  if (to > from) takeOut(tr, from, to, id, isMine, slice.size === 0);
  const mapping = tr.mapping.slice(before);
  const place = mapping.map(to, -1);
  if (slice.size > 0) putIn(tr, place, slice, id, isMine);
  // The caret goes on as if the words had gone: before them after Backspace, behind them after Delete.
  else tr.setSelection(TextSelection.near(tr.doc.resolve(atEnd ? place : mapping.map(from)), atEnd ? 1 : -1));
}

/** Backwards, so that positions still to be visited stay where they are. */
function takeOut(
  tr: Transaction,
  from: number,
  to: number,
  id: string,
  isMine: IsMine,
  mayJoin: boolean,
): void {
  const found: { pos: number; node: Node }[] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === 'mention') throw new Cannot(CANNOT.mention);
    if (node.type.name === 'footnote') throw new Cannot(CANNOT.note);
    if (node.type.name === 'picture') throw new Cannot(CANNOT.picture);
    if (node.isText || node.isTextblock) found.push({ pos, node });
  });
  const oneBlock = tr.doc.resolve(from).sameParent(tr.doc.resolve(to));
  const deletion = tr.doc.type.schema.mark('suggestedDeletion', { id });
  let done = false;
  for (const { pos, node } of found.reverse()) {
    if (node.isText) {
      const [start, end] = [Math.max(pos, from), Math.min(pos + node.nodeSize, to)];
      if (isOwnInsertion(node, isMine)) tr.delete(start, end);
      else if (!bearsOwnDeletion(node, isMine)) tr.addMark(start, end, deletion);
      done = true;
    } else if (!oneBlock && isOwnBlock(node, isMine) && pos >= from - 1) {
      // Its letters are gone or go: a block of one's own that was chosen with its beginning goes too.
      const now = tr.doc.nodeAt(pos);
      const whole = now && now.content.size === 0;
      if (whole) {
        deleteBlock(tr, pos);
        done = true;
      }
    }
  }
  if (!done && oneBlock && mayJoin) throw new Cannot(CANNOT.hardBreak);
  if (done || oneBlock || !mayJoin) return;
  const second = tr.doc.resolve(to);
  const ownLetters =
    isOwnBlock(second.parent, isMine) && isAllOwn(tr.doc, second.start(), second.end(), isMine, true);
  if (!ownLetters || !tr.doc.resolve(from).parent.isTextblock) throw new Cannot(CANNOT.join);
  const { content } = second.parent;
  deleteBlock(tr, second.before());
  tr.insert(from, content);
}

/** With the list item or list that has nothing else in it. */
function deleteBlock(tr: Transaction, pos: number): void {
  let $at = tr.doc.resolve(pos);
  let [start, end] = [pos, pos + tr.doc.nodeAt(pos)!.nodeSize];
  while ($at.depth > 0 && $at.parent.childCount === 1 && !/^table/.test($at.parent.type.name)) {
    [start, end] = [$at.before(), $at.after()];
    $at = tr.doc.resolve(start);
  }
  if ($at.depth > 0 || $at.parent.childCount > 1) tr.delete(start, end);
}

function putIn(tr: Transaction, at: number, slice: Slice, id: string, isMine: IsMine): void {
  const $at = tr.doc.resolve(at);
  if (!$at.parent.isTextblock) throw new Cannot(CANNOT.blocks);
  const inline = inlineOf(slice);
  if (inline) {
    const words = marked(inline, id);
    if (words.size === 0) throw new Cannot(CANNOT.blocks);
    tr.insert(at, words);
    tr.setSelection(TextSelection.create(tr.doc, at + words.size));
    return;
  }
  const rest = isAllOwn(tr.doc, at, $at.end(), isMine, false);
  const depth = slice.openStart;
  if (depth > 0 && slice.openEnd === depth && slice.content.textBetween(0, slice.content.size) === '') {
    if (rest) {
      tr.step(new ReplaceStep(at, at, slice));
      tr.setNodeAttribute(at + 2 * depth - 1, 'suggested', id);
      tr.setSelection(TextSelection.create(tr.doc, at + 2 * depth));
    } else if ($at.parentOffset === 0) addBlock(tr, $at, depth, id, false);
    else if (isGoing(tr.doc, at, $at.end())) addBlock(tr, $at, depth, id, true);
    else throw new Cannot(CANNOT.split);
    return;
  }
  if (!rest) throw new Cannot(CANNOT.blocks);
  pasteBlocks(tr, at, slice, id);
}

/** An empty paragraph before or after the one at a place; in a list a new point. */
function addBlock(tr: Transaction, $at: ResolvedPos, depth: number, id: string, after: boolean): void {
  const level = depth > 1 ? $at.depth - 1 : $at.depth;
  const paragraph = tr.doc.type.schema.nodes.paragraph!.create({ suggested: id });
  const place = after ? $at.after(level) : $at.before(level);
  tr.insert(place, depth > 1 ? $at.node(level).type.create(null, paragraph) : paragraph);
  if (after) tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1)));
}

/** The first paragraph goes on where the cursor is, if it was cut open there; the others come after, each as a new block. */
function pasteBlocks(tr: Transaction, at: number, slice: Slice, id: string): void {
  const blocks = [...slice.content.content];
  const [first] = blocks;
  let place = tr.doc.resolve(at).after();
  if (slice.openStart > 0 && first?.isTextblock) {
    const words = marked(first.content, id);
    tr.insert(at, words);
    place += words.size;
    blocks.shift();
  }
  const made = blocks.map((block) => newBlock(block, id));
  const inside = tr.doc.resolve(place).parent;
  if (!inside.canReplace(tr.doc.resolve(place).index(), tr.doc.resolve(place).index(), Fragment.from(made)))
    throw new Cannot(CANNOT.blocks);
  tr.insert(place, made);
  const end = place + Fragment.from(made).size;
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}

function newBlock(node: Node, id: string): Node {
  if (node.isTextblock)
    return node.type.create({ ...node.attrs, suggested: id }, marked(node.content, id), node.marks);
  return node.copy(Fragment.from([...node.content.content].map((child) => newBlock(child, id))));
}

const inlineOf = ({ content, openStart }: Slice): Fragment | null => {
  const [first] = content.content;
  if (first?.isInline) return content;
  return openStart === 1 && content.childCount === 1 && first!.isTextblock ? first!.content : null;
};

/** Words only, under one name. */
function marked(content: Fragment, id: string): Fragment {
  const words: Node[] = [];
  content.forEach((node) => {
    // What names a thing is put in as its label: a suggestion is words.
    const label = node.type.name === 'mention' ? labelOf(node.attrs) : '';
    const said = label ? node.type.schema.text(label) : node;
    if (!said.isText) return;
    const kept = node.marks.filter((mark) => !/^suggested/.test(mark.type.name));
    const insertion = node.type.schema.mark('suggestedInsertion', { id });
    words.push(said.mark(insertion.addToSet(kept)));
  });
  return Fragment.fromArray(words);
}
