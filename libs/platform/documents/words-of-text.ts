import * as Y from 'yjs';
import { FRAGMENT } from './fragment.js';
import { labelOf, MENTION } from './mentions-in.js';

/** A whole text on one line of units, so that words are found across writers, formatting and paragraphs. */
export interface FlatText {
  readonly text: string;
  /** Which stretch of `text` is which Yjs text. */
  readonly runs: readonly { readonly text: Y.XmlText; readonly start: number; readonly length: number }[];
  /** What is said in marks, such as the address of a link. */
  readonly marks: readonly {
    readonly text: Y.XmlText;
    readonly at: number;
    readonly length: number;
    readonly key: string;
    readonly value: string;
  }[];
  /** What stands within a line and is read as words: a mention by its label. */
  readonly things: readonly {
    readonly element: Y.XmlElement;
    readonly start: number;
    readonly length: number;
  }[];
  /** What is said in nodes, such as the description of a picture. */
  readonly attributes: readonly {
    readonly element: Y.XmlElement;
    readonly name: string;
    readonly value: string;
  }[];
}

// Stands for something in a line that is not a letter: it keeps the places of the letters after it.
const THING = '\ufffc';

/** `deleted`: with the letters that were taken out, where the document still has them; their places are then not to be used. */
export function wordsOfText(doc: Y.Doc, deleted = false): FlatText {
  const parts: string[] = [];
  const [runs, marks, things, attributes]: [
    FlatText['runs'][number][],
    FlatText['marks'][number][],
    FlatText['things'][number][],
    FlatText['attributes'][number][],
  ] = [[], [], [], []];
  let length = 0;
  const say = (words: string): void => {
    parts.push(words);
    length += words.length;
  };

  const line = (text: Y.XmlText): void => {
    const start = length;
    if (deleted) return void say(everIn(text));
    let at = 0;
    for (const { insert, attributes: formats } of text.toDelta() as Run[]) {
      const words = typeof insert === 'string' ? insert : THING;
      for (const [key, value] of Object.entries(formats ?? {}))
        marks.push({ text, at, length: words.length, key, value: spoken(value) });
      say(words);
      at += words.length;
    }
    runs.push({ text, start, length: at });
  };

  // A stack of its own rather than calls within calls: words must be found however deep somebody hid them.
  const next: (() => void)[] = [];
  const enter = (parent: Y.XmlFragment): void => {
    const children = childrenOf(parent, deleted);
    const isLine = children.some((child) => child instanceof Y.XmlText);
    for (const child of [...children].reverse())
      if (child instanceof Y.XmlText) next.push(() => line(child));
      else if (child instanceof Y.XmlElement) next.push(() => element(child, isLine));
  };
  const element = (child: Y.XmlElement, withinLine: boolean): void => {
    const named = child.nodeName === MENTION ? labelOf(child.getAttributes()) : '';
    for (const [name, value] of Object.entries(child.getAttributes() as Record<string, unknown>))
      if (value !== named) attributes.push({ element: child, name, value: spoken(value) });
    const before = length;
    if (named !== '') {
      things.push({ element: child, start: before, length: named.length });
      return say(named);
    }
    next.push(() => {
      // Another thing within a line, such as a footnote without words, divides words; a block or a break ends a line.
      const thing = length === before && child.nodeName !== 'hardBreak' && withinLine;
      say(thing ? THING : '\n');
    });
    enter(child);
  };
  enter(doc.getXmlFragment(FRAGMENT));
  while (next.length > 0) next.pop()!();
  return { text: parts.join(''), runs, marks, things, attributes };
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Record<string, unknown>;
}

function childrenOf(parent: Y.XmlFragment, deleted: boolean): unknown[] {
  if (!deleted) return parent.toArray();
  const children: unknown[] = [];
  for (let item = parent._start; item; item = item.right)
    if (item.content instanceof Y.ContentType) children.push(item.content.type);
  return children;
}

function everIn(text: Y.XmlText): string {
  let words = '';
  for (let item = text._start; item; item = item.right)
    if (item.content instanceof Y.ContentString) words += item.content.str;
  return words;
}

/** An address says words with dashes and escapes between them. */
function spoken(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  if (!/(https?|mailto):/.test(text)) return text;
  const readable = text.replace(/%[0-9a-f]{2}/gi, (code) => (code === '%20' ? ' ' : code));
  return `${text} ${readable} ${readable.replace(/[-_+.]/g, ' ')}`;
}
