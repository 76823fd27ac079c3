import * as Y from 'yjs';
import { FRAGMENT } from '../fragment.js';
import { childrenOf } from '../first-text.js';
import { SUGGESTED_BLOCK, suggestionKey } from '../suggestions/suggestion-marks.js';
import type { TextNode } from '../text-of.js';
import type { BlockEdit, Edits, RowEdit, Scope, WordEdit } from './edits-between.js';
import { Places } from './places.js';
import type { Letters } from './pieces.js';
import type { ElementId } from './stored-units.js';
import type { Wanted } from './wanted-units.js';

const LISTS = ['bulletList', 'orderedList'];

/**
 * Puts edits into a text as suggestions. Whatever others did to it meanwhile stays: words are found by the ids of their letters,
 * wherever they stand now. What is no longer there to be changed is left alone; who asks `suggestionsIn` sees what came of each.
 */
export function placeEdits(doc: Y.Doc, edits: Edits, idOf: (suggestion: number) => string): void {
  const places = new Places(doc.getXmlFragment(FRAGMENT));
  doc.transact(() => {
    placeWords(places, edits.words, idOf);
    for (const scope of edits.scopes) placeBlocks(places, scope, idOf);
    const rows = new Map<RowEdit['row'], Y.XmlElement>();
    for (const edit of edits.rows) placeRow(places, edit, idOf(edit.suggestion), rows);
  });
}

interface Step {
  readonly at: number;
  /** Letters to mark; 0 for words to put in. */
  readonly length: number;
  readonly edit: WordEdit;
}

/** Each Yjs text from its end, so that places still to be changed stay where they are. */
function placeWords(places: Places, edits: readonly WordEdit[], idOf: (suggestion: number) => string): void {
  const steps = new Map<Y.XmlText, Step[]>();
  const add = (text: Y.XmlText, step: Step): void => void steps.set(text, [...(steps.get(text) ?? []), step]);
  const beside: { edit: WordEdit; element: Y.XmlElement; behind: boolean }[] = [];
  for (const edit of edits) {
    let standing = false;
    for (const letters of edit.deleted)
      for (const { text, at, length, live } of places.of(letters))
        if (live) {
          add(text, { at, length, edit });
          standing = true;
        }
    if (edit.inserted.length === 0) continue;
    const place = placeOf(places, edit);
    if (!place) continue;
    // Who replaces words that are gone already would put theirs beside what somebody else wrote instead.
    if (edit.deleted.length > 0 && !standing && !place.live) continue;
    if ('element' in place) beside.push({ edit, ...place });
    else add(place.text, { at: place.at, length: 0, edit });
  }
  for (const [text, own] of steps)
    // At one place words are marked before others are put in there, and of those the later first.
    for (const { at, length, edit } of own.map((step, n) => ({ ...step, n })).sort(latestFirst)) {
      const id = idOf(edit.suggestion);
      if (length > 0) text.format(at, length, { [suggestionKey('suggestedDeletion', id)]: { id } });
      else insertRuns(text, at, edit, id);
    }
  for (const { edit, element, behind } of beside) {
    const text = places.textBeside(element, behind);
    insertRuns(text, behind ? 0 : text.length, edit, idOf(edit.suggestion));
  }
}

const latestFirst = (one: Step & { n: number }, other: Step & { n: number }): number =>
  other.at - one.at || other.length - one.length || other.n - one.n;

function insertRuns(text: Y.XmlText, at: number, { inserted }: WordEdit, id: string): void {
  let place = at;
  for (const run of inserted) {
    text.insert(place, run.text, {
      ...Object.fromEntries(run.marks.map(({ type, attrs }) => [type, (attrs as object | undefined) ?? {}])),
      [suggestionKey('suggestedInsertion', id)]: { id },
    });
    place += run.text.length;
  }
}

type Place =
  | { readonly text: Y.XmlText; readonly at: number; readonly live: boolean }
  | { readonly element: Y.XmlElement; readonly behind: boolean; readonly live: true };

/** Behind the nearest word before that is known here, even if it has gone; else before the nearest after. */
function placeOf(places: Places, { behind, before }: WordEdit): Place | null {
  const found = (anchors: WordEdit['behind'], isBehind: boolean, live: boolean): Place | null => {
    for (const anchor of anchors) {
      if (!isLetters(anchor)) {
        const element = places.element(anchor);
        if (element) return { element, behind: isBehind, live: true };
        continue;
      }
      const parts = places.of(anchor);
      const part = isBehind ? parts.at(-1) : parts[0];
      if (part && (part.live || !live))
        return { text: part.text, at: isBehind ? part.at + part.length : part.at, live: part.live };
    }
    return null;
  };
  return found(behind.slice(0, 1), true, false) ?? found(behind, true, true) ?? found(before, false, true);
}

const isLetters = (anchor: Letters | ElementId): anchor is Letters => 'length' in anchor;

function placeBlocks(places: Places, scope: Scope, idOf: (suggestion: number) => string): void {
  if (scope.blocks.length === 0) return;
  const root = scope.cell === null ? places.root : places.element(scope.cell);
  if (!root) return;
  const made = new Map<Wanted, Y.XmlElement>();
  for (const edit of scope.blocks) placeBlock(places, root, scope, edit, idOf(edit.suggestion), made);
}

