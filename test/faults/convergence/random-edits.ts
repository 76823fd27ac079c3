import * as Y from 'yjs';
import { write } from '../../worlds/documents.js';

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

/** One change of the shared types themselves, anywhere in the text, such as programs and other editors make. */
export function randomEdit(doc: Y.Doc, random: () => number, word: string): void {
  const upTo = (end: number): number => Math.floor(random() * end);
  const fragment = doc.getXmlFragment('default');
  const texts = textsOf(fragment);
  const text = texts[upTo(texts.length)];
  const dice = random();
  if (!text || dice < 0.08) return write(doc, word);
  const from = upTo(text.length);
  const some = Math.min(text.length - from, 1 + upTo(8));
  if (dice < 0.45) text.insert(upTo(text.length + 1), `${word} `);
  else if (dice < 0.62 && some > 0) text.delete(from, some);
  else if (dice < 0.68 && fragment.length > 1) fragment.delete(upTo(fragment.length), 1);
  else if (dice < 0.76 && some > 0) text.format(from, some, { bold: random() < 0.5 ? {} : null });
  else if (dice < 0.82) headingIn(fragment)?.setAttribute('level', (2 + upTo(3)) as never);
  else if (dice < 0.88) fragment.insert(upTo(fragment.length), [heading(word, 2 + upTo(3))]);
  else text.insert(from, word, { italic: {} });
}

function textsOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsOf(child) : [],
    );
}

const headingIn = (fragment: Y.XmlFragment): Y.XmlElement | undefined =>
  fragment
    .toArray()
    .find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === 'heading');

function heading(words: string, level: number): Y.XmlElement {
  const element = new Y.XmlElement('heading');
  element.setAttribute('level', level as never);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
