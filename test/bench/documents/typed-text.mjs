import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';

/** Always the same numbers, so that every run types the same text. */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const WORDS =
  'the of and care people plan place home support council carers neighbourhood winter falls together health'.split(
    ' ',
  );

export const textIn = (doc) => doc.getXmlFragment('default').get(0).get(0);

/** A text of about 18 kB as somebody typed it: letter by letter, jumping about and taking words back. */
export function typedText() {
  const doc = emptyText();
  const next = numbers(7);
  let at = 0;
  while (textIn(doc).length < 18_000) {
    const text = textIn(doc);
    if (next(12) === 0) at = next(text.length + 1);
    for (const letter of `${WORDS[next(WORDS.length)]} `) text.insert(at++, letter);
    if (next(8) === 0 && at > 6) text.delete((at -= 5), 5);
  }
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

/** A recorded editing trace: `{ txns: [{ patches: [[position, deleted, inserted]] }] }`, gzipped JSON. */
export function tracedText(file) {
  const doc = emptyText();
  const text = textIn(doc);
  for (const { patches } of JSON.parse(gunzipSync(readFileSync(file)).toString()).txns) {
    for (const [at, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(at, deleted);
      if (inserted) text.insert(at, inserted);
    }
  }
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

function emptyText() {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  return doc;
}