function placeBlock(
  places: Places,
  root: Y.XmlFragment,
  { stands }: Scope,
  { wanted }: BlockEdit,
  id: string,
  made: Map<Wanted, Y.XmlElement>,
): void {
  const parent = wanted.parent!;
  const blocks = newBlocks(wanted.node, id);
  const siblings = parent.children;
  const place = siblings.indexOf(wanted);
  /** The element of the same depth in which a sibling stands now. */
  const elementOf = (sibling: Wanted, last: boolean): Y.XmlElement | null => {
    const known = made.get(sibling);
    if (known) return known;
    const leaf = standing(sibling, stands, last, (one) => places.element(one) !== null);
    const element = leaf && places.element(stands.get(leaf)!);
    return element && around(element, root, parent.node.type, depthBetween(leaf, sibling));
  };
  const put = (into: Y.XmlFragment, at: number, nodes: readonly TextNode[]): void => {
    const elements = childrenOf({ type: '', content: nodes });
    into.insert(at, elements);
    const last = elements.at(-1);
    if (!(last instanceof Y.XmlElement)) return;
    const inside = nodes === blocks ? last : last.get(last.length - 1);
    if (inside instanceof Y.XmlElement) made.set(wanted, inside);
  };
  // Where there is no such list in the text, a point stands in one of its own.
  const whole = wanted.node.type === 'listItem' ? [{ ...parent.node, content: blocks }] : blocks;
  const beside = (sibling: Wanted, behind: boolean): boolean => {
    const element = elementOf(sibling, behind);
    if (element) {
      put(element.parent as Y.XmlFragment, indexOf(element) + Number(behind), blocks);
      return true;
    }
    const leaf = standing(sibling, stands, behind, (one) => places.element(one) !== null);
    const top = leaf && topOf(places.element(stands.get(leaf)!)!, root);
    if (!top) return false;
    put(root, indexOf(top) + Number(behind), whole);
    return true;
  };
  for (let n = place - 1; n >= 0; n -= 1) if (beside(siblings[n]!, true)) return;
  for (let n = place + 1; n < siblings.length; n += 1) if (beside(siblings[n]!, false)) return;
  // Nothing beside it is left: below what stands before.
  let top: Wanted = parent;
  while (top.parent?.parent) top = top.parent;
  const above = top.parent?.children ?? [];
  for (let n = above.indexOf(top) - 1; n >= 0; n -= 1) {
    const leaf = standing(above[n]!, stands, true, (one) => places.element(one) !== null);
    const element = leaf && topOf(places.element(stands.get(leaf)!)!, root);
    if (element) return put(root, indexOf(element) + 1, whole);
  }
  put(root, root.length, whole);
}

/** The first or last block inside of one that stands in the text. */
function standing(
  block: Wanted,
  stands: ReadonlyMap<Wanted, ElementId>,
  last: boolean,
  isThere: (id: ElementId) => boolean,
): Wanted | null {
  const own = stands.get(block);
  if (own) return isThere(own) ? block : null;
  for (const child of last ? [...block.children].reverse() : block.children) {
    const found = standing(child, stands, last, isThere);
    if (found) return found;
  }
  return null;
}

const depthBetween = (leaf: Wanted, sibling: Wanted): number => {
  let items = 0;
  for (let at: Wanted | null = leaf; at && at !== sibling; at = at.parent)
    if (at.node.type === 'listItem') items += 1;
  return items;
};

/** From an element outwards to the one that stands directly in the text, in a list or in an item, as is asked for. */
function around(
  element: Y.XmlElement,
  root: Y.XmlFragment,
  within: string,
  items: number,
): Y.XmlElement | null {
  if (within === 'doc') return topOf(element, root);
  let left = items;
  for (let at: Y.XmlElement | null = element; at && at !== root; at = parentOf(at)) {
    const parent = parentOf(at);
    if (!parent) return null;
    const isItem = at.nodeName === 'listItem';
    if (LISTS.includes(within) ? isItem && left === 0 : parent.nodeName === 'listItem' && left === 0)
      return at;
    if (isItem) left -= 1;
  }
  return null;
}

function topOf(element: Y.XmlElement, root: Y.XmlFragment): Y.XmlElement | null {
  let at: Y.XmlElement | null = element;
  while (at && at.parent !== root) at = parentOf(at);
  return at;
}

const parentOf = (element: Y.XmlElement): Y.XmlElement | null =>
  element.parent instanceof Y.XmlElement ? element.parent : null;

const indexOf = (element: Y.XmlElement): number =>
  (element.parent as Y.XmlFragment).toArray().indexOf(element);

function placeRow(
  places: Places,
  { row, after, table }: RowEdit,
  id: string,
  made: Map<RowEdit['row'], Y.XmlElement>,
): void {
  const into = places.element(table);
  if (!into) return;
  const previous = [...after]
    .reverse()
    .map((one) => places.element(one))
    .find((one) => one?.parent === into);
  let at = previous ? indexOf(previous) + 1 : 0;
  // Behind rows that came with the same file.
  const own = new Set(made.values());
  while (own.has(into.get(at) as Y.XmlElement)) at += 1;
  into.insert(at, childrenOf({ type: '', content: newBlocks(row.node, id) }));
  made.set(row, into.get(at) as Y.XmlElement);
}

/** A block as a suggestion: its paragraphs and headings say so, and so do their words. */
function newBlocks(node: TextNode, id: string): TextNode[] {
  if (node.type === 'picture') return [];
  if (node.type !== 'paragraph' && node.type !== 'heading')
    return [{ ...node, content: (node.content ?? []).flatMap((child) => newBlocks(child, id)) }];
  const lines: TextNode[][] = [[]];
  for (const child of node.content ?? []) {
    if (child.type === 'hardBreak') lines.push([]);
    else if (child.type === 'text')
      lines.at(-1)!.push({
        ...child,
        marks: [...(child.marks ?? []), { type: 'suggestedInsertion', attrs: { id } }],
      });
  }
  return lines
    .filter((content, n) => n === 0 || content.length > 0)
    .map((content) => ({ ...node, attrs: { ...node.attrs, [SUGGESTED_BLOCK]: id }, content }));
}
