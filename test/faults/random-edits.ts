import * as Y from 'yjs';
import { write } from '../worlds/documents.js';

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One thing that a person could do to a text, anywhere in it, of any kind the editor knows. */
export function randomEdit(doc: Y.Doc, random: () => number, word: string): void {
  const upTo = (end: number): number => Math.floor(random() * end);
  const fragment = doc.getXmlFragment('default');
  const chosen = fragment.length === 0 ? null : (fragment.get(upTo(fragment.length)) as Y.XmlElement);
  const inner = chosen?.length ? chosen.get(0) : null;
  const text = inner instanceof Y.XmlText ? inner : null;
  const dice = random();
  if (!chosen || !text || dice < 0.08) return write(doc, word);
  const from = upTo(text.length);
  const some = Math.min(text.length - from, 1 + upTo(8));
  if (dice < 0.45) text.insert(upTo(text.length + 1), `${word} `);
  else if (dice < 0.62 && some > 0) text.delete(from, some);
  else if (dice < 0.68) fragment.delete(upTo(fragment.length), 1);
  else if (dice < 0.76 && some > 0) text.format(from, some, { bold: random() < 0.5 ? {} : null });
  else if (dice < 0.82) chosen.setAttribute('textAlign', random() < 0.5 ? 'left' : 'right');
  else if (dice < 0.88) fragment.insert(upTo(fragment.length), [heading(word, 2 + upTo(3))]);
  else text.insert(from, word, { italic: {} });
}

function heading(words: string, level: number): Y.XmlElement {
  const element = new Y.XmlElement('heading');
  element.setAttribute('level', level as never);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
